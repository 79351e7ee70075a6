#include "intake/formats/grid_builder.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <ranges>
#include <tuple>

#include "gerove/intake/grid_findings.hpp"
#include "intake/cell_address.hpp"
#include "intake/formats/grid_cut.hpp"
#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

namespace {

constexpr auto by_place = [](const auto& one) { return std::pair(one.row, one.column); };

/// Nobody sees anything in the cell: what is kept has no blanks at its ends.
bool is_blank(const NewCell& cell) {
  const bool word = cell.kind == CellKind::none || cell.kind == CellKind::text;
  return word && cell.numbering.size == 0 && cell.text.size == 0;
}

template <class Found>
const auto* find_at(const std::vector<Found>& all, std::uint32_t row, std::uint32_t column) {
  const auto found = std::ranges::lower_bound(all, std::pair(row, column), {}, by_place);
  return found != all.end() && by_place(*found) == std::pair(row, column) ? &*found : nullptr;
}

}  // namespace

/// The rows of a grid while they are made: cells and the areas that cover them, row by row.
class GridRows {
 public:
  using Placed = GridBuilder::Placed;
  using Area = GridBuilder::Area;

  GridRows(GridBuilder& builder, const GridArea& area) : builder_(builder), area_(area) {
    grid_.first_row_ = area.row;
    grid_.first_column_ = area.column;
    grid_.column_count_ = area.column_end - area.column;
  }

  /// Makes all rows. Both are sorted by row, then column.
  Grid make(std::vector<Placed> cells, const std::vector<Area>& areas) {
    auto cell = cells.begin();
    auto area = areas.begin();
    grid_.cells_.reserve(cells.size());
    for (std::uint32_t row = area_.row; row < area_.row_end; ++row) {
      std::erase_if(covering_, [&](const auto& one) { return one.second.row_end <= row; });
      for (; area != areas.end() && area->row == row; ++area) cover(*area);
      const auto row_cell = cell;
      while (cell != cells.end() && cell->row == row) ++cell;
      add_row(row, {row_cell, cell});
      grid_.row_ends_.push_back(static_cast<std::uint32_t>(grid_.cells_.size()));
      if (!builder_.widths_.empty()) grid_.widths_.push_back(width_of(row));
      if (!builder_.reading_->count_row()) break;
    }
    std::ranges::sort(grid_.spans_, {}, &Grid::Span::cell);
    return std::move(grid_);
  }

 private:
  struct Covering {
    std::uint32_t row{};
    std::uint32_t row_end{};
    std::uint32_t column_end{};
    std::uint32_t span{};  // index in the grid, once it is there
  };

  /// Of a row, as far as it lies within the grid.
  std::uint32_t width_of(std::uint32_t row) const {
    const std::uint32_t whole = row < builder_.widths_.size() ? builder_.widths_[row] : 0;
    return std::clamp(whole, area_.column, area_.column_end) - area_.column;
  }

  void cover(const Area& area) {
    const std::uint32_t end = std::min(area.column + area.column_span, area_.column_end);
    const auto next = covering_.upper_bound(area.column);
    const bool free_before =
        next == covering_.begin() || std::prev(next)->second.column_end <= area.column;
    const bool free_behind = next == covering_.end() || next->first >= end;
    if (!free_before || !free_behind) return;
    covering_[area.column] = {area.row, std::min(area.row + area.row_span, area_.row_end), end, 0};
  }

  void add_row(std::uint32_t row, std::ranges::subrange<std::vector<Placed>::iterator> cells) {
    auto cell = cells.begin();
    for (auto& [column, covering] : covering_) {
      while (cell != cells.end() && cell->cell.column < column) add_cell(*cell++);
      const bool is_first = covering.row == row;
      if (is_first && cell != cells.end() && cell->cell.column == column) {
        add_cell(*cell++);
        begin_span(row, covering);
      } else if (is_first) {
        add_cell({row, {.column = static_cast<std::uint16_t>(column)}});
        begin_span(row, covering);
      } else {
        add_covered(column, covering);
      }
      while (cell != cells.end() && cell->cell.column < covering.column_end) ++cell;
    }
    while (cell != cells.end()) add_cell(*cell++);
  }

