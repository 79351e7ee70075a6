// Terms: when they begin, what sets them, suspension, reminders, escalation.
#include "gerove/referral/terms.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "gerove/referral/history.hpp"
#include "referral/network.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using law::DeadlineState;
using test::agreed;
using test::Network;
using test::on;
using test::referral_with;
using testing::HasSubstr;

const Date monday = on(2024, 3, 4);

/// The term with an id; one without rule if there is none.
ReferralTerm term_of(const Referral& referral,
                     std::string_view id,
                     const Network& network,
                     Date as_of) {
  for (const ReferralTerm& term : terms_of(referral, network.setting(), as_of)) {
    if (term.rule->id == id) return term;
  }
  return {};
}

TEST(TermTable, HasEveryIdOnceWithLabelsAndNamesWhatExists) {
  const law::Law law = law::lithuanian_law();
  std::set<std::string_view> ids;
  for (const TermRule& rule : term_rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_FALSE(rule.title.lt.empty() || rule.title.en.empty()) << rule.id;
    EXPECT_FALSE(rule.done.empty()) << rule.id;
    EXPECT_TRUE(rule.law.empty() || law.find_rule(rule.law) != nullptr) << rule.id;
    EXPECT_TRUE(rule.also_agreed.empty() || find_term_rule(rule.also_agreed) != nullptr);
    EXPECT_EQ(rule.to != Addressee::unspecified, rule.anchor == TermAnchor::missed) << rule.id;
  }
}

TEST(Terms, BeginWithProvedDeliveryOnly) {
  Network network;
  network.agree({agreed("REF-ANSWER", 10, TermUnit::working_day)});
  const Referral sent = referral_with({E::sent}, monday);
  EXPECT_EQ(term_of(sent, "REF-ANSWER", network, on(2024, 12, 1)).state,
            DeadlineState::not_started);
  Referral delivered = referral_with({E::sent, E::delivered}, monday);
  const ReferralTerm term = term_of(delivered, "REF-ANSWER", network, on(2024, 3, 6));
  EXPECT_EQ(term.state, DeadlineState::running);
  EXPECT_EQ(term.counted_from, on(2024, 3, 5));
  EXPECT_EQ(term.due, on(2024, 3, 20));  // 11 March is a holiday
  EXPECT_EQ(term.basis, TermBasis::agreement);
  EXPECT_EQ(basis_text(term).lt, "Išgalvotas susitarimas");
  delivered.events[1].moment.reset();
  const ReferralTerm unproved = term_of(delivered, "REF-ANSWER", network, on(2024, 3, 6));
  EXPECT_EQ(unproved.state, DeadlineState::cant_tell);
  EXPECT_FALSE(unproved.due);
  EXPECT_THAT(std::string(unproved.why_unknown.value().en), HasSubstr("moment"));
}

TEST(Terms, AreUnknownWhenNothingSetsThem) {
  const Referral referral = referral_with({E::sent, E::delivered}, monday);
  const ReferralTerm term = term_of(referral, "REF-ANSWER", Network(), on(2024, 12, 1));
  EXPECT_EQ(term.state, DeadlineState::cant_tell);
  EXPECT_EQ(term.basis, TermBasis::unspecified);
  EXPECT_FALSE(term.due);
  EXPECT_THAT(std::string(term.why_unknown.value().lt), HasSubstr("nei susitarimas"));
}

TEST(Terms, AreThoseAgreedElseThoseOfTheReferral) {
  Referral referral = referral_with({E::sent, E::delivered}, monday);
  referral.answer_due = on(2024, 3, 15);
  const ReferralTerm own = term_of(referral, "REF-ANSWER", Network(), monday + Days(1));
  EXPECT_EQ(own.due, on(2024, 3, 15));
  EXPECT_EQ(own.basis, TermBasis::referral);
  Network network;
  network.agree({agreed("REF-ANSWER", 3, TermUnit::working_day)});
  EXPECT_EQ(term_of(referral, "REF-ANSWER", network, monday + Days(1)).due, on(2024, 3, 8));
}

