// Published totals are recomputed from their parts, and differences explained where they can be.
#include "gerove/report/totals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "support/read_records.hpp"
#include "support/record_sets.hpp"

namespace gerove::report {
namespace {

using test::read_records;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Observation figure(const char* id, std::int64_t value, const char* unit) {
  Observation observation;
  observation.id = ObservationId(id);
  observation.value = make_decimal(value);
  observation.unit = unit;
  return observation;
}

Observation total(const char* id, std::int64_t value, const char* unit = "asmenys") {
  Observation observation = figure(id, value, unit);
  observation.role = ObservationRole::total;
  return observation;
}

Observation part(const char* id, const char* of, std::int64_t value, const char* unit = "asmenys") {
  Observation observation = figure(id, value, unit);
  observation.role = ObservationRole::part;
  observation.total_id = ObservationId(of);
  return observation;
}

std::vector<std::string> codes(const TotalsReport& report) {
  std::vector<std::string> list;
  for (const Finding& finding : report.findings) {
    list.emplace_back(finding.code);
  }
  return list;
}

template <class T>
TotalsReport review_of(const std::vector<T>& records) {
  return check_totals(test::set_of(records));
}

TEST(PublishedTotals, ThoseOf2017AgreeSaveOneThatAddsGuardiansToRecipients) {
  const TotalsReport report = review_of(read_records("review_2017.jsonl"));
  ASSERT_EQ(report.totals.size(), 4U);
  std::vector<std::string> differing;
  for (const RecomputedTotal& one : report.totals) {
    if (one.state != TotalState::agrees) differing.push_back(one.id.value);
  }
  EXPECT_THAT(differing, ElementsAre("review-2017-recipients"));

  const RecomputedTotal& recipients = report.totals[2];
  EXPECT_EQ(recipients.published, make_decimal(230));
  EXPECT_EQ(recipients.recomputed, make_decimal(191));
  EXPECT_EQ(recipients.difference, make_decimal(39));
  EXPECT_THAT(recipients.explanation, ElementsAre(ObservationId("review-2017-guardians")));

  ASSERT_THAT(codes(report), ElementsAre("observation.total.differs"));
  const Finding& finding = report.findings[0];
  EXPECT_EQ(finding.severity, Severity::error);
  EXPECT_EQ(finding.record, "review-2017-recipients");
  EXPECT_THAT(finding.text.en,
              HasSubstr("published total 230 (asmenys), sum of its parts 191, difference 39"));
  EXPECT_THAT(finding.text.en, HasSubstr("review-2017-guardians = 39 (globotojai)"));
  EXPECT_THAT(finding.text.lt, HasSubstr("skelbiama suma 230"));
}

TEST(PublishedTotals, DoNotDependOnTheOrderOfRecords) {
  auto records = read_records("review_2017.jsonl");
  const TotalsReport expected = review_of(records);
  std::mt19937 random(1);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(records.begin(), records.end(), random);
    ASSERT_EQ(review_of(records), expected);
  }
}

TEST(PublishedTotals, AreExplainedByTheFewestFiguresOfAnotherUnit) {
  const std::vector<Observation> observations = {total("t", 60),
                                                 part("p", "t", 50),
                                                 figure("same-unit", 10, "asmenys"),
                                                 figure("a", 3, "grupės"),
                                                 figure("b", 7, "grupės"),
                                                 figure("c", 9, "grupės")};
  const TotalsReport report = review_of(observations);
  EXPECT_THAT(report.totals[0].explanation, ElementsAre(ObservationId("a"), ObservationId("b")));
}

TEST(PublishedTotals, AreNotExplainedByAnotherSourceOrPeriod) {
  Observation elsewhere = figure("a", 10, "grupės");
  elsewhere.source = "kitas šaltinis";
  Observation earlier = figure("b", 10, "grupės");
  earlier.period.emplace().end = test::on(2016, 12, 31);
  const std::vector<Observation> observations = {
      total("t", 60), part("p", "t", 50), elsewhere, earlier};
  EXPECT_THAT(review_of(observations).totals[0].explanation, IsEmpty());
}

TEST(PublishedTotals, ThatAreTooLowMayLeaveOutAPart) {
  const std::vector<Observation> observations = {
      total("t", 50), part("a", "t", 20), part("b", "t", 30), part("c", "t", 7)};
  const TotalsReport report = review_of(observations);
  EXPECT_EQ(report.totals[0].difference, make_decimal(-7));
  EXPECT_THAT(report.totals[0].explanation, ElementsAre(ObservationId("c")));
  EXPECT_THAT(report.findings[0].text.en, HasSubstr("left out"));
}

TEST(PublishedTotals, AreExplainedByThreeFiguresAtMost) {
  std::vector<Observation> observations = {
      total("t", 50), part("a", "t", 50), part("b", "t", 1), part("c", "t", 2), part("d", "t", 4)};
  EXPECT_THAT(review_of(observations).totals[0].explanation,
              ElementsAre(ObservationId("b"), ObservationId("c"), ObservationId("d")));
  observations.push_back(part("e", "t", 8));
  EXPECT_THAT(review_of(observations).totals[0].explanation, IsEmpty())
      << "four that happen to fit would explain too much";
}

TEST(PublishedTotals, AreAddedExactlyWhateverTheirPlaces) {
  Observation cents = part("b", "t", 0);
  cents.value = make_decimal(-17, 2);
  Observation sum = total("t", 0);
  sum.value = make_decimal(183, 2);
  const std::vector<Observation> observations = {sum, part("a", "t", 2), cents};
  EXPECT_EQ(review_of(observations).totals[0].state, TotalState::agrees);
}

TEST(PublishedTotals, WithInexactPartsAreNotCompared) {
  Observation about = part("p", "t", 50);
  about.exactness = Exactness::about;
  const std::vector<Observation> observations = {total("t", 60), about};
  const TotalsReport report = review_of(observations);
  EXPECT_EQ(report.totals[0].state, TotalState::inexact);
  EXPECT_THAT(codes(report), ElementsAre("observation.total.inexact"));
  EXPECT_EQ(report.findings[0].severity, Severity::info);
}

TEST(PublishedTotals, GivenAsAtLeastAreNotCompared) {
  Observation at_least = total("t", 60);
  at_least.exactness = Exactness::at_least;
  const std::vector<Observation> observations = {at_least, part("a", "t", 50), part("b", "t", 20)};
  const TotalsReport report = review_of(observations);
  EXPECT_EQ(report.totals[0].state, TotalState::inexact);
  EXPECT_EQ(report.totals[0].difference, make_decimal(-10));
}

TEST(PublishedTotals, WithAMissingValueStayOpen) {
  Observation unknown = part("p", "t", 50);
  unknown.value.reset();
  const std::vector<Observation> observations = {total("t", 60), unknown};
  EXPECT_THAT(codes(review_of(observations)), ElementsAre("observation.total.open"));
}

TEST(PublishedTotals, ThatMixGroupsAndParticipantsAreFlagged) {
  const std::vector<Observation> observations = {
      total("t", 60), part("a", "t", 50), part("b", "t", 10, "grupės")};
  const TotalsReport report = review_of(observations);
  EXPECT_THAT(codes(report), ElementsAre("observation.total.mixed_units"));
  EXPECT_THAT(report.findings[0].text.lt, HasSubstr("asmenys, grupės"));
}

TEST(PublishedTotals, AndPartsMustFitTogether) {
  Observation loop = total("loop", 1);
  loop.total_id = loop.id;
  Observation late = part("late", "t", 1);
  late.period.emplace().start = test::on(2018, 1, 1);
  Observation whole = total("t", 1);
  whole.period.emplace().end = test::on(2017, 12, 31);
  const std::vector<Observation> observations = {loop,
                                                 whole,
                                                 late,
                                                 part("lost", "nowhere", 1),
                                                 total("alone", 5),
                                                 figure("plain", 2, ""),
                                                 part("of-plain", "plain", 2, "")};
  EXPECT_THAT(codes(review_of(observations)),
              testing::UnorderedElementsAre("observation.total.circular",
                                            "observation.total.period_differs",
                                            "observation.total.missing",
                                            "observation.total.no_parts",
                                            "observation.total.not_a_total"));
}

TEST(PublishedTotals, AreOfNoShorterPeriodThanTheirParts) {
  const auto codes_with = [](Date start, Date end) {
    Observation year = total("t", 1);
    year.period = calendar_year(2017);
    Observation one = part("a", "t", 1);
    one.period = Period{.start = start, .end = end};
    return codes(review_of(std::vector{year, one}));
  };
  using test::on;
  EXPECT_THAT(codes_with(on(2017, 1, 1), on(2017, 12, 31)), IsEmpty());
  EXPECT_THAT(codes_with(on(2016, 12, 31), on(2017, 12, 31)),
              ElementsAre("observation.total.period_differs"));
  EXPECT_THAT(codes_with(on(2017, 1, 1), on(2018, 1, 1)),
              ElementsAre("observation.total.period_differs"));
}

TEST(PublishedTotals, CountCopiesOnceAndReportContradictions) {
  const std::vector<Observation> same = {total("t", 50), part("a", "t", 50), part("a", "t", 50)};
  EXPECT_THAT(codes(review_of(same)), IsEmpty());
  const std::vector<Observation> one = {total("t", 50), part("a", "t", 50), part("a", "t", 51)};
  const std::vector<Observation> other = {total("t", 50), part("a", "t", 51), part("a", "t", 50)};
  EXPECT_THAT(codes(review_of(one)), testing::Contains("observation.duplicate"));
  EXPECT_EQ(review_of(one), review_of(other));
}

TEST(PublishedTotals, FindingsNameTheFile) {
  const RecordSet parts = test::set_of(std::vector{part("part", "gone", 1)}, "parts");
  const RecordSet totals =
      test::set_of(std::vector{total("lonely", 1), total("lonely", 2)}, "totals");
  RecordSetBuilder both;
  both.add(parts);
  both.add(totals);
  const RecordSet records = std::move(both).finish();
  std::vector<std::string> files;
  for (const Finding& finding : check_totals(records).findings) {
    files.push_back(std::string(finding.code) + " in " + finding.source);
  }
  EXPECT_THAT(files,
              ElementsAre("observation.total.missing in parts",
                          "observation.total.no_parts in totals",
                          "observation.duplicate in totals"));
}

}  // namespace
}  // namespace gerove::report