  void add_cell(const Placed& placed) {
    const auto index = static_cast<std::uint32_t>(grid_.cells_.size());
    const std::uint32_t column = placed.cell.column;
    if (const auto* numbering = find_at(builder_.numberings_, placed.row, column)) {
      grid_.numberings_.push_back({index, numbering->value.at, numbering->value.size});
    }
    if (!builder_.places_.empty()) {
      const auto* place = find_at(builder_.places_, placed.row, column);
      grid_.places_.push_back(place != nullptr ? place->value : TextPlace{});
    }
    grid_.cells_.push_back(placed.cell);
    grid_.cells_.back().column = static_cast<std::uint16_t>(column - area_.column);
  }

  void begin_span(std::uint32_t row, Covering& covering) {
    Grid::StoredCell& first = grid_.cells_.back();
    first.spans = true;
    covering.span = static_cast<std::uint32_t>(grid_.spans_.size());
    grid_.spans_.push_back({static_cast<std::uint32_t>(grid_.cells_.size() - 1),
                            row - area_.row,
                            covering.row_end - covering.row,
                            covering.column_end - area_.column - first.column});
  }

  void add_covered(std::uint32_t column, const Covering& covering) {
    if (!builder_.reading_->count_cell(column, 0)) return;
    Grid::StoredCell stored{.column = static_cast<std::uint16_t>(column - area_.column)};
    stored.text_at = covering.span;
    stored.covered = true;
    grid_.cells_.push_back(stored);
    if (!builder_.places_.empty()) grid_.places_.emplace_back();
  }

  GridBuilder& builder_;
  GridArea area_;
  Grid grid_;
  std::map<std::uint32_t, Covering> covering_;  // by column: those that cover the row
};

GridBuilder::GridBuilder(ReadingBuilder& reading, GridOrigin origin)
    : reading_(&reading), origin_(std::move(origin)) {}

void GridBuilder::add(const NewCell& cell) {
  extend_to(cell.row + 1, cell.column + 1);
  if (is_blank(cell) || !reading_->count_cell(cell.column, cell.text.size)) return;
  if (cell.hidden && !hidden_told_) {
    hidden_told_ = true;
    reading_->find(grid_finding::hidden, *this, cell.row, cell.column);
  }
  constexpr std::uint32_t longest_value = std::numeric_limits<std::uint8_t>::max();
  Placed placed{.row = cell.row};
  placed.cell.text_at = cell.text.at;
  placed.cell.text_size = cell.text.size;
  placed.cell.value_at = cell.value.at;
  placed.cell.value_size = static_cast<std::uint8_t>(std::min(cell.value.size, longest_value));
  placed.cell.column = static_cast<std::uint16_t>(cell.column);
  placed.cell.kind = static_cast<std::uint8_t>(cell.kind) & 0xFU;
  placed.cell.hidden = cell.hidden;
  placed.cell.formula = cell.formula;
  if (!cells_.empty()) {
    const Placed& last = cells_.back();
    sorted_ =
        sorted_ && std::tie(last.row, last.cell.column) < std::tie(placed.row, placed.cell.column);
  }
  cells_.push_back(placed);
  if (cell.numbering.size > 0) numberings_.push_back({cell.row, cell.column, cell.numbering});
  if (cell.place.line > 0) places_.push_back({cell.row, cell.column, cell.place});
}

void GridBuilder::merge(std::uint32_t row,
                        std::uint32_t column,
                        std::uint32_t row_span,
                        std::uint32_t column_span) {
  if (row_span <= 1 && column_span <= 1) return;
  constexpr std::uint32_t most_rows = 1U << 24;  // keeps sums small; no file has more
  if (row >= most_rows || column >= reading_->options().max_columns) return;
  if (!reading_->spend(sizeof(Area))) return;
  row_span = std::clamp(row_span, 1U, most_rows);
  column_span = std::clamp(
      column_span, 1U, static_cast<std::uint32_t>(reading_->options().max_columns) - column);
  areas_.push_back({row, column, row_span, column_span});
}

