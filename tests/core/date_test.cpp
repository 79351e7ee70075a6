#include "gerove/core/date.hpp"

#include <gtest/gtest.h>

namespace gerove {
namespace {

TEST(Date, EveryDayOfBoostsCalendarIsReadAndWritten) {
  const Date last(9999, 12, 31);
  std::uint64_t days = 0;
  for (Date day(1400, 1, 1);; day += Days(1), ++days) {
    const auto ymd = day.year_month_day();
    const std::string text = format_date(day);
    ASSERT_EQ(parse_date(text), day);
    ASSERT_EQ(make_date(ymd.year, ymd.month.as_number(), ymd.day.as_number()), day);
    ASSERT_EQ(text.substr(0, 4), std::to_string(static_cast<int>(ymd.year)));
    if (day == last) break;
  }
  EXPECT_EQ(days + 1, 3141085U);  // 8600 years, 2085 of them leap years
}

TEST(Date, OnlyTenCharactersOfDigitsAndDashesAreADate) {
  EXPECT_TRUE(parse_date("2024-02-29"));
  for (const char* text : {"",
                           "2024",
                           "2024-02",
                           "2024-2-29",
                           "2024-02-29 ",
                           " 2024-02-29",
                           "2024/02/29",
                           "2024-02-2x",
                           "x024-02-29",
                           "2024-0:-01",
                           "2024+02-29",
                           "２０24-02-2",
                           "2024-02-29T00:00:00Z"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Date, EveryOtherByteInAnyPlaceIsRefused) {
  for (std::size_t place = 0; place < 10; ++place) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = "2024-11-11";
      text[place] = static_cast<char>(byte);
      const bool dash = place == 4 || place == 7;
      const bool may = dash ? byte == '-' : byte >= '0' && byte <= '9';
      if (may) continue;
      ASSERT_FALSE(parse_date(text)) << place << ' ' << byte;
    }
  }
}

TEST(Date, DaysThatDoNotExistAreNone) {
  EXPECT_FALSE(make_date(2023, 2, 29));
  EXPECT_FALSE(make_date(1900, 2, 29));
  EXPECT_TRUE(make_date(2000, 2, 29));
  EXPECT_FALSE(make_date(2023, 4, 31));
  EXPECT_FALSE(make_date(2023, 0, 1));
  EXPECT_FALSE(make_date(2023, 13, 1));
  EXPECT_FALSE(make_date(2023, 1, 0));
  EXPECT_FALSE(make_date(1399, 12, 31));
  EXPECT_FALSE(make_date(10000, 1, 1));
}

}  // namespace
}  // namespace gerove
