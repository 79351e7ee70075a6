#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/plan_reading.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr Text export_group_about{"Rašyti taip, kaip rašo žmonės", "Write as people write"};

constexpr About export_about{
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
  for (const ActivityPlan& plan : plans) put_error_line("  --id " + plan.id.value);
  throw UsageError("usage",
                   {"faile keli veiklos planai: nurodykite, kurį rašyti",
                    "the file holds several plans: say which one to write"},
                   options.file);
}

ActivityPlan plan_of_text(const Session& session, const ExportOptions& options) {
  intake::PlanReading reading = read_plan_file(session, options.file);
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

void add_export(Command program) {
  Command group = program.group("export", export_group_about);
  auto [command, options] = group.add("plan", export_about, export_plan);
  command.argument(
      a_file(options.file),
      {"Įrašų failas, plano lentelė arba „-“", "File of records, a plan's table, or \"-\""});
  command.option(
      "--from",
      one_of({"gerove", "jsonl", "text"}, options.from),
      {"Kas yra FAILAS, jei to nesako jo vardas", "What FILE is, unless its name tells"});
  command.option("--id", an_id(options.id), {"Kurį planą, jei jų keli", "Which plan, if several"});
  add_export_registers(group);
}

}  // namespace gerove::cli
