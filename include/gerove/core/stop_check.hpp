/// @file
/// Stopping long work.
#pragma once

#include <cstdint>
#include <functional>

namespace gerove {

/// What long work asks before each record, or after a few steps at most; empty: never. It lets the
/// work go on by returning and stops it by throwing; what it throws goes through to whoever began
/// the work.
using StopCheck = std::function<void()>;

/// Asks it, if there is one.
inline void ask(const StopCheck& stop) {
  if (stop) stop();
}

/// Asks it once in many steps that are too short to ask at each.
class Steps {
 public:
  /// @param stop what is asked; must outlive this
  explicit Steps(const StopCheck& stop) : stop_(stop) {}
  /// One more step is done.
  void step() {
    constexpr std::uint32_t many = 256;
    if (++done_ % many == 0) ask(stop_);
  }

 private:
  const StopCheck& stop_;
  std::uint32_t done_ = 0;
};

}  // namespace gerove
