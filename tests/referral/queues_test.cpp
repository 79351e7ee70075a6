// Lists: whose turn it is, what is late.
#include "gerove/referral/queues.hpp"

#include <gmock/gmock.h>

#include <map>

#include "gerove/referral/history.hpp"
#include "referral/network.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using S = ReferralState;
using test::agreed;
using test::Network;
using test::on;
using test::referral_with;
using testing::ElementsAre;
using testing::IsEmpty;

const Date today = on(2024, 6, 3);

/// One referral in each state, with the state as its id.
std::vector<Referral> one_in_each_state() {
  std::vector<Referral> referrals;
  for (const CodeEntry& entry : entries<S>().subspan(1)) {
    referrals.push_back(referral_with(test::way_to(static_cast<S>(entry.number))));
    referrals.back().id = ReferralId(std::string(entry.label.en));
  }
  return referrals;
}

std::vector<std::string> ids(const std::vector<Standing>& list) {
  std::vector<std::string> ids;
  for (const Standing& standing : list) ids.push_back(standing.referral->id.value);
  return ids;
}

TEST(Lists, InboxHoldsWhatWaitsForTheReceiver) {
  const auto referrals = one_in_each_state();
  EXPECT_THAT(
      ids(inbox(referrals, test::centre, today)),
      ElementsAre("delivered", "seen", "accepted", "waiting for a place", "started", "suspended"));
  EXPECT_THAT(inbox(referrals, test::school, today), IsEmpty());
}

TEST(Lists, OutboxHoldsWhatTheSenderSentAndIsOpen) {
  const auto referrals = one_in_each_state();
  EXPECT_EQ(outbox(referrals, test::school, today).size(), 10U);
  EXPECT_THAT(ids(to_do(referrals, test::school, today)),
              ElementsAre("draft", "sent", "refused", "returned"));
}

TEST(Lists, EveryOpenReferralIsOnExactlyOne) {
  const auto referrals = one_in_each_state();
  std::map<std::string, int> count;
  for (const InstitutionId& institution : {test::school, test::centre, test::stranger}) {
    for (const std::string& id : ids(to_do(referrals, institution, today))) ++count[id];
  }
  for (const Referral& referral : referrals) {
    EXPECT_EQ(count[referral.id.value], is_closed(state_of(referral)) ? 0 : 1);
  }
}

TEST(Lists, ShowTheEscalationSinceTheStateWasReached) {
  const Referral referral = referral_with({E::sent, E::delivered, E::escalated});
  const Standing standing = standing_of(referral, today);
  EXPECT_EQ(standing.since, &referral.events[1]);
  EXPECT_EQ(standing.escalated, &referral.events[2]);
  const Referral later = referral_with({E::sent, E::delivered, E::escalated, E::accepted});
  EXPECT_EQ(standing_of(later, today).escalated, nullptr);
  EXPECT_EQ(holder(referral, standing.state), test::centre);
}

TEST(Lists, ShowADayInThePast) {
  const std::vector referrals{referral_with({E::sent, E::delivered, E::refused})};
  EXPECT_EQ(inbox(referrals, test::centre, on(2024, 3, 5)).size(), 1U);
  EXPECT_THAT(inbox(referrals, test::centre, today), IsEmpty());
}

TEST(NextActions, AskOneInstitutionEachTheFirstDueFirst) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day),
                 agreed("REF-AGAIN", 1, TermUnit::working_day)});
  const auto referrals = one_in_each_state();
  const auto actions = next_actions(referrals, network.setting(), today);
  EXPECT_EQ(actions.size(), 10U);
  for (const NextAction& action : actions) {
    EXPECT_EQ(action.institution, holder(*action.standing.referral, action.standing.state));
    EXPECT_EQ(action.ask, asked_in(action.standing.state));
  }
  EXPECT_EQ(actions.front().standing.state, S::returned);  // one working day after 5 March
  const auto late = overdue(referrals, network.setting(), today);
  EXPECT_EQ(late.size(), 4U);  // delivered, seen, refused, returned
  EXPECT_EQ(late.front().escalation.value().rule->id, "REF-REMIND");
}

TEST(NextActions, OfWhatWasSentAgainIsToSaySo) {
  std::vector referrals{referral_with({E::sent, E::delivered, E::refused}), test::draft()};
  referrals[1].id = ReferralId("naujas");
  referrals[1].predecessor_id = referrals[0].id;
  const Network network;
  const auto ask = [&] { return next_actions(referrals, network.setting(), today).front().ask; };
  EXPECT_EQ(ask(), Ask::decide_anew);
  referrals[1].events = test::events_of({E::sent});
  EXPECT_EQ(ask(), Ask::say_replaced);
}

TEST(NextActions, OfAQueueAreThoseOfTheList) {
  const auto referrals = one_in_each_state();
  const Network network;
  const auto of = [&](Queue queue, const InstitutionId& institution) {
    std::vector<std::string> found;
    for (const NextAction& action :
         next_actions(referrals, queue, institution, network.setting(), today)) {
      found.push_back(action.standing.referral->id.value);
    }
    return found;
  };
  using testing::UnorderedElementsAreArray;
  EXPECT_THAT(of(Queue::inbox, test::centre),
              UnorderedElementsAreArray(ids(inbox(referrals, test::centre, today))));
  EXPECT_THAT(of(Queue::outbox, test::school),
              UnorderedElementsAreArray(ids(outbox(referrals, test::school, today))));
  EXPECT_THAT(of(Queue::to_do, test::school),
              UnorderedElementsAreArray(ids(to_do(referrals, test::school, today))));
  EXPECT_EQ(of(Queue::to_do, {}).size(), 10U);
}

}  // namespace
}  // namespace gerove::referral
