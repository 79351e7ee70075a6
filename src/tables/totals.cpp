#include "gerove/tables/totals.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

Word state_word(report::TotalState state, Language language) {
  constexpr std::string_view ids[] = {"agrees", "differs", "inexact", "open"};
  constexpr Text titles[] = {{"sutampa", "agrees"},
                             {"skiriasi", "differs"},
                             {"netiksli", "inexact"},
                             {"neskaičiuota", "open"}};
  const auto index = static_cast<std::size_t>(state);
  return {std::string(ids[index]), std::string(titles[index].in(language))};
}

std::string sum_text(const std::vector<ObservationId>& ids) {
  std::string text;
  for (const ObservationId& id : ids) {
    if (!text.empty()) text += " + ";
    text += id.value;
  }
  return text;
}

}  // namespace

Table totals(const report::TotalsReport& report, Language language) {
  Rows rows(total_schema, language);
  for (const report::RecomputedTotal& total : report.totals) {
    rows.add(total.id.value,
             total.published,
             total.recomputed,
             total.difference,
             state_word(total.state, language),
             sum_text(total.explanation));
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
