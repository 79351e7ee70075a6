/// @file
/// Adding days and months to civil dates, without any working-day calendar.
#pragma once

#include <cstdint>
#include <optional>

#include "gerove/calendar/counting_rules.hpp"
#include "gerove/core/date.hpp"

namespace gerove::calendar {

namespace detail {
inline constexpr std::int64_t first_day_number = 2232400;  // 1400-01-01, as Boost counts days
inline constexpr std::int64_t last_day_number = 5373484;   // 9999-12-31
}  // namespace detail

/// The date some days later, or earlier for a negative number; nothing outside 1400 to 9999.
inline std::optional<Date> add_days(Date date, std::int64_t days) noexcept {
  constexpr std::int64_t all_days = detail::last_day_number - detail::first_day_number;
  if (date.is_special() || days > all_days || days < -all_days) return std::nullopt;
  const std::int64_t number = std::int64_t{date.day_number()} + days;
  if (number < detail::first_day_number || number > detail::last_day_number) return std::nullopt;
  return Date(static_cast<std::uint32_t>(number));
}

/// The corresponding day some months later, or earlier for a negative number; when that month lacks
/// it, the day that `missing` says. Nothing outside 1400 to 9999.
inline std::optional<Date> add_months(Date date, std::int64_t months, MonthEnd missing) noexcept {
  constexpr std::int64_t all_months = 8600LL * 12;
  if (date.is_special() || months > all_months || months < -all_months) return std::nullopt;
  const YearMonthDay from = year_month_day(date);
  const std::int64_t month_number = from.year * 12LL + from.month - 1 + months;
  if (month_number < 0) return std::nullopt;
  const auto year = static_cast<int>(month_number / 12);
  const auto month = static_cast<int>(month_number % 12) + 1;
  const int length = days_in_month(year, month);
  if (from.day <= length) return make_date(year, month, from.day);
  // Only months of less than 31 days lack a day, so the next month is in the same year.
  return missing == MonthEnd::last_day ? make_date(year, month, length)
                                       : make_date(year, month + 1, 1);
}

}  // namespace gerove::calendar
