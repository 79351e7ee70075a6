// All referrals: copies of one are merged, and chains of those that were sent again are followed.
#include "gerove/referral/referrals.hpp"

#include <gmock/gmock.h>

#include "gerove/referral/history.hpp"
#include "referral/referrals.hpp"
#include "support/record_sets.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using test::referral_with;
using test::set_of;
using test::way_to;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ids(const std::vector<const Referral*>& list) {
  std::vector<std::string> ids;
  for (const Referral* const referral : list) ids.push_back(referral->id.value);
  return ids;
}

/// Referrals each of which sends again the one with a number; 0 for none.
std::vector<Referral> sent_again(const std::vector<int>& predecessors) {
  std::vector<Referral> referrals;
  for (const int predecessor : predecessors) {
    Referral& referral = referrals.emplace_back(test::draft());
    referral.id = ReferralId(std::to_string(referrals.size()));
    if (predecessor != 0) referral.predecessor_id = ReferralId(std::to_string(predecessor));
  }
  return referrals;
}

TEST(Referrals, MergeCopiesOfOneReferral) {
  Referral sent = referral_with(way_to(ReferralState::sent));
  Referral accepted = referral_with(way_to(ReferralState::accepted));
  accepted.id = sent.id;
  for (const bool turned : {false, true}) {
    const RecordSet records = turned ? set_of<Referral>({accepted, sent, sent})
                                     : set_of<Referral>({sent, accepted, accepted});
    const Referrals referrals(records);
    ASSERT_EQ(referrals.all().size(), 1U);
    EXPECT_EQ(state_of(*referrals.all().front()), ReferralState::accepted);
    EXPECT_EQ(referrals.find(sent.id), referrals.all().front().record);
  }
}

TEST(Referrals, CopyOnlyWhatIsMerged) {
  Referral other = test::draft();
  other.id = ReferralId("kitas");
  const RecordSet records = set_of<Referral>({test::draft(), other, test::draft()});
  const Referrals referrals(records);
  EXPECT_EQ(referrals.find(other.id), records.find(other.id));
  EXPECT_NE(referrals.find(test::draft().id), records.find(test::draft().id));
}

TEST(Referrals, WithoutIdAreKeptApart) {
  Referral referral = referral_with(way_to(ReferralState::sent));
  referral.id = {};
  const RecordSet records = set_of<Referral>({referral, referral});
  const Referrals referrals(records);
  EXPECT_EQ(referrals.all().size(), 2U);
  EXPECT_EQ(referrals.find({}), nullptr);
}

TEST(Referrals, FindingsNameTheFileAndNoPersonalCode) {
  Referral referral = referral_with(way_to(ReferralState::sent));
  referral.id = ReferralId("18703180125");
  referral.events.back().sequence = 0;
  const RecordSet records = set_of<Referral>({referral}, "viena.jsonl");
  const Findings findings = Referrals(records).findings();
  ASSERT_FALSE(findings.empty());
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.source, "viena.jsonl");
    EXPECT_EQ(finding.record, "");
  }
}

TEST(Chain, HoldsAllThatWereSentForOneAnother) {
  const RecordSet records = set_of(sent_again({0, 1, 2, 0, 2}));
  const Referrals referrals(records);
  for (const std::size_t member : {0U, 1U, 2U, 4U}) {
    EXPECT_THAT(ids(referrals.chain_of(*referrals.all()[member])), ElementsAre("1", "2", "3", "5"));
  }
  EXPECT_THAT(ids(referrals.chain_of(*referrals.all()[3])), ElementsAre("4"));
  EXPECT_THAT(referrals.findings(), IsEmpty());
}

TEST(Chain, SurvivesCircles) {
  const RecordSet records = set_of(sent_again({3, 1, 2, 2, 5}));
  const Referrals referrals(records);
  EXPECT_THAT(ids(referrals.chain_of(*referrals.all()[1])), ElementsAre("2", "3", "4", "1"));
  EXPECT_THAT(ids(referrals.chain_of(*referrals.all()[4])), ElementsAre("5"));
  std::vector<std::string> found;
  for (const Finding& finding : referrals.findings()) {
    EXPECT_EQ(finding.code, "referral.chain.cycle");
    found.push_back(finding.record);
  }
  EXPECT_THAT(found, ElementsAre("1", "2", "3", "5"));
}

TEST(Chain, TellsWhatIsMissing) {
  auto referrals = sent_again({9, 0});
  referrals[1].events = test::events_of({E::sent, E::replaced});
  const RecordSet records = set_of(referrals);
  const Findings findings = Referrals(records).findings();
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "referral.chain.missing");
  EXPECT_EQ(findings[1].code, "referral.chain.no_successor");
}

}  // namespace
}  // namespace gerove::referral
