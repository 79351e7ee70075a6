/// @file
/// Stopping long work.
#pragma once

#include <cstdint>
#include <functional>

namespace gerove {

/// What long work calls again and again, after a few records at most; empty: nothing. What it
/// throws ends the work and goes through to whoever began it.
using Between = std::function<void()>;

/// Calls it.
inline void pause(const Between& between) {
  if (between) between();
}

/// Calls it once in many steps that are too short to stop after each.
class Steps {
 public:
  /// @param between what is called; must outlive this
  explicit Steps(const Between& between) : between_(between) {}
  /// One more step is done.
  void step() {
    constexpr std::uint32_t many = 256;
    if (++done_ % many == 0) pause(between_);
  }

 private:
  const Between& between_;
  std::uint32_t done_ = 0;
};

}  // namespace gerove
