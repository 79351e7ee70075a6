// Decimal numbers as text.
#include "gerove/core/decimal.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gerove {
namespace {

TEST(DecimalText, IsReadWithAllItsPlaces) {
  EXPECT_EQ(parse_decimal("173552.19"), make_decimal(17355219, 2));
  EXPECT_EQ(parse_decimal("0"), make_decimal(0));
  EXPECT_EQ(parse_decimal("-0.50"), make_decimal(-50, 2));
  EXPECT_EQ(parse_decimal("007"), make_decimal(7));
  EXPECT_EQ(parse_decimal("0.0000000000000000000000001"), make_decimal(1, 25));
}

TEST(DecimalText, IsReadAsItIsWritten) {
  for (const Decimal& value : {make_decimal(1, 3),
                               make_decimal(-12345, 2),
                               make_decimal(0, 2),
                               make_decimal(std::numeric_limits<std::int64_t>::max(), 18),
                               make_decimal(std::numeric_limits<std::int64_t>::min())}) {
    EXPECT_EQ(parse_decimal(to_string(value)), value) << to_string(value);
  }
}

TEST(DecimalText, OfTooManyDigitsIsNone) {
  EXPECT_FALSE(parse_decimal("9223372036854775808"));
  EXPECT_FALSE(parse_decimal("-92233720368547758.09"));
  EXPECT_FALSE(parse_decimal(std::string(65, '0')));
}

TEST(DecimalText, OfAnotherFormIsNone) {
  for (const char* text : {"",
                           "-",
                           ".",
                           "1.",
                           ".5",
                           "1,5",
                           "1e3",
                           "+1",
                           "--1",
                           "1-",
                           "1 000",
                           " 1",
                           "1.2.3",
                           "0x10",
                           "NaN",
                           "vienas"}) {
    EXPECT_FALSE(parse_decimal(text)) << text;
  }
}

}  // namespace
}  // namespace gerove
