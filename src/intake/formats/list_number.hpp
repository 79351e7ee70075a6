/// @file
/// Numbers of lists as documents write them: 1, 01, IV, b.
#pragma once

#include <cstdint>
#include <string>

namespace gerove::intake {

/// How a list writes its numbers.
enum class ListFormat : std::uint8_t {
  decimal,
  decimal_zero,  ///< 01, 02 ... 10
  upper_roman,
  lower_roman,
  upper_letter,  ///< A ... Z, AA, BB
  lower_letter,
  none,    ///< no number, but the words around it
  bullet,  ///< a mark, which is no number
};

/// A number in that form; decimal where the form has none.
std::string list_number(std::uint32_t number, ListFormat format);

}  // namespace gerove::intake
