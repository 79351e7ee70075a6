// The conventions that the engine decides by itself: a type each, its values the options. Others of
// a table only choose between anchors of a term.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "gerove/calendar/counting_rules.hpp"

namespace gerove::law {

/// Which terms go on to a working day.
enum class Roll : std::uint8_t { procedural, all, none };
/// Which edition governs what begins on the day of the council's first sitting.
enum class SwitchDay : std::uint8_t { new_edition, old_edition };
/// When a procedure begins: received by the mayor, by the commission, or written.
enum class Begun : std::uint8_t { receipt, commission, written };
/// Of whom the majority is one.
enum class Majority : std::uint8_t { attending, all_members, voting };
/// What becomes of a proposal with as many votes for as against.
enum class Tie : std::uint8_t { unknown, chair, rejected };
/// Which of the two days that bound a suspension are left out.
enum class SuspensionDays : std::uint8_t { both_ends, one_end };
/// In what the time in a socialisation centre adds up.
enum class QuotaUnit : std::uint8_t { days, months };
/// On which day an age at the act is taken.
enum class ActAgeDate : std::uint8_t { act, request };
/// What day "at once" is.
enum class AtOnce : std::uint8_t { same_day, none };

namespace detail {

/// How tables write a convention, and its options in the order of their values.
struct ConventionName {
  std::string_view id;
  std::array<std::string_view, 3> options;
};

template <class Option>
struct NameOf : ConventionName {};

template <class... Options>
struct ConventionNames : std::array<ConventionName, sizeof...(Options)> {
  constexpr explicit ConventionNames(const NameOf<Options>&... names)
      : std::array<ConventionName, sizeof...(Options)>{names...} {}

  /// The place of a convention in the list.
  template <class Option>
  static constexpr std::size_t number() {
    constexpr std::array is_it{std::is_same_v<Option, Options>...};
    static_assert((std::is_same_v<Option, Options> || ...), "no convention's options");
    return static_cast<std::size_t>(std::ranges::find(is_it, true) - is_it.begin());
  }
};

inline constexpr ConventionNames convention_names{
    NameOf<calendar::Backward>{"BACK", {"A", "B"}},
    NameOf<calendar::Start>{"PERIOD_START", {"NEXT_DAY", "SAME_DAY"}},
    NameOf<calendar::LeapBirthday>{"AGE_LEAP", {"FEB28", "MAR1", "NONE"}},
    NameOf<Roll>{"ROLL", {"PROCEDURAL", "ALL", "NONE"}},
    NameOf<calendar::LatestDayRoll>{"ROLL_BACK", {"NEVER", "PREVIOUS"}},
    NameOf<SwitchDay>{"SWITCH_DAY", {"NEW", "OLD"}},
    NameOf<Begun>{"BEGUN", {"RECEIPT", "COMMISSION", "WRITTEN"}},
    NameOf<Majority>{"MAJORITY", {"ATTENDING", "ALL_MEMBERS", "VOTING"}},
    NameOf<Tie>{"TIE", {"UNKNOWN", "CHAIR", "REJECTED"}},
    NameOf<SuspensionDays>{"SUSPENSION_DAYS", {"BOTH_ENDS", "ONE_END"}},
    NameOf<QuotaUnit>{"QUOTA_UNIT", {"DAYS", "MONTHS"}},
    NameOf<ActAgeDate>{"ACT_AGE_DATE", {"ACT", "REQUEST"}},
    NameOf<AtOnce>{"AT_ONCE", {"SAME_DAY", "NONE"}},
};

}  // namespace detail

}  // namespace gerove::law
