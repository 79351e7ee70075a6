/// @file
/// Cells of a Word table while its rows are read: which cells are merged, told row by row.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "intake/formats/docx_properties.hpp"
#include "intake/formats/grid_builder.hpp"

namespace gerove::intake {

/// Merges the cells of a table.
class DocxRows {
 public:
  explicit DocxRows(GridBuilder& table) : table_(table) {}

  std::uint32_t row() const { return row_; }
  std::uint32_t column() const { return column_; }
  /// Goes on behind columns that a row leaves out.
  void skip_columns(std::uint32_t columns) { column_ = std::max(column_, columns); }
  /// Takes the place of the next cell. @return whether it is one of its own, not part of another
  bool place_cell(const DocxCellProperties& cell);
  void end_row(std::uint32_t columns_after);
  /// Ends the table.
  void finish();

 private:
  struct Area {
    std::uint32_t row{};
    std::uint32_t column{};
    std::uint32_t row_span = 1;
    std::uint32_t column_span = 1;
    bool goes_down{};
  };
  void merge(const Area& area);

  GridBuilder& table_;
  std::vector<Area> row_areas_;           // of cells that begin in the row
  std::map<std::uint32_t, Area> merged_;  // over rows, by column
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
};

}  // namespace gerove::intake
