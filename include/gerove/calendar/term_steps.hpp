/// @file
/// How the end of a legal term was found, step by step, for explanations. The results are those of
/// gerove/calendar/legal_term.hpp, which is faster.
#pragma once

#include <cstdint>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/calendar/calendar_day.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "gerove/core/date.hpp"

namespace gerove::calendar {

/// The arithmetic of `end_of_term`.
struct TermSteps {
  Date anchor{};                       ///< the day of the event or the date counted from
  LegalTerm term{};                    ///< how long
  Date first_day{};                    ///< the first day of the term
  bool month_lacks_day{};              ///< whether the last month lacks the corresponding day
  Date unrolled_end{};                 ///< the last day before it was moved to a working day
  Date end{};                          ///< the last day
  std::vector<CalendarDay> skipped{};  ///< non-working days passed over, in order: inside a term of
                                       ///< working days, or at its end when the end was moved
};

/// The arithmetic of `latest_day_before`.
struct BackwardSteps {
  Date event{};                        ///< the day counted back from
  LegalTerm term{};                    ///< how long before it
  bool month_lacks_day{};              ///< whether the earlier month lacks the corresponding day
  Date unrolled_latest{};              ///< the latest day before it was moved to a working day
  Date latest{};                       ///< the latest day
  std::vector<CalendarDay> skipped{};  ///< non-working days passed over, from later to earlier
};

namespace detail {

/// The non-working days strictly between two days, from the first towards the second.
inline std::vector<CalendarDay> rest_days_between(const Calendar& calendar, Date from, Date to) {
  std::vector<CalendarDay> skipped;
  const Days step(from <= to ? 1 : -1);
  if (from == to) return skipped;
  for (Date date = from + step; date != to; date += step) {
    if (const auto rest = calendar.why_not_working(date)) skipped.push_back(*rest);
  }
  return skipped;
}

inline bool lacks_corresponding_day(Date anchor, std::int64_t sign, LegalTerm term) {
  if (term.unit != TermUnit::month && term.unit != TermUnit::year) return false;
  const std::int64_t months = sign * term.amount * (term.unit == TermUnit::year ? 12 : 1);
  const auto day = add_months(anchor, months, MonthEnd::next_month);
  return day && year_month_day(*day).day != year_month_day(anchor).day;
}

}  // namespace detail

/// The end of a term with the steps that led to it. @throws Error as `end_of_term` does
inline TermSteps explain_term(const Calendar& calendar,
                              Date anchor,
                              LegalTerm term,
                              const TermRules& rules) {
  TermSteps steps{.anchor = anchor, .term = term};
  steps.end = end_of_term(calendar, anchor, term, rules);
  steps.unrolled_end = *detail::unrolled_end(calendar, anchor, term, rules);
  steps.first_day = rules.start == Start::next_day ? anchor + Days(1) : anchor;
  steps.month_lacks_day = detail::lacks_corresponding_day(anchor, 1, term);
  const bool counted = term.unit == TermUnit::working_day;
  const Date from = (counted ? steps.first_day : steps.unrolled_end) - Days(1);
  steps.skipped = detail::rest_days_between(calendar, from, steps.end);
  return steps;
}

/// The latest day before an event with the steps that led to it.
/// @throws Error as `latest_day_before` does
inline BackwardSteps explain_latest_day(const Calendar& calendar,
                                        Date event,
                                        LegalTerm term,
                                        const BackwardRules& rules) {
  BackwardSteps steps{.event = event, .term = term};
  steps.latest = latest_day_before(calendar, event, term, rules);
  steps.unrolled_latest = *detail::unrolled_latest_day(calendar, event, term, rules);
  steps.month_lacks_day = detail::lacks_corresponding_day(event, -1, term);
  const bool counted = term.unit == TermUnit::working_day;
  const Date from = counted ? event : steps.unrolled_latest + Days(1);
  steps.skipped = detail::rest_days_between(calendar, from, steps.latest);
  return steps;
}

}  // namespace gerove::calendar
