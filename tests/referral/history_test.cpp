// Making moves, taking in what happened elsewhere, and replaying it.
#include "gerove/referral/history.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "referral/referrals.hpp"

namespace gerove::referral {
namespace {

using E = ReferralEventKind;
using S = ReferralState;
using test::centre;
using test::draft;
using test::event_of;
using test::on;
using test::referral_with;
using test::school;
using test::stranger;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

const Date spring = on(2024, 3, 20);

Failure failure_of(const Referral& referral, const ReferralEvent& event) {
  Referral out;
  const auto failure = try_apply(referral, event, out);
  EXPECT_TRUE(failure) << "nothing was refused";
  EXPECT_EQ(out, Referral{}) << "something was written";
  return failure.value_or(Failure{});
}

std::vector<std::string_view> codes_of(const Referral& referral) {
  std::vector<std::string_view> codes;
  for (const Finding& finding : replay(referral).findings) codes.push_back(finding.code);
  return codes;
}

TEST(Apply, MakesEveryMoveOfTheTable) {
  for (const Move& move : moves()) {
    const Referral before = referral_with(test::way_to(move.from));
    ASSERT_EQ(state_of(before), move.from);
    const Referral copy = before;
    const Referral after = apply(before, event_of(move.event, test::maker(move.by), spring));
    EXPECT_EQ(before, copy);
    EXPECT_EQ(state_of(after), move.to);
    EXPECT_EQ(after.events.size(), before.events.size() + 1);
    EXPECT_EQ(after.events.back().sequence, after.events.size());
    EXPECT_THAT(replay(after).findings, IsEmpty());
  }
}

TEST(Apply, RefusesEveryOtherMove) {
  for (const CodeEntry& state : entries<S>().subspan(1)) {
    const auto from = static_cast<S>(state.number);
    const Referral referral = referral_with(test::way_to(from));
    for (const CodeEntry& event : entries<E>()) {
      const auto kind = static_cast<E>(event.number);
      if (find_move(from, kind) != nullptr) continue;
      EXPECT_EQ(failure_of(referral, event_of(kind, school, spring)).code,
                is_closed(from) ? Errc::referral_closed : Errc::referral_move);
    }
  }
}

TEST(Apply, NamesStateMoveAndTheMovesAllowed) {
  const Referral refused = referral_with({E::sent, E::delivered, E::refused});
  const Failure failure = failure_of(refused, event_of(E::started, centre, spring));
  EXPECT_EQ(failure.code, Errc::referral_move);
  EXPECT_EQ(failure.path, "referral.events[3].kind");
  EXPECT_THAT(failure.message(Language::lt),
              AllOf(HasSubstr("būsena „atsisakyta“, veiksmas „pradėta teikti“"),
                    HasSubstr("leidžiama: „išsiųstas“, „atsiimtas“, „pakeistas nauju“"),
                    HasSubstr("[800]")));
  EXPECT_THAT(failure.message(Language::en),
              HasSubstr("state \"refused\", move \"started\"; allowed: \"sent\", \"withdrawn\", "));
  EXPECT_THAT(failure.detail,
              HasSubstr("REFERRAL_STATE_REFUSED REFERRAL_EVENT_KIND_STARTED: "
                        "REFERRAL_EVENT_KIND_SENT, "));
}

TEST(Apply, DoesNotOverwriteWhatIsClosed) {
  const Referral done = referral_with({E::sent, E::delivered, E::accepted, E::done});
  const Failure failure = failure_of(done, event_of(E::withdrawn, school, spring));
  EXPECT_EQ(failure.code, Errc::referral_closed);
  EXPECT_THAT(failure.message(Language::lt), HasSubstr("leidžiama: „įrašytas per klaidą“"));
  const Referral wrong = referral_with(test::way_to(S::entered_in_error));
  EXPECT_THAT(failure_of(wrong, event_of(E::withdrawn, school, spring)).message(Language::lt),
              HasSubstr("nebeleidžiama nieko"));
}

TEST(Apply, WantsTheRightInstitutionAReasonAndAMoment) {
  const Referral delivered = referral_with({E::sent, E::delivered});
  const Failure wrong = failure_of(delivered, event_of(E::accepted, school, spring));
  EXPECT_EQ(wrong.code, Errc::referral_actor);
  EXPECT_THAT(wrong.message(Language::lt), HasSubstr("gali: gavėjas"));
  EXPECT_THAT(wrong.message(Language::en), HasSubstr("may: receiver"));
  EXPECT_EQ(failure_of(delivered, event_of(E::accepted, stranger, spring)).code,
            Errc::referral_actor);

  ReferralEvent refusal = event_of(E::refused, centre, spring);
  refusal.reason = {};
  EXPECT_EQ(failure_of(delivered, refusal).code, Errc::referral_reason);
  refusal.reason = static_cast<ReferralReason>(77);  // a newer writer's
  EXPECT_EQ(state_of(apply(delivered, refusal)), S::refused);

  ReferralEvent timeless = event_of(E::seen, centre, spring);
  timeless.moment.reset();
  EXPECT_EQ(failure_of(delivered, timeless).code, Errc::referral_moment);
}

TEST(Apply, NumbersComeBehindAllThatHappened) {
  Referral delivered = referral_with({E::sent, E::delivered});
  ReferralEvent seen = event_of(E::seen, centre, spring);
  seen.sequence = 2;
  EXPECT_EQ(failure_of(delivered, seen).code, Errc::referral_sequence);
  seen.sequence = 9;
  EXPECT_EQ(apply(delivered, seen).events.back().sequence, 9U);
  delivered.events.push_back(event_of(static_cast<E>(40), school, spring));
  delivered.events.back().sequence = std::numeric_limits<std::uint32_t>::max();
  seen.sequence = 0;
  EXPECT_EQ(failure_of(delivered, seen).code, Errc::referral_sequence);
}

TEST(Apply, WhatHappenedAlreadyChangesNothing) {
  const Referral done = referral_with({E::sent, E::delivered, E::accepted, E::done});
  for (const ReferralEvent& event : done.events) EXPECT_EQ(apply(done, event), done);
}

TEST(Apply, MayWriteOverItsInput) {
  Referral referral = draft();
  EXPECT_FALSE(try_apply(referral, event_of(E::sent, school, spring), referral));
  EXPECT_EQ(state_of(referral), S::sent);
}

TEST(Receive, NeverRefusesAndPutsEventsInTheirOrder) {
  const Referral whole = referral_with({E::sent, E::delivered, E::accepted});
  Referral late = draft();
  for (const std::size_t i : {2U, 0U, 1U, 0U}) late = receive(late, whole.events[i]);
  EXPECT_EQ(late, whole);
}

TEST(Receive, WhatWasMissingMakesLaterEventsCount) {
  const Referral whole = referral_with({E::sent, E::delivered, E::accepted, E::started});
  Referral referral = draft();
  referral.events = {whole.events[0], whole.events[2], whole.events[3]};
  EXPECT_EQ(state_of(referral), S::sent);
  EXPECT_THAT(codes_of(referral),
              ElementsAre("referral.event.not_allowed", "referral.event.not_allowed"));
  referral = receive(referral, whole.events[1]);
  EXPECT_EQ(state_of(referral), S::started);
  EXPECT_THAT(replay(referral).findings, IsEmpty());
}

TEST(Merge, IsTheUnionWhicheverWay) {
  Referral ours = referral_with({E::sent, E::delivered});
  Referral theirs = ours;
  ours = apply(ours, event_of(E::withdrawn, school, spring));
  theirs = apply(theirs, event_of(E::seen, centre, spring));
  const Referral merged = merge(ours, theirs);
  EXPECT_EQ(merged, merge(theirs, ours));
  EXPECT_EQ(merged, merge(merged, theirs));
  EXPECT_EQ(merged.events.size(), 4U);
}

class Conflict : public testing::Test {
 protected:
  /// The state when the school withdraws and the centre accepts under one number.
  Replay conflict(const Moment& withdrawn, const Moment& accepted) {
    Referral referral = referral_with({E::sent, E::delivered});
    ReferralEvent ours = event_of(E::withdrawn, school, spring);
    ReferralEvent theirs = event_of(E::accepted, centre, spring);
    ours.sequence = theirs.sequence = 3;
    ours.moment = withdrawn;
    theirs.moment = accepted;
    referral = receive(receive(referral, ours), theirs);
    EXPECT_EQ(referral.events.size(), 4U);
    return replay(referral);
  }
};

TEST_F(Conflict, IsDecidedByTheEarlierMoment) {
  EXPECT_EQ(conflict({.seconds = 1000}, {.seconds = 1001}).state, S::withdrawn);
  EXPECT_EQ(conflict({.seconds = 1001}, {.seconds = 1000}).state, S::accepted);
  EXPECT_EQ(conflict({.seconds = 1000, .nanos = 2}, {.seconds = 1000, .nanos = 1}).state,
            S::accepted);
}

TEST_F(Conflict, IsDecidedByTheLesserInstitutionAtOneMoment) {
  EXPECT_LT(centre, school);
  EXPECT_EQ(conflict({.seconds = 1000}, {.seconds = 1000}).state, S::accepted);
}

TEST_F(Conflict, IsReported) {
  const Replay replayed = conflict({.seconds = 1000}, {.seconds = 1001});
  ASSERT_EQ(replayed.findings.size(), 1U);
  EXPECT_EQ(replayed.findings[0].code, "referral.event.conflict");
  EXPECT_EQ(replayed.findings[0].path, "referral.events[3].sequence");
  EXPECT_EQ(replayed.findings[0].record, "siuntimas-1");
  EXPECT_EQ(replayed.passages.back().effect, Effect::outvoted);
}

TEST_F(Conflict, WithAReminderLosesNoMove) {
  Referral referral = referral_with({E::sent, E::delivered});
  ReferralEvent reminder = event_of(E::reminded, school, spring);
  ReferralEvent acceptance = event_of(E::accepted, centre, spring + Days(1));
  reminder.sequence = acceptance.sequence = 3;
  referral = receive(receive(referral, acceptance), reminder);
  EXPECT_EQ(state_of(referral), S::accepted);
  EXPECT_THAT(codes_of(referral), ElementsAre("referral.event.conflict"));
}

TEST_F(Conflict, WithAStrangersEventLosesNoMove) {
  Referral referral = referral_with({E::sent, E::delivered});
  ReferralEvent false_done = event_of(E::withdrawn, stranger, on(2024, 1, 1));
  ReferralEvent acceptance = event_of(E::accepted, centre, spring);
  false_done.sequence = acceptance.sequence = 3;
  referral = receive(receive(referral, false_done), acceptance);
  EXPECT_EQ(state_of(referral), S::accepted);
  EXPECT_THAT(codes_of(referral), ElementsAre("referral.event.actor", "referral.event.conflict"));
}

TEST(Replay, KeepsWhatANewerWriterKnows) {
  Referral referral = referral_with({E::sent, E::delivered});
  ReferralEvent newer = event_of(static_cast<E>(40), centre, spring);
  newer.sequence = 3;
  newer.unknown.append_to() = "\x98\x06\x01";
  referral = receive(referral, newer);
  EXPECT_EQ(referral.events.back(), newer);
  EXPECT_EQ(state_of(referral), S::delivered);
  EXPECT_THAT(codes_of(referral), ElementsAre("referral.event.unknown_kind"));
}

TEST(Replay, TellsWhatIsMissing) {
  Referral referral = referral_with({E::sent, E::delivered, E::refused});
  referral.events[0].moment.reset();
  referral.events[2].reason = {};
  referral.events.push_back(event_of(E::seen, centre, spring));
  EXPECT_EQ(state_of(referral), S::delivered);
  EXPECT_THAT(
      codes_of(referral),
      ElementsAre("referral.event.sequence", "referral.event.moment", "referral.event.reason"));
  referral.to_institution_id = {};
  EXPECT_THAT(codes_of(referral), Contains("referral.party"));
}

TEST(Replay, FindingsNameNobody) {
  Referral referral = referral_with({E::sent, E::delivered});
  referral.child_id = ChildId("vaikas-slaptas");
  ReferralEvent event = event_of(E::accepted, stranger, spring);
  event.sequence = 3;
  event.text = "slaptas tekstas";
  for (const Finding& finding : replay(receive(referral, event)).findings) {
    EXPECT_THAT(finding.text.lt + finding.text.en + finding.path,
                AllOf(Not(HasSubstr("slaptas")), Not(HasSubstr(stranger.value))));
  }
}

TEST(Replay, KnowsNothingOfLaterDays) {
  const Referral referral = referral_with({E::sent, E::delivered, E::accepted}, on(2024, 3, 4));
  EXPECT_EQ(state_of(referral, on(2024, 3, 3)), S::draft);
  EXPECT_EQ(state_of(referral, on(2024, 3, 5)), S::delivered);
  EXPECT_EQ(replay(referral, on(2024, 3, 5)).passages.size(), 2U);
  EXPECT_EQ(state_of(referral, on(2024, 3, 6)), S::accepted);
}

TEST(Holder, IsAlwaysSomebodyWhileTheReferralIsOpen) {
  Referral referral = draft();
  EXPECT_EQ(holder(referral, S::sent), school);
  EXPECT_EQ(holder(referral, S::delivered), centre);
  EXPECT_TRUE(holder(referral, S::done).empty());
  referral.to_institution_id = {};
  EXPECT_EQ(holder(referral, S::delivered), school);
}

/// A referral that was done, and what came of it.
Referral done_with(const std::vector<ReferralOutcome>& outcomes) {
  Referral referral = referral_with(test::way_to(S::done));
  referral.events.back().outcomes = outcomes;
  return referral;
}

TEST(Outcome, ThatIsNotSaidOfWhatIsDoneIsAFinding) {
  const auto findings = replay(done_with({})).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "referral.outcome.missing");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].path,
            "referral.events[" + std::to_string(done_with({}).events.size() - 1) + "].outcomes");
}

