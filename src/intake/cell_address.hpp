/// @file
/// Where a cell stands in a sheet or table.
#pragma once

#include <cstdint>
#include <string>

namespace gerove::intake {

/// `B7` for row 6 and column 1, counted from 0.
inline std::string cell_address(std::uint32_t row, std::uint32_t column) {
  std::string letters;
  for (std::uint64_t left = std::uint64_t{column} + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters + std::to_string(std::uint64_t{row} + 1);
}

/// What stands before `!` in the address of a cell: a sheet by its number, a table by its name.
inline std::string grid_address(std::uint32_t sheet, const std::string& name) {
  return sheet > 0 ? '#' + std::to_string(sheet) : name;
}

}  // namespace gerove::intake
