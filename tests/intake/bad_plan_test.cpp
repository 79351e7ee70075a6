#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "gerove/intake/plan.hpp"

namespace gerove::intake {
namespace {

std::vector<std::string> codes_of(const Findings& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.emplace_back(finding.code);
  return codes;
}

std::optional<Failure> failure_of(std::string_view bytes, const PlanOptions& options = {}) {
  PlanReading reading;
  return try_read_plan(bytes, reading, options);
}

const std::string header = "2023 m. planas\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n";

using ::testing::Contains;
using ::testing::SizeIs;

TEST(BadPlan, AnEmptyFileHasNoTable) {
  for (const std::string_view text : {"", "\n\n", " ", "\xEF\xBB\xBF", "\t\t\n"}) {
    EXPECT_THAT(codes_of(read_plan(text).findings), Contains("plan.table.no_tabs"));
  }
  EXPECT_THAT(codes_of(read_plan("a\tb\nc\td\n").findings), Contains("plan.table.none"));
}

TEST(BadPlan, TextWithoutSeparatorsIsKeptAndSaidToHaveNone) {
  const auto reading = read_plan("2023 m. planas\nPriemonė Terminas\n1.1. Tartis kovas\n");
  EXPECT_TRUE(has_errors(reading.findings));
  EXPECT_THAT(codes_of(reading.findings), Contains("plan.table.no_tabs"));
  EXPECT_THAT(reading.plan.other_lines, SizeIs(2));
}

TEST(BadPlan, ColumnTitlesAloneAreAnEmptyTable) {
  EXPECT_THAT(codes_of(read_plan(header).findings), Contains("plan.table.empty"));
}

TEST(BadPlan, BytesThatAreNoTextAreAFailure) {
  const std::string zip("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00", 14);
  ASSERT_TRUE(failure_of(zip));
  EXPECT_EQ(failure_of(zip)->code, Errc::intake_format);
  EXPECT_THROW((void)read_plan(zip), Error);
}

TEST(BadPlan, ADamagedByteInUtf8IsAFailureWithItsPlace) {
  const std::string text = "Priemonė\tĄžuolų šlamėjimas\xC4 čia\n";
  const auto failure = failure_of(text);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code, Errc::intake_encoding);
  EXPECT_EQ(failure->offset, text.find("\xC4 "));
}

TEST(BadPlan, ATextLargerThanTheLimitIsAFailure) {
  const auto failure = failure_of("0123456789", {.max_bytes = 9});
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code, Errc::intake_size);
  EXPECT_FALSE(failure_of("0123456789", {.max_bytes = 10}));
}

TEST(BadPlan, NumbersOutOfRangeAreNoNumbers) {
  const auto reading = read_plan(header +
                                 "1. Tikslas\n1.99999. a\tNuolat\tVGK nariai\tkovas\n"
                                 "1.1.1.1.1.1.1.1.1 a\tNuolat\tVGK nariai\tkovas\n");
  EXPECT_EQ(reading.plan.goals.at(0).actions.at(0).number, "");
  EXPECT_EQ(reading.plan.goals.at(0).actions.at(0).title, "1.99999. a");
  EXPECT_EQ(reading.plan.goals.at(0).actions.at(1).number, "");
}

TEST(BadPlan, ATableHasAtMostThirtyTwoColumns) {
  const auto kinds_of = [](int others) {
    std::string titles = "Priemonė\tTerminas";
    for (int i = 0; i < others; ++i) titles += "\tPastaba";
    return read_plan(titles + "\n1.1. a\tkovas\n").plan.columns.size();
  };
  EXPECT_EQ(kinds_of(0), 2U);
  EXPECT_EQ(kinds_of(30), 32U);
  EXPECT_EQ(kinds_of(31), 0U) << "they are no titles any more";
}

TEST(BadPlan, ATitleOfAColumnHasAtMostTwoHundredBytes) {
  const auto columns_with = [](std::size_t size) {
    const std::string title = "Terminas " + std::string(size - 9, 'x');
    return read_plan("Priemonė\t" + title + "\n1.1. a\tkovas\n").plan.columns.size();
  };
  EXPECT_EQ(columns_with(200), 2U);
  EXPECT_EQ(columns_with(201), 0U);
}

TEST(BadPlan, ThousandsOfColumnsCostNoMoreThanTheirBytes) {
  std::string wide = header + "1.1. a\tb\tc\tkovas";
  for (int i = 0; i < 3000; ++i) wide += "\tb";
  wide += '\n';
  const auto reading = read_plan(wide);
  EXPECT_THAT(reading.findings, SizeIs(1001));
  EXPECT_EQ(reading.findings.back().code, "plan.findings.more");
  EXPECT_LT(write_plan(reading.plan).size(), 3 * wide.size());
}

TEST(BadPlan, ManyEmptyRowsAndHugeCellsTakeLinearTime) {
  std::string rows = header;
  for (int i = 0; i < 20000; ++i) rows += "1.1\n";
  EXPECT_EQ(read_plan(rows).plan.goals.at(0).actions.size(), 20000U);
  std::string cell = header + "1.1. a\t";
  for (int i = 0; i < 20000; ++i) cell += "b, c; ";
  EXPECT_EQ(read_plan(cell).plan.goals.at(0).actions.at(0).criteria.size(), 20000U);
}

TEST(BadPlan, ALineNumberFromAStrangerCostsNoMemory) {
  ActivityPlan plan;
  plan.other_lines.push_back({.line = 0xFFFFFFFF, .text = "a"});
  EXPECT_EQ(write_plan(plan), "a\n");
}

TEST(BadPlan, FindingsHoldNoWordsOfTheText) {
  const auto reading =
      read_plan(header + "1. Tikslas\n1.1. a\tslapukas\tslapukas\tslapukas\tslapukas\n");
  EXPECT_FALSE(reading.findings.empty());
  for (const Finding& finding : reading.findings) {
    EXPECT_EQ(finding.text.lt.find("slapukas"), std::string::npos);
    EXPECT_EQ(finding.text.en.find("slapukas"), std::string::npos);
    EXPECT_FALSE(finding.text.lt.empty());
    EXPECT_FALSE(finding.text.en.empty());
  }
}

}  // namespace
}  // namespace gerove::intake
