#include "intake/formats/grid_cut.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gerove::intake {

namespace {

using CellIndexes = std::vector<std::uint32_t>;

/// Sheets of people are cut a few times; stairs of cells that would be cut without end are not.
constexpr int most_cuts = 16;

/// Parts of the cells between which there is an empty row, or column.
class Cutter {
 public:
  explicit Cutter(const std::vector<GridArea>& cells) : cells_(cells) {
    edges_.resize(std::ranges::max(cells, {}, &GridArea::column_end).column_end + 1);
  }

  void cut(CellIndexes part, bool by_rows, bool is_whole, int depth) {
    std::vector<CellIndexes> parts = by_rows ? rows_of(std::move(part)) : columns_of(part);
    const bool cut_now = parts.size() > 1;
    for (CellIndexes& one : parts) {
      if ((!cut_now && is_whole) || depth == most_cuts) {
        finish(std::move(one));
      } else {
        cut(std::move(one), !by_rows, !cut_now, depth + 1);
      }
    }
  }

  std::vector<SheetTable> tables() && { return std::move(tables_); }

 private:
  std::vector<CellIndexes> rows_of(CellIndexes part) const {
    std::vector<CellIndexes> parts;
    auto begin = part.begin();
    std::uint32_t end = cells_[*begin].row_end;
    for (auto it = part.begin(); it != part.end(); ++it) {
      const GridArea& cell = cells_[*it];
      if (cell.row > end) {
        parts.emplace_back(begin, it);
        begin = it;
      }
      end = std::max(end, cell.row_end);
    }
    if (begin == part.begin()) {
      parts.push_back(std::move(part));
    } else {
      parts.emplace_back(begin, part.end());
    }
    return parts;
  }

  std::vector<CellIndexes> columns_of(const CellIndexes& part) {
    std::vector<std::uint32_t> columns;  // where a cell begins or ends
    const auto change = [&](std::uint32_t column, std::int32_t by) {
      if (!std::exchange(edges_[column].known, true)) columns.push_back(column);
      edges_[column].change += by;
    };
    for (const std::uint32_t i : part) {
      change(cells_[i].column, 1);
      change(cells_[i].column_end, -1);
    }
    std::ranges::sort(columns);
    std::uint32_t parts = 0;
    std::int64_t covered = 0;
    for (const std::uint32_t column : columns) {
      const bool was_empty = covered == 0;
      covered += edges_[column].change;
      if (was_empty) ++parts;
      edges_[column].part = parts - 1;
    }
    std::vector<CellIndexes> result(parts);
    for (const std::uint32_t i : part) result[edges_[cells_[i].column].part].push_back(i);
    for (const std::uint32_t column : columns) edges_[column] = {};
    return result;
  }

  void finish(CellIndexes part) {
    GridArea area = cells_[part.front()];
    for (const std::uint32_t i : part) {
      area.row_end = std::max(area.row_end, cells_[i].row_end);
      area.column = std::min(area.column, cells_[i].column);
      area.column_end = std::max(area.column_end, cells_[i].column_end);
    }
    tables_.push_back({area, std::move(part)});
  }

  /// A column at which cells of a part begin or end.
  struct Edge {
    bool known{};
    std::int32_t change{};  // of the number of cells that cover a column
    std::uint32_t part{};
  };

  const std::vector<GridArea>& cells_;
  std::vector<Edge> edges_;  // by column; empty between two parts, so that small ones cost little
  std::vector<SheetTable> tables_;
};

}  // namespace

std::vector<SheetTable> cut_sheet(const std::vector<GridArea>& cells) {
  if (cells.empty()) return {};
  CellIndexes all(cells.size());
  std::iota(all.begin(), all.end(), 0U);
  Cutter cutter(cells);
  cutter.cut(std::move(all), true, false, 0);
  auto tables = std::move(cutter).tables();
  std::ranges::sort(tables, {}, [](const SheetTable& table) {
    return std::pair(table.area.row, table.area.column);
  });
  return tables;
}

}  // namespace gerove::intake
