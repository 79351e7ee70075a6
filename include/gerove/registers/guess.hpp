/// @file
/// A mapping proposed for a workbook of somebody's own.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::registers {

/// What was taken for what, and how well it fits.
struct GuessedColumn {
  bool sure{};           ///< the title says it, and the cells do not gainsay it
  std::size_t filled{};  ///< cells that were looked at
  std::size_t fit{};     ///< those that can be read so
};

/// A proposal, to be looked at by somebody who knows the workbook.
struct MappingGuess {
  Mapping mapping{};                     ///< columns that fit nothing are ignored in it
  std::vector<GuessedColumn> columns{};  ///< all columns of all its sheets, in their order
};

/// Compares each sheet with those of `sheets()`, by titles and by what the cells are. A sheet that
/// is like none is left out.
MappingGuess guess_mapping(std::span<const intake::Grid> grids);

/// The mapping as `print_mapping` writes it, with `# sure` or `# check` and the counts behind each
/// column; never a value of a cell.
std::string print_guess(const MappingGuess& guess);

}  // namespace gerove::registers
