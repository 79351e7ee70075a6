// How much the program works, counted: not timed, so that it comes out the same on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gerove::test {

/// Runs the command in a process of its own and counts the basic blocks that it goes through and
/// the bytes that it copies, compares and allocates. Nothing that it prints is seen.
/// @return the count; 0 if it ended otherwise than by an exit
std::uint64_t work_of(const std::vector<std::string>& words);

}  // namespace gerove::test
