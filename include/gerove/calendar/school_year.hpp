/// @file
/// Ends of school years (mokslo metai).
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"

namespace gerove::calendar {

/// The last day of every school year. 31 August is a convention: the acts that end measures and
/// services with the school year do not name the day; a school's own year may end otherwise.
struct SchoolYearEnd {
  int month{8};  ///< 1 to 12
  int day{31};   ///< 1 to 31; 29 February becomes the 28th in common years
  bool operator==(const SchoolYearEnd&) const = default;

  /// Whether there is such a day.
  constexpr bool exists() const {
    return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(2000, month);
  }
};

/// The last day of the school year in which a date lies; that day itself still belongs to it.
/// Nothing for an end that does not exist or a result outside 1400 to 9999.
inline std::optional<Date> try_end_of_school_year(Date date, SchoolYearEnd end) noexcept {
  if (date.is_special() || !end.exists()) return std::nullopt;
  const YearMonthDay ymd = year_month_day(date);
  const auto in_year = [end](int year) {
    return make_date(year, end.month, std::min(end.day, days_in_month(year, end.month)));
  };
  const auto this_year = in_year(ymd.year);
  return this_year && *this_year < date ? in_year(ymd.year + 1) : this_year;
}

/// The same.
/// @throws Error with `Errc::calendar_term` for an end that does not exist, `Errc::calendar_range`
/// for a result outside 1400 to 9999
inline Date end_of_school_year(Date date, SchoolYearEnd end) {
  if (const auto found = try_end_of_school_year(date, end)) return *found;
  throw Error(Failure{.code = end.exists() ? Errc::calendar_range : Errc::calendar_term,
                      .detail = end.exists() ? "1400-9999" : "end of the school year"});
}

}  // namespace gerove::calendar