void GridBuilder::extend_to(std::uint32_t rows, std::uint32_t columns) {
  rows_ = std::max(rows_, rows);
  const auto most_columns = static_cast<std::uint32_t>(reading_->options().max_columns);
  columns_ = std::max(columns_, std::min(columns, most_columns));
}

void GridBuilder::set_width(std::uint32_t row, std::uint32_t width) {
  if (widths_.size() <= row) widths_.resize(row + 1);
  widths_[row] = width;
}

std::string GridBuilder::address(std::uint32_t row, std::uint32_t column) const {
  return grid_address(origin_.sheet, origin_.name) + '!' + cell_address(row, column);
}

void GridBuilder::sort() {
  const auto cell_place = [](const Placed& one) { return std::pair(one.row, one.cell.column); };
  if (!sorted_) {
    std::ranges::stable_sort(cells_, {}, cell_place);
    const auto again = std::ranges::unique(cells_, {}, cell_place);
    cells_.erase(again.begin(), again.end());
  }
  std::ranges::stable_sort(areas_, {}, by_place);
  std::ranges::stable_sort(numberings_, {}, by_place);
  std::ranges::stable_sort(places_, {}, by_place);
}

/// The areas of the filled cells, as far as other filled cells go.
std::vector<GridArea> GridBuilder::filled_areas() const {
  std::vector<GridArea> filled;
  filled.reserve(cells_.size());
  std::uint32_t row_end = 0;
  std::uint32_t column_end = 0;
  for (const auto& [row, cell] : cells_) {
    const std::uint32_t column = cell.column;
    filled.push_back({row, row + 1, column, column + 1});
    row_end = std::max(row_end, row + 1);
    column_end = std::max(column_end, column + 1);
  }
  for (GridArea& cell : filled) {
    const Area* merged = find_at(areas_, cell.row, cell.column);
    if (merged == nullptr) continue;
    cell.row_end = std::min(row_end, cell.row + merged->row_span);
    cell.column_end = std::min(column_end, cell.column + merged->column_span);
  }
  return filled;
}

std::vector<Grid> GridBuilder::finish(const std::shared_ptr<const std::string>& texts) {
  sort();
  std::vector<Grid> grids;
  if (cells_.empty()) return grids;
  if (!origin_.cut) {
    grids.push_back(GridRows(*this, {0, rows_, 0, columns_}).make(std::move(cells_), areas_));
  } else {
    for (SheetTable& table : cut_sheet(filled_areas())) {
      if (!reading_->spend(3 * sizeof(Grid))) break;  // with what it allocates
      grids.push_back(make_table(table));
    }
  }
  for (Grid& grid : grids) {
    grid.texts_ = texts;
    grid.name_ = origin_.name;
    grid.sheet_ = origin_.sheet;
  }
  return grids;
}

Grid GridBuilder::make_table(const SheetTable& table) {
  std::vector<Placed> cells;
  if (table.cells.size() == cells_.size()) {
    cells = std::move(cells_);
  } else {
    cells.reserve(table.cells.size());
    for (const std::uint32_t i : table.cells) cells.push_back(cells_[i]);
  }
  // All areas of the rows; those of other columns begin at no cell of the table.
  const auto first = std::ranges::lower_bound(areas_, table.area.row, {}, &Area::row);
  const auto end = std::ranges::lower_bound(areas_, table.area.row_end, {}, &Area::row);
  std::vector<Area> areas;
  std::copy_if(first, end, std::back_inserter(areas), [&](const Area& area) {
    return area.column >= table.area.column && area.column < table.area.column_end;
  });
  return GridRows(*this, table.area).make(std::move(cells), areas);
}

}  // namespace gerove::intake
