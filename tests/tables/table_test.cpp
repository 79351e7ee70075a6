// Columns of tables: typed cells, empty ones as bits, words of codes.
#include "gerove/tables/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gerove::tables {
namespace {

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

TEST(Columns, ARowMayCallItsWordOtherwise) {
  Column column("state", "Būsena", ColumnType::code);
  column.append_code("cant_tell", "nežinoma");
  column.append_code("cant_tell", "nesutartas terminas");
  column.append_code("cant_tell", "nežinoma");
  EXPECT_EQ(column.words().bytes, "cant_tell") << "programs want a list without twins";
  EXPECT_EQ(column.title_at(0), "nežinoma");
  EXPECT_EQ(column.title_at(1), "nesutartas terminas");
  EXPECT_EQ(column.title_at(2), "nežinoma");
}

}  // namespace
}  // namespace gerove::tables
