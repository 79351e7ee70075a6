#include "gerove/registers/sheets.hpp"

#include <array>
#include <cstddef>

#include "core/words.hpp"
#include "gerove/intake/grid.hpp"
#include "registers/sheet_table.hpp"

namespace gerove::registers {
namespace {

// The columns of the table in their order.
enum Place : std::uint32_t {
  at_sheet,
  at_title,
  at_key,
  at_need,
  at_type,
  at_fields,
  at_refers,
  at_words,
  at_example,
  at_note_lt,
  at_note_en,
};

std::vector<std::string> listed(std::string_view cell) {
  const auto parts = split_at_semicolons(cell);
  return {parts.begin(), parts.end()};
}

std::vector<ColumnWord> words_of(std::string_view cell) {
  std::vector<ColumnWord> words;
  for (const std::string_view part : split_at_semicolons(cell)) {
    const std::size_t sign = part.find('=');
    words.push_back({std::string(part.substr(0, sign)), std::string(part.substr(sign + 1))});
  }
  return words;
}

Need need_of(std::string_view word) {
  if (word == "required") return Need::required;
  return word == "follows" ? Need::follows : Need::optional;
}

class TableRow {
 public:
  TableRow(const intake::Grid& grid, std::uint32_t row) : grid_(grid), row_(row) {}

  std::string at(Place place) const { return std::string(grid_.at(row_, place).text); }

  Sheet sheet() const {
    return {.name = at(at_sheet),
            .record = at(at_fields),
            .titles_in_rows = at(at_type) == "titles_in_rows",
            .rare = at(at_need) == "rare"};
  }
  Column column() const {
    return {.title = at(at_title),
            .type = code_named<ColumnType>(at(at_type)),
            .need = need_of(at(at_need)),
            .key = small_number(at(at_key)).value_or(0),
            .fields = listed(at(at_fields)),
            .refers = listed(at(at_refers)),
            .words = words_of(at(at_words)),
            .example = at(at_example),
            .note = {at(at_note_lt), at(at_note_en)}};
  }

 private:
  const intake::Grid& grid_;
  std::uint32_t row_;
};

// A row without title begins a sheet; those behind it are its columns.
std::vector<Sheet> read_table() {
  std::vector<Sheet> all;
  const intake::Grid grid = intake::read_grids(sheet_table).grids.at(0);
  for (std::uint32_t row = 1; row < grid.row_count(); ++row) {
    const TableRow entry(grid, row);
    if (entry.at(at_title).empty()) {
      all.push_back(entry.sheet());
    } else {
      all.back().columns.push_back(entry.column());
    }
  }
  return all;
}

}  // namespace

std::span<const Sheet> sheets() {
  static const std::vector<Sheet> all = read_table();
  return all;
}

const Sheet* find_sheet(std::string_view name) {
  for (const Sheet& sheet : sheets()) {
    if (sheet.name == name) return &sheet;
  }
  return nullptr;
}

}  // namespace gerove::registers
