#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/code_word.hpp"
#include "cli/command.hpp"
#include "cli/findings.hpp"
#include "cli/output.hpp"
#include "cli/reading.hpp"
#include "cli/sources.hpp"
#include "cli/values.hpp"
#include "cli/words.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/service/gap.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr About about{
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

std::string band_text(const service::AgeBand& age, Language language) {
  if (!age.from) return std::string(Text{"nežinomas", "unknown"}.in(language));
  if (!age.to) return std::to_string(*age.from) + "+";
  return std::to_string(*age.from) + "–" + std::to_string(*age.to);
}

report::Word whom_word(service::Whom whom, Language language) {
  constexpr std::string_view names[] = {"child", "family", "group"};
  return {std::string(names[static_cast<std::size_t>(whom)]),
          std::string(label(whom).in(language))};
}

std::vector<report::Column> columns(const Session& session) {
  return {column(session, "kind", {"Paslauga", "Service"}),
          column(session, "root", {"Sritis", "Family"}),
          column(session, "municipality", {"Savivaldybė", "Municipality"}),
          column(session, "eldership", {"Seniūnija", "Eldership"}),
          column(session, "whom", {"Kam", "For"}),
          column(session, "age", {"Amžius", "Age"}),
          column(session, "missing", {"Trūksta", "Missing"}),
          column(session, "unmet", {"Nepatenkinta", "Unmet"}),
          column(session, "partly_met", {"Iš dalies", "Partly"}),
          column(session, "waiting", {"Laukia", "Waiting"}),
          column(session, "found", {"Reikia", "Needed"}),
          column(session, "no_place", {"Nėra vietų", "No place"}),
          column(session, "no_specialist", {"Nėra specialisto", "No specialist"}),
          column(session, "longest_wait", {"Dienų", "Days"})};
}

std::vector<report::Cell> row_of(const service::GapCell& cell, Language language) {
  const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  return {cell.key.kind,
          word_of(cell.key.root, language),
          cell.key.municipality_id.value,
          cell.key.eldership,
          whom_word(cell.key.whom, language),
          band_text(cell.key.age, language),
          number(cell.missing()),
          number(cell.unmet),
          number(cell.partly_met),
          number(cell.waiting),
          number(cell.found),
          number(cell.no_place),
          number(cell.no_specialist),
          cell.longest_wait ? report::Cell(number(*cell.longest_wait)) : report::Cell()};
}

/// Where most is missing comes first.
std::vector<service::GapCell> shown_cells(const service::GapReport& gaps, bool all) {
  std::vector<service::GapCell> cells;
  std::ranges::copy_if(gaps.cells, std::back_inserter(cells), [all](const service::GapCell& cell) {
    return all || cell.missing() > 0;
  });
  std::ranges::stable_sort(
      cells, std::greater(), [](const service::GapCell& cell) { return cell.missing(); });
  return cells;
}

report::Table gap_table(const Session& session,
                        const std::vector<service::GapCell>& cells,
                        bool sources) {
  report::Table table = make_table(session, columns(session));
  if (sources) add_source_columns(session, table);
  for (const service::GapCell& cell : cells) {
    const auto row = row_of(cell, session.language);
    if (sources) {
      add_source_rows(row, cell.sources, table);
    } else {
      table.rows.push_back(row);
    }
  }
  return table;
}

void print(const Session& session, const service::GapReport& gaps, const GapCommand& options) {
  const auto cells = shown_cells(gaps, options.all);
  if (session.format != Format::json) {
    report::Table table = gap_table(session, cells, options.sources);
    table.title = session.say({"Trūkstamos paslaugos", "Missing services"}) + ", " +
                  std::to_string(*options.year);
    return print_tables(session, {{"gaps", std::move(table)}});
  }
  Json rows = rows_json(gap_table(session, cells, false));
  for (std::size_t i = 0; options.sources && i < cells.size(); ++i) {
    rows[i]["sources"] = sources_json(cells[i].sources);
  }
  print_json({{"year", *options.year},
              {"gaps", std::move(rows)},
              {"findings", findings_json(gaps.findings, session.language)}});
}

Exit show_gaps(const Session& session, const GapCommand& options) {
  service::GapTally tally(*report::calendar_year(*options.year),
                          MunicipalityId(options.municipality));
  for (const std::string& file : options.files) {
    read_records(session, file, [&](const Record& record) { tally.add(record); });
  }
  service::GapReport gaps = tally.finish();
  set_source_if_one(gaps.findings, options.files);
  print(session, gaps, options);
  talk_findings(session, gaps.findings);
  talk(session, findings_summary(gaps.findings, session.language));
  return exit_of(gaps.findings);
}

}  // namespace

void add_service_gap(Command group) {
  auto [command, options] = group.add("gap", about, show_gaps);
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
