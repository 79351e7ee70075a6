/// @file
/// Civil dates: `Date` and its text form `2024-03-07` (RFC 3339 full-date), years 1400 to 9999.
#pragma once

#include <array>
#include <bit>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace gerove {

/// A civil date in the proleptic Gregorian calendar, 1400-01-01 to 9999-12-31. An absent date is
/// an empty `std::optional`; Boost's special values (not a date, infinities) never occur in a
/// record.
using Date = boost::gregorian::date;

/// A number of days, may be negative.
using Days = boost::gregorian::date_duration;

/// Year, month and day of a date, as numbers.
struct YearMonthDay {
  int year{};   ///< 1400 to 9999
  int month{};  ///< 1 to 12
  int day{};    ///< 1 to 31
  auto operator<=>(const YearMonthDay&) const = default;
};

namespace detail {
inline constexpr std::uint32_t day_number_of_year_zero = 1721120;  // Julian day of 0000-03-01

constexpr bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
}  // namespace detail

/// The number of days in a month.
/// @param year any year; @param month 1 to 12
constexpr int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && detail::is_leap_year(year) ? 29 : days[month - 1];
}

/// The date of a year, month and day, or nothing when there is no such day in 1400 to 9999.
inline std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  // Straight to Boost's own day number: its constructor would check all this again.
  const auto m = static_cast<std::uint32_t>(month > 2 ? month - 3 : month + 9);
  const auto y = static_cast<std::uint32_t>(year - (month <= 2 ? 1 : 0));
  const std::uint32_t century = y / 100;
  return Date(1461 * y / 4 - century + century / 4 + (153 * m + 2) / 5 +
              static_cast<std::uint32_t>(day) - 1 + detail::day_number_of_year_zero);
}

/// Year, month and day of a date. The date must not be a special value.
inline YearMonthDay year_month_day(Date date) {
  // Neri and Schneider (2022): years begin in March, divisions are by constants.
  const std::uint32_t century_days = 4 * (date.day_number() - detail::day_number_of_year_zero) + 3;
  const std::uint32_t century = century_days / 146097;
  const std::uint64_t scaled = std::uint64_t{2939745} * (century_days % 146097 | 3);
  const auto year_of_century = static_cast<std::uint32_t>(scaled >> 32);
  const std::uint32_t day_of_year = static_cast<std::uint32_t>(scaled) / 2939745 / 4;
  const std::uint32_t month_day = 2141 * day_of_year + 197913;
  const bool next_year = day_of_year >= 306;  // January and February
  return {static_cast<int>(100 * century + year_of_century + (next_year ? 1 : 0)),
          static_cast<int>((month_day >> 16) - (next_year ? 12 : 0)),
          static_cast<int>((month_day & 0xffff) / 2141 + 1)};
}

/// Reads `2024-03-07`: exactly ten characters, an existing day. Nothing else is a date.
inline std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  // Digits and dashes of all ten characters are checked in two words.
  std::uint64_t head = 0;
  std::uint16_t tail = 0;
  std::memcpy(&head, text.data(), 8);
  std::memcpy(&tail, text.data() + 8, 2);
  if constexpr (std::endian::native == std::endian::little) {
    head ^= 0x2d30302d30303030U;  // "0000-00-"
    tail ^= 0x3030U;
    if ((((head | (head + 0x7f76767f76767676U)) & 0x8080808080808080U) |
         ((tail | (tail + 0x7676U)) & 0x8080U)) != 0) {
      return std::nullopt;
    }
  } else {
    for (std::size_t i = 0; i < 10; ++i) {
      const bool dash = i == 4 || i == 7;
      if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return std::nullopt;
    }
  }
  const auto digit = [&](std::size_t i) { return text[i] - '0'; };
  return make_date(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
                   digit(5) * 10 + digit(6),
                   digit(8) * 10 + digit(9));
}

namespace detail {
inline constexpr auto digit_pairs = [] {
  std::array<char, 200> digits{};
  for (std::size_t i = 0; i < 100; ++i) {
    digits[2 * i] = static_cast<char>('0' + i / 10);
    digits[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

inline char* write_two_digits(char* out, int value) {
  std::memcpy(out, &digit_pairs[2 * static_cast<std::size_t>(value)], 2);
  return out + 2;
}
}  // namespace detail

/// Writes a date as ten characters, `2024-03-07`, and returns the place behind them.
/// The date must not be a special value.
inline char* write_date(char* out, Date date) {
  const YearMonthDay ymd = year_month_day(date);
  out = detail::write_two_digits(out, ymd.year / 100);
  out = detail::write_two_digits(out, ymd.year % 100);
  *out++ = '-';
  out = detail::write_two_digits(out, ymd.month);
  *out++ = '-';
  return detail::write_two_digits(out, ymd.day);
}

/// The text form of a date, `2024-03-07`. The date must not be a special value.
inline std::string format_date(Date date) {
  std::string text(10, '0');
  write_date(text.data(), date);
  return text;
}

}  // namespace gerove
