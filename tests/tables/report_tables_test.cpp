// Reports as tables: the year's figures with what they were counted from, published totals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "gerove/tables/print.hpp"
#include "gerove/tables/totals.hpp"
#include "gerove/tables/year.hpp"
#include "support/read_records.hpp"
#include "support/record_sets.hpp"

namespace gerove::tables {
namespace {

using test::read_golden;
using test::read_records;

report::YearReport sample_year() {
  return report::tally(read_records("sample_municipality_2023.jsonl"), *calendar_year(2023));
}

std::size_t rows_of(const Table& table, std::size_t column, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < table.rows; ++row) {
    count += table.columns[column].text_at(row) == text ? 1 : 0;
  }
  return count;
}

TEST(SampleYear, ReadsInLithuanianAndEnglish) {
  const report::YearReport year = sample_year();
  EXPECT_EQ(to_text(figures(year, Language::lt)), read_golden("report/sample_2023.lt.txt"));
  EXPECT_EQ(to_text(figures(year, Language::en)), read_golden("report/sample_2023.en.txt"));
}

TEST(SampleYear, ShowsWhatANumberWasCountedFrom) {
  const report::YearReport year = sample_year();
  const Table sources = figure_sources(year, Language::lt);
  EXPECT_EQ(rows_of(sources, 0, "commission.sittings"), 8U);
  const Table sourced = sourced_figures(year, Language::lt);
  EXPECT_EQ(rows_of(sourced, 2, "commission.sittings"), 8U);
  EXPECT_EQ(sourced.title, figures(year, Language::lt).title);
}

TEST(SampleYear, AFigureThatNothingWasCountedForStandsOnce) {
  report::YearReport nothing;
  nothing.period = *calendar_year(2023);
  nothing.figures.push_back(
      {.indicator = "commission.sittings", .label = {"Posėdžiai", "Sittings"}});
  nothing.figures.push_back({.indicator = "minor.figure", .label = {"Kita", "Other"}});
  const Table table = sourced_figures(nothing, Language::en);
  ASSERT_EQ(table.rows, 1U) << "a minor figure is not shown unless something was counted";
  EXPECT_EQ(table.columns[1].integer_at(0), 0);
  EXPECT_TRUE(table.columns[3].is_null(0));
}

TEST(PublishedTotals, StandBesideTheSumsOfTheirParts) {
  const RecordSet records = test::read_set("review_2017.jsonl");
  const Table table = totals(report::check_totals(records), Language::en);
  ASSERT_EQ(table.rows, 4U);
  EXPECT_EQ(table.columns[3].type(), ColumnType::decimal);
  EXPECT_EQ(table.columns[3].text_at(2), "39");
  EXPECT_EQ(table.columns[4].text_at(2), "differs");
  EXPECT_EQ(table.columns[4].title_at(2), "differs");
}

}  // namespace
}  // namespace gerove::tables
