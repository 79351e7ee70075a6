// Going through a history in the order in which its events count.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory_resource>
#include <optional>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/referral/history.hpp"
#include "gerove/referral/moves.hpp"

namespace gerove::referral {

/// Whether a move has the coded reason that it needs.
inline bool has_reason(const Move& move, const ReferralEvent& event) {
  return !move.reason || event.reason != ReferralReason::unspecified;
}

/// What an event is in a state, if nothing with its sequence has decided yet.
inline Effect effect_in(const Referral& referral, ReferralState state, const ReferralEvent& event) {
  if (!is_known(event.kind)) return Effect::unknown_kind;
  const Move* const move = find_move(state, event.kind);
  if (move == nullptr) return Effect::not_allowed;
  if (!may_make(move->by, referral, event.actor_institution_id)) return Effect::wrong_actor;
  if (!has_reason(*move, event)) return Effect::no_reason;
  return leaves_state(event.kind) ? Effect::noted : Effect::moved;
}

/// Goes through a history. Calls `tell(passage, event)` for each event that is known on a day.
/// @return the state at the end
template <class Tell>
ReferralState walk(const Referral& referral, std::optional<Date> as_of, const Tell& tell) {
  std::array<std::byte, 512> stack;  // enough for most histories: nothing is allocated
  std::pmr::monotonic_buffer_resource memory(stack.data(), stack.size());
  std::pmr::vector<const ReferralEvent*> order(&memory);
  order.reserve(referral.events.size());
  for (const ReferralEvent& event : referral.events) {
    const auto day = as_of ? calendar::vilnius_date(event.moment) : std::nullopt;
    if (!day || *day <= *as_of) order.push_back(&event);
  }
  std::ranges::sort(
      order, [](const ReferralEvent* a, const ReferralEvent* b) { return compare(*a, *b) < 0; });

  ReferralState state = ReferralState::draft;
  const ReferralEvent* previous = nullptr;
  bool decided = false;  // by an event with the sequence at hand
  for (const ReferralEvent* const event : order) {
    const bool same_sequence = previous != nullptr && previous->sequence == event->sequence;
    decided = decided && same_sequence;
    Passage passage{static_cast<std::size_t>(event - referral.events.data()), {}, state, state};
    if (previous != nullptr && *previous == *event) {
      passage.effect = Effect::repeated;
    } else if (event->sequence == 0) {
      passage.effect = Effect::no_sequence;
    } else if (decided && !leaves_state(event->kind) && is_known(event->kind)) {
      passage.effect = Effect::outvoted;
    } else {
      passage.effect = effect_in(referral, state, *event);
    }
    if (passage.effect == Effect::moved) {
      state = passage.after = find_move(state, event->kind)->to;
      decided = true;
    }
    tell(passage, *event);
    previous = event;
  }
  return state;
}

}  // namespace gerove::referral
