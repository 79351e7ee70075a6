#include "gerove/tables/gaps.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "gerove/tables/rows.hpp"

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

/// Adds a row. @param more cells behind those of every gap
template <class GapRows, class... More>
void add(const service::GapCell& cell, GapRows& rows, const More&... more) {
  rows.add(cell.key.kind,
           cell.key.root,
           cell.key.municipality_id.value,
           cell.key.eldership,
           whom_word(cell.key.whom, rows.language()),
           band_text(cell.key.age, rows.language()),
           cell.missing(),
           cell.unmet,
           cell.partly_met,
           cell.waiting,
           cell.found,
           cell.no_place,
           cell.no_specialist,
           cell.longest_wait,
           more...);
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

Table gaps(std::span<const service::GapCell> cells, Language language, const StopCheck& stop) {
  Rows rows(gap_schema, language, stop);
  for (const service::GapCell& cell : cells) add(cell, rows);
  return std::move(rows).table();
}

Table gap_sources(std::span<const service::GapCell> cells,
                  Language language,
                  const StopCheck& stop) {
  Rows rows(gap_source_schema, language, stop);
  for (const service::GapCell& cell : cells) {
    for (const RecordPlace& source : cell.sources) {
      add(cell, rows, source.record, source.path);
    }
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
