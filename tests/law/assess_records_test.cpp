// All records against the law at once: each finding once, with the file that it is about.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "gerove/law/assess.hpp"
#include "gerove/law/office_calendar.hpp"
#include "law/assess_all.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using ::testing::Not;
using ::testing::SizeIs;

const Date end_of_year = *make_date(2023, 12, 31);

std::vector<Record> sample_year() { return test::read_records("sample_municipality_2023.jsonl"); }

/// The sample year, given twice as two files.
const RecordSet& given_twice() {
  static const RecordSet both = [] {
    RecordSetBuilder builder;
    builder.add(test::set_of(sample_year(), "viena.jsonl"));
    builder.add(test::set_of(sample_year(), "kita.jsonl"));
    return std::move(builder).finish();
  }();
  return both;
}

FiledAssessment assessment_of(const RecordSet& records, const AssessOptions& options = {}) {
  return assess(records, test::lithuanian_law(), office_calendar(records), end_of_year, options);
}

/// Everything that tells one deadline from another.
std::vector<std::string> told(const FiledAssessment& assessment) {
  std::vector<std::string> list;
  for (const FiledDeadline& filed : assessment.deadlines) {
    list.push_back(std::string(filed.record) + ' ' + filed.deadline.rule->id + ' ' +
                   filed.deadline.subject.path() + ' ' +
                   (filed.deadline.due ? format_date(*filed.deadline.due) : "?"));
  }
  return list;
}

TEST(AssessRecords, ListsSoManyFindingsAndCountsTheOthers) {
  CaseFile file;
  file.id = CaseFileId("byla");
  file.measures.resize(4);  // no decision imposed them
  const RecordSet records = test::set_of<Record>({test::record_of(file)});
  const Findings all = assessment_of(records).findings;
  const Findings some = assessment_of(records, {.findings = 1}).findings;
  ASSERT_GT(all.size(), 3U);
  EXPECT_EQ(some.front(), all.front());
  std::uint64_t counted = 0;
  for (const Finding& finding : some) counted += finding.count;
  EXPECT_EQ(counted, all.size());
  EXPECT_LT(some.size(), all.size());
}

TEST(AssessRecords, ARecordGivenTwiceCountsOnce) {
  const FiledAssessment result = assessment_of(given_twice());
  ASSERT_THAT(result.deadlines, Not(SizeIs(0)));
  for (const FiledDeadline& filed : result.deadlines) EXPECT_EQ(filed.file, "viena.jsonl");
  for (const Finding& finding : result.findings) EXPECT_EQ(finding.source, "viena.jsonl");
  const RecordSet once = test::set_of(sample_year(), "viena.jsonl");
  EXPECT_EQ(result.findings, assessment_of(once).findings);
  EXPECT_EQ(told(result), told(assessment_of(once)));
}

TEST(AssessRecords, AsksBeforeEachRecordWhetherToGoOn) {
  const RecordSet& records = given_twice();
  const auto assess_until = [&](std::size_t last) {
    std::size_t asked = 0;
    assess(records, test::lithuanian_law(), office_calendar(records), end_of_year, {}, [&] {
      if (++asked == last) throw asked;
    });
    return asked;
  };
  const std::size_t all = assess_until(0);
  EXPECT_EQ(
      all,
      records.all<CaseFile>().size() + records.all<Sitting>().size() + records.all<Act>().size());
  EXPECT_THROW(assess_until(1), std::size_t);
  EXPECT_THROW(assess_until(all), std::size_t) << "acts come last, and have no deadlines";
}

TEST(AssessRecords, GivesOnlyWantedDeadlines) {
  const auto all = assessment_of(given_twice()).deadlines;
  const auto open = assessment_of(given_twice(), {.wanted = is_open}).deadlines;
  EXPECT_EQ(open.size(), static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& filed) {
              return is_open(filed.deadline);
            })));
  EXPECT_LT(open.size(), all.size());
}

TEST(AssessRecords, SortsByDayWithTheUnknownLast) {
  auto deadlines = assessment_of(given_twice()).deadlines;
  sort_by_day(deadlines);
  const auto unknown = std::ranges::find_if(
      deadlines, [](const FiledDeadline& filed) { return !filed.deadline.due; });
  EXPECT_TRUE(std::all_of(
      unknown, deadlines.end(), [](const FiledDeadline& filed) { return !filed.deadline.due; }));
  EXPECT_TRUE(std::is_sorted(deadlines.begin(), unknown, [](const auto& a, const auto& b) {
    return *a.deadline.due < *b.deadline.due;
  }));
}

TEST(AssessRecords, OnlyRecordsThatConcernTheLawMatter) {
  const auto all = sample_year();
  std::vector<Record> some;
  std::ranges::copy_if(all, std::back_inserter(some), concerns_law);
  ASSERT_LT(some.size(), all.size());
  const RecordSet set_of_all = test::set_of(all);
  const RecordSet set_of_some = test::set_of(some);
  const FiledAssessment a = assessment_of(set_of_all);
  const FiledAssessment b = assessment_of(set_of_some);
  EXPECT_EQ(told(a), told(b));
  EXPECT_EQ(a.findings, b.findings);
}

TEST(AssessRecords, ShowsNoIdThatIsAPersonalCode) {
  std::vector<Record> records = sample_year();
  std::erase_if(records, [](const Record& record) { return !holds_any<CaseFile>(record); });
  records.resize(1);
  std::get<CaseFile>(records.front().content).id = CaseFileId("18703180125");
  const RecordSet set = test::set_of(records);
  const FiledAssessment result = assessment_of(set);
  ASSERT_THAT(result.deadlines, Not(SizeIs(0)));
  for (const FiledDeadline& filed : result.deadlines) EXPECT_EQ(filed.record, "");
}

/// How many of the records of a kind without id are assessed.
template <class T>
std::size_t assessed_without_id(const T& record) {
  T nameless = record;
  nameless.id = {};
  const RecordSet records = test::set_of<T>({nameless, nameless});
  std::size_t asked = 0;
  assess(
      records, test::lithuanian_law(), office_calendar(records), end_of_year, {}, [&] { ++asked; });
  return asked;
}

TEST(AssessRecords, RecordsWithoutIdAllCount) {
  EXPECT_EQ(assessed_without_id(CaseFile{}), 2U);
  EXPECT_EQ(assessed_without_id(Sitting{}), 2U);
  EXPECT_EQ(assessed_without_id(Act{}), 2U);
}

}  // namespace
}  // namespace gerove::law
