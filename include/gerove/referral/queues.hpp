/// @file
/// Lists of referrals: what waits for an institution, what it sent, what is late, who acts next.
///
/// Every open referral is on exactly one institution's list: the sender's while it is a draft, not
/// proved to be delivered, refused or returned; the receiver's otherwise. Escalation shows, and
/// moves nothing. All lists go once over the referrals, O(n) in their number and in the number of
/// their events; `next_actions` and `overdue` sort what they found.
///
/// What they give points into the referrals.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/core/stop_check.hpp"
#include "gerove/referral/referrals.hpp"
#include "gerove/referral/terms.hpp"
#include "gerove/referral/wishes.hpp"

namespace gerove::referral {

/// An open referral as it stood on a day.
struct Standing {
  const Referral* referral = nullptr;         ///< the referral
  ReferralState state{};                      ///< how it stands
  const ReferralEvent* since = nullptr;       ///< the event that put it there; null if none did
  const ReferralEvent* escalated = nullptr;   ///< the last escalation since then, or null
  ConsentStanding consent{};                  ///< how consent stands
  const NoContactWish* no_contact = nullptr;  ///< the wish not to be contacted that holds, or null
};

/// How a referral stood on a day; closed ones, too.
Standing standing_of(const Referral& referral, Date as_of);

/// Open referrals to an institution that wait for it to act.
std::vector<Standing> inbox(const Referrals& referrals,
                            const InstitutionId& institution,
                            Date as_of);
/// Open referrals of an institution, whoever has to act.
std::vector<Standing> outbox(const Referrals& referrals,
                             const InstitutionId& institution,
                             Date as_of);
/// Open referrals on which an institution has to act: its inbox, and of its outbox what is its
/// turn.
std::vector<Standing> to_do(const Referrals& referrals,
                            const InstitutionId& institution,
                            Date as_of);

/// What has to be done next about an open referral, and by whom.
struct NextAction {
  Standing standing{};                       ///< the referral
  InstitutionId institution{};               ///< who has to act
  Ask ask{};                                 ///< what is asked
  std::optional<ReferralTerm> term{};        ///< by when; absent when no term runs
  std::optional<ReferralTerm> escalation{};  ///< after a missed term: the next reminder
  const Referral* successor = nullptr;       ///< the referral that sends this one again, if any
};

/// Whether its term is missed.
bool is_overdue(const NextAction& action);

/// Which referrals are wanted.
enum class Queue : std::uint8_t {
  inbox,    ///< to the institution, and its turn
  outbox,   ///< from the institution, whoever has to act
  to_do,    ///< on which the institution has to act
  overdue,  ///< on which it has to act, and the term is missed
};

/// Whose queue is asked for.
struct QueueQuery {
  Queue queue = Queue::to_do;   ///< which
  InstitutionId institution{};  ///< whose; empty: everybody's, for `to_do` and `overdue`
};

/// What has to be done next about each open referral of a queue, the first due first; those without
/// a known day come last. Of other referrals no term is counted.
/// @param stop asked before each referral of the queue
/// @throws Error with `Errc::calendar_range` for a day outside the calendar's years
std::vector<NextAction> next_actions(const Referrals& referrals,
                                     const QueueQuery& query,
                                     const Setting& setting,
                                     Date as_of,
                                     const StopCheck& stop = {});

}  // namespace gerove::referral