TEST(Terms, OfTheReferralHoldWhereOnlyOthersWereAgreed) {
  Referral referral = referral_with({E::sent, E::delivered}, monday);
  referral.answer_due = on(2024, 3, 15);
  Network network;
  network.agree({agreed("REF-FINISH", 3, TermUnit::working_day)});
  const ReferralTerm term = term_of(referral, "REF-ANSWER", network, monday + Days(1));
  EXPECT_EQ(term.due, on(2024, 3, 15));
  EXPECT_EQ(term.basis, TermBasis::referral);
  EXPECT_EQ(term.why_unknown, std::nullopt);
}

TEST(Terms, HoldFromTheDayOnWhichTheyWereAgreed) {
  Network network;
  network.agree({agreed("REF-ANSWER", 3, TermUnit::working_day)}, on(2024, 3, 6));
  const Referral before = referral_with({E::sent, E::delivered}, monday);
  const Referral after = referral_with({E::sent, E::delivered}, monday + Days(1));
  EXPECT_EQ(term_of(before, "REF-ANSWER", network, on(2024, 4, 1)).state, DeadlineState::cant_tell);
  EXPECT_EQ(term_of(after, "REF-ANSWER", network, on(2024, 4, 1)).state, DeadlineState::overdue);
}

TEST(Terms, OfUrgentReferralsHaveTheirOwnLengthElseThatOfAll) {
  Referral referral = referral_with({E::sent, E::delivered}, monday);
  referral.urgency = Urgency::urgent;
  Network ordinary;
  ordinary.agree({agreed("REF-ANSWER", 5, TermUnit::working_day)});
  EXPECT_EQ(term_of(referral, "REF-ANSWER-URGENT", ordinary, monday).due, std::nullopt);
  Network both;
  both.agree({agreed("REF-ANSWER", 5, TermUnit::working_day),
              agreed("REF-ANSWER-URGENT", 1, TermUnit::working_day)});
  const Date later = on(2024, 3, 6);
  EXPECT_EQ(term_of(referral, "REF-ANSWER-URGENT", ordinary, later).due, on(2024, 3, 13));
  EXPECT_EQ(term_of(referral, "REF-ANSWER-URGENT", both, later).due, on(2024, 3, 6));
  EXPECT_EQ(term_of(referral, "REF-ANSWER", both, later).rule, nullptr);
}

TEST(Terms, AreKeptMissedAndKeptLate) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day)});
  const auto state = [&](std::vector<E> kinds, Date as_of) {
    return term_of(referral_with(kinds, monday), "REF-ANSWER", network, as_of).state;
  };
  EXPECT_EQ(state({E::sent, E::delivered}, on(2024, 3, 7)), DeadlineState::due_soon);
  EXPECT_EQ(state({E::sent, E::delivered}, on(2024, 3, 8)), DeadlineState::overdue);
  EXPECT_EQ(state({E::sent, E::delivered, E::refused}, on(2024, 3, 8)), DeadlineState::met);
  EXPECT_EQ(state({E::sent, E::delivered, E::seen, E::reminded, E::accepted}, on(2024, 3, 8)),
            DeadlineState::met_late);
}

TEST(Terms, ToStartRunFromTheAnswerWhateverItWasAndWhateverWentBefore) {
  Network network;
  network.agree({agreed("REF-START", 3, TermUnit::working_day)});
  const auto counted_from = [&](const std::vector<E>& kinds) {
    return term_of(referral_with(kinds, monday), "REF-START", network, on(2024, 3, 20))
        .counted_from;
  };
  EXPECT_EQ(counted_from({E::sent, E::delivered}), std::nullopt);
  EXPECT_EQ(counted_from({E::sent, E::delivered, E::accepted}), on(2024, 3, 6));
  EXPECT_EQ(counted_from({E::sent, E::delivered, E::waiting}), on(2024, 3, 6));
  EXPECT_EQ(counted_from({E::sent, E::delivered, E::seen, E::accepted}), on(2024, 3, 7));
  EXPECT_EQ(counted_from({E::sent, E::delivered, E::accepted, E::waiting}), on(2024, 3, 6))
      << "that there is no place is no second answer";
  EXPECT_EQ(counted_from({E::sent, E::delivered, E::refused}), std::nullopt);
}

