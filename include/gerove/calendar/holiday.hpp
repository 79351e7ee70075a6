/// @file
/// Public holidays (švenčių dienos) as rows of data: a rule for the day, names, dates in force and
/// where each row comes from. A host may build a calendar from rows of its own.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "gerove/calendar/weekday.hpp"
#include "gerove/core/text.hpp"

namespace gerove::calendar {

/// The same day every year. 29 February is a holiday in leap years only.
struct FixedDay {
  int month{};  ///< 1 to 12
  int day{};    ///< 1 to 31
  bool operator==(const FixedDay&) const = default;
};

/// A day counted from western Easter Sunday.
struct EasterOffset {
  int days{};  ///< 0 is Easter Sunday, 1 Easter Monday; -80 to 250, which stays in the year
  bool operator==(const EasterOffset&) const = default;
};

/// Such a day of the week in a month. A fifth one that a month lacks is no holiday that year.
struct NthWeekday {
  int nth{};          ///< 1 is the first, up to 5
  Weekday weekday{};  ///< which day of the week
  int month{};        ///< 1 to 12
  bool operator==(const NthWeekday&) const = default;
};

/// On which day of a year a holiday falls.
using HolidayRule = std::variant<FixedDay, EasterOffset, NthWeekday>;

/// What is known about the day on which a row came into force.
enum class Beginning : std::uint8_t {
  always,   ///< in force in every year that a calendar holds
  unknown,  ///< began some day that the source does not tell; applied to every year
  dated,    ///< began on `Holiday::valid_from`
};

/// How far a fact of the law was checked.
enum class SourceStatus : std::uint8_t {
  verified,    ///< taken from the text of the act itself
  reported,    ///< from another page, a data set, or an inference from the act
  unverified,  ///< general knowledge, or open
};

/// The label of a status.
constexpr Text label(SourceStatus status) {
  switch (status) {
    case SourceStatus::verified: return {"patikrinta pagal aktą", "verified"};
    case SourceStatus::reported: return {"iš kito šaltinio", "reported"};
    case SourceStatus::unverified: return {"nepatikrinta", "unverified"};
  }
  return {};
}

/// One row of a holiday table. Texts are UTF-8; a `Calendar` keeps copies of them.
struct Holiday {
  HolidayRule rule{};             ///< the day of each year
  Text name{};                    ///< its name
  Beginning beginning{};          ///< whether the first day in force is known
  std::string_view valid_from{};  ///< `2003` (from that year's holiday on) or `2020-01-01`; only
                                  ///< when `beginning` is `dated`
  std::string_view valid_to{};    ///< the last year or day in force; empty while in force
  std::string_view citation{};    ///< act and article
  std::string_view source{};      ///< what was read to write this row
  SourceStatus status{};          ///< how far the row, its dates included, was checked
};

}  // namespace gerove::calendar
