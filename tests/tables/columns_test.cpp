// Columns: typed cells, empty ones as bits, words of codes; there and back between them and tables.
#include "gerove/tables/columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gerove::tables {
namespace {

using report::Cell;
using report::Word;
using ::testing::ElementsAre;

TEST(Columns, TextStandsBehindOneAnotherWithItsEnds) {
  Column column("name", "Vardas", ColumnType::text);
  column.append_text("ąžuolas");
  column.append_nulls(1);
  column.append_text("");
  EXPECT_EQ(column.rows(), 3U);
  EXPECT_EQ(column.nulls(), 1U);
  EXPECT_THAT(column.texts().ends, ElementsAre(0, 9, 9, 9));
  EXPECT_EQ(column.text_at(0), "ąžuolas");
  EXPECT_TRUE(column.is_null(1));
  EXPECT_FALSE(column.is_null(2)) << "an empty text is there";
}

TEST(Columns, WithoutEmptyCellsThereAreNoBits) {
  Column column("n", "N", ColumnType::integer);
  for (std::int64_t i = 0; i < 20; ++i) column.append_integer(i);
  EXPECT_TRUE(column.validity().empty());
  column.append_nulls(1);
  EXPECT_EQ(column.validity().size(), 3U);
  for (std::size_t row = 0; row < 20; ++row) EXPECT_FALSE(column.is_null(row)) << row;
  EXPECT_TRUE(column.is_null(20));
}

TEST(Columns, EveryPatternOfEmptyCellsIsKept) {
  for (unsigned pattern = 0; pattern < 1024; ++pattern) {
    Column column("d", "D", ColumnType::date);
    for (unsigned row = 0; row < 10; ++row) {
      if ((pattern >> row & 1) != 0) {
        column.append_date(*make_date(1970, 1, 1) + Days(static_cast<int>(row)));
      } else {
        column.append_nulls(1);
      }
    }
    for (unsigned row = 0; row < 10; ++row) {
      ASSERT_EQ(column.is_null(row), (pattern >> row & 1) == 0) << pattern << ' ' << row;
      if (!column.is_null(row)) {
        ASSERT_EQ(column.integer_at(row), row);
      }
    }
  }
}

TEST(Columns, AWordStandsOnceInTheListOfACode) {
  Column column("state", "Būsena", ColumnType::code);
  column.append_code("overdue", "praleistas");
  column.append_code("running", "eina");
  column.append_code("overdue", "praleistas");
  EXPECT_THAT(column.small(), ElementsAre(0, 1, 0));
  EXPECT_EQ(column.words().bytes, "overduerunning");
  EXPECT_EQ(column.text_at(2), "overdue");
  EXPECT_EQ(column.title_at(2), "praleistas");
}

TEST(Columns, ATableComesBackAsItWas) {
  report::Table table = report::make_table(
      Language::lt,
      {"Lentelė", "Table"},
      {{"a", {"A", "A"}}, {"b", {"B", "B"}}, {"c", {"C", "C"}}, {"d", {"D", "D"}}});
  table.rows = {{std::string("x"), std::int64_t{1}, *make_date(2024, 2, 29), Word{"yes", "taip"}},
                {Cell(), Cell(), Cell(), Cell()},
                {std::string(""), std::int64_t{-5}, *make_date(1899, 12, 31), Word{"no", "ne"}}};
  const Columns columns = columns_of(table);
  EXPECT_EQ(columns.columns[0].type(), ColumnType::text);
  EXPECT_EQ(columns.columns[1].type(), ColumnType::integer);
  EXPECT_EQ(columns.columns[2].type(), ColumnType::date);
  EXPECT_EQ(columns.columns[3].type(), ColumnType::code);
  EXPECT_EQ(table_of(columns), table);
}

TEST(Columns, CellsOfSeveralKindsBecomeText) {
  report::Table table =
      report::make_table(Language::lt, {}, {{"a", {"A", "A"}}, {"b", {"B", "B"}}});
  table.rows = {{std::int64_t{1}, make_decimal(1250, 2)}, {std::string("daug"), Cell()}, {}};
  const Columns columns = columns_of(table);
  EXPECT_EQ(columns.columns[0].type(), ColumnType::text);
  EXPECT_EQ(columns.columns[0].text_at(0), "1");
  EXPECT_EQ(columns.columns[0].text_at(1), "daug");
  EXPECT_EQ(columns.columns[1].text_at(0), "12.50") << "a decimal number stays exact";
  EXPECT_TRUE(columns.columns[0].is_null(2)) << "a short row ends in empty cells";
}

/// A table whose columns are mostly of one kind each, with empty cells and some of other kinds.
report::Table random_table(std::mt19937& random) {
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const auto cell = [&](unsigned kind) -> Cell {
    switch (kind) {
      case 0: return std::string("tekstas") + std::to_string(below(3));
      case 1: return std::int64_t{below(9)};
      case 2: return *make_date(2020 + static_cast<int>(below(9)), 1, 1);
      case 3: return Word{std::to_string(below(3)), "žodis"};
      case 4: return make_decimal(below(99), 1);
      default: return {};
    }
  };
  report::Table table = report::make_table(
      Language::lt, {}, {{"a", {"A", "A"}}, {"b", {"B", "B"}}, {"c", {"C", "C"}}});
  const unsigned kinds[] = {below(6), below(6), below(6)};
  const unsigned others = below(2) * 20;
  table.rows.resize(below(40));
  for (auto& row : table.rows) {
    for (const unsigned kind : kinds) {
      const bool other = others != 0 && below(others) == 0;
      row.push_back(cell(below(3) == 0 ? 5 : other ? below(6) : kind));
    }
  }
  return table;
}

TEST(Columns, WhatComesPartByPartIsAsIfItHadComeAtOnce) {
  std::mt19937 random(1);  // NOLINT: the same in every run
  for (int i = 0; i < 500; ++i) {
    const report::Table whole = random_table(random);
    report::Table part = whole;
    part.rows.clear();
    Columns columns = columns_of(part);
    for (std::size_t row = 0; row < whole.rows.size();) {
      const std::size_t end = std::min<std::size_t>(row + random() % 9, whole.rows.size());
      part.rows.assign(whole.rows.begin() + static_cast<std::ptrdiff_t>(row),
                       whole.rows.begin() + static_cast<std::ptrdiff_t>(end));
      append_rows(part, columns);
      row = end;
    }
    const Columns expected = columns_of(whole);
    EXPECT_EQ(table_of(columns), table_of(expected));
    for (std::size_t k = 0; k < expected.columns.size(); ++k) {
      EXPECT_EQ(columns.columns[k].type(), expected.columns[k].type());
      EXPECT_EQ(columns.columns[k].nulls(), expected.columns[k].nulls());
    }
  }
}

TEST(Columns, MomentsAndNumbersArePrintedAsRecordsPrintThem) {
  Columns columns{.rows = 1};
  columns.columns.emplace_back("m", "M", ColumnType::moment).append_integer(1709803800);
  columns.columns.emplace_back("n", "N", ColumnType::number).append_number(0.1);
  const report::Table table = table_of(columns);
  EXPECT_EQ(table.rows[0][0], Cell(std::string("2024-03-07T09:30:00Z")));
  EXPECT_EQ(table.rows[0][1], Cell(std::string("0.1")));
}

}  // namespace
}  // namespace gerove::tables