TEST(Terms, AreKeptOnTheirLastDayAndMissedOnTheNext) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day)});
  Referral referral = referral_with({E::sent, E::delivered, E::refused}, monday);
  const auto state_if_answered = [&](Date day) {
    referral.events[2].moment = test::noon(day);
    return term_of(referral, "REF-ANSWER", network, on(2024, 3, 20)).state;
  };
  EXPECT_EQ(state_if_answered(on(2024, 3, 7)), DeadlineState::met);
  EXPECT_EQ(state_if_answered(on(2024, 3, 8)), DeadlineState::met_late);
}

TEST(Terms, InHoursAreKeptUpToTheirLastSecond) {
  Network network;
  network.agree({agreed("REF-ANSWER", 24, TermUnit::clock_hour)});
  Referral referral = referral_with({E::sent, E::delivered, E::refused}, monday);
  const auto state_if_answered = [&](std::int64_t seconds_after) {
    referral.events[2].moment->seconds = referral.events[1].moment->seconds + seconds_after;
    return term_of(referral, "REF-ANSWER", network, on(2024, 3, 20)).state;
  };
  EXPECT_EQ(state_if_answered(24 * 3600), DeadlineState::met);
  EXPECT_EQ(state_if_answered(24 * 3600 + 1), DeadlineState::met_late);
}

TEST(Terms, ThatEndAtMidnightAreOverOnlyOnceTheNextDayIs) {
  Network network;
  network.agree({agreed("REF-ANSWER", 12, TermUnit::clock_hour)});
  const Referral referral = referral_with({E::sent, E::delivered}, monday);  // at noon of Tuesday
  const auto state = [&](Date as_of) {
    return term_of(referral, "REF-ANSWER", network, as_of).state;
  };
  EXPECT_EQ(term_of(referral, "REF-ANSWER", network, monday + Days(1)).due_moment,
            calendar::vilnius_midnight(on(2024, 3, 6)));
  EXPECT_NE(state(on(2024, 3, 6)), DeadlineState::overdue);
  EXPECT_EQ(state(on(2024, 3, 7)), DeadlineState::overdue);
}

TEST(Terms, InHoursRunInClockTime) {
  Network network;
  network.agree({agreed("REF-ANSWER", 24, TermUnit::clock_hour)});
  const Referral referral = referral_with({E::sent, E::delivered}, on(2024, 3, 8));  // a Friday
  const ReferralTerm term = term_of(referral, "REF-ANSWER", network, on(2024, 3, 9));
  EXPECT_EQ(term.due, on(2024, 3, 10));
  EXPECT_EQ(term.due_moment, referral.events[1].moment->seconds + 24 * 3600);
}

TEST(Terms, ThatCantBeCountedSaySo) {
  Network network;
  network.agree({agreed("REF-ANSWER", 3, TermUnit::activity_hour)});
  const Referral referral = referral_with({E::sent, E::delivered}, monday);
  const ReferralTerm term = term_of(referral, "REF-ANSWER", network, on(2024, 3, 6));
  EXPECT_EQ(term.state, DeadlineState::cant_tell);
  EXPECT_EQ(term.basis, TermBasis::agreement);
  EXPECT_TRUE(term.why_unknown);
}

class Suspension : public testing::Test {
 protected:
  Suspension() { network.agree({agreed("REF-FINISH", 10, TermUnit::working_day)}); }

  /// Started on Thursday 7 March 2024, ten working days: 22 March.
  Referral started(const std::vector<E>& rest) const {
    std::vector<E> kinds{E::sent, E::delivered, E::accepted, E::started};
    kinds.insert(kinds.end(), rest.begin(), rest.end());
    return referral_with(kinds, monday);
  }

