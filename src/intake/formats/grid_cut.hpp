/// @file
/// Cuts a sheet into tables: at wholly empty rows, then each part at wholly empty columns, and so
/// on.
#pragma once

#include <cstdint>
#include <vector>

namespace gerove::intake {

/// The area of a filled cell, or of all cells of a table. Ends are behind the last one.
struct GridArea {
  std::uint32_t row{};
  std::uint32_t row_end{};
  std::uint32_t column{};
  std::uint32_t column_end{};
  bool operator==(const GridArea&) const = default;
};

/// A table of a sheet.
struct SheetTable {
  GridArea area{};
  std::vector<std::uint32_t> cells{};  ///< indexes of the areas given, in their order
};

/// The tables that filled cells make, by row, then column.
/// @param cells sorted by row, then column
std::vector<SheetTable> cut_sheet(const std::vector<GridArea>& cells);

}  // namespace gerove::intake
