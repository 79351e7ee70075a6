// Lists: whose turn it is, what is late.
#include "gerove/referral/queues.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
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
using test::set_of;
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
  const RecordSet records = set_of(one_in_each_state());
  const Referrals referrals(records);
  EXPECT_THAT(
      ids(inbox(referrals, test::centre, today)),
      ElementsAre("delivered", "seen", "accepted", "waiting for a place", "started", "suspended"));
  EXPECT_THAT(inbox(referrals, test::school, today), IsEmpty());
}

TEST(Lists, OutboxHoldsWhatTheSenderSentAndIsOpen) {
  const RecordSet records = set_of(one_in_each_state());
  const Referrals referrals(records);
  EXPECT_EQ(outbox(referrals, test::school, today).size(), 10U);
  EXPECT_THAT(ids(to_do(referrals, test::school, today)),
              ElementsAre("draft", "sent", "refused", "returned"));
}

TEST(Lists, EveryOpenReferralIsOnExactlyOne) {
  const RecordSet records = set_of(one_in_each_state());
  const Referrals referrals(records);
  std::map<std::string, int> count;
  for (const InstitutionId& institution : {test::school, test::centre, test::stranger}) {
    for (const std::string& id : ids(to_do(referrals, institution, today))) ++count[id];
  }
  for (const auto& referral : referrals.all()) {
    EXPECT_EQ(count[referral->id.value], is_closed(state_of(*referral)) ? 0 : 1);
  }
}

TEST(Lists, ARefusedReferralAboutNobodyWhoIsNamedIsTheSendersTurn) {
  const Referral refused = referral_with({E::sent, E::delivered, E::refused});
  ASSERT_TRUE(refused.child_id.empty() && refused.family_id.empty());
  const RecordSet records = set_of<Referral>({refused});
  const Referrals referrals(records);
  const Network network;
  const auto actions =
      next_actions(referrals, {Queue::outbox, test::school}, network.setting(), today);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].institution, test::school);
  EXPECT_EQ(actions[0].ask, Ask::decide_anew);
}

TEST(Lists, TheSenderNamesAReceiverOfWhomOnlyTheKindIsKnown) {
  const Network network;
  const auto asked = [&](std::vector<E> events, InstitutionKind kind) {
    Referral referral = referral_with(events);
    referral.to_institution_id = {};
    referral.receiver_kind = kind;
    const RecordSet records = set_of<Referral>({referral});
    const Referrals referrals(records);
    const auto actions =
        next_actions(referrals, {Queue::to_do, test::school}, network.setting(), today);
    return actions.empty() ? Ask::unspecified : actions[0].ask;
  };
  EXPECT_EQ(asked({}, InstitutionKind::police), Ask::name_receiver);
  EXPECT_EQ(asked({E::sent}, InstitutionKind::police), Ask::name_receiver);
  EXPECT_EQ(asked({E::sent, E::delivered}, InstitutionKind::police), Ask::name_receiver);
  EXPECT_EQ(asked({E::sent, E::returned}, InstitutionKind::police), Ask::decide_anew);
  EXPECT_EQ(asked({E::sent}, InstitutionKind::unspecified), Ask::prove_delivery);
}

TEST(Lists, ShowConsentAndWishesOfTheDay) {
  Referral referral = referral_with({E::sent});
  ReferralWishes& wishes = referral.wishes.emplace();
  wishes.consents.emplace_back().state = ConsentState::given;
  wishes.no_contact.emplace_back().until = today;
  EXPECT_EQ(standing_of(referral, today).consent, ConsentStanding::given);
  EXPECT_EQ(standing_of(referral, today).no_contact, &referral.wishes->no_contact[0]);
  EXPECT_EQ(standing_of(referral, today + Days(1)).no_contact, nullptr);
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

TEST(Standing, IsEscalatedByNoReminderAndByNoEscalationThatCouldNotBe) {
  EXPECT_EQ(standing_of(referral_with({E::sent, E::delivered, E::reminded}), today).escalated,
            nullptr);
  Referral closed = referral_with({E::sent, E::delivered, E::withdrawn, E::escalated});
  EXPECT_EQ(standing_of(closed, today).escalated, nullptr);
}

TEST(Lists, ShowADayInThePast) {
  const RecordSet records = set_of<Referral>({referral_with({E::sent, E::delivered, E::refused})});
  const Referrals referrals(records);
  EXPECT_EQ(inbox(referrals, test::centre, on(2024, 3, 5)).size(), 1U);
  EXPECT_THAT(inbox(referrals, test::centre, today), IsEmpty());
}

TEST(NextActions, AskOneInstitutionEachTheFirstDueFirst) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day),
                 agreed("REF-AGAIN", 1, TermUnit::working_day)});
  const RecordSet records = set_of(one_in_each_state());
  const Referrals referrals(records);
  const auto actions = next_actions(referrals, {}, network.setting(), today);
  EXPECT_EQ(actions.size(), 10U);
  for (const NextAction& action : actions) {
    EXPECT_EQ(action.institution, holder(*action.standing.referral, action.standing.state));
    EXPECT_EQ(action.ask, asked_in(action.standing.state));
  }
  EXPECT_EQ(actions.front().standing.state, S::returned);  // one working day after 5 March
  const auto late = next_actions(referrals, {Queue::overdue}, network.setting(), today);
  EXPECT_EQ(late.size(), 4U);  // delivered, seen, refused, returned
  EXPECT_EQ(late.front().escalation.value().rule->id, "REF-REMIND");
}

TEST(NextActions, OfWhatWasSentAgainIsToSaySo) {
  std::vector referrals{referral_with({E::sent, E::delivered, E::refused}), test::draft()};
  referrals[1].id = ReferralId("naujas");
  referrals[1].predecessor_id = referrals[0].id;
  const Network network;
  const auto ask = [&] {
    const RecordSet records = set_of(referrals);
    const Referrals all(records);
    return next_actions(all, {}, network.setting(), today).front().ask;
  };
  EXPECT_EQ(ask(), Ask::decide_anew);
  referrals[1].events = test::events_of({E::sent});
  EXPECT_EQ(ask(), Ask::say_replaced);
}

TEST(NextActions, OnlyRecordsThatConcernReferralsMatter) {
  const auto all = test::read_records("sample_municipality_2023.jsonl");
  std::vector<Record> some;
  std::ranges::copy_if(all, std::back_inserter(some), concerns_referrals);
  ASSERT_LT(some.size(), all.size());
  const auto told = [](const std::vector<Record>& list) {
    const RecordSet records = set_of(list);
    const law::Context context(records);
    const law::Law law = law::lithuanian_law();
    const auto calendar = calendar::lithuanian_calendar();
    std::vector<std::string> lines;
    const Referrals referrals(records);
    for (const NextAction& action :
         next_actions(referrals, {}, {context, law, calendar}, on(2023, 12, 31))) {
      lines.push_back(action.standing.referral->id.value + ' ' + action.institution.value + ' ' +
                      (action.term && action.term->due ? format_date(*action.term->due) : "?"));
    }
    return lines;
  };
  EXPECT_EQ(told(all), told(some));
}

TEST(NextActions, OfAQueueAreThoseOfTheList) {
  const RecordSet records = set_of(one_in_each_state());
  const Referrals referrals(records);
  const Network network;
  const auto of = [&](Queue queue, const InstitutionId& institution) {
    std::vector<std::string> found;
    for (const NextAction& action :
         next_actions(referrals, {queue, institution}, network.setting(), today)) {
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
