#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/failures.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"
#include "cli/plan_reading.hpp"
#include "cli/reading.hpp"
#include "cli/validators.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr Text group_about{"Rašyti taip, kaip rašo žmonės", "Write as people write"};

constexpr About about{
    {"Parašyti veiklos planą kaip tekstinę lentelę, kurią atveria ir skaičiuoklė",
     "Write an activity plan as a text table, which a spreadsheet opens, too"},
    "export plan plan.gerove > plan.txt",
    {"FAILAS – įrašų failas (.gerove, .jsonl) arba pati plano lentelė. Lentelė yra visada\n"
     "tekstas: --format jos nekeičia.",
     "FILE is a file of records (.gerove, .jsonl) or a plan's table itself. The table is always\n"
     "text: --format does not change it."}};

struct ExportOptions {
  std::string file;
  std::string from;
  std::string id;
};

std::vector<ActivityPlan> plans_in(const Session& session, const ExportOptions& options) {
  std::vector<ActivityPlan> plans;
  read_records(
      session,
      options.file,
      [&](const Record& record) {
        const auto* plan = std::get_if<ActivityPlan>(&record.content);
        if (plan == nullptr || (!options.id.empty() && plan->id.value != options.id)) return;
        plans.push_back(*plan);
      },
      format_named(options.from));
  return plans;
}

ActivityPlan plan_of_records(const Session& session, const ExportOptions& options) {
  auto plans = plans_in(session, options);
  if (plans.empty()) {
    throw CommandError(
        "no_plan", {"tokio veiklos plano faile nėra", "the file holds no such plan"}, options.file);
  }
  if (plans.size() == 1) return std::move(plans.front());
  for (const ActivityPlan& plan : plans) put_error("  --id " + plan.id.value + '\n');
  throw UsageError("usage",
                   {"faile keli veiklos planai: nurodykite, kurį rašyti",
                    "the file holds several plans: say which one to write"},
                   options.file);
}

ActivityPlan plan_of_text(const Session& session, const ExportOptions& options) {
  intake::PlanReading reading = read_plan_file(options.file, "");
  talk_findings(session, reading.findings);
  return std::move(reading.plan);
}

bool is_records(const ExportOptions& options) {
  return format_named(options.from) || (options.from.empty() && wire::format_of(options.file));
}

Exit export_plan(const Session& session, const ExportOptions& options) {
  const bool records = is_records(options);
  put(intake::write_plan(records ? plan_of_records(session, options)
                                 : plan_of_text(session, options)));
  return Exit::clean;
}

}  // namespace

void add_export(CommandLine& line) {
  CLI::App& group = line.add_group("export", group_about);
  auto options = std::make_shared<ExportOptions>();
  CLI::App& command = line.add_command(
      group, "plan", about, [&line, options] { return export_plan(line.session(), *options); });
  command
      .add_option(line.say({"FAILAS", "FILE"}),
                  options->file,
                  line.say({"Įrašų failas, plano lentelė arba „-“",
                            "File of records, a plan's table, or \"-\""}))
      ->required()
      ->type_name("");
  command
      .add_option("--from",
                  options->from,
                  line.say({"Kas yra FAILAS, jei to nesako jo vardas",
                            "What FILE is, unless its name tells"}))
      ->check(one_of(line.session().language, {"gerove", "jsonl", "text"}))
      ->option_text("gerove|jsonl|text");
  command
      .add_option(
          "--id", options->id, line.say({"Kurį planą, jei jų keli", "Which plan, if several"}))
      ->option_text("ID");
}

}  // namespace gerove::cli
