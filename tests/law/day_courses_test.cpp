// What is found by looking at sorted days, against looking at each thing on each day.
#include "law/subjects/day_courses.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "law/subjects/body_roster.hpp"
#include "law/subjects/care_chains.hpp"
#include "law/subjects/overlaps.hpp"
#include "law/subjects/sitting_members.hpp"
#include "support/random.hpp"

namespace gerove::law {
namespace {

using test::Random;

Date some_day(Random& random) {
  return *make_date(1890, 1, 1) + Days(static_cast<long>(random() % 90));
}

std::optional<Date> perhaps_a_day(Random& random) {
  return random() % 3 == 0 ? std::nullopt : std::optional(some_day(random));
}

Period some_period(Random& random) {
  Period period;
  period.start = perhaps_a_day(random);
  period.end = perhaps_a_day(random);
  return period;
}

PersonId numbered_person(std::uint64_t number) { return PersonId("as-" + std::to_string(number)); }

Membership some_member(Random& random) {
  constexpr MemberKind kinds[] = {MemberKind{}, MemberKind::substitute, MemberKind::advisory};
  constexpr RoleKind offices[] = {RoleKind{}, RoleKind::commission_chair, RoleKind::group_chair};
  Membership member;
  if (random() % 5 != 0) member.person_id = numbered_person(random() % 4);
  member.kind = kinds[random() % 3];
  member.office = offices[random() % 3];
  member.deputises = offices[random() % 3];
  if (random() % 2 == 0) member.period = some_period(random);
  if (random() % 3 == 0) member.since = PartialDate::make(1890, 1 + static_cast<int>(random() % 3));
  if (random() % 3 == 0) member.until = PartialDate::make(1890, 1 + static_cast<int>(random() % 3));
  if (random() % 2 == 0) member.act_id = ActId("aktas-" + std::to_string(random() % 2));
  if (random() % 2 == 0) member.replaces_ids.push_back(numbered_person(random() % 4));
  return member;
}

TEST(BodyRosters, KnowWhatTheMembershipsSayOfEachDay) {
  Random random(5);
  for (int round = 0; round < 300; ++round) {
    Body body;
    for (std::uint64_t i = random() % 7; i > 0; --i) body.members.push_back(some_member(random));
    const Body* const bodies[] = {&body};
    const BodyRoster roster(bodies);
    for (int i = 0; i < 10; ++i) {
      const Date day = some_day(random);
      const auto surest = [&](const auto& is_meant) {
        Known known = Known::no;
        for (const Membership& member : body.members) {
          if (is_meant(member)) known = either(known, is_in_office(member, day));
        }
        return known;
      };
      SureAndPossible members;
      SureAndPossible unnamed;
      const auto count = [](SureAndPossible& counts, Known known) {
        counts.sure += known == Known::yes ? 1 : 0;
        counts.possible += known != Known::no ? 1 : 0;
      };
      for (const Membership& member : body.members) {
        if (!has_own_vote(member) || !member.person_id.empty()) continue;
        count(members, is_in_office(member, day));
        count(unnamed, is_in_office(member, day));
      }
      for (std::uint64_t k = 0; k < 4; ++k) {
        const PersonId who = numbered_person(k);
        const Known is_member = surest([&](const Membership& member) {
          return has_own_vote(member) && member.person_id == who;
        });
        count(members, is_member);
        EXPECT_EQ(roster.belongs(who.value, day),
                  surest([&](const Membership& member) { return member.person_id == who; }));
        EXPECT_EQ(roster.is_member(who.value, day), is_member);
        for (const RoleKind office : {RoleKind::commission_chair, RoleKind::group_chair}) {
          EXPECT_EQ(roster.exercises(who.value, office, day), surest([&](const Membership& member) {
                      return member.person_id == who &&
                             (member.office == office || member.deputises == office);
                    }));
        }
        const PersonId replaced = numbered_person(random() % 4);
        EXPECT_EQ(roster.is_substitute(who.value, replaced.value, day),
                  surest([&](const Membership& member) {
                    return member.kind == MemberKind::substitute && member.person_id == who &&
                           (member.replaces_ids.empty() || member.replaces_ids.front() == replaced);
                  }));
      }
      const auto chairs_it = [&](const Membership& member) {
        return member.office == RoleKind::commission_chair &&
               is_in_office(member, day) != Known::no;
      };
      const auto chair = std::ranges::find_if(body.members, chairs_it);
      EXPECT_EQ(roster.holder(RoleKind::commission_chair, day),
                chair == body.members.end() ? nullptr : &*chair);
      for (const ActId& act : {ActId("aktas-0"), ActId("aktas-1"), ActId("aktas-2")}) {
        EXPECT_EQ(roster.members_by(act, day),
                  std::ranges::count_if(body.members, [&](const Membership& member) {
                    return member.act_id == act || !member.period || member.period->contains(day);
                  }));
      }
      EXPECT_EQ(roster.members_on(day).sure, members.sure);
      EXPECT_EQ(roster.members_on(day).possible, members.possible);
      EXPECT_EQ(roster.unnamed_on(day).sure, unnamed.sure);
      EXPECT_EQ(roster.unnamed_on(day).possible, unnamed.possible);
    }
  }
}

TEST(BodyRosters, WithoutADayEverythingIsPerhapsSo) {
  Body body;
  body.members.resize(3);
  body.members[0].person_id = body.members[1].person_id = numbered_person(1);
  const Body* const bodies[] = {&body};
  const BodyRoster roster(bodies);
  EXPECT_EQ(roster.members_on({}).sure, 0);
  EXPECT_EQ(roster.members_on({}).possible, 2);
  EXPECT_EQ(roster.unnamed_on({}).possible, 1);
  EXPECT_EQ(roster.is_member(numbered_person(1).value, {}), Known::perhaps);
  EXPECT_EQ(roster.is_member(numbered_person(2).value, {}), Known::no);
}

TEST(Overlaps, OfASetOfPeriodsAreThoseOfOneOfThem) {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    std::vector<Period> periods;
    PeriodSet set;
    for (std::uint64_t i = random() % 8; i > 0; --i) {
      periods.push_back(some_period(random));
      set.add(periods.back());
    }
    const Period asked = some_period(random);
    EXPECT_EQ(set.overlaps(asked),
              std::ranges::any_of(periods, [&](const Period& one) { return one.overlaps(asked); }));
  }
}

TEST(Overlaps, OfStaysAreAllPairsButThoseOfOneDayOfMoving) {
  Random random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Stay> stays;
    for (std::size_t i = 0; i < 8; ++i) {
      stays.push_back({i, some_day(random), perhaps_a_day(random)});
    }
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (std::size_t later = 0; later < stays.size(); ++later) {
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const bool listed_first = stays[earlier].start <= stays[later].start;
        const Stay& first = stays[listed_first ? earlier : later];
        const Stay& second = stays[listed_first ? later : earlier];
        if (!first.end || second.start < *first.end) expected.emplace_back(later, earlier);
      }
    }
    EXPECT_EQ(overlapping(stays), expected);
  }
}

