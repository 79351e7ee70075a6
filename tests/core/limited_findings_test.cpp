// The first findings are listed, the others counted by their codes.
#include "core/limited_findings.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <utility>

namespace gerove {
namespace {

constexpr FindingKind mild{"a.mild", Severity::info, {"silpna", "mild"}};
constexpr FindingKind grave{"b.grave", Severity::error, {"sunki", "grave"}};

Findings some(const FindingKind& kind, std::size_t count) {
  return Findings(count, make_finding(kind, "byla"));
}

TEST(LimitedFindings, ListsAllWhileThereIsRoom) {
  LimitedFindings found(3);
  found.push(some(mild, 3));
  EXPECT_TRUE(found.is_full());
  EXPECT_TRUE(found.others().empty());
  EXPECT_EQ(std::move(found).finish(), some(mild, 3));
}

TEST(LimitedFindings, CountsThoseBeyondByTheirCodes) {
  LimitedFindings found(2);
  found.push(some(mild, 1));
  EXPECT_FALSE(found.is_full());
  found.push(some(grave, 4));
  found.push(some(mild, 2));
  const Findings findings = std::move(found).finish();
  ASSERT_EQ(findings.size(), 4U);
  EXPECT_EQ(findings[0].code, "a.mild");
  EXPECT_EQ(findings[1].code, "b.grave");
  EXPECT_EQ(findings[2].code, "a.mild");
  EXPECT_EQ(findings[2].count, 2U);
  EXPECT_EQ(findings[3].code, "b.grave");
  EXPECT_EQ(findings[3].count, 3U);
  EXPECT_EQ(findings[3].severity, Severity::error);
  EXPECT_EQ(findings[3].text.en, "others of this code that are not listed: 3");
  EXPECT_EQ(findings[3].text.lt, "neišvardyta kitų trūkumų su šiuo kodu: 3");
  EXPECT_TRUE(findings[3].record.empty());
}

TEST(LimitedFindings, WhatWasTakenMakesNoRoom) {
  LimitedFindings found(2);
  found.push(some(mild, 2));
  EXPECT_EQ(found.take().size(), 2U);
  EXPECT_TRUE(found.take().empty()) << "given once";
  found.push(some(mild, 1));
  EXPECT_TRUE(found.listed().empty());
  EXPECT_EQ(found.others().at(0).count, 1U);
}

TEST(LimitedFindings, OfSeveralSeveritiesTheHighestIsTold) {
  LimitedFindings found(0);
  Findings findings = some(mild, 3);
  findings[1].severity = Severity::warning;
  found.push(std::move(findings));
  EXPECT_TRUE(found.listed().empty());
  EXPECT_EQ(found.others().at(0).severity, Severity::warning);
}

TEST(LimitedFindings, ThoseOfAnotherRunAreAddedWithWhatThatLeftOut) {
  LimitedFindings other(1);
  other.push(some(grave, 3));
  LimitedFindings found(2);
  found.push(some(mild, 1));
  found.add(other);
  found.add(other);
  EXPECT_EQ(found.listed().size(), 2U);
  const Findings others = found.others();
  ASSERT_EQ(others.size(), 1U);
  EXPECT_EQ(others[0].count, 5U) << "two and two left out there, one here";
}

}  // namespace
}  // namespace gerove
