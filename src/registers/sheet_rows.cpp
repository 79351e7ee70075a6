#include "registers/sheet_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/words.hpp"
#include "gerove/registers/export.hpp"

namespace gerove::registers {
namespace {

using intake::Cell;
using intake::Grid;

bool has_title(const ColumnMapping& column, const std::string& folded) {
  if (folded_title(column.title) == folded) return true;
  return std::ranges::any_of(
      column.alias, [&](const std::string& alias) { return folded_title(alias) == folded; });
}

const PlannedColumn* column_with(const PlannedSheet& sheet, std::string_view title) {
  const std::string folded = folded_title(title);
  if (folded.empty()) return nullptr;
  for (const PlannedColumn& column : sheet.columns) {
    if (has_title(*column.mapping, folded)) return &column;
  }
  return nullptr;
}

// Which columns of a sheet are what, by their place in the sheet.
struct Header {
  std::uint32_t row{};  // in its grid
  std::vector<std::pair<std::uint32_t, const PlannedColumn*>> columns{};
  std::optional<std::uint32_t> ids{};      // the column that an export adds
  std::optional<std::uint32_t> version{};  // the same
  std::set<std::uint32_t> named{};         // columns with any title, and those told of

  const PlannedColumn* at(std::uint32_t column) const {
    const auto found =
        std::ranges::find(columns, column, [](const auto& entry) { return entry.first; });
    return found == columns.end() ? nullptr : found->second;
  }
};

// A column of that name may also be somebody else's: ours has ids in its first filled cell.
bool has_ids(const Grid& grid, std::uint32_t titles, std::uint32_t column) {
  for (std::uint32_t row = titles + 1; row < grid.row_count(); ++row) {
    const std::string_view text = trim(grid.at(row, column).text);
    if (!text.empty()) return RowIds::parse(text).has_value();
  }
  return true;
}

Header header_in(const PlannedSheet& sheet, const Grid& grid, std::uint32_t row) {
  Header header{.row = row};
  for (const Cell cell : grid.row(row)) {
    const PlannedColumn* const column = column_with(sheet, cell.text);
    const std::uint32_t at = grid.first_column() + cell.column;
    if (!trim(cell.text).empty()) header.named.insert(at);
    if (column != nullptr) {
      header.columns.emplace_back(at, column);
    } else if (cell.text == id_title && has_ids(grid, row, cell.column)) {
      header.ids = at;
    } else if (cell.text == version_title && header.ids) {
      header.version = at;
    }
  }
  return header;
}

// The row of titles: that which the mapping says, else the one with most of them.
std::optional<Header> find_header(const PlannedSheet& sheet, const Grid& grid) {
  constexpr std::uint32_t rows_searched = 50;
  std::uint32_t begin = 0;
  std::uint32_t end = std::min(rows_searched, grid.row_count());
  if (sheet.mapping->header_row > 0) {
    begin = sheet.mapping->header_row - 1 - grid.first_row();
    end = begin < grid.row_count() ? begin + 1 : begin;
  }
  Header best;
  for (std::uint32_t row = begin; row < end; ++row) {
    Header header = header_in(sheet, grid, row);
    if (header.columns.size() > best.columns.size()) best = std::move(header);
  }
  const bool is_enough = best.columns.size() > 1 || best.columns.size() == sheet.columns.size();
  return is_enough ? std::optional(std::move(best)) : std::nullopt;
}

class RowReader {
 public:
  RowReader(std::span<const ImportFile> files,
            const std::vector<PlannedSheet>& sheets,
            ImportReport& report)
      : files_(files), sheets_(sheets), report_(report) {}

  SheetRows read() {
    for (file_ = 0; file_ < files_.size(); ++file_) {
      headers_.assign(sheets_.size(), std::nullopt);
      for (const Grid& grid : files_[file_].grids) read_grid(grid);
    }
    std::ranges::stable_sort(rows_, {}, [](const SheetRow& row) { return row.sheet->rank; });
    return {std::move(rows_), year_};
  }

 private:
  void read_grid(const Grid& grid) {
    const PlannedSheet* const sheet = sheet_of(grid);
    if (sheet == nullptr || !is_imported(*sheet)) {
      // a sheet's name may say who it is about
      report_.add_at(register_finding::sheet_unknown, '#' + std::to_string(grid.sheet()), file());
      return;
    }
    if (sheet->mapping->titles_in_rows) return read_pairs(*sheet, grid);
    auto& known = headers_[static_cast<std::size_t>(sheet - sheets_.data())];
    auto header = find_header(*sheet, grid);
    std::uint32_t first = 0;
    if (header) {
      first = header->row + 1;
      check_header(*sheet, grid, *header);
      known = std::move(header);
    } else if (!known) {
      return report_.add(register_finding::header_missing, place(grid, 0, 0), file());
    }
    for (std::uint32_t row = first; row < grid.row_count(); ++row) {
      read_row(*sheet, grid, row, *known);
    }
  }

  const PlannedSheet* sheet_of(const Grid& grid) const {
    const std::string name = fold(grid.name());
    for (const PlannedSheet& sheet : sheets_) {
      if (sheet.folded_name == name) return &sheet;
    }
    // A text has no name: it is the sheet whose titles it has.
    const bool is_text = grid.sheet() == 0 && grid.name().empty();
    if (!is_text) return nullptr;
    const PlannedSheet* best = nullptr;
    std::size_t most = 0;
    for (const PlannedSheet& sheet : sheets_) {
      const std::size_t titles = titles_of(sheet, grid);
      if (titles <= most) continue;
      most = titles;
      best = &sheet;
    }
    return best;
  }

