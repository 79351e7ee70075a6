/// @file
/// From rows of a holiday table to dates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "gerove/calendar/easter.hpp"
#include "gerove/calendar/holiday.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/partial_date.hpp"

namespace gerove::calendar {

namespace detail {

inline std::optional<Date> day_of_rule(const FixedDay& rule, int year) {
  return make_date(year, rule.month, rule.day);
}

inline std::optional<Date> day_of_rule(const EasterOffset& rule, int year) {
  const YearMonthDay easter = easter_sunday(year);
  return *make_date(easter.year, easter.month, easter.day) + Days(rule.days);
}

inline std::optional<Date> day_of_rule(const NthWeekday& rule, int year) {
  const Date first = *make_date(year, rule.month, 1);
  const int ahead = static_cast<int>(rule.weekday) - static_cast<int>(weekday_of(first));
  return make_date(year, rule.month, 1 + (ahead + 7) % 7 + 7 * (rule.nth - 1));
}

inline bool is_possible(const FixedDay& rule) {
  constexpr int leap_year = 2000;
  return make_date(leap_year, rule.month, rule.day).has_value();
}
inline bool is_possible(const EasterOffset& rule) { return rule.days >= -80 && rule.days <= 250; }
inline bool is_possible(const NthWeekday& rule) {
  return rule.nth >= 1 && rule.nth <= 5 && rule.month >= 1 && rule.month <= 12 &&
         rule.weekday >= Weekday::monday && rule.weekday <= Weekday::sunday;
}

}  // namespace detail

/// The day on which a rule falls in a year, or nothing when that year has no such day.
/// @param rule one that can occur: see the ranges of its fields; @param year 1583 to 9999
inline std::optional<Date> holiday_date(const HolidayRule& rule, int year) {
  if (const auto* fixed = std::get_if<FixedDay>(&rule)) return detail::day_of_rule(*fixed, year);
  if (const auto* easter = std::get_if<EasterOffset>(&rule)) {
    return detail::day_of_rule(*easter, year);
  }
  return detail::day_of_rule(std::get<NthWeekday>(rule), year);
}

/// A row whose rule and dates were read and checked.
class CheckedHoliday {
 public:
  /// Checks a row.
  /// @param path where the row stands, such as `holidays[3]`, for the failure
  /// @throws Error with `Errc::calendar_table` for a rule that can never occur, dates that can't
  /// be read, a beginning that contradicts its date, or an end before the beginning
  CheckedHoliday(const Holiday& row, const std::string& path) : rule_(row.rule) {
    if (!std::visit([](const auto& kind) { return detail::is_possible(kind); }, rule_)) {
      fail(path + ".rule", "no such day in any year");
    }
    if ((row.beginning == Beginning::dated) == row.valid_from.empty()) {
      fail(path + ".valid_from", "a date belongs to a dated beginning, and only there");
    }
    from_ = read(row.valid_from, path + ".valid_from");
    to_ = read(row.valid_to, path + ".valid_to");
    if (from_ && to_ && to_->last() < from_->first()) {
      fail(path + ".valid_to", "the end lies before the beginning");
    }
  }

  /// The holiday in a year, 1583 to 9999, or nothing when it is not in force or does not occur.
  std::optional<Date> in_year(int year) const {
    const auto date = holiday_date(rule_, year);
    if (!date || (from_ && *date < from_->first()) || (to_ && *date > to_->last())) {
      return std::nullopt;
    }
    return date;
  }

 private:
  [[noreturn]] static void fail(std::string path, std::string why) {
    throw Error(
        Failure{.code = Errc::calendar_table, .path = std::move(path), .detail = std::move(why)});
  }

  static std::optional<PartialDate> read(std::string_view text, const std::string& path) {
    if (text.empty()) return std::nullopt;
    const auto date = PartialDate::parse(text);
    if (!date) fail(path, "neither a year nor a date");
    return date;
  }

  HolidayRule rule_;
  std::optional<PartialDate> from_;
  std::optional<PartialDate> to_;
};

}  // namespace gerove::calendar
