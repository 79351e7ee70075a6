/// @file
/// What one run may take, whatever it is given to read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gerove {

/// Bounds of one run. The defaults suit the office of a large city and input from strangers:
/// records of an office take some thirteen bytes of memory for each byte of Protobuf, and fewer for
/// JSON.
struct Budget {
  /// Memory that the records kept may take, in bytes. 0: as `records_memory` says.
  std::uint64_t memory = 0;
  /// How many findings are listed; those beyond are only counted, by their codes.
  std::size_t findings = 10'000;
  bool operator==(const Budget&) const = default;
};

/// Memory that records kept may take when they were read from so many bytes, in bytes.
inline std::uint64_t records_memory(const Budget& budget, std::uint64_t bytes_read) {
  constexpr std::uint64_t always = std::uint64_t{128} << 20;
  constexpr std::uint64_t for_each_byte = 16;
  constexpr std::uint64_t most = std::uint64_t{4} << 30;
  if (budget.memory != 0) return budget.memory;
  return std::min(most, always + std::min(bytes_read, most) * for_each_byte);
}

}  // namespace gerove