TEST(Overlaps, OfManyStaysAtOnceEachIsTold) {
  std::vector<Stay> stays;
  for (std::size_t i = 0; i < 100; ++i) stays.push_back({i, *make_date(1890, 1, 1), {}});
  const auto pairs = overlapping(stays);
  std::set<std::size_t> told;
  for (const auto& [later, earlier] : pairs) told.insert(later);
  EXPECT_EQ(told.size(), 99U);
  EXPECT_LT(pairs.size(), 100U * 17);
}

/// As the words of the chain say it: what began earlier, of the same child and kind, and ended on
/// the day or the day before.
const CareArrangement* first_by_words(const std::vector<CareArrangement>& all,
                                      const CareArrangement& care) {
  if (!care.period || !care.period->start) return &care;
  const Date start = *care.period->start;
  for (const CareArrangement& other : all) {
    const auto last = last_day_of(other);
    const bool goes_on = last && *last <= start && start <= *last + Days(1);
    const bool is_earlier = other.period && other.period->start && *other.period->start < start;
    if (goes_on && is_earlier && other.kind == care.kind && other.child_id == care.child_id) {
      return first_by_words(all, other);
    }
  }
  return &care;
}

TEST(CareChains, GoBackToTheFirst) {
  Random random(8);
  for (int round = 0; round < 500; ++round) {
    std::vector<CareArrangement> all(random() % 12);
    for (CareArrangement& care : all) {
      care.child_id = ChildId(random() % 3 == 0 ? "a" : "b");
      Period& period = care.period.emplace();
      const Date day = *make_date(1890, 1, 1) + Days(static_cast<long>(random() % 9));
      if (random() % 9 != 0) period.start = day;
      if (random() % 9 != 0) period.end = day + Days(static_cast<long>(random() % 4));
      if (random() % 4 == 0) care.extensions.emplace_back().until = day + Days(5);
    }
    const CareChains chains(all);
    for (const CareArrangement& care : all) {
      EXPECT_EQ(chains.first_of(care) - all.data(), first_by_words(all, care) - all.data());
    }
  }
}

}  // namespace
}  // namespace gerove::law
