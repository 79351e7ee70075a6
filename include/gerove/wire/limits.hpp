/// @file
/// What a decoder puts up with before it refuses its input.
#pragma once

#include <cstddef>

namespace gerove::wire {

/// Bounds of one decode. The defaults suit input from strangers.
struct Limits {
  /// Messages and groups inside one another; libprotobuf has the same limit.
  int depth = 100;
  /// Heap memory that one decoded record may take, in bytes: two bytes on the wire can become
  /// hundreds in memory.
  std::size_t memory = std::size_t{64} << 20;
};

}  // namespace gerove::wire