  Network network;
};

TEST_F(Suspension, GivesItsDaysBack) {
  EXPECT_EQ(term_of(started({}), "REF-FINISH", network, on(2024, 3, 8)).due, on(2024, 3, 22));
  Referral referral = started({E::suspended, E::resumed});
  referral.events[4].moment = test::noon(on(2024, 3, 12));
  referral.events[5].moment = test::noon(on(2024, 3, 19));  // five working days later
  const ReferralTerm term = term_of(referral, "REF-FINISH", network, on(2024, 3, 20));
  EXPECT_EQ(term.due, on(2024, 3, 29));
  EXPECT_FALSE(term.suspended);
}

TEST_F(Suspension, StopsTheTermWhileItLasts) {
  const Referral referral = started({E::suspended});
  const ReferralTerm term = term_of(referral, "REF-FINISH", network, on(2024, 12, 1));
  EXPECT_TRUE(term.suspended);
  EXPECT_FALSE(term.due);
  EXPECT_EQ(term.state, DeadlineState::running);
}

TEST_F(Suspension, AfterTheLastDayGivesNothingBack) {
  Referral referral = started({E::suspended, E::resumed});
  referral.events[4].moment = test::noon(on(2024, 4, 2));
  referral.events[5].moment = test::noon(on(2024, 4, 9));
  EXPECT_EQ(term_of(referral, "REF-FINISH", network, on(2024, 4, 10)).due, on(2024, 3, 22));
}

TEST_F(Suspension, TwiceGivesBothBack) {
  Referral referral = started({E::suspended, E::resumed, E::suspended, E::resumed});
  const Date days[] = {on(2024, 3, 12), on(2024, 3, 14), on(2024, 3, 18), on(2024, 3, 21)};
  for (std::size_t i = 0; i < 4; ++i) referral.events[4 + i].moment = test::noon(days[i]);
  EXPECT_EQ(term_of(referral, "REF-FINISH", network, on(2024, 3, 25)).due, on(2024, 3, 29))
      << "two working days and three";
}

TEST_F(Suspension, AfterTheLastButWithinDaysGivenBackCounts) {
  Referral referral = started({E::suspended, E::resumed, E::suspended, E::resumed});
  const Date days[] = {on(2024, 3, 12), on(2024, 3, 19), on(2024, 3, 25), on(2024, 3, 27)};
  for (std::size_t i = 0; i < 4; ++i) referral.events[4 + i].moment = test::noon(days[i]);
  EXPECT_EQ(term_of(referral, "REF-FINISH", network, on(2024, 3, 28)).due, on(2024, 4, 3))
      << "22 March, five days later 29 March, two days later: 1 April is Easter Monday";
}

TEST_F(Suspension, OfOneDayGivesNothingBack) {
  Referral referral = started({E::suspended, E::resumed});
  for (std::size_t i : {4U, 5U}) referral.events[i].moment = test::noon(on(2024, 3, 12));
  EXPECT_EQ(term_of(referral, "REF-FINISH", network, on(2024, 3, 20)).due, on(2024, 3, 22));
}

TEST_F(Suspension, OnTheLastDayStillGivesItsDaysBack) {
  Referral referral = started({E::suspended, E::resumed});
  referral.events[4].moment = test::noon(on(2024, 3, 22));
  referral.events[5].moment = test::noon(on(2024, 3, 26));
  EXPECT_EQ(term_of(referral, "REF-FINISH", network, on(2024, 3, 27)).due, on(2024, 3, 26));
}

TEST_F(Suspension, InCalendarDaysGivesThemBackBeforeTheLastDayMovesToAWorkingDay) {
  Network calendar_days;
  calendar_days.agree({agreed("REF-FINISH", 9, TermUnit::day)});
  Referral referral = started({});  // from 7 March: Saturday 16, moved to Monday 18 March
  EXPECT_EQ(term_of(referral, "REF-FINISH", calendar_days, on(2024, 3, 8)).due, on(2024, 3, 18));
  referral = started({E::suspended, E::resumed});
  referral.events[4].moment = test::noon(on(2024, 3, 12));
  referral.events[5].moment = test::noon(on(2024, 3, 15));
  EXPECT_EQ(term_of(referral, "REF-FINISH", calendar_days, on(2024, 3, 16)).due, on(2024, 3, 19))
      << "16 and three days, not 18 and three days";
}

