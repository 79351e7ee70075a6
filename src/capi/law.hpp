// Law and calendars behind handles, and those that stand for NULL.
#pragma once

#include "capi/arguments.hpp"
#include "gerove/calendar/lithuania.hpp"
#include "gerove/law/law.hpp"

namespace gerove::capi {

/// What stands behind a `gerove_law`.
struct LawHandle {
  static constexpr HandleKind kind = HandleKind::law;
  law::Law law;
};
/// What stands behind a `gerove_calendar`.
struct CalendarHandle {
  static constexpr HandleKind kind = HandleKind::calendar;
  calendar::Calendar calendar;
};

/// The law of a handle; of Lithuania for null. It shares what the handle holds.
inline law::Law law_of(const gerove_law* handle) {
  static const law::Law lithuania = law::lithuanian_law();
  return handle == nullptr ? lithuania : object<LawHandle>(handle, "law")->law;
}

/// The calendar of a handle; of Lithuania for null. It shares what the handle holds.
inline calendar::Calendar calendar_of(const gerove_calendar* handle) {
  static const calendar::Calendar lithuania = calendar::lithuanian_calendar();
  return handle == nullptr ? lithuania : object<CalendarHandle>(handle, "calendar")->calendar;
}

}  // namespace gerove::capi
