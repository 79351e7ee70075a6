/// @file
/// A place in a text that people write.
#pragma once

#include <compare>
#include <cstdint>

namespace gerove::intake {

/// A place in a text.
struct TextPlace {
  std::uint32_t line{};    ///< from 1; 0 for the text as a whole
  std::uint32_t column{};  ///< from 1, in characters
  auto operator<=>(const TextPlace&) const = default;
};

}  // namespace gerove::intake
