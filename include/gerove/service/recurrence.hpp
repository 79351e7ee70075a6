/// @file
/// Recurrence rules (RFC 5545 RRULE) as schedules of services use them: rules of whole days.
///
/// Understood are FREQ=DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL (a date),
/// BYDAY (with ordinals in months and years), BYMONTHDAY (negative ones, too), BYMONTH and WKST.
/// Anything else is a failure that names the part and its place: a schedule is never guessed. A
/// first day that the rule does not give is no occurrence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/calendar/weekday.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"

namespace gerove::service {

/// How often a rule repeats.
enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

/// A day of the week, or the n-th one of a month or year; from the end for a negative number.
struct WeekdayInPeriod {
  int ordinal{};            ///< 0: every one
  calendar::Weekday day{};  ///< which day
  bool operator==(const WeekdayInPeriod&) const = default;
};

/// A recurrence rule that was read.
struct RecurrenceRule {
  Frequency frequency{};                                    ///< FREQ
  std::uint32_t interval{1};                                ///< INTERVAL, at least 1
  std::optional<std::uint32_t> count{};                     ///< COUNT, at least 1
  std::optional<Date> until{};                              ///< UNTIL, the last day that may occur
  std::vector<WeekdayInPeriod> weekdays{};                  ///< BYDAY
  std::vector<int> month_days{};                            ///< BYMONTHDAY, -31 to 31 without 0
  std::vector<int> months{};                                ///< BYMONTH, 1 to 12
  calendar::Weekday week_start{calendar::Weekday::monday};  ///< WKST
  bool operator==(const RecurrenceRule&) const = default;
};

/// Reads a rule such as `FREQ=WEEKLY;BYDAY=MO,WE`. @param out set when it was read
/// @return otherwise a failure `service_rrule` with the byte offset and, as detail, the part's name
std::optional<Failure> try_parse_rrule(std::string_view text, RecurrenceRule& out);

/// The rule as RFC 5545 writes it, parts in a fixed order.
std::string format_rrule(const RecurrenceRule& rule);

/// The days that a rule gives from a first day on.
class Recurrence {
 public:
  /// How many days from the first one on are searched for the last one that COUNT allows: a hundred
  /// years. So a rule of few bytes takes little time, also one that never falls on any day.
  static constexpr int most_days = 36'525;

  /// Prepares a rule. COUNT is turned into a last day here, in time that grows with it; everything
  /// after takes a time that does not depend on how far the first day lies back.
  /// @param first the first day (DTSTART). A rule needs one for COUNT, INTERVAL over 1, or when it
  /// does not say on which days it falls
  /// @return nothing when it needs a first day and has none, and when COUNT is not reached within
  /// `most_days`
  static std::optional<Recurrence> make(RecurrenceRule rule, std::optional<Date> first);

  /// Whether a day is one of them.
  bool occurs_on(Date day) const;
  /// The first of them in a period; it looks at each day of the period until it finds one.
  std::optional<Date> next(Date from, Date to) const;
  /// The rule.
  const RecurrenceRule& rule() const { return rule_; }

 private:
  Recurrence(RecurrenceRule rule, std::optional<Date> first);
  bool in_interval(Date day, const YearMonthDay& ymd) const;
  bool fits(Date day) const;
  bool find_last();

  RecurrenceRule rule_;
  std::optional<Date> first_;
  std::optional<Date> last_;
};

}  // namespace gerove::service
