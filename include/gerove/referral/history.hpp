/// @file
/// The history of a referral: what may be added to it, and the state that follows from it.
///
/// Two ways lead into a history. `apply` makes a new move here and now: it is strict and refuses
/// what the table of moves does not allow. `receive` and `merge` take in what happened elsewhere:
/// they never refuse and never lose anything, and `replay` reports what it can't make sense of.
///
/// The state depends on the set of events only, never on the order in which they arrived:
///
/// - Events count in the order of their sequences. Without a sequence an event has no place.
/// - The same event twice is the same as once.
/// - Of different events with one sequence that each would change the state, the one with the
///   earlier moment decides (one without moment comes last), then the lesser id of the acting
///   institution, then the content. What changes nothing, such as a reminder or a move that is not
///   allowed, stands in nobody's way.
/// - An event that the table does not allow at its place, that its actor may not make, that lacks
///   its coded reason, or whose kind only a newer writer knows stays in the history and moves
///   nothing. When an event arrives that was missing before it, it may move after all.
///
/// | finding | meaning |
/// |---|---|
/// | `referral.event.conflict` | different events have one sequence |
/// | `referral.event.not_allowed` | the state does not allow the event |
/// | `referral.event.actor` | another institution would have to make it |
/// | `referral.event.reason` | the coded reason is missing |
/// | `referral.event.moment` | the moment is missing: no term can be counted from it |
/// | `referral.event.sequence` | the sequence is missing |
/// | `referral.event.unknown_kind` | a kind of event that this version does not know |
/// | `referral.party` | the sender or the receiver is missing |
/// | `referral.receiver.open` | only the kind of the receiver is known: the sender has to name it |
/// | `referral.outcome.missing` | it is done, but what came of it is not said |
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/referral/state.hpp"

namespace gerove::referral {

/// What an event did at its place in the history.
enum class Effect : std::uint8_t {
  moved,         ///< it was a move, perhaps to the same state
  noted,         ///< a reminder or an escalation
  repeated,      ///< the same event once more
  outvoted,      ///< another one with its sequence decided
  not_allowed,   ///< the state did not allow it
  wrong_actor,   ///< its actor may not make it
  no_reason,     ///< the coded reason is missing
  unknown_kind,  ///< a kind that this version does not know
  no_sequence,   ///< it has no place
};

/// An event as it counted.
struct Passage {
  std::size_t event{};     ///< index in `Referral::events`
  Effect effect{};         ///< what it did
  ReferralState before{};  ///< the state before it
  ReferralState after{};   ///< the state after it
};

/// A history, replayed.
struct Replay {
  ReferralState state{};            ///< the state that follows from it
  std::vector<Passage> passages{};  ///< all events in the order in which they count
  Findings findings{};              ///< what is wrong with it; paths such as `referral.events[2]`
};

/// The order in which events count; equal only if they are the same event.
std::strong_ordering compare(const ReferralEvent& a, const ReferralEvent& b);

/// Replays the history.
/// @param as_of if given, events that happened after this day in Lithuania are left out
Replay replay(const Referral& referral, std::optional<Date> as_of = {});

/// The state alone.
ReferralState state_of(const Referral& referral, std::optional<Date> as_of = {});

/// Makes a move: a new referral whose history has the event behind all others. An event without
/// sequence gets the next one. An event that the history has already changes nothing.
/// @throws Error with `Errc::referral_closed`, `referral_move`, `referral_actor`,
/// `referral_reason`, `referral_moment` or `referral_sequence`; state, move and the moves allowed
/// are in its words
Referral apply(const Referral& referral, const ReferralEvent& event);
/// The same, giving the failure instead of throwing it.
/// @param out set only on success; may be `referral` itself
std::optional<Failure> try_apply(const Referral& referral,
                                 const ReferralEvent& event,
                                 Referral& out);

/// Takes in an event that happened elsewhere, whatever it is. The history of the result is in the
/// order in which events count, each once: whatever arrives in whatever order gives one result.
Referral receive(const Referral& referral, const ReferralEvent& event);

/// Takes in the history of another copy of the same referral; all other fields stay `ours`.
Referral merge(const Referral& ours, const Referral& theirs);
/// The same with many copies at once, which costs what their events do.
Referral merge(const Referral& ours, std::span<const Referral* const> theirs);

/// The institution that has to act in a state; empty when the referral is closed or names nobody.
/// Where the one whose turn it is is missing, it is the other one: an open referral is never
/// without anybody while it names somebody.
const InstitutionId& holder(const Referral& referral, ReferralState state);

}  // namespace gerove::referral
