/// @file
/// Legal terms (terminai): when a term of days, weeks, months, years or school years ends, and the
/// latest day to do what must be done so long before an event. Rules that the law leaves open are
/// choices of the caller (gerove/calendar/counting_rules.hpp). How a result came about:
/// gerove/calendar/term_steps.hpp.
///
/// Rest days and holidays count inside terms of calendar units (CK 1.121 str.). A term ends at
/// 24:00 of its last day, or with the hours of the organisation in which the act must be done
/// (CK 1.122 str.). Terms in hours are not here: they run in clock time, across weekends.
#pragma once

#include <cstdint>
#include <optional>

#include "gerove/calendar/calendar.hpp"
#include "gerove/calendar/civil_arithmetic.hpp"
#include "gerove/calendar/counting_rules.hpp"
#include "gerove/calendar/school_year.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"
#include "gerove/core/text.hpp"

namespace gerove::calendar {

/// What a term is counted in.
enum class TermUnit : std::uint8_t {
  day,          ///< calendar days
  working_day,  ///< working days (darbo dienos)
  week,         ///< seven days; ends on the same day of the week
  month,        ///< calendar months
  year,         ///< calendar years
  school_year,  ///< to the end of a school year (mokslo metai): 1 is the one in which it starts
};

/// The name of a unit.
constexpr Text label(TermUnit unit) {
  switch (unit) {
    case TermUnit::day: return {"diena", "day"};
    case TermUnit::working_day: return {"darbo diena", "working day"};
    case TermUnit::week: return {"savaitė", "week"};
    case TermUnit::month: return {"mėnuo", "month"};
    case TermUnit::year: return {"metai", "year"};
    case TermUnit::school_year: return {"mokslo metai", "school year"};
  }
  return {};
}

/// The length of a term, such as 15 working days.
struct LegalTerm {
  std::int64_t amount{};  ///< 1 or more
  TermUnit unit{};        ///< of what
  bool operator==(const LegalTerm&) const = default;
};

/// How the end of a term is found. Each choice is the caller's: the law has no one answer.
struct TermRules {
  /// The choices; none but the convention of the school year has a default.
  constexpr TermRules(Start start_rule,
                      MonthEnd month_end_rule,
                      EndRoll roll_rule,
                      SchoolYearEnd school_year_end_day = {})
      : start(start_rule),
        month_end(month_end_rule),
        roll(roll_rule),
        school_year_end(school_year_end_day) {}

  Start start;                    ///< which day is the first
  MonthEnd month_end;             ///< where months end that lack the corresponding day
  EndRoll roll;                   ///< what happens when the last day is no working day
  SchoolYearEnd school_year_end;  ///< for terms in school years
};

/// Terms of procedural acts: from the next day (CK 1.118 str.), to the last day of a short month
/// (CK 1.119 str.), and on to a working day (CK 1.121 str.).
inline constexpr TermRules procedural_term(Start::next_day, MonthEnd::last_day, EndRoll::forward);

/// How the latest day before an event is found. No act says; each choice is the caller's.
struct BackwardRules {
  /// The choices; none has a default.
  constexpr BackwardRules(Backward convention_rule,
                          MonthEnd month_end_rule,
                          LatestDayRoll roll_rule)
      : convention(convention_rule), month_end(month_end_rule), roll(roll_rule) {}