TEST_F(Suspension, InHoursGivesThemBackToTheSecond) {
  Network hours;
  hours.agree({agreed("REF-FINISH", 48, TermUnit::clock_hour)});
  Referral referral = started({E::suspended, E::resumed});
  const std::int64_t start = referral.events[3].moment->seconds;
  referral.events[4].moment->seconds = start + 3600;
  referral.events[5].moment->seconds = start + 3600 + 5400;
  EXPECT_EQ(term_of(referral, "REF-FINISH", hours, on(2024, 3, 8)).due_moment,
            start + 48 * 3600 + 5400);
}

TEST_F(Suspension, ThatCameAfterATermWasKeptLeavesItAlone) {
  Network both;
  both.agree({agreed("REF-ANSWER", 20, TermUnit::working_day),
              agreed("REF-FINISH", 10, TermUnit::working_day)});
  const Referral suspended = started({E::suspended});
  const ReferralTerm answer = term_of(suspended, "REF-ANSWER", both, on(2024, 3, 12));
  EXPECT_EQ(answer.state, DeadlineState::met) << "it was answered before";
  EXPECT_EQ(answer.due, on(2024, 4, 4));
  EXPECT_FALSE(answer.suspended);
}

TEST_F(Suspension, MoreOfItNeverMakesATermEndEarlier) {
  for (const TermUnit unit : {TermUnit::day, TermUnit::working_day, TermUnit::month}) {
    Network one;
    one.agree({agreed("REF-FINISH", unit == TermUnit::month ? 1 : 9, unit)});
    Date before = on(2024, 3, 1);
    for (int length = 0; length < 40; ++length) {
      Referral referral = started({E::suspended, E::resumed});
      referral.events[4].moment = test::noon(on(2024, 3, 11));
      referral.events[5].moment = test::noon(on(2024, 3, 11) + Days(length));
      const auto due = term_of(referral, "REF-FINISH", one, on(2024, 6, 1)).due;
      ASSERT_TRUE(due);
      EXPECT_LE(before, *due);
      before = *due;
    }
  }
}

class Violence : public testing::Test {
 protected:
  static Referral told(const std::vector<E>& kinds, Date day) {
    Referral referral = referral_with(kinds, day);
    referral.kind = ReferralKind::suspected_violence;
    for (ReferralEvent& event : referral.events) event.moment = test::noon(day);
    return referral;
  }
  ReferralTerm tell(const Referral& referral, Date as_of) const {
    return term_of(referral, "REF-TELL", network, as_of);
  }

  Network network;
};

TEST_F(Violence, IsToldAtOnceAndTheLawSaysSo) {
  const ReferralTerm met = tell(told({E::drafted, E::sent, E::delivered}, monday), on(2024, 3, 8));
  EXPECT_EQ(met.state, DeadlineState::met);
  EXPECT_EQ(met.due, monday);
  EXPECT_EQ(met.basis, TermBasis::law);
  EXPECT_EQ(met.by_law.value().rule->id, "PROC-ABUSE");
  EXPECT_EQ(basis_text(met).lt, "VMVPĮ 12(9)");
  const ReferralTerm late = tell(told({E::drafted, E::sent}, monday), on(2024, 3, 8));
  EXPECT_EQ(late.state, DeadlineState::overdue);
}

TEST_F(Violence, IsToldWhenTheLawSaysWhateverWasAgreed) {
  network.agree({agreed("REF-TELL", 5, TermUnit::working_day)});
  const ReferralTerm term = tell(told({E::drafted, E::sent}, monday), on(2024, 3, 8));
  EXPECT_EQ(term.due, monday);
  EXPECT_EQ(term.basis, TermBasis::law);
  EXPECT_EQ(term.why_unknown, std::nullopt);
}

