/// @file
/// Ages: a person reaches an age at 00:00 of the birthday. What that day is for people born on 29
/// February in common years no act that was read says, so the caller chooses.
#pragma once

#include <cstdint>
#include <optional>

#include "gerove/calendar/counting_rules.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"

namespace gerove::calendar {

/// The day on which an age is reached; two days when either may be meant.
struct AgeReached {
  Date earliest{};  ///< the earlier reading
  Date latest{};    ///< the later reading; mostly the same day
  bool operator==(const AgeReached&) const = default;
};

/// An age in whole years; two numbers on a day when either may be meant.
struct Age {
  int at_least{};  ///< the lower reading
  int at_most{};   ///< the higher reading; mostly the same
  bool operator==(const Age&) const = default;
};

namespace detail {
inline std::optional<Date> birthday(const YearMonthDay& birth, int year, LeapBirthday choice) {
  if (const auto day = make_date(year, birth.month, birth.day)) return day;
  return choice == LeapBirthday::february_28 ? make_date(year, 2, 28) : make_date(year, 3, 1);
}

inline int whole_years(Date birth, Date day, LeapBirthday choice) {
  const YearMonthDay born = year_month_day(birth);
  const int year = year_month_day(day).year;
  return year - born.year - (day < *birthday(born, year, choice) ? 1 : 0);
}

inline LeapBirthday earlier(LeapBirthday choice) {
  return choice == LeapBirthday::both ? LeapBirthday::february_28 : choice;
}
inline LeapBirthday later(LeapBirthday choice) {
  return choice == LeapBirthday::both ? LeapBirthday::march_1 : choice;
}
}  // namespace detail

/// The day on which somebody reaches an age of whole years. Nothing for a negative age, a special
/// value, or a day behind 9999.
inline std::optional<AgeReached> try_age_reached(Date birth,
                                                 int years,
                                                 LeapBirthday choice) noexcept {
  if (birth.is_special() || years < 0 || years > 9999) return std::nullopt;
  const YearMonthDay born = year_month_day(birth);
  const auto earliest = detail::birthday(born, born.year + years, detail::earlier(choice));
  const auto latest = detail::birthday(born, born.year + years, detail::later(choice));
  if (!earliest || !latest) return std::nullopt;
  return AgeReached{*earliest, *latest};
}

/// The same.
/// @throws Error with `Errc::calendar_term` for a negative age, `Errc::calendar_range` for a day
/// behind 9999 or a special value
inline AgeReached age_reached(Date birth, int years, LeapBirthday choice) {
  if (const auto reached = try_age_reached(birth, years, choice)) return *reached;
  if (years < 0) throw Error(Failure{.code = Errc::calendar_term, .detail = "a negative age"});
  throw Error(Failure{.code = Errc::calendar_range, .detail = "1400-9999"});
}

/// The age on a day, or nothing for a day before the birth and for special values.
inline std::optional<Age> age_on(Date birth, Date day, LeapBirthday choice) noexcept {
  if (birth.is_special() || day.is_special() || day < birth) return std::nullopt;
  return Age{detail::whole_years(birth, day, detail::later(choice)),
             detail::whole_years(birth, day, detail::earlier(choice))};
}

}  // namespace gerove::calendar
