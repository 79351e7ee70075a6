#include "core/compare_products.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace gerove {
namespace {

TEST(CompareProducts, IsExactWhereNoNumberOf64BitsHoldsThem) {
  constexpr std::int64_t large = std::numeric_limits<std::int64_t>::max();
  EXPECT_TRUE(compare_products(large, large, large, large) == 0);
  EXPECT_TRUE(compare_products(large, large, large, large - 1) > 0);
  EXPECT_TRUE(compare_products(-large, large, large, large) < 0);
  EXPECT_TRUE(compare_products(4'031'158'398, 4'294'967'255, 1, large) > 0);
}

TEST(CompareProducts, TellsHalfFromLessAndMore) {
  EXPECT_TRUE(compare_products(3, 2, 6, 1) == 0);
  EXPECT_TRUE(compare_products(3, 2, 7, 1) < 0);
  EXPECT_TRUE(compare_products(4, 2, 7, 1) > 0);
}

}  // namespace
}  // namespace gerove
