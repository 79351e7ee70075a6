#include "gerove/tables/import_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

using registers::ImportRow;
using registers::RowState;

Word state_word(RowState state, Language language) {
  const Text words = label(state);
  return {std::string(words.en), std::string(words.in(language))};
}

std::string joined_paths(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += (text.empty() ? "" : "; ") + path;
  return text;
}

struct SheetCounts {
  std::string sheet;
  std::array<std::uint64_t, 4> of_state{};
};

}  // namespace

Table import_rows(const registers::ImportPlan& plan, Language language) {
  Rows rows(import_row_schema, language);
  for (const ImportRow& row : plan.rows) {
    rows.add(row.file + 1,
             row.sheet,
             row.place,
             state_word(row.state, language),
             row.record,
             row.id,
             joined_paths(row.changed));
  }
  return std::move(rows).table();
}

Table import_sheets(const registers::ImportPlan& plan, Language language) {
  std::vector<SheetCounts> sheets;
  for (const ImportRow& row : plan.rows) {
    auto sheet = std::ranges::find(sheets, row.sheet, &SheetCounts::sheet);
    if (sheet == sheets.end()) sheet = sheets.insert(sheets.end(), {row.sheet});
    ++sheet->of_state[static_cast<std::size_t>(row.state)];
  }
  Rows rows(import_sheet_schema, language);
  for (const auto& [sheet, counts] : sheets) {
    rows.add(sheet, counts[0], counts[1], counts[2], counts[3]);
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
