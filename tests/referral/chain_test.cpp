// Chains of referrals that were sent again.
#include "gerove/referral/chain.hpp"

#include <gmock/gmock.h>

#include "referral/referrals.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
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

TEST(Chain, HoldsAllThatWereSentForOneAnother) {
  const auto referrals = sent_again({0, 1, 2, 0, 2});
  for (const std::size_t member : {0U, 1U, 2U, 4U}) {
    EXPECT_THAT(ids(chain_of(referrals[member], referrals)), ElementsAre("1", "2", "3", "5"));
  }
  EXPECT_THAT(ids(chain_of(referrals[3], referrals)), ElementsAre("4"));
  EXPECT_THAT(check_chains(referrals), IsEmpty());
}

TEST(Chain, SurvivesCircles) {
  const auto referrals = sent_again({3, 1, 2, 2, 5});
  EXPECT_THAT(ids(chain_of(referrals[1], referrals)), ElementsAre("2", "3", "4", "1"));
  EXPECT_THAT(ids(chain_of(referrals[4], referrals)), ElementsAre("5"));
  std::vector<std::string> found;
  for (const Finding& finding : check_chains(referrals)) {
    EXPECT_EQ(finding.code, "referral.chain.cycle");
    found.push_back(finding.record);
  }
  EXPECT_THAT(found, ElementsAre("1", "2", "3", "5"));
}

TEST(Chain, TellsWhatIsMissing) {
  auto referrals = sent_again({9, 0});
  referrals[1].events = test::events_of({E::sent, E::replaced});
  const Findings findings = check_chains(referrals);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "referral.chain.missing");
  EXPECT_EQ(findings[1].code, "referral.chain.no_successor");
}

}  // namespace
}  // namespace gerove::referral
