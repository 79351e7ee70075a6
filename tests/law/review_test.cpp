// What is doubtful in a table on a day.
#include "gerove/law/review.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "law/assess_all.hpp"
#include "law/invented_table.hpp"

namespace gerove::law {
namespace {

using test::add_rule;
using test::on;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> told(const LawTable& table, Date day) {
  std::vector<std::string> list;
  for (const Finding& finding : review(Law(table), day)) {
    EXPECT_EQ(finding.severity, Severity::warning);
    list.push_back(std::string(finding.code) + ' ' + finding.rule + ' ' + finding.path);
  }
  return list;
}

/// A rule about measures that goes by dates.
Row& add_dated(LawTable& table, const std::string& id, InForce dates) {
  Row& row = add_rule(table, id, RuleSubject::measure);
  row.regimes.clear();
  row.in_force = std::move(dates);
  Cap& cap = row.body.emplace<Cap>();
  cap.quantity = Quantity::measure_period;
  cap.at_most.emplace().number = 9;
  cap.at_most->unit = TermUnit::month;
  return row;
}

TEST(LawReview, OfTheBuiltInTableFindsNothingToday) {
  EXPECT_THAT(review(test::lithuanian_law(), on(2024, 3, 7)), IsEmpty());
}

TEST(LawReview, TellsARuleThatHasLapsed) {
  LawTable table = test::invented_table();
  table.regimes[0].text_read = Answer::yes;
  add_dated(table, "Z-A", {.from = on(2001, 1, 1), .to = on(2010, 5, 31)});
  EXPECT_THAT(told(table, on(2010, 5, 31)), IsEmpty());
  EXPECT_THAT(told(table, on(2010, 6, 1)), ElementsAre("law.table.lapsed Z-A rules[0]"));
  EXPECT_THAT(told(table, on(2000, 12, 31)), ElementsAre("law.table.lapsed Z-A rules[0]"));
}

TEST(LawReview, TellsARowWhoseTextNobodyHasRead) {
  LawTable table = test::invented_table();
  table.regimes[0].text_read = Answer::yes;
  add_dated(table, "Z-A", {.from_unknown = Answer::yes, .read_on = on(2020, 1, 1)});
  add_dated(table, "Z-B", {.from_unknown = Answer::yes});
  EXPECT_THAT(told(table, on(2021, 1, 1)),
              ElementsAre("law.table.unreviewed Z-B rules[1].rows[0]"));
}

TEST(LawReview, TellsRowsOfAnEditionThatDoesNotSayItWasRead) {
  LawTable table = test::invented_table();
  Row& row = add_rule(table, "Z-A", RuleSubject::measure);
  Cap& cap = row.body.emplace<Cap>();
  cap.quantity = Quantity::measure_period;
  cap.at_most.emplace().number = 9;
  cap.at_most->unit = TermUnit::month;
  EXPECT_THAT(told(table, on(2021, 1, 1)),
              ElementsAre("law.table.unreviewed Z-A rules[0].rows[0]"));
  table.regimes[0].text_read = Answer::yes;
  EXPECT_THAT(told(table, on(2021, 1, 1)), IsEmpty());
}

TEST(LawReview, LeavesOutRulesThatOnlyNote) {
  LawTable table = test::invented_table();
  Row& row = add_rule(table, "Z-A", RuleSubject::measure);
  row.body.emplace<Note>().says = test::both("pastaba");
  EXPECT_THAT(told(table, on(1999, 1, 1)), IsEmpty());
}

TEST(LawReview, StandsBeforeTheFindingsOfAnAssessment) {
  LawTable table = test::invented_table();
  table.regimes[0].text_read = Answer::yes;
  add_dated(table, "Z-A", {.from = on(2001, 1, 1), .to = on(2010, 5, 31)});
  const RecordSet none;
  const auto findings = assess(none, Law(table), office_calendar(none), on(2021, 1, 1)).findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "law.table.lapsed");
}

}  // namespace
}  // namespace gerove::law
