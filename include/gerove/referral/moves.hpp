/// @file
/// The moves of a referral: one table says which event leads from which state to which, who may
/// make it, and whether it needs a coded reason. What the table does not hold is not allowed.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "gerove/codes/referral.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/referral/state.hpp"

namespace gerove::referral {

/// Who may make a move.
enum class Maker : std::int32_t {
  unspecified = 0,  ///< unspecified
  sender = 1,       ///< the institution that refers
  receiver = 2,     ///< the institution referred to
  either = 3,       ///< one of the two
  system = 4,       ///< the system that keeps the record: the event names no institution
  anyone = 5,       ///< one of the two, or the system
};

/// Names and labels of Maker.
inline constexpr CodeEntry maker_codes[] = {
    {0, "MAKER_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "MAKER_SENDER", {"siuntėjas", "sender"}},
    {2, "MAKER_RECEIVER", {"gavėjas", "receiver"}},
    {3, "MAKER_EITHER", {"siuntėjas ar gavėjas", "sender or receiver"}},
    {4, "MAKER_SYSTEM", {"sistema", "system"}},
    {5, "MAKER_ANYONE", {"siuntėjas, gavėjas ar sistema", "sender, receiver or system"}},
};
/// The code list of Maker.
constexpr std::span<const CodeEntry> code_entries(Maker) { return maker_codes; }

/// One allowed move.
struct Move {
  ReferralState from{};       ///< in this state
  ReferralEventKind event{};  ///< this may happen
  ReferralState to{};         ///< and leads here
  Maker by{};                 ///< made by
  bool reason = false;        ///< whether it needs a coded reason
};

namespace detail {
using S = ReferralState;
using E = ReferralEventKind;
using M = Maker;
inline constexpr bool with_reason = true;

// clang-format off: a table
inline constexpr Move move_table[] = {
    {S::draft, E::drafted, S::draft, M::sender},
    {S::draft, E::sent, S::sent, M::sender},
    {S::draft, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::draft, E::replaced, S::replaced, M::sender},
    {S::draft, E::split, S::split, M::sender},
    {S::draft, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::sent, E::sent, S::sent, M::sender},
    {S::sent, E::delivered, S::delivered, M::anyone},
    {S::sent, E::returned, S::returned, M::anyone, with_reason},
    {S::sent, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::sent, E::replaced, S::replaced, M::sender},
    {S::sent, E::split, S::split, M::sender},
    {S::sent, E::expired, S::expired, M::system},
    {S::sent, E::reminded, S::sent, M::anyone},
    {S::sent, E::escalated, S::sent, M::anyone},
    {S::sent, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::delivered, E::seen, S::seen, M::receiver},
    {S::delivered, E::accepted, S::accepted, M::receiver},
    {S::delivered, E::waiting, S::waiting, M::receiver},
    {S::delivered, E::refused, S::refused, M::receiver, with_reason},
    {S::delivered, E::returned, S::returned, M::receiver, with_reason},
    {S::delivered, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::delivered, E::replaced, S::replaced, M::sender},
    {S::delivered, E::split, S::split, M::sender},
    {S::delivered, E::expired, S::expired, M::system},
    {S::delivered, E::reminded, S::delivered, M::anyone},
    {S::delivered, E::escalated, S::delivered, M::anyone},
    {S::delivered, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::seen, E::accepted, S::accepted, M::receiver},
    {S::seen, E::waiting, S::waiting, M::receiver},
    {S::seen, E::refused, S::refused, M::receiver, with_reason},
    {S::seen, E::returned, S::returned, M::receiver, with_reason},
    {S::seen, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::seen, E::replaced, S::replaced, M::sender},
    {S::seen, E::split, S::split, M::sender},
    {S::seen, E::expired, S::expired, M::system},
    {S::seen, E::reminded, S::seen, M::anyone},
    {S::seen, E::escalated, S::seen, M::anyone},
    {S::seen, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::accepted, E::waiting, S::waiting, M::receiver},
    {S::accepted, E::started, S::started, M::receiver},
    {S::accepted, E::done, S::done, M::receiver},
    {S::accepted, E::not_done, S::not_done, M::receiver, with_reason},
    {S::accepted, E::returned, S::returned, M::receiver, with_reason},
    {S::accepted, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::accepted, E::replaced, S::replaced, M::sender},
    {S::accepted, E::split, S::split, M::sender},
    {S::accepted, E::reminded, S::accepted, M::anyone},
    {S::accepted, E::escalated, S::accepted, M::anyone},
    {S::accepted, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::waiting, E::waiting, S::waiting, M::receiver},
    {S::waiting, E::started, S::started, M::receiver},
    {S::waiting, E::not_done, S::not_done, M::receiver, with_reason},
    {S::waiting, E::refused, S::refused, M::receiver, with_reason},
    {S::waiting, E::returned, S::returned, M::receiver, with_reason},
    {S::waiting, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::waiting, E::replaced, S::replaced, M::sender},
    {S::waiting, E::split, S::split, M::sender},
    {S::waiting, E::expired, S::expired, M::system},
    {S::waiting, E::reminded, S::waiting, M::anyone},
    {S::waiting, E::escalated, S::waiting, M::anyone},
    {S::waiting, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::started, E::suspended, S::suspended, M::receiver, with_reason},
    {S::started, E::done, S::done, M::receiver},
    {S::started, E::not_done, S::not_done, M::receiver, with_reason},
    {S::started, E::returned, S::returned, M::receiver, with_reason},
    {S::started, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::started, E::reminded, S::started, M::anyone},
    {S::started, E::escalated, S::started, M::anyone},
    {S::started, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::suspended, E::resumed, S::started, M::receiver},
    {S::suspended, E::not_done, S::not_done, M::receiver, with_reason},
    {S::suspended, E::returned, S::returned, M::receiver, with_reason},
    {S::suspended, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::suspended, E::reminded, S::suspended, M::anyone},
    {S::suspended, E::escalated, S::suspended, M::anyone},
    {S::suspended, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::refused, E::sent, S::sent, M::sender},
    {S::refused, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::refused, E::replaced, S::replaced, M::sender},
    {S::refused, E::split, S::split, M::sender},
    {S::refused, E::reminded, S::refused, M::anyone},
    {S::refused, E::escalated, S::refused, M::anyone},
    {S::refused, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::returned, E::sent, S::sent, M::sender},
    {S::returned, E::withdrawn, S::withdrawn, M::sender, with_reason},
    {S::returned, E::replaced, S::replaced, M::sender},
    {S::returned, E::split, S::split, M::sender},
    {S::returned, E::reminded, S::returned, M::anyone},
    {S::returned, E::escalated, S::returned, M::anyone},
    {S::returned, E::entered_in_error, S::entered_in_error, M::sender, with_reason},

    {S::done, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
    {S::not_done, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
    {S::withdrawn, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
    {S::expired, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
    {S::replaced, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
    {S::split, E::entered_in_error, S::entered_in_error, M::sender, with_reason},
};
// clang-format on

inline constexpr std::size_t state_count = std::size(referral_state_codes);
inline constexpr std::size_t event_count = std::size(referral_event_kind_codes);

/// One more than the row of a state and an event; 0 where there is none.
inline constexpr auto move_rows = [] {
  std::array<std::array<std::uint8_t, event_count>, state_count> rows{};
  for (std::size_t i = 0; i < std::size(move_table); ++i) {
    const auto state = static_cast<std::size_t>(move_table[i].from);
    const auto event = static_cast<std::size_t>(move_table[i].event);
    rows[state][event] = static_cast<std::uint8_t>(i + 1);
  }
  return rows;
}();
}  // namespace detail

/// All moves, by state.
constexpr std::span<const Move> moves() { return detail::move_table; }

/// The move that an event is in a state, or null when it is not allowed there.
constexpr const Move* find_move(ReferralState from, ReferralEventKind event) {
  const auto state = static_cast<std::size_t>(from);
  const auto kind = static_cast<std::size_t>(event);  // a negative number wraps to a huge one
  if (state >= detail::state_count || kind >= detail::event_count) return nullptr;
  const std::uint8_t row = detail::move_rows[state][kind];
  return row == 0 ? nullptr : &detail::move_table[row - 1];
}

/// Calls `tell` with each move allowed in a state.
template <class Tell>
constexpr void each_move_from(ReferralState from, const Tell& tell) {
  for (const Move& move : moves()) {
    if (move.from == from) tell(move);
  }
}

/// Whether an event tells only that somebody was reminded or that it went higher: it never changes
/// the state.
constexpr bool leaves_state(ReferralEventKind event) {
  return event == ReferralEventKind::reminded || event == ReferralEventKind::escalated;
}

/// Whether an institution may make moves of a maker in a referral; an empty id is the system.
inline bool may_make(Maker by, const Referral& referral, const InstitutionId& actor) {
  if (actor.empty()) return by == Maker::system || by == Maker::anyone;
  const bool sender = actor == referral.from_institution_id && by != Maker::receiver;
  const bool receiver = actor == referral.to_institution_id && by != Maker::sender;
  return by != Maker::system && (sender || receiver);
}

static_assert(std::ranges::all_of(moves(),
                                  [](const Move& move) {
                                    return &move == find_move(move.from, move.event);
                                  }),
              "an event leads from a state to one state");
static_assert(std::ranges::all_of(moves(),
                                  [](const Move& move) {
                                    return !is_closed(move.from) ||
                                           move.event == ReferralEventKind::entered_in_error;
                                  }),
              "a closed referral moves only when it turns out to be entered in error");

}  // namespace gerove::referral
