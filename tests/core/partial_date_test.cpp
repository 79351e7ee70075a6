#include "gerove/core/partial_date.hpp"

#include <gtest/gtest.h>

namespace gerove {
namespace {

TEST(PartialDate, IsTheIntervalOfDaysThatItCanBe) {
  const auto year = *PartialDate::parse("2024");
  EXPECT_EQ(year.first(), *make_date(2024, 1, 1));
  EXPECT_EQ(year.last(), *make_date(2024, 12, 31));
  const auto month = *PartialDate::parse("2024-02");
  EXPECT_EQ(month.first(), *make_date(2024, 2, 1));
  EXPECT_EQ(month.last(), *make_date(2024, 2, 29));
  const auto day = *PartialDate::parse("2024-02-03");
  EXPECT_EQ(day.first(), day.last());
}

TEST(PartialDate, IsExactOnlyWhenTheDayIsKnown) {
  EXPECT_FALSE(PartialDate::parse("2024")->exact());
  EXPECT_FALSE(PartialDate::parse("2024-02")->exact());
  EXPECT_EQ(PartialDate::parse("2024-02-03")->exact(), make_date(2024, 2, 3));
}

TEST(PartialDate, IsWrittenAsItWasRead) {
  for (const char* text : {"1400", "9999", "2024-01", "2024-12", "2024-02-29"}) {
    EXPECT_EQ(PartialDate::parse(text)->text(), text);
  }
}

TEST(PartialDate, NothingElseIsOne) {
  for (const char* text : {"",
                           "24",
                           "2024-",
                           "2024-13",
                           "2024-00",
                           "2024-2",
                           "2023-02-29",
                           "0000",
                           "1399",
                           "2024-01-",
                           "abcd",
                           "2024x01"}) {
    EXPECT_FALSE(PartialDate::parse(text)) << text;
  }
  EXPECT_FALSE(PartialDate::make(2024, 0));
}

}  // namespace
}  // namespace gerove
