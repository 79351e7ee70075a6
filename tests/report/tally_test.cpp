// What the yearly report counts, what it refuses to count, and what it says about it.
#include "gerove/report/tally.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gerove/core/budget.hpp"
#include "support/read_records.hpp"

namespace gerove::report {
namespace {

using test::on;
using test::record_of;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const Period year_2023 = *calendar_year(2023);

Body commission(BodyKind kind = BodyKind::municipal_commission) {
  Body body;
  body.id = BodyId("vgk");
  body.kind = kind;
  return body;
}

Sitting sitting(const char* id, Date date) {
  Sitting one;
  one.id = SittingId(id);
  one.body_id = BodyId("vgk");
  one.date = date;
  one.held = Answer::yes;
  return one;
}

AgendaItem question(std::vector<ChildId> children, std::vector<ActId> orders = {}) {
  AgendaItem item;
  item.kind = AgendaItemKind::minimal_measure;
  item.child_ids = std::move(children);
  item.act_ids = std::move(orders);
  return item;
}

Act order(const char* id, Date date, ActSubject subject = ActSubject::minimal_measure) {
  Act act;
  act.id = ActId(id);
  act.kind = ActKind::order;
  act.subject = subject;
  act.action = ProcedureAction::impose;
  act.issuer = ActorKind::mayor;
  act.number = id;
  act.date = date;
  return act;
}

/// A case file with a procedure, a decision and a measure, all by one order.
CaseFile case_file(const char* id, const char* order_id, Date date) {
  CaseFile file;
  file.id = CaseFileId(id);
  Procedure& procedure = file.procedures.emplace_back();
  procedure.id = ProcedureId("p");
  procedure.request.emplace().received_by_mayor = date - Days(10);
  procedure.request->action = ProcedureAction::impose;
  procedure.request->initiator.emplace().kind = ActorKind::school;
  Decision& decision = procedure.decisions.emplace_back();
  decision.kind = DecisionKind::minimal_measure;
  decision.action = ProcedureAction::impose;
  decision.date = date;
  decision.act_id = ActId(order_id);
  Measure& measure = file.measures.emplace_back();
  measure.id = MeasureId("m");
  measure.kind = MeasureKind::mediation_2021;
  measure.imposed = date;
  measure.act_id = ActId(order_id);
  return file;
}

/// A sitting, its order and the case file, which agree with one another.
struct Agreeing {
  Sitting held = sitting("s", on(2023, 5, 10));
  Act act = order("o", on(2023, 5, 16));
  CaseFile file = case_file("c", "o", on(2023, 5, 16));

