// The calendar that most tests count with.
#pragma once

#include "gerove/calendar/lithuania.hpp"

namespace gerove::calendar {

inline const Calendar& lithuania() {
  static const Calendar calendar = lithuanian_calendar();
  return calendar;
}

}  // namespace gerove::calendar