  // How many of a sheet's titles a grid has, where they stand in this kind of sheet.
  static std::size_t titles_of(const PlannedSheet& sheet, const Grid& grid) {
    if (!sheet.mapping->titles_in_rows) {
      const auto header = find_header(sheet, grid);
      return header ? header->columns.size() : 0;
    }
    std::size_t titles = 0;
    for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
      if (column_with(sheet, grid.at(row, 0).text) != nullptr) ++titles;
    }
    return titles > 1 ? titles : 0;
  }

  static bool is_imported(const PlannedSheet& sheet) {
    const auto records = imported_records();
    return std::ranges::find(records, sheet.record.text) != records.end();
  }

  void check_header(const PlannedSheet& sheet, const Grid& grid, const Header& header) {
    for (const PlannedColumn& column : sheet.columns) {
      const auto places = std::ranges::count(
          header.columns, &column, [](const auto& entry) { return entry.second; });
      const CellPlace row = place(grid, header.row, 0);
      if (places > 1) report_.add(register_finding::column_repeated, row, file());
      if (places == 0 && column.mapping->required) {
        report_.add(register_finding::column_missing, row, file());
      }
    }
    for (const Cell cell : grid.row(header.row)) {
      const std::uint32_t at = grid.first_column() + cell.column;
      if (header.ids == at || header.version == at) continue;
      if (!trim(cell.text).empty() && column_with(sheet, cell.text) == nullptr) {
        report_.add(register_finding::column_unknown, place(grid, header.row, cell.column), file());
      }
    }
  }

  void read_row(const PlannedSheet& sheet, const Grid& grid, std::uint32_t number, Header& header) {
    SheetRow row{.sheet = &sheet, .place = place(grid, number, 0)};
    for (const Cell cell : grid.row(number)) {
      const std::uint32_t at = grid.first_column() + cell.column;
      if (header.ids == at) row.ids = RowIds::parse(cell.text).value_or(RowIds());
      if (header.version == at) row.version = trim(cell.text);
      // without a title nobody can say what it is: told once for each column
      if (!trim(cell.text).empty() && header.named.insert(at).second) {
        report_.add(register_finding::column_unknown, place(grid, number, cell.column), file());
      }
      const PlannedColumn* const column = header.at(at);
      const bool is_read = column != nullptr && !column->fields.empty();
      if (is_read && !trim(cell.text).empty()) {
        row.cells.push_back({column, cell, place(grid, number, cell.column)});
      }
    }
    if (row.cells.empty()) return;
    choose_list(row);
    rows_.push_back(std::move(row));
  }

  // A row is of the last of the other lists in whose column it has a cell.
  static void choose_list(SheetRow& row) {
    const PlannedSheet& sheet = *row.sheet;
    for (const PlannedSheet& other : sheet.other_lists) {
      const bool is_named = std::ranges::any_of(row.cells, [&](const FilledCell& filled) {
        return filled.column->fields.front().text == other.record.text;
      });
      if (is_named) row.sheet = &other;
    }
    if (row.sheet == &sheet) return;
    for (FilledCell& filled : row.cells) {
      filled.column =
          &row.sheet->columns[static_cast<std::size_t>(filled.column - sheet.columns.data())];
    }
  }

  // The title of each value stands before it.
  void read_pairs(const PlannedSheet& sheet, const Grid& grid) {
    SheetRow row{.sheet = &sheet, .place = place(grid, 0, 0)};
    for (std::uint32_t number = 0; number < grid.row_count(); ++number) {
      const PlannedColumn* const column = column_with(sheet, grid.at(number, 0).text);
      const Cell cell = grid.at(number, 1);
      if (grid.at(number, 0).text == id_title) {
        row.ids = RowIds::parse(cell.text).value_or(RowIds());
      } else if (grid.at(number, 0).text == version_title) {
        row.version = trim(cell.text);
      } else if (column == nullptr) {
        if (!trim(cell.text).empty()) {
          report_.add(register_finding::column_unknown, place(grid, number, 0), file());
        }
      } else if (column->fields.empty()) {
        year_ = small_number(trim(cell.text));  // the only one that is of no field
      } else if (!trim(cell.text).empty()) {
        row.cells.push_back({column, cell, place(grid, number, 1)});
      }
    }
    if (!row.cells.empty()) rows_.push_back(std::move(row));
  }

  CellPlace place(const Grid& grid, std::uint32_t row, std::uint32_t column) const {
    return {&grid, row, column, file_};
  }
  const std::string& file() const { return files_[file_].name; }

  std::span<const ImportFile> files_;
  const std::vector<PlannedSheet>& sheets_;
  ImportReport& report_;
  std::uint32_t file_ = 0;
  std::vector<std::optional<Header>> headers_{};  // of each sheet in this file
  std::vector<SheetRow> rows_{};
  std::optional<std::uint32_t> year_{};
};

}  // namespace

std::string folded_title(std::string_view title) {
  std::string folded = fold(trim(title));
  while (folded.ends_with('*') || folded.ends_with(' ')) folded.pop_back();
  return folded;
}

const FilledCell* SheetRow::find(const PlannedColumn& column) const {
  const auto found = std::ranges::find(cells, &column, &FilledCell::column);
  return found == cells.end() ? nullptr : &*found;
}

SheetRows read_rows(std::span<const ImportFile> files,
                    const std::vector<PlannedSheet>& sheets,
                    ImportReport& report) {
  return RowReader(files, sheets, report).read();
}

}  // namespace gerove::registers
