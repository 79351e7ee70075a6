/// @file
/// The choices that the counting of legal terms leaves or makes, each with a name, so that a caller
/// says which one he takes.
#pragma once

#include <cstdint>

namespace gerove::calendar {

/// Which day is the first of a term.
enum class Start : std::uint8_t {
  next_day,  ///< the day after the event or date, from 00:00 (CK 1.118 str.)
  same_day,  ///< the day itself is the first: a measure that runs from the day of its start
};

/// Where a term in months or years ends when its last month lacks the corresponding day.
enum class MonthEnd : std::uint8_t {
  last_day,    ///< on the last day of that month (CK 1.119 str.)
  next_month,  ///< on the first day of the month after it: only where an act or a contract says so
};

/// What happens when a term ends on a day that is not a working day.
enum class EndRoll : std::uint8_t {
  none,     ///< it ends there: the duration of a measure (no rule of law moves it; a convention)
  forward,  ///< it ends on the next working day: procedural acts (CK 1.121 str.)
};

/// How "at least N days before" is counted back from an event. No act says; the safe choice is
/// `full_days_between`.
enum class Backward : std::uint8_t {
  nth_day,            ///< convention A: the N-th day before the event is the latest
  full_days_between,  ///< convention B: N full days lie between the latest day and the event
};

/// What happens when the latest day before an event is not a working day.
enum class LatestDayRoll : std::uint8_t {
  none,      ///< it stays
  backward,  ///< the working day before it: for acts that only an office at work can do
};

/// When a person born on 29 February reaches an age in a common year. No act that was read says.
enum class LeapBirthday : std::uint8_t {
  february_28,  ///< on 28 February
  march_1,      ///< on 1 March
  both,         ///< either may be meant: answers become ranges
};

}  // namespace gerove::calendar
