/// @file
/// The civil date of a moment in Lithuania (Europe/Vilnius): UTC+2, in summer UTC+3 between the
/// last Sundays of March and October, 01:00 UTC. That is the rule since 2003; moments before it may
/// fall on the neighbouring day when they lie within an hour of midnight.
#pragma once

#include <cstdint>
#include <optional>

#include "gerove/calendar/civil_arithmetic.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/moment.hpp"

namespace gerove::calendar {

namespace detail {

inline constexpr std::int64_t unix_epoch_day = 2440588;  // 1970-01-01, as Boost counts days
inline constexpr std::int64_t seconds_of_hour = 3600;
inline constexpr std::int64_t seconds_of_day = 24 * seconds_of_hour;

/// 01:00 UTC on the last Sunday of a month of 31 days.
inline std::int64_t clock_change(int year, int month) {
  const std::int64_t last = make_date(year, month, 31)->day_number() - unix_epoch_day;
  const std::int64_t since_sunday = (last + 4) % 7;  // 1970-01-01 was a Thursday
  return (last - since_sunday) * seconds_of_day + seconds_of_hour;
}

constexpr std::int64_t floor_days(std::int64_t seconds) {
  return (seconds - (seconds < 0 ? seconds_of_day - 1 : 0)) / seconds_of_day;
}

inline std::int64_t vilnius_offset(std::int64_t seconds, int year) {
  const bool summer = seconds >= clock_change(year, 3) && seconds < clock_change(year, 10);
  return (summer ? 3 : 2) * seconds_of_hour;
}

}  // namespace detail

/// The date in Lithuania at a moment, given in seconds since 1970-01-01T00:00:00Z; nothing outside
/// 1970 to 9998.
inline std::optional<Date> vilnius_date(std::int64_t seconds) {
  constexpr std::int64_t last_second = 253370764800;  // 9998-12-31T00:00:00Z
  if (seconds < 0 || seconds >= last_second) return std::nullopt;
  const auto day_of = [](std::int64_t at) {
    return Date(static_cast<std::uint32_t>(detail::floor_days(at) + detail::unix_epoch_day));
  };
  const std::int64_t offset = detail::vilnius_offset(seconds, year_month_day(day_of(seconds)).year);
  return day_of(seconds + offset);
}

/// The date in Lithuania at a record's moment; nothing for none and outside 1970 to 9998.
inline std::optional<Date> vilnius_date(const std::optional<Moment>& moment) {
  return moment ? vilnius_date(moment->seconds) : std::nullopt;
}

/// The moment at which a date begins in Lithuania, in seconds since 1970-01-01T00:00:00Z.
inline std::int64_t vilnius_midnight(Date date) {
  const std::int64_t utc =
      (std::int64_t{date.day_number()} - detail::unix_epoch_day) * detail::seconds_of_day;
  // Clocks change in the small hours, so the offset at midnight is that of the evening before.
  return utc - detail::vilnius_offset(utc - 2 * detail::seconds_of_hour, year_month_day(date).year);
}

/// The moment of a time of day in Lithuania, in seconds since 1970-01-01T00:00:00Z; the earlier of
/// two in the hour that clocks repeat, nothing in the hour that they leave out.
inline std::optional<std::int64_t> vilnius_moment(Date date, std::int64_t second_of_day) {
  const std::int64_t utc =
      (std::int64_t{date.day_number()} - detail::unix_epoch_day) * detail::seconds_of_day +
      second_of_day;
  for (const std::int64_t offset : {3 * detail::seconds_of_hour, 2 * detail::seconds_of_hour}) {
    const std::int64_t moment = utc - offset;
    if (detail::vilnius_offset(moment, year_month_day(date).year) == offset) return moment;
  }
  return std::nullopt;
}

}  // namespace gerove::calendar
