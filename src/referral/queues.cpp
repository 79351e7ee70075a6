#include "gerove/referral/queues.hpp"

#include <algorithm>
#include <utility>

#include "gerove/referral/history.hpp"
#include "referral/walk.hpp"

namespace gerove::referral {

namespace {

/// Whose lists are made; null: everybody's.
using Whose = const InstitutionId*;

/// Whether a referral may be in a queue, whatever its state: histories are gone through only then.
bool may_be_in(Queue queue, const Referral& referral, Whose whose) {
  if (whose == nullptr) return true;
  const bool sent = referral.from_institution_id == *whose;
  const bool received = referral.to_institution_id == *whose;
  switch (queue) {
    case Queue::inbox: return received;
    case Queue::outbox: return sent;
    default: return sent || received;
  }
}

/// Whether one that may be in a queue is, as it stands.
bool is_in(Queue queue, const Standing& standing, Whose whose) {
  switch (queue) {
    case Queue::inbox: return turn_in(standing.state) == Turn::receiver;
    case Queue::outbox: return true;
    default: return whose == nullptr || holder(*standing.referral, standing.state) == *whose;
  }
}

/// Calls `tell(standing)` with each open referral of a queue, late or not.
template <class Tell>
void each_in(Queue queue, const Referrals& referrals, Whose whose, Date as_of, const Tell& tell) {
  for (const auto& filed : referrals.all()) {
    if (!may_be_in(queue, *filed, whose)) continue;
    const Standing standing = standing_of(*filed, as_of);
    if (!is_closed(standing.state) && is_in(queue, standing, whose)) tell(standing);
  }
}

std::vector<Standing> list_of(Queue queue,
                              const Referrals& referrals,
                              const InstitutionId& institution,
                              Date as_of) {
  std::vector<Standing> list;
  each_in(queue, referrals, &institution, as_of, [&](const Standing& standing) {
    list.push_back(standing);
  });
  return list;
}

/// The first successor that was sent.
const Referral* sent_successor(const Referrals& all, const Referral& referral, Date as_of) {
  for (const Referral* const next : all.successors(referral)) {
    if (state_of(*next, as_of) != ReferralState::draft) return next;
  }
  return nullptr;
}

/// Whether a receiver has yet to be named for one of whom only the kind is known.
bool lacks_receiver(const Standing& standing) {
  const Referral& referral = *standing.referral;
  return referral.to_institution_id.empty() &&
         referral.receiver_kind != InstitutionKind::unspecified &&
         asked_in(standing.state) != Ask::decide_anew;
}

NextAction next_action(const Standing& standing,
                       const Referrals& all,
                       const Setting& setting,
                       Date as_of) {
  const Referral& referral = *standing.referral;
  NextAction action{.standing = standing,
                    .institution = holder(referral, standing.state),
                    .ask = asked_in(standing.state)};
  action.successor = sent_successor(all, referral, as_of);
  if (lacks_receiver(standing)) action.ask = Ask::name_receiver;
  if (action.ask == Ask::decide_anew && action.successor != nullptr) action.ask = Ask::say_replaced;
  std::vector<ReferralTerm> terms = terms_of(referral, setting, as_of);
  if (const ReferralTerm* const term = running_term(terms, standing.state)) action.term = *term;
  if (const ReferralTerm* const next = next_escalation(terms)) action.escalation = *next;
  return action;
}

/// Those without a day come last.
std::pair<bool, Date> due_day(const NextAction& action) {
  const auto due = action.term ? action.term->due : std::nullopt;
  return {!due, due.value_or(Date())};
}

}  // namespace

Standing standing_of(const Referral& referral, Date as_of) {
  Standing standing{.referral = &referral,
                    .consent = consent_on(referral, as_of),
                    .no_contact = no_contact_on(referral, as_of)};
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

std::vector<Standing> inbox(const Referrals& referrals,
                            const InstitutionId& institution,
                            Date as_of) {
  return list_of(Queue::inbox, referrals, institution, as_of);
}

std::vector<Standing> outbox(const Referrals& referrals,
                             const InstitutionId& institution,
                             Date as_of) {
  return list_of(Queue::outbox, referrals, institution, as_of);
}

std::vector<Standing> to_do(const Referrals& referrals,
                            const InstitutionId& institution,
                            Date as_of) {
  return list_of(Queue::to_do, referrals, institution, as_of);
}

bool is_overdue(const NextAction& action) {
  return action.term && action.term->state == law::DeadlineState::overdue;
}

std::vector<NextAction> next_actions(const Referrals& referrals,
                                     const QueueQuery& query,
                                     const Setting& setting,
                                     Date as_of,
                                     const StopCheck& stop) {
  const bool of_one =
      query.queue == Queue::inbox || query.queue == Queue::outbox || !query.institution.empty();
  const Whose whose = of_one ? &query.institution : nullptr;
  std::vector<NextAction> actions;
  each_in(query.queue, referrals, whose, as_of, [&](const Standing& standing) {
    ask(stop);
    NextAction action = next_action(standing, referrals, setting, as_of);
    if (query.queue != Queue::overdue || is_overdue(action)) actions.push_back(std::move(action));
  });
  std::ranges::stable_sort(actions, {}, due_day);
  return actions;
}

}  // namespace gerove::referral
