// The docket: all records against the law at once, each finding once, with the file it is from.
#include "gerove/law/docket.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>

#include "gerove/law/office_calendar.hpp"
#include "gerove/wire/stream.hpp"

namespace gerove::law {
namespace {

const Date end_of_year = *make_date(2023, 12, 31);

const Law& law_of_lithuania() {
  static const Law law = lithuanian_law();
  return law;
}

/// The sample year, given twice as two files.
const Docket& docket() {
  static const Docket all = [] {
    Docket docket;
    for (const char* file : {"viena.jsonl", "kita.jsonl"}) {
      docket.begin_file(file);
      auto reader = wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
      for (Record record; reader.next(record);) docket.add(record);
    }
    return docket;
  }();
  return all;
}

DocketResult assess(const Docket::Wanted& wanted = {}) {
  return docket().assess(
      law_of_lithuania(), office_calendar(docket().context()), end_of_year, wanted);
}

TEST(Docket, ARecordGivenTwiceCountsOnce) {
  const DocketResult result = assess();
  ASSERT_FALSE(result.deadlines.empty());
  for (const FiledDeadline& filed : result.deadlines) EXPECT_EQ(filed.file, "viena.jsonl");
}

TEST(Docket, AsksBeforeEachRecordWhetherToGoOn) {
  const auto assess_until = [](std::size_t last) {
    std::size_t asked = 0;
    docket().assess(
        law_of_lithuania(), office_calendar(docket().context()), end_of_year, {}, {}, [&] {
          if (++asked == last) throw asked;
        });
    return asked;
  };
  const std::size_t all = assess_until(0);
  EXPECT_GE(all, docket().context().sittings().size() + docket().context().acts().size());
  EXPECT_THROW(assess_until(1), std::size_t);
  EXPECT_THROW(assess_until(all), std::size_t) << "acts come last, and have no deadlines";
}

TEST(Docket, GivesOnlyWantedDeadlines) {
  const auto all = assess().deadlines;
  const auto open = assess(is_open).deadlines;
  EXPECT_EQ(open.size(), static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& filed) {
              return is_open(filed.deadline);
            })));
  EXPECT_LT(open.size(), all.size());
}

TEST(Docket, SortsByDayWithTheUnknownLast) {
  auto deadlines = assess().deadlines;
  sort_by_day(deadlines);
  const auto unknown = std::ranges::find_if(
      deadlines, [](const FiledDeadline& filed) { return !filed.deadline.due; });
  EXPECT_TRUE(std::all_of(
      unknown, deadlines.end(), [](const FiledDeadline& filed) { return !filed.deadline.due; }));
  EXPECT_TRUE(std::is_sorted(deadlines.begin(), unknown, [](const auto& a, const auto& b) {
    return *a.deadline.due < *b.deadline.due;
  }));
}

TEST(Docket, SaysTheSameOfRecordsThatItOnlyRefersTo) {
  std::deque<Record> records;
  auto reader = wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
  for (Record record; reader.next(record);) records.push_back(record);
  Docket copies;
  Docket references;
  for (const Record& record : records) {
    copies.add(record);
    references.refer(record);
  }
  const auto calendar = office_calendar(references.context());
  const DocketResult a = copies.assess(law_of_lithuania(), calendar, end_of_year);
  const DocketResult b = references.assess(law_of_lithuania(), calendar, end_of_year);
  EXPECT_EQ(a.findings, b.findings);
  ASSERT_EQ(a.deadlines.size(), b.deadlines.size());
  for (std::size_t i = 0; i < a.deadlines.size(); ++i) {
    EXPECT_EQ(a.deadlines[i].record, b.deadlines[i].record);
    EXPECT_EQ(a.deadlines[i].deadline.due, b.deadlines[i].deadline.due);
  }
}

TEST(Docket, ShowsNoIdThatIsAPersonalCode) {
  auto reader = wire::RecordReader::open(GEROVE_TEST_DATA "/sample_municipality_2023.jsonl");
  Record record;
  while (reader.next(record) && !std::holds_alternative<CaseFile>(record.content)) {
  }
  auto& file = std::get<CaseFile>(record.content);
  file.id = CaseFileId("18703180125");
  Docket one;
  one.add(record);
  const DocketResult result =
      one.assess(law_of_lithuania(), office_calendar(one.context()), end_of_year);
  ASSERT_FALSE(result.deadlines.empty());
  for (const FiledDeadline& filed : result.deadlines) EXPECT_EQ(filed.record, "");
}

}  // namespace
}  // namespace gerove::law