  Backward convention;  ///< whether the n-th day before is early enough
  MonthEnd month_end;   ///< which day stands for one that an earlier month lacks
  LatestDayRoll roll;   ///< what happens when the latest day is no working day
};

namespace detail {

/// The last day of so many months. A term whose first day is the anchor itself ends the day before
/// the corresponding day, or with a month that has no such day.
inline std::optional<Date> last_day_of_months(Date anchor,
                                              std::int64_t months,
                                              const TermRules& rules) noexcept {
  if (rules.start == Start::next_day) return add_months(anchor, months, rules.month_end);
  const auto behind = add_months(anchor, months, MonthEnd::next_month);
  return behind ? add_days(*behind, -1) : std::nullopt;
}

inline std::optional<Date> last_day_of_school_years(Date first_day,
                                                    std::int64_t amount,
                                                    SchoolYearEnd end) noexcept {
  const auto first_end = try_end_of_school_year(first_day, end);
  if (!first_end) return std::nullopt;
  const auto last = add_months(*first_end, (amount - 1) * 12, MonthEnd::last_day);
  return last ? try_end_of_school_year(*last, end) : std::nullopt;
}

constexpr bool is_countable(LegalTerm term) noexcept {
  constexpr std::int64_t most = 10'000'000;  // more days than all years have; products stay small
  return term.amount >= 1 && term.amount <= most;
}

/// The last day of a term before any roll.
inline std::optional<Date> unrolled_end(const Calendar& calendar,
                                        Date anchor,
                                        LegalTerm term,
                                        const TermRules& rules) noexcept {
  if (!is_countable(term) || !calendar.covers(anchor)) return std::nullopt;
  const bool same_day = rules.start == Start::same_day;
  const std::int64_t first_offset = same_day ? 0 : 1;
  switch (term.unit) {
    case TermUnit::day: return add_days(anchor, term.amount - 1 + first_offset);
    case TermUnit::week: return add_days(anchor, 7 * term.amount - 1 + first_offset);
    case TermUnit::month: return last_day_of_months(anchor, term.amount, rules);
    case TermUnit::year: return last_day_of_months(anchor, 12 * term.amount, rules);
    case TermUnit::working_day: {
      const bool anchor_counts = same_day && *calendar.try_is_working_day(anchor);
      // The n-th working day from a working day on is n - 1 steps away, and 0 steps is itself.
      return calendar.try_add_working_days(anchor, term.amount - (anchor_counts ? 1 : 0));
    }
    case TermUnit::school_year: {
      const auto first_day = add_days(anchor, first_offset);
      if (!first_day) return std::nullopt;
      return last_day_of_school_years(*first_day, term.amount, rules.school_year_end);
    }
  }
  return std::nullopt;
}

/// The latest day before an event, before any roll.
inline std::optional<Date> unrolled_latest_day(const Calendar& calendar,
                                               Date event,
                                               LegalTerm term,
                                               const BackwardRules& rules) noexcept {
  if (!is_countable(term) || !calendar.covers(event)) return std::nullopt;
  const std::int64_t between = rules.convention == Backward::full_days_between ? 1 : 0;
  const auto months_before = [&](std::int64_t months) {
    const auto day = add_months(event, -months, rules.month_end);
    return day ? add_days(*day, -between) : std::nullopt;
  };
  switch (term.unit) {
    case TermUnit::day: return add_days(event, -term.amount - between);
    case TermUnit::week: return add_days(event, -7 * term.amount - between);
    case TermUnit::month: return months_before(term.amount);
    case TermUnit::year: return months_before(12 * term.amount);
    case TermUnit::working_day:
      return calendar.try_working_days_before(event, term.amount, rules.convention);
    case TermUnit::school_year: break;
  }
  return std::nullopt;
}

/// Keeps a day that the calendar covers.
inline std::optional<Date> covered(const Calendar& calendar, std::optional<Date> day) noexcept {
  return day && calendar.covers(*day) ? day : std::nullopt;
}

[[noreturn]] inline void fail_term(const Calendar& calendar, const char* fault) {
  throw Error(fault != nullptr ? Failure{.code = Errc::calendar_term, .detail = fault}
                               : calendar.range_failure());
}

}  // namespace detail

/// The last day of a term. Nothing when the amount is below one, the end of the school year does
/// not exist, or the anchor or the end lies outside the calendar's years.
/// @param anchor the day of the event, or the date, from which the term is counted
inline std::optional<Date> try_end_of_term(const Calendar& calendar,
                                           Date anchor,
                                           LegalTerm term,
                                           const TermRules& rules) noexcept {
  const auto end = detail::unrolled_end(calendar, anchor, term, rules);
  if (rules.roll == EndRoll::none || !end) return detail::covered(calendar, end);
  return calendar.try_next_working_day(*end);
}

/// The same.
/// @throws Error with `Errc::calendar_term` or, outside the years, `Errc::calendar_range`
inline Date end_of_term(const Calendar& calendar,
                        Date anchor,
                        LegalTerm term,
                        const TermRules& rules) {
  if (const auto end = try_end_of_term(calendar, anchor, term, rules)) return *end;
  const bool no_school_year = term.unit == TermUnit::school_year && !rules.school_year_end.exists();
  detail::fail_term(calendar,
                    term.amount < 1  ? "an amount below one"
                    : no_school_year ? "end of the school year"
                                     : nullptr);
}

/// The latest day to do what must be done at least a term before an event. Nothing when the amount
/// is below one, the unit is the school year (no rule tells how to count it back), or the event or
/// the result lies outside the calendar's years.
inline std::optional<Date> try_latest_day_before(const Calendar& calendar,
                                                 Date event,
                                                 LegalTerm term,
                                                 const BackwardRules& rules) noexcept {
  const auto latest = detail::unrolled_latest_day(calendar, event, term, rules);
  if (rules.roll == LatestDayRoll::none || !latest) return detail::covered(calendar, latest);
  return calendar.try_previous_working_day(*latest);
}

/// The same.
/// @throws Error with `Errc::calendar_term` or, outside the years, `Errc::calendar_range`
inline Date latest_day_before(const Calendar& calendar,
                              Date event,
                              LegalTerm term,
                              const BackwardRules& rules) {
  if (const auto latest = try_latest_day_before(calendar, event, term, rules)) return *latest;
  detail::fail_term(calendar,
                    term.amount < 1                      ? "an amount below one"
                    : term.unit == TermUnit::school_year ? "school years before an event"
                                                         : nullptr);
}

}  // namespace gerove::calendar
