/// @file
/// The working days of the office that the records are from.
#pragma once

#include "gerove/calendar/calendar.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove::law {

/// The calendar of Lithuania, with the days that the only municipality has otherwise.
/// @throws Error with `Errc::calendar_table` if these contradict one another
calendar::Calendar office_calendar(const RecordSet& records);

}  // namespace gerove::law
