// The first findings are listed, the others counted by their codes.
#include "core/finding_limit.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gerove {
namespace {

constexpr FindingKind mild{"a.mild", Severity::info, {"silpna", "mild"}};
constexpr FindingKind grave{"b.grave", Severity::error, {"sunki", "grave"}};

Findings some(const FindingKind& kind, std::size_t count) {
  return Findings(count, make_finding(kind, "byla"));
}

TEST(FindingLimit, ListsAllWhileThereIsRoom) {
  FindingLimit limit(3);
  Findings findings = some(mild, 3);
  limit.keep(findings, 0);
  EXPECT_EQ(findings.size(), 3U);
  EXPECT_TRUE(limit.left_out().empty());
}

TEST(FindingLimit, CountsThoseBeyondByTheirCodes) {
  FindingLimit limit(2);
  Findings findings = some(mild, 1);
  limit.keep(findings, 0);
  const Findings more = some(grave, 4);
  findings.insert(findings.end(), more.begin(), more.end());
  limit.keep(findings, 1);
  Findings last = some(mild, 2);
  limit.keep(last, 0);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[1].code, "b.grave");
  EXPECT_TRUE(last.empty());

  const Findings left_out = limit.left_out();
  ASSERT_EQ(left_out.size(), 2U);
  EXPECT_EQ(left_out[0].code, "a.mild");
  EXPECT_EQ(left_out[0].count, 2U);
  EXPECT_EQ(left_out[1].code, "b.grave");
  EXPECT_EQ(left_out[1].count, 3U);
  EXPECT_EQ(left_out[1].severity, Severity::error);
  EXPECT_EQ(left_out[1].text.en, "others of this code that are not listed: 3");
  EXPECT_EQ(left_out[1].text.lt, "neišvardyta kitų trūkumų su šiuo kodu: 3");
  EXPECT_TRUE(left_out[1].record.empty());
  EXPECT_TRUE(limit.left_out().empty()) << "told once";
}

TEST(FindingLimit, OfSeveralSeveritiesTheHighestIsTold) {
  FindingLimit limit(0);
  Findings findings = some(mild, 3);
  findings[1].severity = Severity::warning;
  limit.keep(findings, 0);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(limit.left_out().at(0).severity, Severity::warning);
}

}  // namespace
}  // namespace gerove
