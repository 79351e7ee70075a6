#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/validators.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/report/totals.hpp"
#include "gerove/report/year_tables.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr Text group_about{"Skaičiuoti ataskaitas iš įrašų", "Count reports from records"};

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
  std::string year;
  std::string municipality;
  bool sources = false;
};

// One row for each thing that was counted, for CSV.
report::Table year_sources_table(const Session& session, const report::YearReport& year) {
  report::Table table = report::year_table(year, session.language);
  table.columns.push_back(column(session, "record", {"Įrašas", "Record"}));
  table.columns.push_back(column(session, "path", {"Vieta", "Place"}));
  const auto figures = std::exchange(table.rows, {});
  for (const auto& row : figures) {
    const report::Figure* figure = year.find(std::get<std::string>(row.back()));
    if (figure == nullptr || figure->sources.empty()) {
      table.rows.push_back(row);
      continue;
    }
    for (const report::Source& source : figure->sources) {
      auto& with_source = table.rows.emplace_back(row);
      with_source.emplace_back(source.record);
      with_source.emplace_back(source.path);
    }
  }
  return table;
}

Json sources_json(const report::Figure& figure) {
  Json sources = Json::array();
  for (const report::Source& source : figure.sources) {
    sources.push_back({{"record", source.record}, {"path", source.path}});
  }
  return sources;
}

Json year_json(const Session& session, const report::YearReport& year, bool with_sources) {
  Json figures = Json::array();
  for (const report::Figure& figure : year.figures) {
    Json& row = figures.emplace_back(Json{{"indicator", figure.indicator},
                                          {"label", figure.label.in(session.language)},
                                          {"value", figure.value}});
    if (with_sources) row["sources"] = sources_json(figure);
  }
  Json document{{"start", format_date(*year.period.start)}, {"end", format_date(*year.period.end)}};
  if (!year.municipality_id.empty()) document["municipality"] = year.municipality_id.value;
  document["figures"] = std::move(figures);
  document["findings"] = findings_json(year.findings, session.language);
  return document;
}

void put_year_text(const Session& session, const report::YearReport& year, bool with_sources) {
  put(report::to_text(report::year_table(year, session.language)));
  if (!with_sources) return;
  for (const report::Figure& figure : year.figures) {
    if (figure.sources.empty()) continue;
    put('\n' + report::to_text(report::sources_table(figure, session.language)));
  }
}

void print_year(const Session& session, const report::YearReport& year, bool with_sources) {
  switch (session.format) {
    case Format::table: put_year_text(session, year, with_sources); break;
    case Format::csv:
      put(report::to_csv(with_sources ? year_sources_table(session, year)
                                      : report::year_table(year, session.language)));
      break;
    case Format::json: print_json(year_json(session, year, with_sources)); break;
  }
}

Exit report_year(const Session& session, const YearOptions& options) {
  const auto period = report::calendar_year(std::atoi(options.year.c_str()));
  report::Tally tally(*period, MunicipalityId(options.municipality));
  for (const std::string& file : options.files) {
    read_records(session, file, [&](const Record& record) { tally.add(record); });
  }
  report::YearReport year = tally.finish();
  set_source_if_one(year.findings, options.files);
  print_year(session, year, options.sources);
  talk_findings(session, year.findings);
  talk(session, findings_summary(year.findings, session.language));
  return exit_of(year.findings);
}

Exit report_totals(const Session& session, const std::vector<std::string>& files) {
  report::TotalsCheck check;
  for (const std::string& file : files) {
    read_records(session, file, [&](const Record& record) { check.add(record); });
  }
  report::TotalsReport report = check.finish();
  set_source_if_one(report.findings, files);
  print_tables(session,
               {{"totals", report::totals_table(report, session.language)}},
               {{"findings", findings_json(report.findings, session.language)}});
  talk_findings(session, report.findings);
  talk(session, findings_summary(report.findings, session.language));
  return exit_of(report.findings);
}

void add_files(CommandLine& line, CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option(line.say({"FAILAS", "FILE"}),
                  files,
                  line.say({"Įrašų failai arba „-“", "Files of records, or \"-\""}))
      ->required()
      ->type_name("");
}

void add_year(CommandLine& line, CLI::App& group) {
  auto options = std::make_shared<YearOptions>();
  CLI::App& command = line.add_command(group, "year", year_about, [&line, options] {
    return report_year(line.session(), *options);
  });
  add_files(line, command, options->files);
  command.add_option("--year", options->year, line.say({"Kurių metų", "Of which year"}))
      ->required()
      ->check(a_year(line.session().language))
      ->option_text(line.say({"METAI (būtina)", "YEAR (required)"}));
  command
      .add_option("--municipality",
                  options->municipality,
                  line.say({"Kurios savivaldybės; be to – visų įrašų",
                            "Of which municipality; otherwise of all records"}))
      ->option_text("ID");
  command.add_flag("--sources",
                   options->sources,
                   line.say({"Prie kiekvieno skaičiaus – iš kurių įrašų jis gautas",
                             "With each number, the records that it was counted from"}));
}

void add_totals(CommandLine& line, CLI::App& group) {
  auto files = std::make_shared<std::vector<std::string>>();
  CLI::App& command = line.add_command(group, "totals", totals_about, [&line, files] {
    return report_totals(line.session(), *files);
  });
  add_files(line, command, *files);
}

}  // namespace

void add_report(CommandLine& line) {
  CLI::App& group = line.add_group("report", group_about);
  add_year(line, group);
  add_totals(line, group);
}

}  // namespace gerove::cli
