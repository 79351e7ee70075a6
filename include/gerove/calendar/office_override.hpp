/// @file
/// What one office does otherwise than the law's calendar: extra days off, extra working days.
#pragma once

#include <string>

#include "gerove/codes/day_override.hpp"
#include "gerove/core/date.hpp"

namespace gerove::calendar {

/// One day of an office that differs from the law's calendar, such as a working day shifted by the
/// Government for budget institutions (darbo laiko perkėlimas).
struct OfficeOverride {
  Date date{};             ///< which day
  DayOverrideKind kind{};  ///< off or working; a calendar refuses any other kind
  std::string reason{};    ///< the act or the words of the office, for people
};

}  // namespace gerove::calendar
