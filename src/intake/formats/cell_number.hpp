/// @file
/// Numbers of spreadsheets with their digits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gerove::intake {

/// A number as `Cell::value` writes it.
struct CellNumber {
  std::string digits{};  ///< with a point, without exponent
  /// A whole number beyond the 15 digits that spreadsheets keep: what it was can't be told.
  bool lost_digits{};
};

/// Reads a number as files write it, also `1E-3`. Fractions are rounded to 15 digits, as
/// spreadsheets show them: `0.30000000000000004` is `0.3`.
/// @return nothing if it is no number
std::optional<CellNumber> read_cell_number(std::string_view written);

/// Rounds digits to as many decimals, half away from zero; never adds any.
std::string round_decimals(std::string_view digits, std::size_t decimals);

}  // namespace gerove::intake
