/// @file
/// Dates that people give imprecisely: `2024`, `2024-03` or `2024-03-07`.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/date.hpp"

namespace gerove {

/// A date of which the day, or month and day, may be unknown. What is unknown stays unknown: a
/// partial date is an interval, never its first day. Years 1400 to 9999.
class PartialDate {
 public:
  /// A year alone. @return nothing when out of range
  static std::optional<PartialDate> make(int year) { return checked(year, 0, 0); }
  /// A year and month. @return nothing when there is no such month
  static std::optional<PartialDate> make(int year, int month) {
    return month == 0 ? std::nullopt : checked(year, month, 0);
  }
  /// A whole date.
  explicit PartialDate(Date date) : PartialDate(year_month_day(date)) {}

  /// Reads `2024`, `2024-03` or `2024-03-07`; nothing for any other text.
  static std::optional<PartialDate> parse(std::string_view text) {
    if (text.size() == 10) {
      const auto date = parse_date(text);
      return date ? std::optional(PartialDate(*date)) : std::nullopt;
    }
    if (text.size() != 4 && text.size() != 7) return std::nullopt;
    std::string padded(text);
    padded += text.size() == 4 ? "-01-01" : "-01";
    const auto first = parse_date(padded);
    if (!first) return std::nullopt;
    const auto ymd = year_month_day(*first);
    return checked(ymd.year, text.size() == 7 ? ymd.month : 0, 0);
  }

  /// The year, 1400 to 9999.
  int year() const { return year_; }
  /// The month, 1 to 12, if known.
  std::optional<int> month() const { return known(month_); }
  /// The day of the month, if known.
  std::optional<int> day() const { return known(day_); }

  /// The whole date, if the day is known.
  std::optional<Date> exact() const {
    return day_ != 0 ? make_date(year_, month_, day_) : std::nullopt;
  }
  /// The earliest day that it can be.
  Date first() const { return *make_date(year_, month_ != 0 ? month_ : 1, day_ != 0 ? day_ : 1); }
  /// The latest day that it can be.
  Date last() const {
    const int month = month_ != 0 ? month_ : 12;
    return *make_date(year_, month, day_ != 0 ? day_ : days_in_month(year_, month));
  }

  /// The text form: 4, 7 or 10 characters.
  std::string text() const {
    std::string full = format_date(first());
    full.resize(month_ == 0 ? 4 : day_ == 0 ? 7 : 10);
    return full;
  }

  /// Orders by year, month, day; an unknown part sorts before every known one.
  auto operator<=>(const PartialDate&) const = default;

 private:
  PartialDate(int year, int month, int day)
      : year_(static_cast<std::int16_t>(year)),
        month_(static_cast<std::int8_t>(month)),
        day_(static_cast<std::int8_t>(day)) {}
  explicit PartialDate(YearMonthDay ymd) : PartialDate(ymd.year, ymd.month, ymd.day) {}

  static std::optional<PartialDate> checked(int year, int month, int day) {
    if (!make_date(year, month != 0 ? month : 1, day != 0 ? day : 1)) return std::nullopt;
    return PartialDate(year, month, day);
  }
  static std::optional<int> known(std::int8_t part) {
    return part != 0 ? std::optional<int>(part) : std::nullopt;
  }

  std::int16_t year_;
  std::int8_t month_;
  std::int8_t day_;
};

}  // namespace gerove
