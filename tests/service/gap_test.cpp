// What is missing, for whom, and that nobody is counted twice.
#include "gerove/service/gap.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "service/make_service.hpp"
#include "support/record_sets.hpp"

namespace gerove::service {
namespace {

using test::on;
using test::record_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Period year_2023{.start = on(2023, 1, 1), .end = on(2023, 12, 31)};

Need need_of(std::string text, NeedState state, ReferralReason why = {}) {
  Need need;
  need.service_text = std::move(text);
  need.service_root = ServiceRoot::education;
  need.state = state;
  need.why = why;
  return need;
}

NeedAssessment assessment(const std::string& id, Date day, std::vector<Need> needs) {
  NeedAssessment made;
  made.id = NeedAssessmentId(id);
  made.assessed = day;
  made.needs = std::move(needs);
  made.municipality_id = MunicipalityId("azuolyno");
  return made;
}

NeedAssessment of_child(const std::string& child, NeedAssessment made) {
  made.child_id = ChildId(child);
  return made;
}

Child child_born(const std::string& id, Date born) {
  Child child;
  child.id = ChildId(id);
  child.born = PartialDate(born);
  Residence& residence = child.residences.emplace_back();
  residence.municipality_id = MunicipalityId("azuolyno");
  residence.eldership = "Girininkų seniūnija";
  return child;
}

ReferralEvent event(ReferralEventKind kind, Date day, ReferralReason reason = {}) {
  ReferralEvent made;
  made.kind = kind;
  made.moment = Moment{.seconds = calendar::vilnius_midnight(day) + 36000};
  made.reason = reason;
  return made;
}

Referral referral(const std::string& id, std::string service, std::vector<ReferralEvent> events) {
  Referral made;
  made.id = ReferralId(id);
  made.kind = ReferralKind::service;
  made.service_text = std::move(service);
  made.events = std::move(events);
  return made;
}

Referral refused(const std::string& id,
                 const std::string& child,
                 ReferralReason reason = ReferralReason::no_specialist) {
  Referral made = referral(id,
                           "Logopedas",
                           {event(ReferralEventKind::sent, on(2023, 3, 1)),
                            event(ReferralEventKind::refused, on(2023, 3, 10), reason)});
  made.child_id = ChildId(child);
  return made;
}

GapReport report_of(const std::vector<Record>& records) {
  return gaps(test::set_of(records), {.period = year_2023});
}

std::vector<std::string> sources(const GapCell& cell) {
  std::vector<std::string> list;
  for (const RecordPlace& source : cell.sources) list.push_back(source.record + ' ' + source.path);
  return list;
}

std::vector<std::string> codes(const GapReport& report) {
  std::vector<std::string> list;
  for (const Finding& finding : report.findings) list.emplace_back(finding.code);
  return list;
}

TEST(Gap, CountsNeedsByKindPlaceAndAge) {
  const GapReport report = report_of({
      record_of(child_born("v-1", on(2018, 5, 1))),
      record_of(of_child(
          "v-1",
          assessment("a-1",
                     on(2023, 6, 1),
                     {need_of("Logopedo pagalba", NeedState::unmet, ReferralReason::no_specialist),
                      need_of("Psichologas", NeedState::met)}))),
  });
  EXPECT_THAT(report.findings, IsEmpty());
  ASSERT_EQ(report.cells.size(), 2U);
  const GapCell& speech = report.cells[0];
  EXPECT_EQ(speech.key.kind, "Logopedo pagalba");
  EXPECT_EQ(speech.key.eldership, "Girininkų seniūnija");
  EXPECT_EQ(speech.key.whom, Whom::child);
  EXPECT_EQ(speech.key.age, (AgeBand{3U, 6U}));
  EXPECT_EQ(speech.missing(), 1U);
  EXPECT_EQ(speech.no_specialist, 1U);
  EXPECT_EQ(speech.longest_wait, 213U);
  EXPECT_THAT(sources(speech), ElementsAre("a-1 need_assessment.needs[0]"));
  EXPECT_EQ(report.cells[1].met, 1U);
  EXPECT_EQ(report.cells[1].missing(), 0U);
}

TEST(Gap, WaitsFromTheDayOfTheAssessmentToTheLastOfThePeriod) {
  const auto longest_wait = [](Date assessed) {
    const NeedAssessment made =
        assessment("a-1", assessed, {need_of("Logopedas", NeedState::waiting)});
    return report_of({record_of(made)}).cells.at(0).longest_wait;
  };
  EXPECT_EQ(longest_wait(on(2023, 1, 1)), 364U);
  EXPECT_EQ(longest_wait(on(2023, 12, 30)), 1U);
  EXPECT_EQ(longest_wait(on(2023, 12, 31)), 0U);
}

TEST(Gap, CountsWhatWasAssessedFromTheFirstDayOfThePeriodToItsLast) {
  const auto cells = [](Date assessed) {
    return report_of(
               {record_of(assessment("a-1", assessed, {need_of("Logopedas", NeedState::unmet)}))})
        .cells.size();
  };
  EXPECT_EQ(cells(on(2022, 12, 31)), 0U);
  EXPECT_EQ(cells(on(2023, 1, 1)), 1U);
  EXPECT_EQ(cells(on(2023, 12, 31)), 1U);
  EXPECT_EQ(cells(on(2024, 1, 1)), 0U);
}

TEST(Gap, GroupsCountWithTheirSize) {
  NeedAssessment group =
      assessment("a-1", on(2023, 6, 1), {need_of("Dienos centras", NeedState::unmet)});
  group.group_text = "vaikai su negalia";
  group.group_size = 7;
  NeedAssessment unsized = group;
  unsized.id = NeedAssessmentId("a-2");
  unsized.group_size.reset();
  const GapReport report = report_of({record_of(group), record_of(unsized)});
  ASSERT_EQ(report.cells.size(), 1U);
  EXPECT_EQ(report.cells[0].unmet, 8U);
  EXPECT_EQ(report.cells[0].key.whom, Whom::group);
  EXPECT_THAT(codes(report), ElementsAre("gap.group.size_missing"));
}

TEST(Gap, AReferralForANeedIsNotCountedAgain) {
  Need named = need_of("Kalbos terapija", NeedState::unmet);
  named.referral_ids = {ReferralId("n-1")};
  Referral again = refused("n-2", "v-1");
  again.predecessor_id = ReferralId("n-1");
  const GapReport report =
      report_of({record_of(of_child("v-1", assessment("a-1", on(2023, 2, 1), {named}))),
                 record_of(refused("n-1", "v-1")),
                 record_of(again)});
  ASSERT_EQ(report.cells.size(), 1U);
  EXPECT_EQ(report.cells[0].missing(), 1U);
  EXPECT_EQ(report.cells[0].no_specialist, 1U) << "the referral tells why";
  EXPECT_THAT(
      sources(report.cells[0]),
      ElementsAre(
          "a-1 need_assessment.needs[0]", "n-1 referral.events[1]", "n-2 referral.events[1]"));
}

/// An assessment of a child with two numbered needs of which nobody says what became.
NeedAssessment two_numbered_needs() {
  NeedAssessment made =
      of_child("v-1",
               assessment("a-1",
                          on(2023, 2, 1),
                          {need_of("Logopedo pagalba", {}), need_of("Psichologo pagalba", {})}));
  made.needs[0].number = "1";
  made.needs[1].number = "2";
  return made;
}

/// A referral under another name of the service, which was refused, for a need.
Referral for_need(const std::string& assessment_id, const std::string& number) {
  Referral made = refused("n-1", "v-1");
  made.service_text = "Pagalba";
  made.need.emplace().need_assessment_id = NeedAssessmentId(assessment_id);
  made.need->need_number = number;
  return made;
}

/// How many persons need it, and how many are known not to have it, by the words of each kind.
std::vector<std::string> counted(const GapReport& report) {
  std::vector<std::string> list;
  for (const GapCell& cell : report.cells) {
    list.push_back(cell.key.kind + ' ' + std::to_string(cell.found) + ' ' +
                   std::to_string(cell.unmet));
  }
  return list;
}

TEST(GapOfNamedNeed, IsThatWhichTheReferralNames) {
  EXPECT_THAT(
      counted(report_of({record_of(two_numbered_needs()), record_of(for_need("a-1", "2"))})),
      ElementsAre("Logopedo pagalba 1 0", "Psichologo pagalba 1 1"));
}

TEST(GapOfNamedNeed, NeedsNoNumberWhereThereIsOne) {
  NeedAssessment one = two_numbered_needs();
  one.needs.pop_back();
  EXPECT_THAT(counted(report_of({record_of(one), record_of(for_need("a-1", ""))})),
              ElementsAre("Logopedo pagalba 1 1"));
}

TEST(GapOfNamedNeed, ThatIsNotClearIsCountedByItself) {
  for (const std::string number : {"", "9"}) {
    EXPECT_EQ(report_of({record_of(two_numbered_needs()), record_of(for_need("a-1", number))})
                  .cells.size(),
              3U);
  }
  EXPECT_EQ(
      report_of({record_of(two_numbered_needs()), record_of(for_need("kitas", "1"))}).cells.size(),
      3U);
}

TEST(GapOfNamedNeed, HoldsForTheReferralThatSendsItAgainAndForParts) {
  Referral first = for_need("a-1", "1");
  first.events = {event(ReferralEventKind::sent, on(2023, 3, 1)),
                  event(ReferralEventKind::replaced, on(2023, 3, 2))};
  Referral again = refused("n-2", "v-1");
  again.service_text = "Pagalba";
  again.predecessor_id = first.id;
  EXPECT_THAT(
      counted(report_of({record_of(two_numbered_needs()), record_of(first), record_of(again)})),
      ElementsAre("Logopedo pagalba 1 1", "Psichologo pagalba 1 0"));
  again.predecessor_id = {};
  again.links.emplace().part_of_id = first.id;
  EXPECT_THAT(
      counted(report_of({record_of(two_numbered_needs()), record_of(first), record_of(again)})),
      ElementsAre("Logopedo pagalba 1 1", "Psichologo pagalba 1 0"));
}

TEST(Gap, WhatWasEnteredInErrorIsNone) {
  Referral wrong = refused("n-1", "v-1");
  wrong.events.push_back(
      event(ReferralEventKind::entered_in_error, on(2023, 3, 20), ReferralReason::wrong_person));
  EXPECT_THAT(report_of({record_of(wrong)}).cells, IsEmpty());
}

TEST(Gap, NeitherIsOneOfTheSameChildAndKindThatNobodyLinked) {
  const Need need = need_of("Logopedo pagalba", NeedState::unmet);
  const GapReport report =
      report_of({record_of(of_child("v-1", assessment("a-1", on(2023, 2, 1), {need}))),
                 record_of(refused("n-1", "v-1")),
                 record_of(refused("n-2", "v-2"))});
  std::uint64_t missing = 0;
  for (const GapCell& cell : report.cells) missing += cell.missing();
  EXPECT_EQ(missing, 2U);
}

TEST(Gap, RefusalsForOtherReasonsAreNoGap) {
  EXPECT_THAT(report_of({record_of(refused("n-1", "v-1", ReferralReason::family_declined)),
                         record_of(refused("n-2", "v-2", ReferralReason::wrong_institution))})
                  .cells,
              IsEmpty());
}

TEST(Gap, HelpThatStartedInTheEndIsNoGap) {
  Referral late = refused("n-1", "v-1");
  Referral helped =
      referral("n-2", "logopedo", {event(ReferralEventKind::started, on(2023, 9, 1))});
  helped.child_id = ChildId("v-1");
  EXPECT_THAT(report_of({record_of(late), record_of(helped)}).cells, IsEmpty());
  helped.events = {event(ReferralEventKind::started, on(2024, 1, 2))};
  EXPECT_EQ(report_of({record_of(late), record_of(helped)}).cells.size(), 1U);
}

TEST(Gap, EventsCountToTheLastDayOfThePeriod) {
  const auto cells = [](Date day) {
    Referral made = refused("n-1", "v-1");
    made.events[1].moment = Moment{.seconds = calendar::vilnius_midnight(day)};
    return report_of({record_of(made)}).cells.size();
  };
  EXPECT_EQ(cells(on(2023, 12, 31)), 1U);
  EXPECT_EQ(cells(on(2024, 1, 1)), 0U) << "it had only been sent";
}

TEST(Gap, TheLastEventDecidesWhateverTheOrder) {
  Referral waiting = referral("n-1",
                              "logopedas",
                              {event(ReferralEventKind::waiting, on(2023, 5, 1)),
                               event(ReferralEventKind::reminded, on(2023, 6, 1)),
                               event(ReferralEventKind::accepted, on(2023, 4, 1)),
                               event(ReferralEventKind::sent, on(2023, 3, 1))});
  const GapReport report = report_of({record_of(waiting)});
  ASSERT_EQ(report.cells.size(), 1U);
  EXPECT_EQ(report.cells[0].waiting, 1U);
  EXPECT_EQ(report.cells[0].no_place, 1U);
  EXPECT_EQ(report.cells[0].longest_wait, 305U) << "since it was sent";
}

TEST(Gap, TheLatestAssessmentOfAChildCounts) {
  const auto made = [](const std::string& id, Date day, NeedState state) {
    return record_of(of_child("v-1", assessment(id, day, {need_of("Logopedas", state)})));
  };
  const GapReport report = report_of({made("a-2", on(2023, 9, 1), NeedState::met),
                                      made("a-1", on(2023, 2, 1), NeedState::unmet),
                                      made("a-0", on(2022, 2, 1), NeedState::unmet)});
  ASSERT_EQ(report.cells.size(), 1U);
  EXPECT_EQ(report.cells[0].found, 1U);
  EXPECT_EQ(report.cells[0].met, 1U);
  EXPECT_EQ(report.cells[0].sources.size(), 2U);
}

TEST(Gap, AReferralTellsWhatANeedLeavesOpen) {
  Need open = need_of("Logopedas", NeedState::unspecified);
  const Record child = record_of(of_child("v-1", assessment("a-1", on(2023, 2, 1), {open})));
  EXPECT_THAT(codes(report_of({child})), ElementsAre("gap.need.state_missing"));
  open.referral_ids = {ReferralId("n-1"), ReferralId("n-2")};
  Referral second = refused("n-2", "v-1");
  second.events = {event(ReferralEventKind::done, on(2023, 8, 1))};
  const Record linked = record_of(of_child("v-1", assessment("a-1", on(2023, 2, 1), {open})));
  EXPECT_EQ(report_of({linked, record_of(refused("n-1", "v-1"))}).cells.at(0).unmet, 1U);
  const GapReport both = report_of({linked, record_of(second), record_of(refused("n-1", "v-1"))});
  EXPECT_EQ(both.cells.at(0).met, 1U);
  EXPECT_THAT(both.findings, IsEmpty());
}

TEST(Gap, EachNeedOfWhichNobodySaysWhatBecameIsTold) {
  const NeedAssessment made = assessment("a-1",
                                         on(2023, 6, 1),
                                         {need_of("Logopedas", NeedState::unmet),
                                          need_of("Psichologas", NeedState::unspecified),
                                          need_of("Mokytojo padėjėjas", NeedState::met),
                                          need_of("Dienos centras", NeedState::unspecified)});
  const GapReport report = report_of({record_of(made)});
  std::vector<std::string> paths;
  for (const Finding& finding : report.findings) paths.push_back(finding.path);
  EXPECT_THAT(codes(report), ElementsAre("gap.need.state_missing", "gap.need.state_missing"));
  EXPECT_THAT(paths,
              ElementsAre("need_assessment.needs[1].state", "need_assessment.needs[3].state"));
  std::uint64_t unknown = 0;
  for (const GapCell& cell : report.cells) unknown += cell.unknown;
  EXPECT_EQ(unknown, 2U);
}

TEST(Gap, KindsAreThoseOfTheDirectoryAndOfCodes) {
  Service service = test::make_service("p-1", "Kalbos ir kalbėjimo korekcija");
  service.catalogue_code = "7.1";
  Referral asked = refused("n-1", "v-1");
  asked.service_id = ServiceId("p-1");
  Need coded = need_of("Logopedas", NeedState::unmet);
  coded.catalogue_code = "7.1";
  const GapReport report =
      report_of({record_of(asked),
                 record_of(service),
                 record_of(of_child("v-2", assessment("a-1", on(2023, 2, 1), {coded})))});
  ASSERT_EQ(report.cells.size(), 2U) << "different places";
  EXPECT_EQ(report.cells[0].key.catalogue_code, "7.1");
  EXPECT_EQ(report.cells[0].key.kind, report.cells[1].key.kind);
}

TEST(Gap, AnAgeThatMayLieInTwoBandsIsUnknown) {
  Child child = child_born("v-1", on(2016, 1, 1));
  child.born = PartialDate::make(2016);
  const Record need = record_of(
      of_child("v-1", assessment("a-1", on(2023, 6, 1), {need_of("Logopedas", NeedState::unmet)})));
  EXPECT_EQ(report_of({record_of(child), need}).cells.at(0).key.age, AgeBand{});
  NeedAssessment old = assessment("a-1", on(2023, 6, 1), {need_of("Logopedas", NeedState::unmet)});
  old.age_years = 19;
  EXPECT_EQ(report_of({record_of(old)}).cells.at(0).key.age, (AgeBand{18U, {}}));
}

TEST(Gap, OtherMunicipalitiesAreLeftOut) {
  NeedAssessment other =
      assessment("a-1", on(2023, 6, 1), {need_of("Logopedas", NeedState::unmet)});
  NeedAssessment silent = other;
  silent.id = NeedAssessmentId("a-2");
  silent.municipality_id = {};
  const std::vector<Record> records{record_of(other), record_of(silent)};
  const GapReport report = gaps(
      test::set_of(records), {.period = year_2023, .municipality_id = MunicipalityId("berzyno")});
  ASSERT_EQ(report.cells.size(), 1U);
  EXPECT_THAT(sources(report.cells[0]), ElementsAre("a-2 need_assessment.needs[0]"));
}

TEST(Gap, FindsWhatItCannotCount) {
  NeedAssessment undated = assessment("a-1", on(2023, 6, 1), {});
  undated.assessed.reset();
  const Record nameless =
      record_of(assessment("a-2", on(2023, 6, 1), {Need{.state = NeedState::unmet}}));
  EXPECT_THAT(codes(report_of({record_of(undated), nameless, nameless})),
              ElementsAre("gap.duplicate", "gap.assessment.date_missing", "gap.need.kind_missing"));
}

TEST(Gap, ChainsThatBiteTheirTailEnd) {
  Referral one = refused("n-1", "v-1");
  one.predecessor_id = ReferralId("n-2");
  Referral two = refused("n-2", "v-1");
  two.predecessor_id = ReferralId("n-1");
  EXPECT_EQ(report_of({record_of(one), record_of(two)}).cells.at(0).missing(), 1U);
}

TEST(Gap, RecordsWithoutIdAllCount) {
  NeedAssessment of_a_group =
      assessment("", on(2023, 6, 1), {need_of("Logopedas", NeedState::unmet)});
  of_a_group.group_size = 3;
  Referral of_nobody = refused("", "");
  of_nobody.child_id = {};
  const auto report = report_of(
      {record_of(of_a_group), record_of(of_a_group), record_of(of_nobody), record_of(of_nobody)});
  EXPECT_THAT(codes(report), IsEmpty());
  std::uint64_t missing = 0;
  for (const GapCell& cell : report.cells) missing += cell.missing();
  EXPECT_EQ(missing, 8U) << "two groups of three, two referrals";
}

TEST(Gap, FindingsNameTheFile) {
  NeedAssessment undated = assessment("a-1", on(2023, 6, 1), {});
  undated.assessed.reset();
  const RecordSet records = test::set_of<NeedAssessment>({undated, undated}, "viena.jsonl");
  const GapReport report = gaps(records, {.period = year_2023});
  ASSERT_EQ(report.findings.size(), 2U);
  for (const Finding& finding : report.findings) EXPECT_EQ(finding.source, "viena.jsonl");
}

TEST(Gap, OnlyRecordsThatConcernGapsMatter) {
  const auto all = test::read_records("sample_municipality_2023.jsonl");
  std::vector<Record> some;
  std::ranges::copy_if(all, std::back_inserter(some), concerns_gaps);
  ASSERT_LT(some.size(), all.size());
  const GapReport of_all = report_of(all);
  const GapReport of_some = report_of(some);
  ASSERT_EQ(of_all.cells.size(), of_some.cells.size());
  for (std::size_t i = 0; i < of_all.cells.size(); ++i) {
    EXPECT_EQ(of_all.cells[i].key, of_some.cells[i].key);
    EXPECT_EQ(of_all.cells[i].sources, of_some.cells[i].sources);
  }
  EXPECT_EQ(of_all.findings, of_some.findings);
}

TEST(Gap, TheOrderOfTheRecordsMakesNoDifference) {
  std::vector<Record> records;
  std::mt19937 dice(5);
  const std::vector<std::string> kinds{"Logopedas", "Logopedo pagalba", "logopedai", "Psichologas"};
  for (int i = 0; i < 80; ++i) {
    const std::string child = "v-" + std::to_string(dice() % 20);
    const auto state = static_cast<NeedState>(dice() % 5);
    const Date day = on(2023, 1, 1) + Days(static_cast<int>(dice() % 365));
    const std::string id = std::to_string(i);
    records.push_back(record_of(
        of_child(child, assessment("a-" + id, day, {need_of(kinds[dice() % 4], state)}))));
    records.push_back(record_of(refused("n-" + id, child)));
    records.push_back(
        record_of(child_born("v-" + id, day - Days(static_cast<int>(dice() % 6000)))));
  }
  const auto told = [](const GapReport& report) {
    std::string text;
    for (const GapCell& cell : report.cells) {
      text +=
          cell.key.kind + std::to_string(cell.found) + '/' + std::to_string(cell.missing()) + ' ';
      for (const std::string& source : sources(cell)) text += source + ',';
    }
    return text;
  };
  const std::string expected = told(report_of(records));
  for (int round = 0; round < 5; ++round) {
    std::shuffle(records.begin(), records.end(), dice);
    EXPECT_EQ(told(report_of(records)), expected);
  }
}

}  // namespace
}  // namespace gerove::service
