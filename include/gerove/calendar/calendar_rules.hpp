/// @file
/// What a calendar is built from.
#pragma once

#include <span>
#include <vector>

#include "gerove/calendar/holiday.hpp"
#include "gerove/calendar/office_override.hpp"
#include "gerove/calendar/weekday.hpp"

namespace gerove::calendar {

/// The holidays, weekly rest days, overrides of one office and years of a `Calendar`.
struct CalendarRules {
  std::span<const Holiday> holidays{};      ///< the holiday table; the calendar copies it
  WeekdaySet weekly_rest{};                 ///< the weekly rest days
  std::vector<OfficeOverride> overrides{};  ///< what the office does otherwise, in any order
  int first_year{1990};                     ///< first whole year, 1583 or later
  int last_year{2100};                      ///< last whole year, 9999 or earlier; at most 179 years
};

}  // namespace gerove::calendar
