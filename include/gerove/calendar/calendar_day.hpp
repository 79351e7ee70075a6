/// @file
/// What a calendar knows about one day, to explain why it is or is not a working day.
#pragma once

#include <string>
#include <string_view>

#include "gerove/calendar/holiday.hpp"
#include "gerove/calendar/office_override.hpp"
#include "gerove/calendar/weekday.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/text.hpp"

namespace gerove::calendar {

/// One day of a calendar. The pointers lead into the calendar and are valid as long as any copy of
/// it lives.
struct CalendarDay {
  Date date{};                     ///< which day
  bool working{};                  ///< whether it is a working day, all things considered
  bool weekly_rest{};              ///< whether it is a weekly rest day (CK 1.121 str., DK 124 str.)
  const Holiday* holiday{};        ///< the public holiday; the table's first if there are several
  const OfficeOverride* office{};  ///< what the office decided; it outweighs the rest
};

/// The facts about a day in words, such as `šeštadienis, Visų Šventųjų diena`; empty for a plain
/// working day.
inline OwnedText describe(const CalendarDay& day) {
  OwnedText text;
  const auto add = [&text](std::string_view lt, std::string_view en) {
    text.lt.append(text.lt.empty() ? "" : ", ").append(lt);
    text.en.append(text.en.empty() ? "" : ", ").append(en);
  };
  if (day.weekly_rest) {
    const Text name = label(weekday_of(day.date));
    add(name.lt, name.en);
  }
  if (day.holiday != nullptr) add(day.holiday->name.lt, day.holiday->name.en);
  if (day.office != nullptr) {
    const Text kind = label(day.office->kind);
    add(kind.lt, kind.en);
    if (!day.office->reason.empty()) {
      text.lt.append(" (").append(day.office->reason).append(")");
      text.en.append(" (").append(day.office->reason).append(")");
    }
  }
  return text;
}

}  // namespace gerove::calendar
