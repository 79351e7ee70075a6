#include "cli/command_line.hpp"

#include <memory>
#include <utility>

#include "cli/failures.hpp"
#include "cli/help.hpp"
#include "cli/output.hpp"
#include "cli/usage_message.hpp"
#include "cli/validators.hpp"
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

const CLI::App& chosen(const CLI::App& app) {
  const auto below = app.get_subcommands();
  return below.empty() ? app : chosen(*below.back());
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
    : session_(session), app_(session.say(program_about), "gerove") {
  app_.formatter(std::make_shared<HelpFormatter>(session.language));
  app_.option_defaults()->group(say({"Parinktys", "Options"}));
  app_.set_help_flag("-h,--help", say({"Parodyti pagalbą", "Show help"}));
  set_words(app_);
  app_.fallthrough();
  app_.require_subcommand(1);
  app_.footer(example(session_.language, "report year vgk-2023.gerove --year 2023") + "\n\n" +
              say(program_details));
}

// Language and format were read early; here they are only checked and explained.
void CommandLine::add_choice(const char* name, Text what, const std::vector<std::string>& words) {
  app_.add_option_function<std::string>(
          name, [](const std::string&) {}, say(what))
      ->check(one_of(session_.language, words))
      ->option_text(CLI::detail::join(words, "|"));
}

void CommandLine::add_shared_options() {
  app_.set_version_flag(
      "--version", std::string(program_version), say({"Parodyti versiją", "Show the version"}));
  add_choice("--format", {"Duomenų pavidalas", "Form of the data"}, {"table", "json", "csv"});
  add_choice("--lang", {"Kalba", "Language"}, {"lt", "en"});
  app_.add_flag("-q,--quiet",
                session_.quiet,
                say({"Nesakyti, kaip sekėsi; trūkumai ir klaidos rodomi vis tiek",
                     "Don't tell how it went; findings and failures are shown all the same"}));
}

// CLI11 makes the help option before it can be told under which heading options stand.
void CommandLine::set_words(CLI::App& app) const {
  app.group(say({"Komandos", "Commands"}));
  app.get_help_ptr()->group(say({"Parinktys", "Options"}));
}

CLI::App& CommandLine::add_group(const char* name, Text what) {
  CLI::App& group = *app_.add_subcommand(name, say(what));
  set_words(group);
  group.footer("");
  group.require_subcommand(1);
  return group;
}

CLI::App& CommandLine::add_command(CLI::App& parent,
                                   const char* name,
                                   const About& about,
                                   std::function<Exit()> run) {
  CLI::App& command = *parent.add_subcommand(name, say(about.what));
  set_words(command);
  std::string footer = say(about.details);
  if (!footer.empty()) footer += "\n\n";
  command.footer(footer + example(session_.language, about.usage));
  commands_.push_back({&command, std::move(run)});
  return command;
}

Exit CommandLine::run(int argc, const char* const* argv) {
  add_shared_options();
  try {
    app_.parse(argc, argv);
    const Exit exit = run_chosen();
    finish_output();
    return exit;
  } catch (const CLI::CallForHelp&) {
    put(app_.help());
    return Exit::clean;
  } catch (const CLI::CallForVersion&) {
    put(std::string(program_version) + '\n');
    return Exit::clean;
  } catch (const CLI::ParseError& error) {
    return refuse(error);
  } catch (const UsageError& error) {
    tell_usage(session_, error.message(session_.language), command_path(chosen(app_)));
    return Exit::usage;
  } catch (const CommandError& error) {
    tell(session_, error);
  } catch (const Error& error) {
    tell(session_, error.failure());
  }
  return Exit::failed;
}

Exit CommandLine::run_chosen() const {
  for (const Command& command : commands_) {
    if (command.app->parsed()) return command.run();
  }
  return Exit::usage;
}

Exit CommandLine::refuse(const CLI::ParseError& error) const {
  const CLI::App& command = chosen(app_);
  tell_usage(
      session_, usage_message(app_, command, error, session_.language), command_path(command));
  return Exit::usage;
}

}  // namespace gerove::cli
