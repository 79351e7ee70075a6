#include <algorithm>
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
#include "cli/output/words.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/tables/gaps.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr About service_gap_about{
    {"Kokių paslaugų trūksta, kur ir kam: iš poreikių vertinimų ir nukreipimų",
     "Which services are missing, where and for whom: from assessments and referrals"},
    "service gap vgk-2023.gerove --year 2023 --sources",
    {"Skaičiuojami asmenys: po vieną kiekvienai paslaugai, kurios kam nors reikia. Nukreipimas,\n"
     "kuriuo mėginta patenkinti įvertintą poreikį, antrą kartą neskaičiuojamas. Trūksta tiems,\n"
     "kurių poreikis nepatenkintas, patenkintas iš dalies arba kurie laukia.",
     "Persons are counted, one for each service that somebody needs. A referral that tried to "
     "meet\n"
     "an assessed need is not counted again. Missing are services to those whose need is unmet,\n"
     "partly met, or who wait."}};

struct GapCommand {
  std::vector<std::string> files;
  std::optional<int> year;
  std::string municipality;
  bool all = false;
  bool sources = false;
};

void print(const Session& session, const service::GapReport& gaps, const GapCommand& options) {
  const auto cells = tables::shown_gaps(gaps, options.all);
  if (session.format != Format::json) {
    tables::Table table = options.sources ? tables::gap_sources(cells, session.language)
                                          : tables::gaps(cells, session.language);
    table.title += ", " + std::to_string(*options.year);
    return print_tables(session, {{"gaps", std::move(table)}});
  }
  Json rows = rows_json(tables::gaps(cells, session.language));
  for (std::size_t i = 0; options.sources && i < cells.size(); ++i) {
    rows[i]["sources"] = sources_json(cells[i].sources);
  }
  print_json({{"year", *options.year},
              {"gaps", std::move(rows)},
              {"findings", findings_json(gaps.findings, session.language)}});
}

Exit show_gaps(const Session& session, const GapCommand& options) {
  const RecordSet records = read_set(session, options.files, service::concerns_gaps);
  const service::GapReport gaps =
      service::gaps(records,
                    {.period = *calendar_year(*options.year),
                     .municipality_id = MunicipalityId(options.municipality),
                     .most_findings = session.budget.findings});
  print(session, gaps, options);
  talk_findings(session, gaps.findings);
  talk(session, findings_summary(gaps.findings, session.language));
  return exit_of(gaps.findings);
}

}  // namespace

void add_service_gap(Command group) {
  auto [command, options] = group.add("gap", service_gap_about, show_gaps);
  command.argument(files(options.files), record_files);
  command.required_option("--year", a_year(options.year), {"Kurių metų", "Of which year"});
  command.option("--municipality",
                 an_id(options.municipality),
                 {"Kurios savivaldybės; be to – visų įrašų",
                  "Of which municipality; otherwise of all records"});
  command.flag("--all",
               options.all,
               {"Ir paslaugos, kurių netrūksta", "Also services that are not missing"});
  command.flag("--sources",
               options.sources,
               {"Su įrašais, iš kurių suskaičiuota", "With the records that were counted"});
}

}  // namespace gerove::cli
