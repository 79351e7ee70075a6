// The days of many intervals, each day once.
#pragma once

#include <cstdint>
#include <iterator>
#include <map>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/date.hpp"

namespace gerove::law {

/// Intervals of days, of which those that have a day in common are one. They are counted as they
/// come, so that it can be asked after each.
class DaysApart {
 public:
  /// @param start and @param end both days inside
  void add(Date start, Date end) {
    auto at = ends_.upper_bound(start);
    if (at != ends_.begin() && start <= std::prev(at)->second) --at;
    while (at != ends_.end() && at->first <= end) {
      start = std::min(start, at->first);
      end = std::max(end, at->second);
      count(at->first, at->second, -1);
      at = ends_.erase(at);
    }
    ends_.emplace_hint(at, start, end);
    count(start, end, 1);
  }

  Date first() const { return ends_.begin()->first; }
  std::int64_t days() const { return days_; }

  /// The days that all whole months and the days left over take when they follow one another from
  /// the first day on.
  std::int64_t days_of_months() const {
    const auto last = calendar::add_months(first(), months_, calendar::MonthEnd::last_day);
    return last ? (*last - first()).days() + left_over_ : days_;
  }

 private:
  /// Adds an interval to what is counted, or takes it away.
  void count(Date start, Date end, std::int64_t times) {
    const Date behind = end + Days(1);
    const std::int64_t whole = months_between(start, behind);
    const Date rest = *calendar::add_months(start, whole, calendar::MonthEnd::last_day);
    days_ += times * (behind - start).days();
    months_ += times * whole;
    left_over_ += times * (behind - rest).days();
  }

  /// Whole months from one day to another.
  static std::int64_t months_between(Date from, Date to) {
    const YearMonthDay a = year_month_day(from);
    const YearMonthDay b = year_month_day(to);
    const auto months = 12LL * (b.year - a.year) + b.month - a.month;
    const auto last = calendar::add_months(from, months, calendar::MonthEnd::last_day);
    return *last <= to ? months : months - 1;
  }

  std::map<Date, Date> ends_;  // of each interval that begins on a day
  std::int64_t days_ = 0;
  std::int64_t months_ = 0;
  std::int64_t left_over_ = 0;
};

}  // namespace gerove::law