  Agreeing() {
    held.agenda = {question({ChildId("k")}, {act.id})};
    act.sitting_id = held.id;
    act.case_file_ids = {file.id};
    act.child_ids = {ChildId("k")};
  }
  std::vector<Record> records() const {
    return {record_of(commission()), record_of(held), record_of(act), record_of(file)};
  }
  YearReport report() const { return tally(records(), year_2023); }
};

std::vector<std::string> codes(const YearReport& report) {
  std::vector<std::string> list;
  for (const Finding& finding : report.findings) {
    list.emplace_back(finding.code);
  }
  return list;
}

std::uint64_t value(const YearReport& report, std::string_view indicator) {
  const Figure* figure = report.find(indicator);
  return figure != nullptr ? figure->value : 999;
}

template <class... T>
YearReport report_of(T... contents) {
  const std::vector<Record> records{record_of(commission()), record_of(std::move(contents))...};
  return tally(records, year_2023);
}

TEST(YearTally, CountsWhatAgreesWithoutAFinding) {
  const YearReport report = Agreeing().report();
  EXPECT_THAT(codes(report), IsEmpty());
  EXPECT_EQ(value(report, "commission.sittings"), 1U);
  EXPECT_EQ(value(report, "commission.questions"), 1U);
  EXPECT_EQ(value(report, "commission.children"), 1U);
  EXPECT_EQ(value(report, "commission.procedures"), 1U);
  EXPECT_EQ(value(report, "commission.requests.by.school"), 1U);
  EXPECT_EQ(value(report, "commission.orders"), 1U);
  EXPECT_EQ(value(report, "commission.orders.minimal_measure.impose"), 1U);
  EXPECT_EQ(value(report, "commission.measures.mediation_2021"), 1U);
  EXPECT_EQ(value(report, "commission.orders.average_measure"), 0U);
}

TEST(YearTally, NamesTheRecordsAndPlacesThatEachNumberWasCountedFrom) {
  const YearReport report = Agreeing().report();
  EXPECT_THAT(report.find("commission.questions")->sources,
              ElementsAre(RecordPlace{"s", "sitting.agenda[0]"}));
  EXPECT_THAT(report.find("commission.measures")->sources,
              ElementsAre(RecordPlace{"c", "case_file.measures[0]"}));
  EXPECT_THAT(report.find("commission.orders")->sources, ElementsAre(RecordPlace{"o", ""}));
}

TEST(YearTally, KeepsSixCountersApart) {
  // One sitting, one question, one family: two siblings, two measures, two orders, no request.
  Sitting one = sitting("s", on(2023, 3, 1));
  one.agenda = {question({ChildId("a"), ChildId("b")}, {ActId("x"), ActId("y")})};
  Act x = order("x", on(2023, 3, 6));
  Act y = order("y", on(2023, 3, 6));
  x.sitting_id = y.sitting_id = one.id;
  const YearReport report = report_of(one, x, y);
  EXPECT_EQ(value(report, "commission.questions"), 1U);
  EXPECT_EQ(value(report, "commission.children"), 2U);
  EXPECT_EQ(value(report, "commission.orders"), 2U);
  EXPECT_EQ(value(report, "commission.requests"), 0U);
  EXPECT_THAT(codes(report), IsEmpty()) << "no two counters need be equal";
}

TEST(YearTally, CountsAChildOnceHoweverOftenItCameUp) {
  Sitting one = sitting("s", on(2023, 3, 1));
  one.agenda = {question({ChildId("a")}), question({ChildId("a")})};
  const YearReport report = report_of(one);
  EXPECT_EQ(value(report, "commission.children"), 1U);
  EXPECT_EQ(report.find("commission.children")->sources.size(), 2U);
}

TEST(YearTally, LeavesOutOtherYearsUpToTheLastDay) {
  const YearReport report = report_of(sitting("a", on(2022, 12, 31)),
                                      sitting("b", on(2023, 1, 1)),
                                      sitting("c", on(2023, 12, 31)),
                                      sitting("d", on(2024, 1, 1)));
  EXPECT_EQ(value(report, "commission.sittings"), 2U);
}

TEST(YearTally, CountsAnAdjournedSittingAndItsContinuationButTheQuestionOnce) {
  Sitting first = sitting("a", on(2023, 3, 1));
  first.agenda = {question({ChildId("k")})};
  first.agenda[0].adjourned = Answer::yes;
  Sitting second = sitting("b", on(2023, 3, 8));
  second.adjourns_id = first.id;
  second.agenda = {question({ChildId("k")})};
  const YearReport report = report_of(first, second);
  EXPECT_EQ(value(report, "commission.sittings"), 2U);
  EXPECT_EQ(value(report, "commission.questions"), 1U);
  EXPECT_EQ(value(report, "commission.questions.adjourned"), 1U);
}

TEST(YearTally, CountsASittingThatIsNotSaidToBeHeldOnlyWithMinutesOrAttendance) {
  Sitting silent = sitting("a", on(2023, 3, 1));
  silent.held = Answer::unspecified;
  Sitting recorded = silent;
  recorded.id = SittingId("b");
  recorded.minutes.emplace();
  Sitting cancelled = sitting("c", on(2023, 3, 1));
  cancelled.held = Answer::no;
  const YearReport report = report_of(silent, recorded, cancelled);
  EXPECT_EQ(value(report, "commission.sittings"), 1U);
  EXPECT_THAT(codes(report), ElementsAre("report.sitting.held_unknown"));
}

TEST(YearTally, TakesMinutesOrAttendanceForASittingThatWasHeld) {
  Sitting with_minutes = sitting("a", on(2023, 3, 1));
  with_minutes.held = Answer::unspecified;
  with_minutes.minutes.emplace();
  Sitting with_attendance = sitting("b", on(2023, 3, 1));
  with_attendance.held = Answer::unspecified;
  with_attendance.attendance.emplace_back();
  EXPECT_EQ(value(report_of(with_minutes), "commission.sittings"), 1U);
  EXPECT_EQ(value(report_of(with_attendance), "commission.sittings"), 1U);
}

TEST(YearTally, LeavesOutSittingsOfOtherBodies) {
  const std::vector<Record> records{record_of(sitting("a", on(2023, 3, 1))),
                                    record_of(commission(BodyKind::school_commission))};
  const YearReport report = tally(records, year_2023);
  EXPECT_EQ(value(report, "commission.sittings"), 0U);
  EXPECT_THAT(codes(report), IsEmpty());
}

TEST(YearTally, WarnsOfASittingWhoseBodyIsNotThere) {
  const std::vector<Record> records{record_of(sitting("a", on(2023, 3, 1)))};
  const YearReport report = tally(records, year_2023);
  EXPECT_EQ(value(report, "commission.sittings"), 1U);
  EXPECT_THAT(codes(report), ElementsAre("report.body.missing"));
}

TEST(YearTally, CountsOneMunicipalityOnlyIfAsked) {
  Act ours = order("a", on(2023, 3, 1));
  ours.municipality_id = MunicipalityId("x");
  Act theirs = order("b", on(2023, 3, 1));
  theirs.municipality_id = MunicipalityId("y");
  const Act nameless = order("c", on(2023, 3, 1));
  const std::vector<Record> records{record_of(ours), record_of(theirs), record_of(nameless)};
  EXPECT_EQ(value(tally(records, year_2023), "commission.orders"), 3U);
  EXPECT_EQ(value(tally(records, year_2023, MunicipalityId("x")), "commission.orders"), 2U);
}

TEST(YearTally, MakesAFindingOfWhatHasNoDateAndDoesNotCountIt) {
  Sitting undated_sitting = sitting("a", on(2023, 3, 1));
  undated_sitting.date.reset();
  Act undated_order = order("b", on(2023, 3, 1));
  undated_order.date.reset();
  CaseFile file = case_file("c", "o", on(2023, 3, 1));
  file.procedures[0].request.reset();
  file.procedures[0].decisions[0].date.reset();
  file.measures[0].imposed.reset();
  const YearReport report = report_of(undated_sitting, undated_order, file);
  EXPECT_THAT(codes(report),
              ElementsAre("report.sitting.date_missing",
                          "report.order.date_missing",
                          "report.measure.date_missing",
                          "report.procedure.date_missing",
                          "report.decision.date_missing"));
  for (const Figure& figure : report.figures) {
    EXPECT_EQ(figure.value, 0U) << figure.indicator;
  }
}

TEST(YearTally, SaysNothingOfASittingWithoutDateThatWasNotHeld) {
  Sitting cancelled = sitting("a", on(2023, 3, 1));
  cancelled.date.reset();
  cancelled.held = Answer::no;
  EXPECT_THAT(codes(report_of(cancelled)), IsEmpty());
}

TEST(YearTally, CountsAProcedureInTheYearOfItsBeginningAndARequestInThatOfItsReceipt) {
  CaseFile file = case_file("c", "", on(2023, 6, 1));
  file.measures.clear();
  file.procedures[0].decisions.clear();
  file.procedures[0].request->received_by_mayor = on(2022, 12, 31);
  file.procedures[0].begun = on(2023, 1, 1);
  EXPECT_EQ(value(report_of(file), "commission.procedures"), 1U);
  EXPECT_EQ(value(report_of(file), "commission.requests"), 0U);
  file.procedures[0].request->received_by_mayor = on(2023, 12, 31);
  file.procedures[0].begun = on(2024, 1, 1);
  EXPECT_EQ(value(report_of(file), "commission.procedures"), 0U);
  EXPECT_EQ(value(report_of(file), "commission.requests"), 1U);
}

TEST(YearTally, ListsSoManyFindingsAndCountsTheOthers) {
  CaseFile file;
  file.id = CaseFileId("c");
  file.measures.resize(Budget{}.findings + 5);  // none has a day
  const auto report = report_of(file);
  ASSERT_EQ(report.findings.size(), Budget{}.findings + 1);
  EXPECT_EQ(report.findings.back().code, report.findings.front().code);
  EXPECT_EQ(report.findings.back().count, 5U);
  Tally one(year_2023);
  one.add(record_of(file));
  file.id = CaseFileId("d");
  Tally other(year_2023);
  other.add(record_of(file));
  one.add(other);
  EXPECT_EQ(one.finish().findings.back().count, Budget{}.findings + 10);
}

TEST(YearTally, TakesOrdersOnlyForOrders) {
  Act draft = order("a", on(2023, 3, 1));
  draft.kind = ActKind::draft;
  Act vague = order("b", on(2023, 3, 1));
  vague.kind = ActKind::unspecified;
  const Act composition = order("c", on(2023, 3, 1), ActSubject::commission_composition);
  const YearReport report = report_of(draft, vague, composition);
  EXPECT_EQ(value(report, "commission.orders"), 0U);
  EXPECT_THAT(codes(report), ElementsAre("report.order.kind_missing"));
}

TEST(YearTally, CountsARecordThatStandsThereTwiceOnce) {
  const Sitting one = sitting("a", on(2023, 3, 1));
  const YearReport report = report_of(one, one);
  EXPECT_EQ(value(report, "commission.sittings"), 1U);
  EXPECT_THAT(codes(report), ElementsAre("report.duplicate.same"));
}

TEST(YearTally, FindsARecordThatStandsThereTwiceBehindOneThatDoesNot) {
  const Sitting once = sitting("a", on(2023, 3, 1));
  const Sitting twice = sitting("b", on(2023, 3, 8));
  const YearReport report = report_of(once, twice, twice);
  EXPECT_EQ(value(report, "commission.sittings"), 2U);
  EXPECT_THAT(codes(report), ElementsAre("report.duplicate.same"));
}

TEST(YearTally, CountsOneOfTwoContradictoryRecordsTheSameInAnyOrder) {
  const Sitting one = sitting("a", on(2023, 3, 1));
  Sitting other = sitting("a", on(2023, 3, 2));
  other.agenda = {question({ChildId("k")})};
  const YearReport report = report_of(one, other);
  EXPECT_EQ(value(report, "commission.sittings"), 1U);
  EXPECT_THAT(codes(report), ElementsAre("report.duplicate.different"));
  EXPECT_EQ(report, report_of(other, one));
}

TEST(YearTally, KeepsCodesOfANewerVersionApart) {
  CaseFile file = case_file("c", "", on(2023, 3, 1));
  file.measures[0].kind = static_cast<MeasureKind>(77);
  EXPECT_EQ(value(report_of(file), "commission.measures.77"), 1U);
}

TEST(YearTally, FindsFiguresByIndicator) {
  CaseFile file = case_file("c", "", on(2023, 3, 1));
  file.measures[0].kind = static_cast<MeasureKind>(77);
  const YearReport report = report_of(file);
  EXPECT_EQ(report.find(Indicator::measures(static_cast<MeasureKind>(77)))->value, 1U);
  EXPECT_EQ(report.find(Indicator::measures(static_cast<MeasureKind>(78))), nullptr);
}

// Files -----------------------------------------------------------------------------------------

/// Code and file of each finding.
std::vector<std::string> filed(const YearReport& report) {
  std::vector<std::string> list;
  for (const Finding& finding : report.findings) {
    list.push_back(std::string(finding.code) + " in " + finding.source);
  }
  return list;
}

TEST(FilesOfFindings, AreThoseOfTheRecords) {
  Sitting undated = sitting("a", on(2023, 3, 1));
  undated.date.reset();
  Tally tally(year_2023);
  tally.begin_file("bodies");
  tally.add(record_of(commission()));
  tally.begin_file("sittings");
  tally.add(record_of(undated));
  tally.begin_file("orders");
  tally.add(record_of(order("b", on(2023, 3, 1))));
  EXPECT_THAT(filed(tally.finish()),
              ElementsAre("report.sitting.date_missing in sittings",
                          "report.order.without_sitting in orders"));
}

TEST(FilesOfFindings, OfDecisionsAndMeasuresAreThoseOfTheCaseFile) {
  Tally tally(year_2023);
  tally.begin_file("cases");
  tally.add(record_of(case_file("c", "gone", on(2023, 3, 1))));
  EXPECT_THAT(filed(tally.finish()),
              ElementsAre("report.measure.order_outside in cases",
                          "report.decision.order_outside in cases"));
}

TEST(FilesOfFindings, AboutARecordInTwoIsTheFirstByTheAlphabet) {
  const Record twice = record_of(sitting("s", on(2023, 3, 1)));
  const auto of = [&](const char* first, const char* second) {
    Tally tally(year_2023);
    tally.add(record_of(commission()));
    for (const char* name : {first, second}) {
      tally.begin_file(name);
      tally.add(twice);
    }
    return filed(tally.finish());
  };
  EXPECT_THAT(of("a", "b"), ElementsAre("report.duplicate.same in a"));
  EXPECT_THAT(of("b", "a"), ElementsAre("report.duplicate.same in a"));
}

TEST(FilesOfFindings, StayWhenTalliesAreAdded) {
  Tally orders(year_2023);
  orders.begin_file("orders");
  orders.add(record_of(order("b", on(2023, 3, 1))));
  Tally whole(year_2023);
  whole.begin_file("another");
  whole.add(orders);
  EXPECT_THAT(filed(whole.finish()), ElementsAre("report.order.without_sitting in orders"));
}

// Records that disagree -------------------------------------------------------------------------

TEST(Disagreement, TheSittingDoesNotListTheOrder) {
  Agreeing records;
  records.held.agenda[0].act_ids.clear();
  EXPECT_THAT(codes(records.report()), ElementsAre("report.order.not_on_agenda"));
}

TEST(Disagreement, TheOrderNamesAnotherSitting) {
  Agreeing records;
  records.act.sitting_id = SittingId("another");
  EXPECT_THAT(codes(records.report()), ElementsAre("report.order.sitting_differs"));
}

TEST(Disagreement, TheOrderIsTiedToNoSittingOrToOneOutsideThePeriod) {
  Act loose = order("a", on(2023, 3, 1));
  EXPECT_THAT(codes(report_of(loose)), ElementsAre("report.order.without_sitting"));
  loose.sitting_id = SittingId("december");
  EXPECT_THAT(codes(report_of(loose)), ElementsAre("report.order.sitting_outside"));
}

TEST(Disagreement, AQuestionListsAnOrderThatIsNotThere) {
  Sitting one = sitting("s", on(2023, 3, 1));
  one.agenda = {question({ChildId("k")}, {ActId("gone")})};
  const YearReport report = report_of(one);
  ASSERT_THAT(codes(report), ElementsAre("report.question.order_outside"));
  EXPECT_EQ(report.findings[0].path, "sitting.agenda[0].act_ids[0]");
}

TEST(Disagreement, AQuestionListsAnOrderThatIsNotThereBehindOneThatIs) {
  Agreeing records;
  records.held.agenda[0].act_ids.push_back(ActId("gone"));
  const YearReport report = records.report();
  ASSERT_THAT(codes(report), ElementsAre("report.question.order_outside"));
  EXPECT_EQ(report.findings[0].path, "sitting.agenda[0].act_ids[1]");
}

TEST(Disagreement, AQuestionAboutACaseNamesNoChild) {
  Sitting one = sitting("s", on(2023, 3, 1));
  one.agenda = {question({})};
  EXPECT_THAT(codes(report_of(one)), ElementsAre("report.question.child_missing"));
}

TEST(Disagreement, TwoOrdersHaveIssuerNumberAndDateInCommon) {
  Act one = order("a", on(2023, 3, 1));
  Act other = order("b", on(2023, 3, 1));
  one.number = other.number = "MP1-7";
  EXPECT_THAT(codes(report_of(one, other)), Contains("report.order.same_number").Times(2));
  other.date = on(2023, 3, 2);
  EXPECT_THAT(codes(report_of(one, other)), Not(Contains("report.order.same_number")));
  other.date = one.date;
  other.issuer = ActorKind::administration_director;
  EXPECT_THAT(codes(report_of(one, other)), Not(Contains("report.order.same_number")));
}

TEST(Disagreement, OfTwoOrdersIsFoundBehindOneThatIsAlone) {
  Act alone = order("a", on(2023, 2, 1));
  Act one = order("b", on(2023, 3, 1));
  Act other = order("c", on(2023, 3, 1));
  alone.number = "MP1-1";
  one.number = other.number = "MP1-7";
  EXPECT_THAT(codes(report_of(alone, one, other)), Contains("report.order.same_number").Times(2));
}

TEST(Disagreement, ADecisionAndItsOrderAreAboutDifferentThings) {
  Agreeing records;
  records.act.subject = ActSubject::coordinated_services;
  EXPECT_THAT(codes(records.report()),
              ElementsAre("report.measure.subject_differs", "report.decision.subject_differs"));
}

TEST(Disagreement, OneOrderMayCarryOutADecisionOnServicesBesideThatOnTheMeasure) {
  Agreeing records;
  Decision services = records.file.procedures[0].decisions[0];
  services.kind = DecisionKind::coordinated_services;
  records.file.procedures[0].decisions.push_back(services);
  EXPECT_THAT(codes(records.report()), IsEmpty());
}

TEST(Disagreement, ADecisionAndItsOrderDoDifferentThingsOnDifferentDays) {
  Agreeing records;
  records.file.procedures[0].decisions[0].action = ProcedureAction::extend;
  records.file.procedures[0].decisions[0].date = on(2023, 5, 17);
  EXPECT_THAT(codes(records.report()),
              ElementsAre("report.decision.action_differs", "report.decision.date_differs"));
}

TEST(Disagreement, ADecisionOrMeasureHasNoOrder) {
  Agreeing records;
  records.file.procedures[0].decisions[0].act_id = {};
  records.file.measures[0].act_id = {};
  EXPECT_THAT(codes(records.report()),
              ElementsAre("report.measure.order_missing",
                          "report.decision.order_missing",
                          "report.order.decision_missing",
                          "report.order.measure_missing"));
}

TEST(Disagreement, ADecisionHasNoOrderBehindOneThatNeedsNone) {
  Agreeing records;
  Decision& decision = records.file.procedures[0].decisions[0];
  decision.act_id = {};
  Decision needs_none = decision;
  needs_none.kind = DecisionKind::reject_request;
  records.file.procedures[0].decisions = {needs_none, decision};
  const YearReport report = records.report();
  ASSERT_THAT(codes(report), Contains("report.decision.order_missing").Times(1));
  EXPECT_EQ(report.findings[0].path, "case_file.procedures[0].decisions[1].act_id");
}

TEST(Disagreement, ADecisionOrMeasureNamesAnOrderOutsideThePeriod) {
  const YearReport report = report_of(case_file("c", "gone", on(2023, 3, 1)));
  EXPECT_THAT(codes(report),
              ElementsAre("report.measure.order_outside", "report.decision.order_outside"));
}

TEST(Disagreement, AMeasureWasImposedOnAnotherDayThanItsOrder) {
  Agreeing records;
  records.file.measures[0].imposed = on(2023, 5, 17);
  EXPECT_THAT(codes(records.report()), ElementsAre("report.measure.date_differs"));
}

// Figures that people state ---------------------------------------------------------------------

Observation stated(const char* indicator, std::int64_t figure) {
  Observation observation;
  observation.id = ObservationId("stated");
  observation.indicator = indicator;
  observation.period = year_2023;
  observation.value = make_decimal(figure);
  return observation;
}

TEST(StatedFigure, ThatAgreesIsNotMentioned) {
  EXPECT_THAT(codes(report_of(sitting("a", on(2023, 3, 1)), stated("commission.sittings", 1))),
              IsEmpty());
}

TEST(StatedFigure, ThatDiffersIsNamedWithBothFigures) {
  const YearReport report =
      report_of(sitting("a", on(2023, 3, 1)), stated("commission.sittings", 9));
  ASSERT_THAT(codes(report), ElementsAre("report.stated.differs"));
  const Finding& finding = report.findings[0];
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.record, "stated");
  EXPECT_EQ(finding.text.lt, "Posėdžiai (commission.sittings): nurodyta 9, suskaičiuota 1");
  EXPECT_EQ(finding.text.en, "Sittings (commission.sittings): stated 9, counted 1");
}

TEST(StatedFigure, IsComparedAsExactlyAsItIsGiven) {
  Observation observation = stated("commission.sittings", 0);
  observation.exactness = Exactness::at_least;
  EXPECT_THAT(codes(report_of(sitting("a", on(2023, 3, 1)), observation)), IsEmpty());
  EXPECT_THAT(codes(report_of(observation)), IsEmpty()) << "at least none, and there is none";
  observation.exactness = Exactness::at_most;
  EXPECT_THAT(codes(report_of(observation)), IsEmpty()) << "at most none, and there is none";
  EXPECT_THAT(codes(report_of(sitting("a", on(2023, 3, 1)), observation)),
              ElementsAre("report.stated.differs"));
  observation.exactness = Exactness::about;
  EXPECT_THAT(codes(report_of(sitting("a", on(2023, 3, 1)), observation)), IsEmpty());
}

TEST(StatedFigure, OfAtLeastMoreThanThereIsDiffers) {
  Observation observation = stated("commission.sittings", 2);
  observation.exactness = Exactness::at_least;
  const Sitting one = sitting("a", on(2023, 3, 1));
  const Sitting other = sitting("b", on(2023, 3, 1));
  EXPECT_THAT(codes(report_of(one, observation)), ElementsAre("report.stated.differs"));
  EXPECT_THAT(codes(report_of(one, other, observation)), IsEmpty());
}

TEST(StatedFigure, OfAnotherPeriodOrPartOfTheCountIsNotCompared) {
  Observation earlier = stated("commission.sittings", 7);
  earlier.period = *calendar_year(2022);
  Observation of_girls = stated("commission.children", 7);
  of_girls.id = ObservationId("girls");
  of_girls.breakdown.emplace_back().dimension = "sex";
  EXPECT_THAT(codes(report_of(earlier, of_girls)), IsEmpty());
}

TEST(StatedFigure, ThatTheReportDoesNotHaveIsSaidToBeUnknown) {
  EXPECT_THAT(codes(report_of(stated("commission.coffee", 7))),
              ElementsAre("report.stated.unknown_indicator"));
}

TEST(YearReport, FindingsNameNoChildAndNoValueOfACase) {
  Agreeing records;
  records.file.procedures[0].decisions[0].act_id = {};
  records.held.agenda[0].child_ids = {ChildId("slaptas-vaikas")};
  records.act.title = "slaptas pavadinimas";
  for (const Finding& finding : records.report().findings) {
    EXPECT_THAT(finding.text.lt + finding.text.en + finding.path, Not(HasSubstr("slapta")));
  }
}

}  // namespace
}  // namespace gerove::report
