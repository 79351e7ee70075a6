// Referrals that belong together, the need that one is to meet, and the kind of its receiver.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "gerove/referral/history.hpp"
#include "gerove/referral/referrals.hpp"
#include "referral/referrals.hpp"
#include "support/record_sets.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using S = ReferralState;
using test::record_of;
using test::referral_with;
using test::set_of;
using test::way_to;
using testing::ElementsAre;
using testing::IsEmpty;

Referral numbered(const std::string& id, S state = S::sent) {
  Referral referral = referral_with(way_to(state));
  referral.id = ReferralId(id);
  return referral;
}

Referral part_of(const std::string& whole, const std::string& id, S state = S::sent) {
  Referral referral = numbered(id, state);
  referral.links.emplace().part_of_id = ReferralId(whole);
  return referral;
}

/// What is wrong with some records: codes and referrals.
std::vector<std::string> told(const std::vector<Record>& records) {
  const RecordSet set = set_of(records);
  std::vector<std::string> all;
  for (const Finding& finding : Referrals(set).findings()) {
    all.push_back(std::string(finding.code) + ' ' + finding.record);
  }
  return all;
}

std::vector<std::string> told(const std::vector<Referral>& referrals) {
  std::vector<Record> records;
  for (const Referral& referral : referrals) records.push_back(record_of(referral));
  return told(records);
}

TEST(Parts, OfASplitReferralAreFound) {
  const RecordSet records =
      set_of<Referral>({numbered("1", S::split), part_of("1", "2"), part_of("1", "3")});
  const Referrals referrals(records);
  const auto parts = referrals.parts(*referrals.find(ReferralId("1")));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0]->id.value, "2");
  EXPECT_EQ(parts[1]->id.value, "3");
  EXPECT_THAT(referrals.parts(*parts[0]), IsEmpty());
  EXPECT_THAT(referrals.findings(), IsEmpty());
}

TEST(Parts, ThatAreMissingAreTold) {
  EXPECT_THAT(told(std::vector{numbered("1", S::split)}), ElementsAre("referral.part.none 1"));
  EXPECT_THAT(told(std::vector{part_of("1", "2")}), ElementsAre("referral.part.missing 2"));
}

TEST(Parts, StillOpenWhenTheWholeIsDoneAreTold) {
  EXPECT_THAT(told({numbered("1", S::done), part_of("1", "2")}),
              ElementsAre("referral.part.open 1"));
  EXPECT_THAT(told({numbered("1", S::done), part_of("1", "2", S::done)}), IsEmpty());
  EXPECT_THAT(told({numbered("1", S::started), part_of("1", "2")}), IsEmpty());
}

TEST(Parts, OfThemselvesAreTold) {
  EXPECT_THAT(told({part_of("2", "1"), part_of("1", "2"), part_of("2", "3")}),
              ElementsAre("referral.part.cycle 1", "referral.part.cycle 2"));
  EXPECT_THAT(told(std::vector{part_of("1", "1")}), ElementsAre("referral.part.cycle 1"));
}

TEST(Parts, OfOneEnteredInErrorAreNotAskedFor) {
  Referral wrong = part_of("nera", "2", S::entered_in_error);
  EXPECT_THAT(told(std::vector{wrong}), IsEmpty());
}

TEST(Basis, ThatIsMissingIsToldWithItsPlace) {
  Referral referral = numbered("2");
  referral.links.emplace().based_on_ids = {ReferralId("1"), ReferralId("9")};
  const RecordSet records = set_of<Referral>({numbered("1", S::done), referral});
  const Findings findings = Referrals(records).findings();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "referral.basis.missing");
  EXPECT_EQ(findings[0].path, "referral.links.based_on_ids[1]");
}

class NeedOf : public testing::Test {
 protected:
  NeedOf() {
    assessment.id = NeedAssessmentId("vertinimas");
    assessment.child_id = ChildId("vaikas");
    assessment.needs.resize(2);
    assessment.needs[0].number = "1";
    assessment.needs[1].number = "2";
    referral.need.emplace().need_assessment_id = assessment.id;
  }
  std::vector<std::string> found() const {
    return told(std::vector{record_of(assessment), record_of(referral)});
  }

  NeedAssessment assessment;
  Referral referral = numbered("1");
};

TEST_F(NeedOf, IsNamedByItsNumber) {
  referral.need->need_number = "2";
  EXPECT_THAT(found(), IsEmpty());
  referral.need->need_number = "3";
  EXPECT_THAT(found(), ElementsAre("referral.need.missing 1"));
}

TEST_F(NeedOf, NeedsNoNumberWhereThereIsOne) {
  EXPECT_THAT(found(), ElementsAre("referral.need.unclear 1"));
  assessment.needs.pop_back();
  EXPECT_THAT(found(), IsEmpty());
}

TEST_F(NeedOf, IsOfTheSameChild) {
  referral.need->need_number = "1";
  referral.child_id = ChildId("vaikas");
  EXPECT_THAT(found(), IsEmpty());
  referral.child_id = ChildId("kitas");
  EXPECT_THAT(found(), ElementsAre("referral.need.other 1"));
}

TEST_F(NeedOf, ThatIsNotThereIsLeftToTheCheckOfReferences) {
  EXPECT_THAT(told(std::vector{referral}), IsEmpty());
}

TEST(Receiver, OfAnotherKindThanStatedIsTold) {
  Institution receiver;
  receiver.id = test::centre;
  receiver.kind = InstitutionKind::children_day_centre;
  Referral referral = numbered("1");
  referral.receiver_kind = InstitutionKind::children_day_centre;
  EXPECT_THAT(told(std::vector{record_of(receiver), record_of(referral)}), IsEmpty());
  referral.receiver_kind = InstitutionKind::police;
  EXPECT_THAT(told(std::vector{record_of(receiver), record_of(referral)}),
              ElementsAre("referral.receiver.kind 1"));
  receiver.kind = {};
  EXPECT_THAT(told(std::vector{record_of(receiver), record_of(referral)}), IsEmpty());
}

}  // namespace
}  // namespace gerove::referral