TEST_F(Violence, IsNotJudgedByALawThatLacksTheRule) {
  law::LawTable table = law::lithuanian_law().table();
  std::erase_if(table.rules, [](const law::Rule& rule) { return rule.id == "PROC-ABUSE"; });
  network.judge_by(law::Law(table));
  try {
    tell(told({E::drafted, E::sent}, monday), on(2024, 3, 8));
    FAIL() << "was judged";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::law_missing);
    EXPECT_EQ(error.failure().path, "rules");
    EXPECT_EQ(error.failure().detail, "PROC-ABUSE");
  }
}

TEST_F(Violence, IsJudgedByItsRuleWhateverElseTheLawCounts) {
  law::LawTable table = law::lithuanian_law().table();
  law::Rule other = *std::ranges::find(table.rules, "PROC-ABUSE", &law::Rule::id);
  other.id = "AAA-OTHER";
  table.rules.insert(table.rules.begin(), other);
  network.judge_by(law::Law(table));
  const ReferralTerm term = tell(told({E::drafted, E::sent}, monday), on(2024, 3, 8));
  EXPECT_EQ(term.by_law.value().rule->id, "PROC-ABUSE");
}

TEST_F(Violence, IsCitedFromTheEditionOfItsDay) {
  const Date before = on(2023, 2, 6);
  EXPECT_EQ(basis_text(tell(told({E::sent, E::delivered}, before), before)).lt, "VMVPĮ 12(8)");
}

TEST_F(Violence, IsToldAboutAChildAFamilyOrNobodyIdentified) {
  Referral referral = told({E::drafted, E::sent}, monday);
  EXPECT_EQ(tell(referral, on(2024, 3, 8)).state, DeadlineState::overdue);
  referral.child_id = ChildId("vaikas");
  EXPECT_EQ(tell(referral, on(2024, 3, 8)).state, DeadlineState::overdue);
  referral.child_id = {};
  referral.family_id = FamilyId("seima");
  EXPECT_EQ(tell(referral, on(2024, 3, 8)).state, DeadlineState::overdue);
}

TEST_F(Violence, IsNoOtherKind) {
  Referral referral = told({E::drafted, E::sent}, monday);
  referral.kind = ReferralKind::help_notice;
  EXPECT_EQ(tell(referral, on(2024, 3, 8)).rule, nullptr);
}

class Escalation : public testing::Test {
 protected:
  Escalation() {
    network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day),
                   agreed("REF-AGAIN", 2, TermUnit::working_day),
                   agreed("REF-REMIND", 1, TermUnit::working_day),
                   agreed("REF-ESCALATE-1", 3, TermUnit::working_day),
                   agreed("REF-ESCALATE-2", 5, TermUnit::working_day)});
  }
  std::string_view next(const Referral& referral, Date as_of) const {
    const auto terms = terms_of(referral, network.setting(), as_of);
    const ReferralTerm* const next = next_escalation(terms);
    return next == nullptr ? std::string_view() : next->rule->id;
  }

  Network network;
};

TEST_F(Escalation, InHoursRunFromTheEndOfTheLastDay) {
  network = Network();
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day),
                 agreed("REF-REMIND", 12, TermUnit::clock_hour)});
  const Referral referral = referral_with({E::sent, E::delivered}, monday);  // due on 7 March
  const ReferralTerm term = term_of(referral, "REF-REMIND", network, on(2024, 3, 8));
  EXPECT_EQ(term.counted_from, on(2024, 3, 7));
  EXPECT_EQ(term.due_moment, test::noon(on(2024, 3, 8)).seconds);
}

