/// @file
/// Code lists: municipalities and their office calendars.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// How an office's day differs from the public calendar.
enum class DayOverrideKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  day_off = 1,      ///< extra day off
  working_day = 2,  ///< extra working day
};

/// Names and labels of DayOverrideKind.
inline constexpr CodeEntry day_override_kind_codes[] = {
    {0, "DAY_OVERRIDE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "DAY_OVERRIDE_KIND_DAY_OFF", {"nedarbo diena", "extra day off"}},
    {2, "DAY_OVERRIDE_KIND_WORKING_DAY", {"darbo diena", "extra working day"}},
};
/// The code list of DayOverrideKind.
constexpr std::span<const CodeEntry> code_entries(DayOverrideKind) {
  return day_override_kind_codes;
}

}  // namespace gerove
