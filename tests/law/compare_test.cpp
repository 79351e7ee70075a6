// What if: the same cases under two editions.
#include "gerove/law/compare.hpp"

#include <gmock/gmock.h>

#include <set>
#include <string>

#include "law/assess_all.hpp"
#include "support/read_records.hpp"

namespace gerove::law {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

class CompareTest : public ::testing::Test {
 protected:
  std::vector<Difference> between(const char* a, const char* b) const {
    const Law& law = test::lithuanian_law();
    return compare(records_, {&law, a}, {&law, b}, test::lithuania(), day_);
  }

  RecordSet records_ = test::read_set("sample_municipality_2023.jsonl");
  Date day_ = *make_date(2023, 12, 29);
};

TEST_F(CompareTest, AnEditionDoesNotDifferFromItself) {
  EXPECT_THAT(between("R5", "R5"), IsEmpty());
  EXPECT_THAT(between("", ""), IsEmpty());
}

TEST_F(CompareTest, OnlyRulesThatDifferGiveDifferences) {
  std::set<std::string> rules;
  for (const Difference& difference : between("R4c", "R5")) rules.insert(difference.rule);
  EXPECT_THAT(rules, ::testing::ElementsAre("MIN-DECIDER", "PRE-VGK"));
}

TEST_F(CompareTest, ADifferenceSaysHowItIsUnderBoth) {
  const auto differences = between("R1", "R5");
  ASSERT_THAT(differences, Not(IsEmpty()));
  bool notice_or_decision = false;
  for (const Difference& difference : differences) {
    const bool said = difference.deadline_a || difference.deadline_b || difference.finding_a ||
                      difference.finding_b;
    EXPECT_TRUE(said) << difference.rule << ' ' << difference.path;
    notice_or_decision = notice_or_decision || difference.rule == "PROC-INFO";
  }
  EXPECT_TRUE(notice_or_decision);
}

TEST_F(CompareTest, ClosedFilesAreLeftOut) {
  std::vector<Record> records = test::read_records("sample_municipality_2023.jsonl");
  for (Record& record : records) {
    if (auto* const file = std::get_if<CaseFile>(&record.content)) {
      file->closed = *make_date(2023, 12, 1);
    }
  }
  records_ = test::set_of(records);
  EXPECT_THAT(between("R1", "R5"), IsEmpty());
}

}  // namespace
}  // namespace gerove::law
