#include "gerove/service/recurrence.hpp"

#include <algorithm>
#include <utility>

#include "gerove/calendar/civil_arithmetic.hpp"

namespace gerove::service {

namespace {

using calendar::Weekday;

constexpr std::int64_t days_of_week = 7;

/// The first day of the week that a day lies in, as a day number.
std::int64_t week_of(Date day, Weekday week_start) {
  const auto since = static_cast<std::int64_t>(calendar::weekday_of(day)) -
                     static_cast<std::int64_t>(week_start) + days_of_week;
  return std::int64_t{day.day_number()} - since % days_of_week;
}

/// Whether a day is the n-th of its weekday in a span of days; from the end for a negative number.
/// @param position of the day in the span, from 0
bool is_nth(int ordinal, int position, int length) {
  if (ordinal > 0) return position / 7 + 1 == ordinal;
  return (length - 1 - position) / 7 + 1 == -ordinal;
}

struct DayInSpan {
  int position;
  int length;
};

/// Ordinals count within the month, or within the year of a yearly rule without months.
DayInSpan span_of(const RecurrenceRule& rule, Date day, const YearMonthDay& ymd) {
  if (rule.frequency != Frequency::yearly || !rule.months.empty()) {
    return {ymd.day - 1, days_in_month(ymd.year, ymd.month)};
  }
  const Date new_year = *make_date(ymd.year, 1, 1);
  return {static_cast<int>(day.day_number() - new_year.day_number()),
          365 + (days_in_month(ymd.year, 2) - 28)};
}

bool fits_weekdays(const RecurrenceRule& rule, Date day, const YearMonthDay& ymd) {
  if (rule.weekdays.empty()) return true;
  const Weekday weekday = calendar::weekday_of(day);
  return std::ranges::any_of(rule.weekdays, [&](const WeekdayInPeriod& entry) {
    if (entry.day != weekday) return false;
    if (entry.ordinal == 0) return true;
    const DayInSpan span = span_of(rule, day, ymd);
    return is_nth(entry.ordinal, span.position, span.length);
  });
}

bool fits_month_days(const RecurrenceRule& rule, const YearMonthDay& ymd) {
  if (rule.month_days.empty()) return true;
  const int from_end = ymd.day - days_in_month(ymd.year, ymd.month) - 1;
  return std::ranges::any_of(rule.month_days,
                             [&](int day) { return day == ymd.day || day == from_end; });
}

bool fits_months(const RecurrenceRule& rule, const YearMonthDay& ymd) {
  return rule.months.empty() || std::ranges::find(rule.months, ymd.month) != rule.months.end();
}

/// What a rule leaves open is taken from the first day.
void fill_from_first_day(RecurrenceRule& rule, Date first) {
  if (!rule.weekdays.empty() || !rule.month_days.empty()) return;
  const YearMonthDay ymd = year_month_day(first);
  switch (rule.frequency) {
    case Frequency::daily: return;
    case Frequency::weekly: rule.weekdays = {{0, calendar::weekday_of(first)}}; return;
    case Frequency::yearly:
      if (rule.months.empty()) rule.months = {ymd.month};
      [[fallthrough]];
    case Frequency::monthly: rule.month_days = {ymd.day}; return;
  }
}

}  // namespace

std::optional<Recurrence> Recurrence::make(RecurrenceRule rule, std::optional<Date> first) {
  if (!first) {
    const bool says_days =
        rule.frequency == Frequency::daily || !rule.weekdays.empty() || !rule.month_days.empty();
    if (rule.count || rule.interval > 1 || !says_days) return std::nullopt;
  }
  const bool is_counted = rule.count.has_value();
  Recurrence recurrence(std::move(rule), first);
  if (is_counted && !recurrence.find_last()) return std::nullopt;
  return recurrence;
}

Recurrence::Recurrence(RecurrenceRule rule, std::optional<Date> first)
    : rule_(std::move(rule)), first_(first), last_(rule_.until) {
  if (first_) fill_from_first_day(rule_, *first_);
}

bool Recurrence::in_interval(Date day, const YearMonthDay& ymd) const {
  if (rule_.interval == 1) return true;
  const std::int64_t interval = rule_.interval;
  const YearMonthDay start = year_month_day(*first_);
  switch (rule_.frequency) {
    case Frequency::daily:
      return (std::int64_t{day.day_number()} - first_->day_number()) % interval == 0;
    case Frequency::weekly:
      return (week_of(day, rule_.week_start) - week_of(*first_, rule_.week_start)) / days_of_week %
                 interval ==
             0;
    case Frequency::monthly:
      return ((ymd.year - start.year) * 12 + ymd.month - start.month) % interval == 0;
    case Frequency::yearly: return (ymd.year - start.year) % interval == 0;
  }
  return false;
}

bool Recurrence::fits(Date day) const {
  const YearMonthDay ymd = year_month_day(day);
  return in_interval(day, ymd) && fits_months(rule_, ymd) && fits_month_days(rule_, ymd) &&
         fits_weekdays(rule_, day, ymd);
}

bool Recurrence::occurs_on(Date day) const {
  if ((first_ && day < *first_) || (last_ && *last_ < day)) return false;
  return fits(day);
}

std::optional<Date> Recurrence::next(Date from, Date to) const {
  if (first_ && from < *first_) from = *first_;
  if (last_ && *last_ < to) to = *last_;
  for (std::optional<Date> day = from; day && *day <= to; day = calendar::add_days(*day, 1)) {
    if (fits(*day)) return day;
  }
  return std::nullopt;
}

/// Whether the count is reached soon enough.
bool Recurrence::find_last() {
  std::uint32_t left = *rule_.count;
  std::optional<Date> day = first_;
  for (int looked_at = 0; day && looked_at < most_days; ++looked_at) {
    if (fits(*day) && --left == 0) {
      last_ = day;
      return true;
    }
    day = calendar::add_days(*day, 1);
  }
  return false;
}

}  // namespace gerove::service