TEST_F(Escalation, GoesUpStepByStepOnceTheTermIsMissed) {
  Referral referral = referral_with({E::sent, E::delivered}, monday);  // due on 7 March
  EXPECT_EQ(next(referral, on(2024, 3, 7)), "");
  const Date later = on(2024, 3, 28);
  for (const auto& [kind, expected] : {std::pair{E::reminded, "REF-REMIND"},
                                       std::pair{E::escalated, "REF-ESCALATE-1"},
                                       std::pair{E::escalated, "REF-ESCALATE-2"},
                                       std::pair{E::escalated, "REF-ESCALATE-3"}}) {
    EXPECT_EQ(next(referral, later), expected);
    referral = apply(referral, test::event_of(kind, test::school, on(2024, 3, 18)));
  }
  EXPECT_EQ(next(referral, later), "");
}

TEST_F(Escalation, TellsToWhomAndByWhen) {
  const Referral referral = referral_with({E::sent, E::delivered}, monday);
  const Date later = on(2024, 3, 28);
  const ReferralTerm reminder = term_of(referral, "REF-REMIND", network, later);
  EXPECT_EQ(reminder.to, test::centre);
  EXPECT_EQ(reminder.due, on(2024, 3, 8));
  EXPECT_EQ(reminder.state, DeadlineState::overdue);
  const ReferralTerm head = term_of(referral, "REF-ESCALATE-1", network, later);
  EXPECT_EQ(head.to, InstitutionId("administracija"));
  EXPECT_EQ(head.due, on(2024, 3, 13));
  EXPECT_EQ(term_of(referral, "REF-ESCALATE-2", network, later).to, test::school);
  const ReferralTerm coordinator = term_of(referral, "REF-ESCALATE-3", network, later);
  EXPECT_EQ(coordinator.rule->to, Addressee::coordinator);
  EXPECT_EQ(coordinator.state, DeadlineState::cant_tell);  // nobody agreed on a number
}

TEST_F(Escalation, RemindersBeforeTheTermWasMissedDoNotCount) {
  const Referral referral = referral_with({E::sent, E::delivered, E::reminded}, monday);
  EXPECT_EQ(next(referral, on(2024, 3, 28)), "REF-REMIND");
}

TEST_F(Escalation, OfASenderWhoDoesNothingGoesToTheCoordinator) {
  Referral referral = referral_with({E::sent, E::delivered, E::refused}, monday);
  const Date later = on(2024, 3, 28);
  EXPECT_EQ(term_of(referral, "REF-AGAIN", network, later).state, DeadlineState::overdue);
  EXPECT_EQ(term_of(referral, "REF-ESCALATE-1", network, later).rule, nullptr);
  referral = apply(referral, test::event_of(E::reminded, test::centre, on(2024, 3, 18)));
  EXPECT_EQ(next(referral, later), "REF-ESCALATE-3");
}

TEST(Terms, BeginAnewWhenTheReferralIsSentAgain) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day)});
  Referral referral =
      referral_with({E::sent, E::delivered, E::returned, E::sent, E::delivered}, monday);
  const ReferralTerm term = term_of(referral, "REF-ANSWER", network, on(2024, 3, 8));
  EXPECT_EQ(term.counted_from, on(2024, 3, 8));
  EXPECT_FALSE(term.done_event);
  referral.events.pop_back();
  EXPECT_EQ(term_of(referral, "REF-ANSWER", network, on(2024, 3, 8)).state,
            DeadlineState::not_started);
}

TEST(Terms, OfClosedReferralsAreOnlyThoseThatWereFulfilled) {
  Network network;
  network.agree({agreed("REF-ANSWER", 2, TermUnit::working_day)});
  const Referral withdrawn = referral_with({E::sent, E::delivered, E::withdrawn}, monday);
  EXPECT_EQ(term_of(withdrawn, "REF-ANSWER", network, on(2024, 5, 1)).rule, nullptr);
  EXPECT_NE(term_of(withdrawn, "REF-DELIVER", network, on(2024, 5, 1)).rule, nullptr);
}

TEST(Terms, AreNotToldOutsideTheCalendar) {
  const Network network;
  EXPECT_THROW(terms_of(test::draft(), network.setting(), on(2101, 1, 1)), Error);
}

}  // namespace
}  // namespace gerove::referral
