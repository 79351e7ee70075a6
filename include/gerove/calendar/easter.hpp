/// @file
/// Easter Sunday of the western churches (Velykos pagal vakarietiškąją tradiciją).
#pragma once

#include "gerove/core/date.hpp"

namespace gerove::calendar {

/// The first whole year of the Gregorian calendar: Easter of earlier years followed other rules.
inline constexpr int first_gregorian_year = 1583;

/// Month and day of western Easter Sunday, by the Gregorian computus (Meeus, Jones, Butcher).
/// @param year 1583 or later
constexpr YearMonthDay easter_sunday(int year) {
  const int golden = year % 19;  // place in the 19-year cycle of the moon
  const int century = year / 100;
  const int in_century = year % 100;
  const int moon_shift = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
  const int to_sunday =
      (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
  const int days = epact + to_sunday - 7 * late_moon + 114;
  return {year, days / 31, days % 31 + 1};
}

}  // namespace gerove::calendar
