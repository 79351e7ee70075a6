// Sittings: what cannot be told says what is missing, and nothing depends on the order of lists.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "law/assess_all.hpp"
#include "law/subjects/sitting_members.hpp"
#include "law/subjects/vote_outcome.hpp"
#include "support/random_records.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using test::below;
using test::chance;
using test::on;
using test::Random;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr int some_members = 9;

PersonId person(int i) { return PersonId("asmuo-" + std::to_string(i)); }

/// A body of which the first chairs.
Body body_of(BodyKind kind) {
  Body body;
  body.id = BodyId("organas");
  body.kind = kind;
  for (int i = 0; i < some_members; ++i) {
    Membership& member = body.members.emplace_back();
    member.person_id = person(i);
    member.office = i == 0 ? RoleKind::commission_chair : RoleKind::commission_member;
  }
  return body;
}

/// A sitting at which some of them were.
Sitting sitting_of(int present) {
  Sitting sitting;
  sitting.id = SittingId("posedis");
  sitting.body_id = BodyId("organas");
  sitting.date = on(2024, 4, 11);
  sitting.form = SittingForm::closed;
  sitting.held = Answer::yes;
  for (int i = 0; i < present; ++i) {
    Attendance& attendance = sitting.attendance.emplace_back();
    attendance.person_id = person(i);
    attendance.member = Answer::yes;
    attendance.state = AttendanceState::attended;
  }
  return sitting;
}

AgendaItem& add_item(Sitting& sitting) {
  AgendaItem& item = sitting.agenda.emplace_back();
  item.number = static_cast<std::uint32_t>(sitting.agenda.size());
  item.title = "Klausimas bandymui";
  return item;
}

Vote vote_of(std::uint32_t in_favour, std::uint32_t against) {
  Vote vote;
  vote.for_count = in_favour;
  vote.against_count = against;
  vote.adopted = Answer::yes;
  return vote;
}

Findings findings_of(const Body& body, const Sitting& sitting) {
  const std::vector<Record> records{test::record_of(body), test::record_of(sitting)};
  return test::assess_all(records, test::lithuanian_law(), on(2024, 12, 2)).findings;
}

/// What is said of a sitting with one vote.
Findings findings_of_vote(const Body& body, int present, const Vote& vote) {
  Sitting sitting = sitting_of(present);
  add_item(sitting).vote = vote;
  return findings_of(body, sitting);
}

TEST(Sittings, WhatCannotBeToldNamesTheRuleThatIsMissing) {
  const Findings tied = findings_of_vote(body_of(BodyKind::municipal_commission), 7, vote_of(3, 3));
  ASSERT_THAT(tied, SizeIs(1));
  EXPECT_THAT(tied[0].text.lt, HasSubstr("kas lemia balsams pasiskirsčius po lygiai"));
  EXPECT_THAT(tied[0].text.en, HasSubstr("what decides tied votes"));
}

TEST(Sittings, WhatCannotBeToldNamesTheCoordinatorThatIsMissing) {
  Municipality own;
  own.id = MunicipalityId("sava");
  Municipality other;
  other.id = MunicipalityId("kita");
  RoleAssignment coordinator;  // of which of the two?
  coordinator.id = RoleAssignmentId("pareigos");
  coordinator.person_id = PersonId("koordinatorius");
  coordinator.role = RoleKind::coordinator;
  Body body = body_of(BodyKind::municipal_commission);
  body.municipality_id = own.id;
  const std::vector<Record> records{test::record_of(own),
                                    test::record_of(other),
                                    test::record_of(coordinator),
                                    test::record_of(body),
                                    test::record_of(sitting_of(7))};
  std::vector<std::string> texts;
  for (const Finding& finding :
       test::assess_all(records, test::lithuanian_law(), on(2024, 12, 2)).findings) {
    if (finding.rule == "VGK-CHAIR") texts.push_back(finding.text.en);
  }
  EXPECT_THAT(texts, ElementsAre(HasSubstr("who is the municipality's coordinator")));
}

