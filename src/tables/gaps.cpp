#include "gerove/tables/gaps.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>

#include "report/source_rows.hpp"
#include "tables/cells.hpp"

namespace gerove::tables {

namespace {

std::string band_text(const service::AgeBand& age, Language language) {
  if (!age.from) return std::string(Text{"nežinomas", "unknown"}.in(language));
  if (!age.to) return std::to_string(*age.from) + "+";
  return std::to_string(*age.from) + "–" + std::to_string(*age.to);
}

Word whom_word(service::Whom whom, Language language) {
  constexpr std::string_view names[] = {"child", "family", "group"};
  return {std::string(names[static_cast<std::size_t>(whom)]),
          std::string(label(whom).in(language))};
}

std::vector<Cell> row_of(const service::GapCell& cell, Language language) {
  const auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
  return {text_cell(cell.key.kind),
          word_of(cell.key.root, language),
          text_cell(cell.key.municipality_id.value),
          text_cell(cell.key.eldership),
          whom_word(cell.key.whom, language),
          band_text(cell.key.age, language),
          number(cell.missing()),
          number(cell.unmet),
          number(cell.partly_met),
          number(cell.waiting),
          number(cell.found),
          number(cell.no_place),
          number(cell.no_specialist),
          number_cell(cell.longest_wait)};
}

}  // namespace

std::vector<service::GapCell> shown_gaps(const service::GapReport& gaps, bool all) {
  std::vector<service::GapCell> cells;
  std::ranges::copy_if(gaps.cells, std::back_inserter(cells), [all](const service::GapCell& cell) {
    return all || cell.missing() > 0;
  });
  std::ranges::stable_sort(
      cells, std::greater(), [](const service::GapCell& cell) { return cell.missing(); });
  return cells;
}

report::Table gaps(std::span<const service::GapCell> cells, Language language) {
  report::Table table = make_table(language,
                                   {"Trūkstamos paslaugos", "Missing services"},
                                   {{"kind", {"Paslauga", "Service"}},
                                    {"root", {"Sritis", "Family"}},
                                    {"municipality", {"Savivaldybė", "Municipality"}},
                                    {"eldership", {"Seniūnija", "Eldership"}},
                                    {"whom", {"Kam", "For"}},
                                    {"age", {"Amžius", "Age"}},
                                    {"missing", {"Trūksta", "Missing"}},
                                    {"unmet", {"Nepatenkinta", "Unmet"}},
                                    {"partly_met", {"Iš dalies", "Partly"}},
                                    {"waiting", {"Laukia", "Waiting"}},
                                    {"found", {"Reikia", "Needed"}},
                                    {"no_place", {"Nėra vietų", "No place"}},
                                    {"no_specialist", {"Nėra specialisto", "No specialist"}},
                                    {"longest_wait", {"Dienų", "Days"}}});
  for (const service::GapCell& cell : cells) table.rows.push_back(row_of(cell, language));
  return table;
}

report::Table gap_sources(std::span<const service::GapCell> cells, Language language) {
  report::Table table = gaps({}, language);
  report::add_source_columns(table);
  for (const service::GapCell& cell : cells) {
    report::add_source_rows(row_of(cell, language), cell.sources, table);
  }
  return table;
}

}  // namespace gerove::tables
