// How much the program works, counted: not timed, so that it comes out the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gerove::test {

/// How a run ended.
enum class Ending : std::uint8_t {
  done,    ///< the work was done
  failed,  ///< the program says that it could not be
  killed,  ///< it ended otherwise than by an exit
};

struct Work {
  std::uint64_t count;
  Ending ending;
};

/// Runs the command in a process of its own and counts the basic blocks that it goes through and
/// the bytes that it copies, compares and fills. Nothing that it prints is seen.
Work work_of(const std::vector<std::string>& words);

}  // namespace gerove::test