TEST(Outcome, ThatSaysNothingIsNone) {
  EXPECT_THAT(codes_of(done_with({ReferralOutcome{}})), ElementsAre("referral.outcome.missing"));
}

TEST(Outcome, InWordsOrAsAPlaceIsEnough) {
  ReferralOutcome words;
  words.text = "Išgalvotas rezultatas";
  ReferralOutcome place;
  place.need_assessment_id = NeedAssessmentId("vertinimas");
  ReferralOutcome result;
  result.result = ReferralResult::not_reached;
  for (const ReferralOutcome& one : {words, place, result}) {
    EXPECT_THAT(codes_of(done_with({one})), IsEmpty());
  }
}

TEST(Outcome, IsAskedOfWhatIsDoneOnly) {
  for (const S state : {S::not_done, S::withdrawn, S::replaced, S::started, S::refused}) {
    EXPECT_THAT(codes_of(referral_with(test::way_to(state))), IsEmpty());
  }
}

TEST(Outcome, OfAnotherCopyOfTheEventCounts) {
  ReferralOutcome outcome;
  outcome.text = "Išgalvotas rezultatas";
  const Referral merged = merge(done_with({}), done_with({outcome}));
  EXPECT_THAT(codes_of(merged), ElementsAre("referral.event.conflict"));
  EXPECT_EQ(merged, merge(merged, done_with({})));
}

