/// @file
/// Stopping long work.
#pragma once

#include <functional>

namespace gerove {

/// What long work calls again and again, after a few records at most; empty: nothing. What it
/// throws ends the work and goes through to whoever began it.
using Between = std::function<void()>;

/// Calls it.
inline void pause(const Between& between) {
  if (between) between();
}

}  // namespace gerove
