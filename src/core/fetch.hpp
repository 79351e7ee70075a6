// Memory that is asked for before it is needed.
#pragma once

#include <cstddef>

namespace gerove {

/// Asks the processor to bring memory nearer while other work is done.
inline void fetch(const void* start, std::size_t size) {
  constexpr std::size_t line = 64;
  const char* const bytes = static_cast<const char*>(start);
  for (std::size_t at = 0; at < size; at += line) __builtin_prefetch(bytes + at, 0, 2);
}

}  // namespace gerove
