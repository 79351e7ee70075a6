// Published figures are added and compared without rounding.
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "gerove/core/decimal.hpp"

namespace gerove {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

TEST(DecimalSums, AddFiguresWithDifferentPlaces) {
  EXPECT_EQ(add(make_decimal(15, 1), make_decimal(225, 2)), make_decimal(375, 2));
  EXPECT_EQ(add(make_decimal(15, 1), make_decimal(5, 1)), make_decimal(2));
  EXPECT_EQ(subtract(make_decimal(230), make_decimal(191)), make_decimal(39));
  EXPECT_EQ(add(make_decimal(0, 4'000'000'000), make_decimal(7)), make_decimal(7));
}

TEST(DecimalSums, SayNothingRatherThanOverflow) {
  EXPECT_EQ(add(make_decimal(largest), make_decimal(1)), std::nullopt);
  EXPECT_EQ(add(make_decimal(largest), make_decimal(1, 1)), std::nullopt);
  EXPECT_EQ(add(make_decimal(1), make_decimal(1, 4'000'000'000)), std::nullopt);
  EXPECT_EQ(subtract(make_decimal(0), make_decimal(smallest)), std::nullopt);
  EXPECT_EQ(add(make_decimal(largest), make_decimal(-largest)), make_decimal(0));
}

TEST(DecimalComparison, LooksAtTheValueNotTheForm) {
  EXPECT_EQ(compare(make_decimal(150, 2), make_decimal(15, 1)), std::strong_ordering::equal);
  EXPECT_EQ(compare(make_decimal(0, 5), make_decimal(0)), std::strong_ordering::equal);
  EXPECT_EQ(compare(make_decimal(99), make_decimal(100)), std::strong_ordering::less);
  EXPECT_EQ(compare(make_decimal(-99), make_decimal(-100)), std::strong_ordering::greater);
  EXPECT_EQ(compare(make_decimal(-1), make_decimal(0)), std::strong_ordering::less);
  EXPECT_EQ(compare(make_decimal(105, 1), make_decimal(10)), std::strong_ordering::greater);
  EXPECT_EQ(compare(make_decimal(smallest), make_decimal(largest, 9)), std::strong_ordering::less);
  EXPECT_EQ(compare(make_decimal(1, 4'000'000'000), make_decimal(0)),
            std::strong_ordering::greater);
}

TEST(DecimalText, WritesAllPlaces) {
  EXPECT_EQ(to_string(make_decimal(17355219, 2)), "173552.19");
  EXPECT_EQ(to_string(make_decimal(17355219, 2), Language::lt), "173552,19");
  EXPECT_EQ(to_string(make_decimal(-5, 3)), "-0.005");
  EXPECT_EQ(to_string(make_decimal(150, 2)), "1.50");
  EXPECT_EQ(to_string(make_decimal(smallest)), "-9223372036854775808");
  EXPECT_EQ(to_string(make_decimal(1, 4'000'000'000)), "1e-4000000000");
}

}  // namespace
}  // namespace gerove
