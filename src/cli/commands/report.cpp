#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/reading.hpp"
#include "cli/input/values.hpp"
#include "cli/output/findings.hpp"
#include "cli/output/output.hpp"
#include "cli/output/sources.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/tables/print.hpp"
#include "gerove/tables/rows.hpp"
#include "gerove/tables/totals.hpp"
#include "gerove/tables/year.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr Text report_group_about{"Skaičiuoti ataskaitas iš įrašų", "Count reports from records"};

constexpr About year_about{
    {"Komisijos metų ataskaita: posėdžiai, klausimai, potvarkiai, vaikai, procedūros",
     "A commission's yearly report: sittings, questions, orders, children, procedures"},
    "report year vgk-2023.gerove --year 2023 --sources",
    {"Skaičiai sutikrinami tarpusavyje ir su įrašuose nurodytais; nesutapimai rodomi kaip\n"
     "trūkumai. Perskaičius ne visus įrašus, ataskaita neskaičiuojama.",
     "The numbers are compared with one another and with those stated in the records;\n"
     "differences are findings. Unless all records can be read, nothing is counted."}};

constexpr About totals_about{
    {"Perskaičiuoti skelbtas sumas iš jų dėmenų", "Recompute published totals from their parts"},
    "report totals review-2017.jsonl",
    {}};

struct YearOptions {
  std::vector<std::string> files;
  std::optional<int> year;
  std::string municipality;
  bool sources = false;
};

Json year_json(const Session& session, const report::YearReport& year, bool with_sources) {
  Json figures = Json::array();
  for (const report::Figure& figure : year.figures) {
    Json& row = figures.emplace_back(Json{{"indicator", figure.indicator},
                                          {"label", figure.label.in(session.language)},
                                          {"value", figure.value}});
    if (with_sources) row["sources"] = sources_json(figure.sources);
  }
  Json document{{"start", format_date(*year.period.start)}, {"end", format_date(*year.period.end)}};
  if (!year.municipality_id.empty()) document["municipality"] = year.municipality_id.value;
  document["figures"] = std::move(figures);
  document["findings"] = findings_json(year.findings, session.language);
  return document;
}

/// What one figure was counted from.
constexpr auto place_schema =
    tables::schema("places", {}, tables::record_column, tables::path_column);

tables::Table places_table(const report::Figure& figure, Language language) {
  tables::Rows rows(place_schema, language);
  for (const RecordPlace& source : figure.sources) rows.add(source.record, source.path);
  tables::Table table = std::move(rows).table();
  table.title = figure.label.in(language) + ": " + std::to_string(figure.value);
  return table;
}

void put_year_text(const Session& session, const report::YearReport& year, bool with_sources) {
  put(to_text(tables::figures(year, session.language)));
  if (!with_sources) return;
  for (const report::Figure& figure : year.figures) {
    if (figure.sources.empty()) continue;
    put('\n' + to_text(places_table(figure, session.language)));
  }
}

void print_year(const Session& session, const report::YearReport& year, bool with_sources) {
  switch (session.format) {
    case Format::table: put_year_text(session, year, with_sources); break;
    case Format::csv:
      put_csv(with_sources ? tables::sourced_figures(year, session.language)
                           : tables::figures(year, session.language));
      break;
    case Format::json: print_json(year_json(session, year, with_sources)); break;
  }
}

Exit report_year(const Session& session, const YearOptions& options) {
  const auto period = calendar_year(*options.year);
  report::Tally tally(*period, MunicipalityId(options.municipality), session.budget.findings);
  for (const std::string& file : options.files) {
    tally.begin_file(file);
    read_records(session, file, [&](const Record& record) { tally.add(record); });
  }
  const report::YearReport year = tally.finish();
  print_year(session, year, options.sources);
  talk_findings(session, year.findings);
  talk(session, findings_summary(year.findings, session.language));
  return exit_of(year.findings);
}

Exit report_totals(const Session& session, const std::vector<std::string>& files) {
  const RecordSet records = read_set(session, files, report::concerns_totals);
  const report::TotalsReport report = report::check_totals(records, session.budget.findings);
  print_tables(session,
               {{"totals", tables::totals(report, session.language)}},
               {{"findings", findings_json(report.findings, session.language)}});
  talk_findings(session, report.findings);
  talk(session, findings_summary(report.findings, session.language));
  return exit_of(report.findings);
}

void add_year(Command group) {
  auto [command, options] = group.add("year", year_about, report_year);
  command.argument(files(options.files), record_files);
  command.required_option("--year", a_year(options.year), {"Kurių metų", "Of which year"});
  command.option("--municipality",
                 an_id(options.municipality),
                 {"Kurios savivaldybės; be to – visų įrašų",
                  "Of which municipality; otherwise of all records"});
  command.flag("--sources",
               options.sources,
               {"Prie kiekvieno skaičiaus – iš kurių įrašų jis gautas",
                "With each number, the records that it was counted from"});
}

void add_totals(Command group) {
  auto [command, record_names] = group.add("totals", totals_about, report_totals);
  command.argument(files(record_names), record_files);
}

}  // namespace

void add_report(Command program) {
  Command group = program.group("report", report_group_about);
  add_year(group);
  add_totals(group);
}

}  // namespace gerove::cli
