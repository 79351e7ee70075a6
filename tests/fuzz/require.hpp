// What fuzzers hold an input against.
#pragma once

#include <cstdlib>
#include <iostream>

namespace gerove::test {

/// Says what does not hold, and ends the run.
inline void require(bool condition, const char* what) {
  if (condition) return;
  std::cerr << what << '\n';
  std::abort();
}

}  // namespace gerove::test
