#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "cli/command.hpp"
#include "cli/input/plan_reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/plan_text.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::cli {

namespace {

constexpr Text import_group_about{"Skaityti tai, ką rašo žmonės", "Read what people write"};

constexpr About import_about{
    {"Perskaityti veiklos planą iš failo lentelės", "Read an activity plan from a table of a file"},
    "import plan plan.txt --out plan.gerove",
    {"Skaitomi tie patys failai kaip import tables, koduotė atpažįstama. Stulpelius sako jų\n"
     "pavadinimai, eilutės turi juos patvirtinti. Kas neperskaityta, lieka žodžiais ir tampa\n"
     "trūkumu su langelio vieta. Atgal į lentelę: gerove export plan.",
     "The same files are read as by import tables; the encoding is recognised. Columns are known\n"
     "by their titles, which the rows must prove. What can't be read stays words and is a finding\n"
     "with the place of its cell. Back to a table: gerove export plan."}};

struct ImportOptions {
  std::string file;
  std::optional<int> year;
  std::optional<int> school_year;
  std::optional<std::int64_t> table;
  std::string sheet;
  std::string out;
  std::string id;
  std::string municipality;
};

// A record without id is no whole record.
void identify(ActivityPlan& plan, const ImportOptions& options) {
  const std::string ending = plan.year ? '-' + std::to_string(*plan.year) : "";
  plan.id = ActivityPlanId(options.id.empty() ? "plan" + ending : options.id);
  plan.municipality_id = MunicipalityId(options.municipality);
}

intake::PlanOptions plan_options_of(const ImportOptions& options) {
  if (options.year && options.school_year) {
    throw UsageError(
        "usage",
        {"--year ir --school-year kartu nedera: planas yra arba metų, arba mokslo metų",
         "--year and --school-year don't go together: a plan is of a year or of a "
         "school year"});
  }
  intake::PlanOptions own;
  if (options.year) own.year = static_cast<std::uint32_t>(*options.year);
  if (options.school_year) own.school_year = static_cast<std::uint32_t>(*options.school_year);
  if (options.table) own.table = static_cast<std::uint32_t>(*options.table);
  own.sheet = options.sheet;
  return own;
}

void write_stream(const Session& session, const ActivityPlan& plan, const std::string& file) {
  Header header{.producer = "gerove " GEROVE_VERSION, .municipality_id = plan.municipality_id};
  auto writer = wire::RecordWriter::create(file, {.header = std::move(header)});
  Record record;
  record.content = plan;
  writer.write(record);
  writer.close();
  talk(session, session.say({"Įrašyta: ", "Written: "}) + file);
}

void print_plan(const Session& session, const intake::PlanReading& reading) {
  switch (session.format) {
    case Format::table: put(plan_summary(session, reading.plan)); break;
    case Format::csv: put_csv(plan_table(session, reading.plan)); break;
    case Format::json: {
      nlohmann::ordered_json document{
          {"plan", nlohmann::ordered_json::parse(json::print(reading.plan))},
          {"format", std::string(label(reading.format).en)}};
      if (reading.encoding) document["encoding"] = std::string(label(*reading.encoding).en);
      document["findings"] = findings_json(reading.findings, session.language);
      print_json(document);
      break;
    }
  }
}

Exit import_plan(const Session& session, const ImportOptions& options) {
  if (!options.out.empty() && !wire::format_of(options.out)) {
    throw UsageError("usage",
                     {"--out: failo vardas turi baigtis .gerove arba .jsonl",
                      "--out: the file's name must end in .gerove or .jsonl"});
  }
  intake::PlanReading reading = read_plan_file(session, options.file, plan_options_of(options));
  identify(reading.plan, options);
  if (!options.out.empty()) write_stream(session, reading.plan, options.out);
  print_plan(session, reading);
  talk_findings(session, reading.findings);
  talk(session,
       plan_counts(session, reading.plan) + ". " +
           findings_summary(reading.findings, session.language));
  return exit_of(reading.findings);
}

}  // namespace

void add_import(Command program) {
  Command group = program.group("import", import_group_about);
  auto [command, options] = group.add("plan", import_about, import_plan);
  command.argument(a_file(options.file), {"Plano failas arba „-“", "The plan's file, or \"-\""});
  command.option(
      "--year",
      a_year(options.year),
      {"Plano metai, jei jų nėra pavadinime", "The plan's year, unless its title says it"});
  command.option("--school-year",
                 a_year(options.school_year),
                 {"Mokslo metai, jei jų nėra pavadinime: 2023 – 2023–2024 m. m.",
                  "The school year, unless the title says it: 2023 is 2023-2024"});
  command.option("--table",
                 a_count({"N", "N"}, options.table, 1'000'000),
                 {"Tik N-oji lentelė", "Only the N-th table"});
  command.option("--sheet",
                 a_text({"LAPAS", "SHEET"}, options.sheet),
                 {"Tik šis darbaknygės lapas, nors ir paslėptas",
                  "Only this sheet of a workbook, even if it is hidden"});
  command.option(
      "--out",
      a_file(options.out),
      {"Įrašyti planą į .gerove arba .jsonl failą", "Write the plan to a .gerove or .jsonl file"});
  command.option(
      "--id",
      an_id(options.id),
      {"Įrašo identifikatorius; be to – plan-METAI", "Id of the record; otherwise plan-YEAR"});
  command.option("--municipality",
                 an_id(options.municipality),
                 {"Savivaldybės identifikatorius", "Id of the municipality"});
  add_import_registers(group);
  add_import_guess(group);
  add_import_tables(group);
  add_import_undo(group);
}

}  // namespace gerove::cli
