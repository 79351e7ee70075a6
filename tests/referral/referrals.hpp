// Referrals for tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/referral/moves.hpp"
#include "support/read_records.hpp"

namespace gerove::test {

inline const InstitutionId school{"mokykla"};
inline const InstitutionId centre{"centras"};
inline const InstitutionId stranger{"pasalinis"};

/// Noon on a day in Lithuania.
inline Moment noon(Date day) {
  constexpr std::int64_t half_a_day = 12 * 3600;
  return {.seconds = calendar::vilnius_midnight(day) + half_a_day};
}

/// An event on a day, with a reason and an outcome in case that they are due.
inline ReferralEvent event_of(ReferralEventKind kind, const InstitutionId& actor, Date day) {
  ReferralEvent event;
  event.kind = kind;
  event.moment = noon(day);
  event.actor_institution_id = actor;
  event.reason = ReferralReason::no_place;
  if (kind == ReferralEventKind::done) {
    event.outcomes.emplace_back().result = ReferralResult::reached;
  }
  return event;
}

/// A referral of the school to the centre, without any event.
inline Referral draft() {
  Referral referral;
  referral.id = ReferralId("siuntimas-1");
  referral.kind = ReferralKind::service;
  referral.from_institution_id = school;
  referral.to_institution_id = centre;
  return referral;
}

/// The institution that makes moves of a maker; the system is nobody.
inline InstitutionId maker(referral::Maker by) {
  if (by == referral::Maker::receiver) return centre;
  return by == referral::Maker::system ? InstitutionId() : school;
}

/// Events numbered from 1, one a day from a day on, each by whoever may make it.
inline std::vector<ReferralEvent> events_of(const std::vector<ReferralEventKind>& kinds,
                                            Date day = on(2024, 3, 4)) {
  using referral::ReferralState;
  std::vector<ReferralEvent> events;
  ReferralState state = ReferralState::draft;
  for (const ReferralEventKind kind : kinds) {
    const referral::Move* const move = referral::find_move(state, kind);
    events.push_back(event_of(kind, move == nullptr ? school : maker(move->by), day));
    events.back().sequence = static_cast<std::uint32_t>(events.size());
    if (move != nullptr) state = move->to;
    day += Days(1);
  }
  return events;
}

/// The referral with such a history.
inline Referral referral_with(const std::vector<ReferralEventKind>& kinds,
                              Date day = on(2024, 3, 4)) {
  Referral referral = draft();
  referral.events = events_of(kinds, day);
  return referral;
}

/// A shortest way from a draft to a state.
inline std::vector<ReferralEventKind> way_to(referral::ReferralState wanted) {
  using referral::ReferralState;
  std::vector<std::pair<ReferralState, std::vector<ReferralEventKind>>> reached{
      {ReferralState::draft, {}}};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i].first == wanted) return reached[i].second;
    referral::each_move_from(reached[i].first, [&](const referral::Move& move) {
      const bool old =
          std::ranges::any_of(reached, [&](const auto& way) { return way.first == move.to; });
      if (old) return;
      reached.push_back({move.to, reached[i].second});
      reached.back().second.push_back(move.event);
    });
  }
  return {};
}

}  // namespace gerove::test
