/// @file
/// The working-day calendar of Lithuania.
#pragma once

#include <utility>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/calendar/holidays_lt.hpp"

namespace gerove::calendar {

/// What the calendar of Lithuania is built from: the holidays of DK 123 str. and Saturday and
/// Sunday as rest days, 1990 to 2100. Change fields of the result to build another calendar.
inline CalendarRules lithuanian_rules() {
  return {.holidays = holidays_lt, .weekly_rest = weekly_rest_lt};
}

/// The calendar of Lithuania, 1990 to 2100, with the overrides of one office.
/// @throws Error when the overrides contradict each other or lie outside the years
inline Calendar lithuanian_calendar(std::vector<OfficeOverride> overrides = {}) {
  CalendarRules rules = lithuanian_rules();
  rules.overrides = std::move(overrides);
  return Calendar(rules);
}

}  // namespace gerove::calendar