TEST(EnteredInError, ClosesWhateverTheState) {
  for (const S state : {S::draft, S::sent, S::started, S::done, S::withdrawn, S::split}) {
    const Referral before = referral_with(test::way_to(state));
    ReferralEvent event = event_of(E::entered_in_error, school, spring);
    event.reason = ReferralReason::wrong_person;
    const Referral after = apply(before, event);
    EXPECT_EQ(state_of(after), S::entered_in_error);
    EXPECT_EQ(after.events.size(), before.events.size() + 1) << "nothing vanishes";
    EXPECT_EQ(holder(after, S::entered_in_error), InstitutionId());
    EXPECT_EQ(failure_of(after, event_of(E::sent, school, spring)).code, Errc::referral_closed);
  }
}

TEST(EnteredInError, IsSaidByTheSenderWithAReason) {
  const Referral sent = referral_with({E::sent});
  EXPECT_EQ(failure_of(sent, event_of(E::entered_in_error, centre, spring)).code,
            Errc::referral_actor);
  ReferralEvent event = event_of(E::entered_in_error, school, spring);
  event.reason = {};
  EXPECT_EQ(failure_of(sent, event).code, Errc::referral_reason);
}

TEST(Receiver, OfWhomOnlyTheKindIsKnownIsNoFault) {
  Referral referral = referral_with({E::sent});
  referral.to_institution_id = {};
  EXPECT_THAT(codes_of(referral), Contains("referral.party"));
  referral.receiver_kind = InstitutionKind::school;
  const Findings findings = replay(referral).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "referral.receiver.open");
  EXPECT_EQ(findings[0].severity, Severity::info);
}

