// The desk: copies of a referral are one, and what is wrong with it names its file.
#include "gerove/referral/desk.hpp"

#include <gmock/gmock.h>

#include "gerove/referral/history.hpp"
#include "referral/network.hpp"

namespace gerove::referral {
namespace {

using test::record_of;
using test::referral_with;
using test::way_to;

TEST(Desk, MergesCopiesOfOneReferral) {
  Referral sent = referral_with(way_to(ReferralState::sent));
  Referral accepted = referral_with(way_to(ReferralState::accepted));
  accepted.id = sent.id;
  for (const bool turned : {false, true}) {
    Desk desk;
    desk.add(record_of(turned ? accepted : sent), "viena.jsonl");
    desk.add(record_of(turned ? sent : accepted), "kita.jsonl");
    ASSERT_EQ(desk.referrals().size(), 1U);
    EXPECT_EQ(state_of(desk.referrals().front()), ReferralState::accepted);
  }
}

TEST(Desk, KeepsReferralsWithoutIdApart) {
  Referral referral = referral_with(way_to(ReferralState::sent));
  referral.id = {};
  Desk desk;
  desk.add(record_of(referral));
  desk.add(record_of(referral));
  EXPECT_EQ(desk.referrals().size(), 2U);
}

TEST(Desk, FindingsNameTheFileAndNoPersonalCode) {
  Referral referral = referral_with(way_to(ReferralState::sent));
  referral.id = ReferralId("18703180125");
  referral.events.back().sequence = 0;
  Desk desk;
  desk.add(record_of(referral), "viena.jsonl");
  const Findings findings = desk.findings();
  ASSERT_FALSE(findings.empty());
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.source, "viena.jsonl");
    EXPECT_EQ(finding.record, "");
  }
}

}  // namespace
}  // namespace gerove::referral
