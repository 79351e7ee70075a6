// The report of the sample year, whole: figures, text in both languages, independence of order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string_view>
#include <utility>

#include "gerove/report/tally.hpp"
#include "support/read_records.hpp"
#include "support/typical_records.hpp"

namespace gerove::report {
namespace {

using test::read_records;
using ::testing::IsEmpty;

const Period reported_year = *calendar_year(2023);

std::vector<Record> sample_year() { return read_records("sample_municipality_2023.jsonl"); }

std::vector<Record> generated_records() {
  std::vector<Record> records;
  test::TypicalStream stream(3, 3000);
  while (auto record = stream.next()) {
    records.push_back(std::move(*record));
  }
  return records;
}

TEST(SampleYear, GivesTheFiguresItWasMadeFor) {
  const YearReport report = tally(sample_year(), reported_year);
  const std::pair<std::string_view, std::uint64_t> expected[] = {
      {"commission.sittings", 8},
      {"commission.questions", 12},
      {"commission.children", 13},
      {"commission.orders", 12},
      {"commission.orders.minimal_measure.impose", 5},
      {"commission.orders.coordinated_services.extend", 4},
      {"commission.orders.compulsory_preschool", 3},
      {"commission.measures", 7},
  };
  for (const auto& [indicator, value] : expected) {
    ASSERT_NE(report.find(indicator), nullptr) << indicator;
    EXPECT_EQ(report.find(indicator)->value, value) << indicator;
  }
  EXPECT_THAT(report.findings, IsEmpty());
}

TEST(SampleYear, HasOrdersOfTheDirectorBeforeTheCouncilMetAndOfTheMayorAfter) {
  std::size_t by_director = 0;
  std::size_t by_mayor = 0;
  const YearReport report = tally(sample_year(), reported_year);
  for (const Record& record : sample_year()) {
    const auto* act = std::get_if<Act>(&record.content);
    if (act == nullptr) continue;
    const auto& sources = report.find("commission.orders")->sources;
    if (std::find(sources.begin(), sources.end(), RecordPlace{act->id.value, ""}) ==
        sources.end()) {
      continue;
    }
    const bool mayor = act->issuer == ActorKind::mayor;
    (mayor ? by_mayor : by_director)++;
    EXPECT_EQ(mayor, *act->date >= test::on(2023, 4, 14));
  }
  EXPECT_EQ(by_director, 3U);
  EXPECT_EQ(by_mayor, 9U);
}

TEST(SampleYear, CanBeCountedForItsMunicipalityAlone) {
  const auto records = sample_year();
  EXPECT_EQ(tally(records, reported_year, MunicipalityId("azuolyno")).figures,
            tally(records, reported_year).figures);
  EXPECT_EQ(
      tally(records, reported_year, MunicipalityId("other")).find("commission.sittings")->value,
      0U);
}

TEST(SampleYear, AStatedFigureThatWasChangedIsFound) {
  auto records = sample_year();
  for (Record& record : records) {
    auto* observation = std::get_if<Observation>(&record.content);
    if (observation != nullptr && observation->indicator == "commission.questions") {
      observation->value = make_decimal(13);
    }
  }
  const YearReport report = tally(records, reported_year);
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].text.en,
            "Questions considered (commission.questions): stated 13, counted 12");
}

TEST(YearTally, DoesNotDependOnTheOrderOfRecords) {
  for (auto records : {sample_year(), generated_records()}) {
    const YearReport expected = tally(records, reported_year);
    std::mt19937 random(1);
    for (int i = 0; i < 5; ++i) {
      std::shuffle(records.begin(), records.end(), random);
      ASSERT_EQ(tally(records, reported_year), expected);
    }
  }
}

TEST(YearTally, OfAStreamThatWasSplitIsThatOfTheWhole) {
  for (const auto& records : {sample_year(), generated_records()}) {
    const YearReport expected = tally(records, reported_year);
    for (const std::size_t parts : {2U, 3U, 7U}) {
      Tally whole(reported_year);
      for (std::size_t part = 0; part < parts; ++part) {
        Tally one(reported_year);
        for (std::size_t i = part; i < records.size(); i += parts) {
          one.add(records[i]);
        }
        whole.add(one);
      }
      ASSERT_EQ(whole.finish(), expected);
    }
  }
}

TEST(YearTally, CanBeAskedBeforeTheEnd) {
  const auto records = sample_year();
  Tally tally_so_far(reported_year);
  for (const Record& record : records) {
    tally_so_far.add(record);
    tally_so_far.finish();
  }
  EXPECT_EQ(tally_so_far.finish(), tally(records, reported_year));
}

TEST(YearTally, EachValueIsTheNumberOfItsSourcesUnlessThingsAreCountedOnce) {
  const YearReport report = tally(generated_records(), reported_year);
  for (const Figure& figure : report.figures) {
    const bool distinct = figure.indicator.find("children") != std::string::npos ||
                          figure.indicator.find("families") != std::string::npos;
    if (distinct) {
      EXPECT_LE(figure.value, figure.sources.size()) << figure.indicator;
    } else {
      EXPECT_EQ(figure.value, figure.sources.size()) << figure.indicator;
    }
  }
}

}  // namespace
}  // namespace gerove::report
