#include "gerove/referral/queues.hpp"

#include <algorithm>
#include <utility>

#include "gerove/referral/history.hpp"
#include "referral/chains.hpp"
#include "referral/walk.hpp"

namespace gerove::referral {

namespace {

/// The open referrals that `wanted(referral)` may want and `kept(standing)` keeps.
template <class Wanted, class Kept>
std::vector<Standing> collect(std::span<const Referral> referrals,
                              Date as_of,
                              const Wanted& wanted,
                              const Kept& kept) {
  std::vector<Standing> list;
  for (const Referral& referral : referrals) {
    if (!wanted(referral)) continue;
    const Standing standing = standing_of(referral, as_of);
    if (!is_closed(standing.state) && kept(standing)) list.push_back(standing);
  }
  return list;
}

bool names(const Referral& referral, const InstitutionId& institution) {
  return referral.from_institution_id == institution || referral.to_institution_id == institution;
}

/// The first successor that was sent.
const Referral* sent_successor(const Chains& chains, const Referral& referral, Date as_of) {
  for (const Referral* const next : chains.successors(referral)) {
    if (state_of(*next, as_of) != ReferralState::draft) return next;
  }
  return nullptr;
}

NextAction next_action(const Standing& standing,
                       const Chains& chains,
                       const Setting& setting,
                       Date as_of) {
  const Referral& referral = *standing.referral;
  NextAction action{.standing = standing,
                    .institution = holder(referral, standing.state),
                    .ask = asked_in(standing.state)};
  action.successor = sent_successor(chains, referral, as_of);
  if (action.ask == Ask::decide_anew && action.successor != nullptr) action.ask = Ask::say_replaced;
  std::vector<ReferralTerm> terms = terms_of(referral, setting, as_of);
  if (const ReferralTerm* const term = running_term(terms, standing.state)) action.term = *term;
  if (const ReferralTerm* const next = next_escalation(terms)) action.escalation = *next;
  return action;
}

bool may_be_in(Queue queue, const Standing& standing, const InstitutionId& institution) {
  const Referral& referral = *standing.referral;
  switch (queue) {
    case Queue::inbox:
      return referral.to_institution_id == institution && turn_in(standing.state) == Turn::receiver;
    case Queue::outbox: return referral.from_institution_id == institution;
    default: return institution.empty() || holder(referral, standing.state) == institution;
  }
}

/// Those without a day come last.
std::pair<bool, Date> due_day(const NextAction& action) {
  const auto due = action.term ? action.term->due : std::nullopt;
  return {!due, due.value_or(Date())};
}

}  // namespace

Standing standing_of(const Referral& referral, Date as_of) {
  Standing standing{.referral = &referral};
  standing.state = walk(referral, as_of, [&](const Passage& passage, const ReferralEvent& event) {
    if (passage.before != passage.after) {
      standing.since = &event;
      standing.escalated = nullptr;
    } else if (passage.effect == Effect::noted && event.kind == ReferralEventKind::escalated) {
      standing.escalated = &event;
    }
  });
  return standing;
}

std::vector<Standing> inbox(std::span<const Referral> referrals,
                            const InstitutionId& institution,
                            Date as_of) {
  return collect(
      referrals,
      as_of,
      [&](const Referral& referral) { return referral.to_institution_id == institution; },
      [](const Standing& standing) { return turn_in(standing.state) == Turn::receiver; });
}

std::vector<Standing> outbox(std::span<const Referral> referrals,
                             const InstitutionId& institution,
                             Date as_of) {
  return collect(
      referrals,
      as_of,
      [&](const Referral& referral) { return referral.from_institution_id == institution; },
      [](const Standing&) { return true; });
}

std::vector<Standing> to_do(std::span<const Referral> referrals,
                            const InstitutionId& institution,
                            Date as_of) {
  return collect(
      referrals,
      as_of,
      [&](const Referral& referral) { return names(referral, institution); },
      [&](const Standing& standing) {
        return holder(*standing.referral, standing.state) == institution;
      });
}

bool is_overdue(const NextAction& action) {
  return action.term && action.term->state == law::DeadlineState::overdue;
}

std::vector<NextAction> next_actions(std::span<const Referral> referrals,
                                     Queue queue,
                                     const InstitutionId& institution,
                                     const Setting& setting,
                                     Date as_of) {
  const Chains chains(referrals);
  std::vector<NextAction> actions;
  for (const Referral& referral : referrals) {
    const Standing standing = standing_of(referral, as_of);
    if (is_closed(standing.state) || !may_be_in(queue, standing, institution)) continue;
    NextAction action = next_action(standing, chains, setting, as_of);
    if (queue != Queue::overdue || is_overdue(action)) actions.push_back(std::move(action));
  }
  std::ranges::stable_sort(actions, {}, due_day);
  return actions;
}

std::vector<NextAction> next_actions(std::span<const Referral> referrals,
                                     const Setting& setting,
                                     Date as_of) {
  return next_actions(referrals, Queue::to_do, {}, setting, as_of);
}

std::vector<NextAction> overdue(std::span<const Referral> referrals,
                                const Setting& setting,
                                Date as_of) {
  return next_actions(referrals, Queue::overdue, {}, setting, as_of);
}

}  // namespace gerove::referral
