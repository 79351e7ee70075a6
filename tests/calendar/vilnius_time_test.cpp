// The civil date of a moment in Lithuania.
#include "gerove/calendar/vilnius_time.hpp"

#include <gtest/gtest.h>

namespace gerove::calendar {
namespace {

std::string date_at(std::int64_t seconds) {
  const auto date = vilnius_date(seconds);
  return date ? format_date(*date) : "none";
}

constexpr std::int64_t hour = 3600;
// 2024-03-31T01:00:00Z and 2024-10-27T01:00:00Z, when clocks change.
constexpr std::int64_t spring = 1711846800;
constexpr std::int64_t autumn = 1729990800;

TEST(VilniusTime, MidnightIsTwoHoursEarlierInWinterAndThreeInSummer) {
  // 2024-01-15T22:00:00Z is midnight of the 16th; 2024-07-15T21:00:00Z of the 16th.
  EXPECT_EQ(date_at(1705356000 - 1), "2024-01-15");
  EXPECT_EQ(date_at(1705356000), "2024-01-16");
  EXPECT_EQ(date_at(1721077200 - 1), "2024-07-15");
  EXPECT_EQ(date_at(1721077200), "2024-07-16");
}

TEST(VilniusTime, ClocksChangeOnTheLastSundaysOfMarchAndOctober) {
  EXPECT_EQ(detail::clock_change(2024, 3), spring);
  EXPECT_EQ(detail::clock_change(2024, 10), autumn);
  EXPECT_EQ(detail::vilnius_offset(spring - 1, 2024), 2 * hour);
  EXPECT_EQ(detail::vilnius_offset(spring, 2024), 3 * hour);
  EXPECT_EQ(detail::vilnius_offset(autumn - 1, 2024), 3 * hour);
  EXPECT_EQ(detail::vilnius_offset(autumn, 2024), 2 * hour);
}

TEST(VilniusTime, DaysOnWhichClocksChangeAreShorterAndLonger) {
  const auto length = [](int month, int day) {
    const Date date = *make_date(2024, month, day);
    return vilnius_midnight(date + Days(1)) - vilnius_midnight(date);
  };
  EXPECT_EQ(length(3, 30), 24 * hour);
  EXPECT_EQ(length(3, 31), 23 * hour);
  EXPECT_EQ(length(10, 27), 25 * hour);
}

TEST(VilniusTime, EveryDateBeginsAtItsMidnight) {
  for (Date date = *make_date(2003, 1, 1); date < *make_date(2040, 1, 1); date += Days(1)) {
    const std::int64_t midnight = vilnius_midnight(date);
    EXPECT_EQ(vilnius_date(midnight), date);
    EXPECT_EQ(vilnius_date(midnight - 1), date - Days(1));
  }
}

TEST(VilniusTime, MomentsOutsideTheYearsHaveNoDate) {
  EXPECT_EQ(vilnius_date(-1), std::nullopt);
  EXPECT_EQ(vilnius_date(253370764800), std::nullopt);
  EXPECT_NE(vilnius_date(253370764799), std::nullopt);
}

}  // namespace
}  // namespace gerove::calendar