TEST(Sittings, WhatCannotBeToldNamesTheBasisThatIsMissing) {
  const Findings open =
      findings_of_vote(body_of(BodyKind::interinstitutional_group), 7, vote_of(3, 2));
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].code, "law.body_rules.cant_tell");
  EXPECT_THAT(open[0].text.lt, HasSubstr("kieno balsų daugumos reikia"));
}

TEST(Sittings, WhatCannotBeToldNamesTheAttendanceThatIsMissing) {
  const Findings open = findings_of_vote(body_of(BodyKind::municipal_commission), 0, vote_of(4, 1));
  ASSERT_THAT(open, SizeIs(2));
  for (const Finding& finding : open) {
    EXPECT_EQ(finding.code, "law.cant_tell");
    EXPECT_THAT(finding.text.lt, HasSubstr("kas iš narių dalyvavo")) << finding.rule;
  }
}

TEST(Sittings, WhatMinutesMayLackIsOneFinding) {
  Sitting sitting = sitting_of(7);
  sitting.minutes.emplace().number = "3";
  sitting.minutes->signed_by_chair = sitting.minutes->signed_by_secretary = on(2024, 4, 12);
  add_item(sitting).vote = vote_of(7, 0);
  add_item(sitting).vote = vote_of(7, 0);
  const Findings open = findings_of(body_of(BodyKind::municipal_commission), sitting);
  ASSERT_THAT(open, SizeIs(1));
  EXPECT_EQ(open[0].rule, "PROC-MINUTES-CONTENT");
  EXPECT_THAT(open[0].text.lt, HasSubstr("klausimų pranešėjai, siūlymai"));
  EXPECT_THAT(open[0].text.en, HasSubstr("the presenters of items, the proposals"));
}

TEST(Sittings, AJointVoteCountsTheMembersOfAllBodies) {
  Body group = body_of(BodyKind::interinstitutional_group);
  group.id = BodyId("grupe");
  for (Membership& member : group.members) member.person_id.value += "-grupes";
  Sitting sitting = sitting_of(7);
  sitting.joint_body_ids = {group.id};
  add_item(sitting).vote = vote_of(8, 0);
  const std::vector<Record> records{test::record_of(body_of(BodyKind::municipal_commission)),
                                    test::record_of(group),
                                    test::record_of(sitting)};
  const auto contradictions = [&](const std::vector<Record>& all) {
    const auto assessed = test::assess_all(all, test::lithuanian_law(), on(2024, 12, 2));
    return std::ranges::count(assessed.findings, "law.vote.contradiction", &Finding::code);
  };
  EXPECT_EQ(contradictions(records), 1) << "eight votes of seven";
  sitting.attendance.push_back(sitting.attendance.back());
  sitting.attendance.back().person_id = group.members[0].person_id;
  EXPECT_EQ(contradictions({records[0], records[1], test::record_of(sitting)}), 0);
}

TEST(Sittings, OfMoreThanSixteenBodiesAreNotCheckedForAll) {
  const auto told = [](int bodies) {
    std::vector<Record> records{test::record_of(body_of(BodyKind::municipal_commission))};
    Sitting sitting = sitting_of(7);
    for (int i = 1; i < bodies; ++i) {
      Body body = body_of(BodyKind::interinstitutional_group);
      body.id = BodyId("grupe-" + std::to_string(i));
      sitting.joint_body_ids.push_back(body.id);
      records.push_back(test::record_of(body));
    }
    records.push_back(test::record_of(sitting));
    const auto assessed = test::assess_all(records, test::lithuanian_law(), on(2024, 12, 2));
    return std::ranges::count(assessed.findings, "law.sitting.many_bodies", &Finding::code);
  };
  EXPECT_EQ(told(16), 0);
  EXPECT_EQ(told(17), 1);
}

