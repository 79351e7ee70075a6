/// @file
/// Days of the week, and sets of them.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "gerove/core/date.hpp"
#include "gerove/core/text.hpp"

namespace gerove::calendar {

/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday 7.
enum class Weekday : std::uint8_t {
  monday = 1,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday,
};

/// The day of the week of a date. The date must not be a special value.
inline Weekday weekday_of(Date date) {
  return static_cast<Weekday>(date.day_number() % 7 + 1);  // Julian day 0 was a Monday
}

/// The name of a day of the week.
constexpr Text label(Weekday day) {
  switch (day) {
    case Weekday::monday: return {"pirmadienis", "Monday"};
    case Weekday::tuesday: return {"antradienis", "Tuesday"};
    case Weekday::wednesday: return {"trečiadienis", "Wednesday"};
    case Weekday::thursday: return {"ketvirtadienis", "Thursday"};
    case Weekday::friday: return {"penktadienis", "Friday"};
    case Weekday::saturday: return {"šeštadienis", "Saturday"};
    case Weekday::sunday: return {"sekmadienis", "Sunday"};
  }
  return {};
}

/// A set of days of the week, such as the weekly rest days.
class WeekdaySet {
 public:
  constexpr WeekdaySet() = default;
  /// The set of the days listed.
  constexpr WeekdaySet(std::initializer_list<Weekday> days) {
    for (const Weekday day : days) bits_ = static_cast<std::uint8_t>(bits_ | bit(day));
  }
  /// Whether a day is in the set.
  constexpr bool contains(Weekday day) const { return (bits_ & bit(day)) != 0; }
  bool operator==(const WeekdaySet&) const = default;

 private:
  static constexpr std::uint8_t bit(Weekday day) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(day));
  }
  std::uint8_t bits_ = 0;
};

}  // namespace gerove::calendar