TEST(Compare, TellsAllDifferencesApart) {
  const ReferralEvent event = event_of(E::sent, school, spring);
  const auto differs = [&](auto change) {
    ReferralEvent other = event;
    change(other);
    EXPECT_NE(other, event);
    EXPECT_NE(compare(event, other), std::strong_ordering::equal);
    EXPECT_EQ(compare(event, other) < 0, compare(other, event) > 0);
  };
  differs([](ReferralEvent& other) { other.sequence = 1; });
  differs([](ReferralEvent& other) { other.kind = E::seen; });
  differs([](ReferralEvent& other) { other.moment.reset(); });
  differs([](ReferralEvent& other) { other.moment->nanos = 1; });
  differs([](ReferralEvent& other) { other.moment->unknown.append_to() = "x"; });
  differs([](ReferralEvent& other) { other.actor_institution_id = centre; });
  differs([](ReferralEvent& other) { other.actor_person_id = PersonId("a"); });
  differs([](ReferralEvent& other) { other.reason = {}; });
  differs([](ReferralEvent& other) { other.text = "a"; });
  differs([](ReferralEvent& other) { other.proof = "a"; });
  differs([](ReferralEvent& other) { other.expected = spring; });
  differs([](ReferralEvent& other) { other.to_institution_id = centre; });
  differs([](ReferralEvent& other) { other.outcomes.emplace_back(); });
  differs([](ReferralEvent& other) { other.outcomes.emplace_back().text = "a"; });
  differs([](ReferralEvent& other) { other.unknown.append_to() = "x"; });
  EXPECT_EQ(compare(event, event), std::strong_ordering::equal);
}

TEST(EventsOfOneNumber, StandInTheOrderOfTheirMomentsThoseWithoutOneLast) {
  const auto at = [](std::optional<std::int64_t> seconds) {
    ReferralEvent event;
    if (seconds) event.moment = Moment{.seconds = *seconds};
    return event;
  };
  EXPECT_TRUE(compare(at(1), at(2)) < 0);
  EXPECT_TRUE(compare(at(-1), at({})) < 0);
  EXPECT_TRUE(compare(at(2), at({})) < 0);
  EXPECT_TRUE(compare(at({}), at(0)) > 0);
  EXPECT_TRUE(compare(at({}), at({})) == 0);
  ReferralEvent later_in_the_second = at(1);
  later_in_the_second.moment->nanos = 1;
  EXPECT_TRUE(compare(at(1), later_in_the_second) < 0);
}

}  // namespace
}  // namespace gerove::referral