TEST(Memberships, KnownByTheMonthAreUncertainOnlyInIt) {
  Membership member;
  member.since = PartialDate::make(2024, 4);
  EXPECT_EQ(is_in_office(member, on(2024, 3, 31)), Known::no);
  EXPECT_EQ(is_in_office(member, on(2024, 4, 1)), Known::perhaps);
  EXPECT_EQ(is_in_office(member, on(2024, 4, 29)), Known::perhaps);
  EXPECT_EQ(is_in_office(member, on(2024, 4, 30)), Known::yes);
  member.until = PartialDate::make(2024, 6);
  EXPECT_EQ(is_in_office(member, on(2024, 6, 1)), Known::yes);
  EXPECT_EQ(is_in_office(member, on(2024, 6, 2)), Known::perhaps);
  EXPECT_EQ(is_in_office(member, on(2024, 6, 30)), Known::perhaps);
  EXPECT_EQ(is_in_office(member, on(2024, 7, 1)), Known::no);
}

TEST(Memberships, AnExactDayGoesBeforeAMonth) {
  Membership member;
  member.since = PartialDate::make(2024, 4);
  member.period.emplace().start = on(2024, 4, 10);
  EXPECT_EQ(is_in_office(member, on(2024, 4, 9)), Known::no);
  EXPECT_EQ(is_in_office(member, on(2024, 4, 10)), Known::yes);
}

TEST(Memberships, AreAsUncertainAsTheirYear) {
  Membership member;
  member.since = PartialDate::make(2023);
  EXPECT_EQ(is_in_office(member, on(2022, 12, 31)), Known::no);
  EXPECT_EQ(is_in_office(member, on(2023, 12, 30)), Known::perhaps);
  EXPECT_EQ(is_in_office(member, on(2023, 12, 31)), Known::yes);
}

TEST(Majorities, MoreThanAShareIsNotJustAsMuch) {
  const WantedMajority half;
  EXPECT_FALSE(half.is_reached(4, 8));
  EXPECT_TRUE(half.is_reached(5, 8));
  MajorityRule two_thirds;
  two_thirds.numerator = 2;
  two_thirds.denominator = 3;
  EXPECT_TRUE(majority_of(two_thirds, {}).is_reached(6, 9));
  EXPECT_FALSE(majority_of(two_thirds, {}).is_reached(6, 10));
  two_thirds.exceeds = Answer::yes;
  EXPECT_FALSE(majority_of(two_thirds, {}).is_reached(6, 9));
}

TEST(Majorities, OfMoreThanHalfAreSimpleHoweverTheHalfIsWritten) {
  MajorityRule rule;
  rule.exceeds = Answer::yes;
  for (const std::uint32_t half : {1U, 2U, 3U}) {
    rule.numerator = half;
    rule.denominator = 2 * half;
    EXPECT_TRUE(majority_of(rule, {}).simple) << half;
  }
  rule.numerator = 2;
  rule.denominator = 3;
  EXPECT_FALSE(majority_of(rule, {}).simple);
}

TEST(Majorities, WithoutAShareAreMoreThanHalf) {
  MajorityRule rule;
  rule.base = MajorityBase::all_members;
  const WantedMajority wanted = majority_of(rule, MajorityBase::voting);
  EXPECT_EQ(wanted.base, MajorityBase::all_members);
  EXPECT_FALSE(wanted.is_reached(4, 8));
  EXPECT_TRUE(wanted.is_reached(5, 8));
}

/// A sitting with votes by name, some of them doubtful.
Sitting random_sitting(Random& random) {
  Sitting sitting = sitting_of(static_cast<int>(below(random, some_members + 1)));
  for (Attendance& attendance : sitting.attendance) {
    attendance.state = static_cast<AttendanceState>(below(random, 4));
  }
  for (std::size_t i = 0; i < 2; ++i) {
    Vote& vote = add_item(sitting).vote.emplace();
    vote.adopted = static_cast<Answer>(below(random, 3));
    if (chance(random, 50)) vote.for_count = static_cast<std::uint32_t>(below(random, 9));
    if (chance(random, 50)) vote.against_count = static_cast<std::uint32_t>(below(random, 9));
    for (int member = 0; member < some_members; ++member) {
      if (chance(random, 40)) continue;
      MemberVote& by_name = vote.members.emplace_back();
      by_name.person_id = person(member);
      by_name.choice = static_cast<VoteChoice>(below(random, 5));
    }
  }
  return sitting;
}

