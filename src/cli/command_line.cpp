#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/help.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "cli/usage_message.hpp"
#include "gerove/core/error.hpp"

namespace gerove::cli {

namespace {

constexpr std::string_view program_version = "gerove " GEROVE_VERSION;

constexpr Text program_about{"Vaiko gerovės duomenys: planai, įrašai, ataskaitos, darbo dienos",
                             "Child-welfare data: plans, records, reports, working days"};

constexpr Text program_details{
    R"(Duomenys rašomi į standartinę išvestį, pranešimai – į standartinę klaidų išvestį.
Vietoj failo galima rašyti „-“: standartinė įvestis (arba išvestis).
Rasti trūkumai rodomi eilutėmis „failas:eilutė:stulpelis: svarba: tekstas [kodas]“:
komandos „check“ – standartinėje išvestyje, kitų – klaidų išvestyje. Su --format json
jie yra to paties JSON dokumento dalis, o nesėkmė – JSON objektas klaidų išvestyje.
Išėjimo kodai: 0 – be klaidų, 100 – duomenyse rasta klaidų, 1 – darbo atlikti nepavyko,
2 – nesuprasta komandų eilutė. Kalbą parenka ir aplinkos kintamasis GEROVE_LANG.)",
    R"(Data goes to standard output, messages to standard error.
A file may be "-": standard input (or output).
Findings are lines such as "file:line:column: severity: text [code]": of the command
"check" on standard output, of other commands on standard error. With --format json they
are part of the one JSON document, and a failure is a JSON object on standard error.
Exit codes: 0 clean, 100 errors found in the data, 1 the work could not be done,
2 the command line was not understood. The variable GEROVE_LANG chooses the language, too.)"};

// `--name value` and `--name=value`; the last one counts, as nothing after `--` does.
std::string_view early_value(int argc, const char* const* argv, std::string_view name) {
  std::string_view value;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    if (word == name && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with(name) && word.substr(name.size()).starts_with('=')) {
      value = word.substr(name.size() + 1);
    }
  }
  return value;
}

std::string command_path(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? app.get_name() : command_path(*parent) + ' ' + app.get_name();
}

/// The deepest command that was recognised.
const CLI::App& deepest(const CLI::App& app) {
  const auto below = app.get_subcommands();
  return below.empty() ? app : deepest(*below.back());
}

std::vector<std::string> names_below(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* below : app.get_subcommands({})) names.push_back(below->get_name());
  return names;
}

void refuse(const Session& session, const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = deepest(app);
  const Misunderstanding wrong{
      error.get_name(), error.what(), app.remaining(true), names_below(command)};
  tell_usage(session, usage_message(wrong, session.language), command_path(command));
}

}  // namespace

Session early_session(int argc, const char* const* argv, const char* environment) {
  Session session;
  std::string_view language = early_value(argc, argv, "--lang");
  if (language.empty() && environment != nullptr) language = environment;
  if (language.starts_with("en")) session.language = Language::en;
  const std::string_view format = early_value(argc, argv, "--format");
  if (format == "json") session.format = Format::json;
  if (format == "csv") session.format = Format::csv;
  return session;
}

CommandLine::CommandLine(const Session& session)
    : session_(session), app_(std::make_unique<CLI::App>(session.say(program_about), "gerove")) {
  app_->formatter(std::make_shared<HelpFormatter>(session.language));
  app_->option_defaults()->group(session.say(options_heading));
  app_->set_help_flag("-h,--help", session.say({"Parodyti pagalbą", "Show help"}));
  app_->fallthrough();
  app_->require_subcommand(1);
  app_->footer(example(session.language, "report year vgk-2023.gerove --year 2023") + "\n\n" +
               session.say(program_details));
  add_shared_options();
}

CommandLine::~CommandLine() = default;

Command CommandLine::program() { return {*app_, session_, chosen_}; }

// Language and format were read early; here they are only checked and explained.
void CommandLine::add_shared_options() {
  app_->set_version_flag("--version",
                         std::string(program_version),
                         session_.say({"Parodyti versiją", "Show the version"}));
  program().option(
      "--format", one_of({"table", "json", "csv"}), {"Duomenų pavidalas", "Form of the data"});
  program().option("--lang", one_of({"lt", "en"}), {"Kalba", "Language"});
  program().flag("-q,--quiet",
                 session_.quiet,
                 {"Nesakyti, kaip sekėsi; trūkumai ir klaidos rodomi vis tiek",
                  "Don't tell how it went; findings and failures are shown all the same"});
  program().option(
      "--memory",
      a_memory_size(session_.budget.memory),
      {"Kiek atminties gali užimti laikomi įrašai; be to – pagal tai, kiek perskaityta",
       "Memory that the records kept may take; otherwise by how much was read"});
  program().option("--findings",
                   a_limit(session_.budget.findings),
                   {"Kiek trūkumų išvardyti, kiti tik suskaičiuojami; be to – 10000",
                    "How many findings to list, the others are only counted; otherwise 10000"});
}

Exit CommandLine::parse_and_run(int argc, const char* const* argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    put(app_->help());
    return Exit::clean;
  } catch (const CLI::CallForVersion&) {
    put_line(program_version);
    return Exit::clean;
  } catch (const CLI::ParseError& error) {
    refuse(session_, *app_, error);
    return Exit::usage;
  }
  return chosen_(session_);
}

Exit CommandLine::run(int argc, const char* const* argv) {
  try {
    const Exit exit = parse_and_run(argc, argv);
    const bool all_was_said = finish_output();
    return all_was_said || exit == Exit::usage ? exit : Exit::failed;
  } catch (const UsageError& error) {
    tell_usage(session_, error.message(session_.language), command_path(deepest(*app_)));
    return Exit::usage;
  } catch (const CommandError& error) {
    tell(session_, error);
  } catch (const Error& error) {
    tell(session_, error.failure());
  }
  return Exit::failed;
}

}  // namespace gerove::cli
