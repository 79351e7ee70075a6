/// @file
/// Where a record came from.
#pragma once

#include <compare>
#include <cstdint>

namespace gerove {

/// The file that a record stood in, and where.
struct Origin {
  std::uint32_t file{};    ///< number of the file among those read, from 0
  std::uint32_t record{};  ///< number of the record in it, from 0
  auto operator<=>(const Origin&) const = default;
};

}  // namespace gerove
