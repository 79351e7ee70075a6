// What records kept may take: always something, more the more was read, never without end.
#include "gerove/core/budget.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace gerove {
namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

TEST(Budget, GrowsWithWhatWasReadUpToABound) {
  EXPECT_EQ(records_memory({}, 0), 128 * mebibyte);
  EXPECT_EQ(records_memory({}, mebibyte), 144 * mebibyte);
  EXPECT_EQ(records_memory({}, 300 * mebibyte), 4096 * mebibyte);
  EXPECT_EQ(records_memory({}, std::numeric_limits<std::uint64_t>::max()), 4096 * mebibyte);
}

TEST(Budget, OfACallerIsWhatHeSaysHoweverMuchWasRead) {
  EXPECT_EQ(records_memory({.memory = 5}, 0), 5U);
  EXPECT_EQ(records_memory({.memory = 9000 * mebibyte}, mebibyte), 9000 * mebibyte);
}

}  // namespace
}  // namespace gerove