Body random_body(Random& random) {
  Body body =
      body_of(chance(random, 50) ? BodyKind::municipal_commission : BodyKind::school_commission);
  for (Membership& member : body.members) {
    member.kind = static_cast<MemberKind>(below(random, 4));
    if (chance(random, 30)) member.since = PartialDate::make(2024, 4);
  }
  BodyRules& rules = body.rules.emplace_back();
  rules.quorum_numerator = 1;
  rules.quorum_denominator = 2;
  rules.majority_base = static_cast<MajorityBase>(below(random, 4));
  rules.tie = static_cast<TieRule>(below(random, 4));
  rules.withdrawal = static_cast<WithdrawalRule>(below(random, 4));
  return body;
}

std::set<std::tuple<std::string, std::string, std::string>> told(const Findings& findings) {
  std::set<std::tuple<std::string, std::string, std::string>> all;
  for (const Finding& finding : findings) {
    all.emplace(finding.code, finding.path, finding.text.lt);
  }
  return all;
}

TEST(Sittings, TheOrderOfMembersAttendanceAndVotesDoesNotMatter) {
  Random random(14);
  std::size_t found = 0;
  for (int i = 0; i < 300; ++i) {
    Body body = random_body(random);
    Sitting sitting = random_sitting(random);
    const auto before = told(findings_of(body, sitting));
    found += before.size();
    std::ranges::shuffle(body.members, random);
    std::ranges::shuffle(sitting.attendance, random);
    for (AgendaItem& item : sitting.agenda) std::ranges::shuffle(item.vote->members, random);
    EXPECT_EQ(told(findings_of(body, sitting)), before) << i;
  }
  EXPECT_GT(found, 300U);
}

/// 2 when surely carried, 1 when perhaps, 0 when surely not.
int carried(const AgendaItem& item, const Body& body, const Sitting& sitting) {
  const Body* const bodies[] = {&body};
  const BodyRoster roster(bodies);
  const ReadyRules rules(body.rules[0]);
  const SittingMembers members(roster, &rules, sitting);
  WantedMajority wanted;
  wanted.base = body.rules[0].majority_base;
  const FactValue value = outcome_of(item, members, wanted, body.rules[0].tie).value;
  if (!value.codes.contains(static_cast<std::int32_t>(VoteOutcome::carried))) return 0;
  return value.vague ? 1 : 2;
}

TEST(Majorities, OneVoteMoreInFavourInsteadOfAgainstNeverLosesAVote) {
  Random random(15);
  for (int i = 0; i < 300; ++i) {
    const Body body = random_body(random);
    Sitting sitting = random_sitting(random);
    AgendaItem& item = sitting.agenda[0];
    item.vote->members.clear();
    item.vote->for_count = static_cast<std::uint32_t>(below(random, 5));
    item.vote->against_count = static_cast<std::uint32_t>(1 + below(random, 4));
    if (item.vote->for_count == item.vote->against_count) continue;  // the chair may break a tie
    const int before = carried(item, body, sitting);
    ++*item.vote->for_count;
    --*item.vote->against_count;
    EXPECT_GE(carried(item, body, sitting), before) << i;
  }
}

TEST(Sittings, AFindingNamesNobody) {
  Random random(16);
  for (int i = 0; i < 100; ++i) {
    for (const Finding& finding : findings_of(random_body(random), random_sitting(random))) {
      EXPECT_THAT(finding.text.lt + finding.text.en, Not(HasSubstr(person(0).value.substr(0, 6))))
          << finding.path;
    }
  }
}

TEST(Sittings, WithoutVoteAndMinutesThereIsNothingToSay) {
  Sitting sitting;
  sitting.id = SittingId("posedis");
  sitting.body_id = BodyId("organas");
  sitting.date = on(2024, 10, 9);
  sitting.held = Answer::yes;
  add_item(sitting);
  Body body;
  body.id = sitting.body_id;
  body.kind = BodyKind::municipal_commission;
  EXPECT_THAT(findings_of(body, sitting), IsEmpty());
}

}  // namespace
}  // namespace gerove::law
