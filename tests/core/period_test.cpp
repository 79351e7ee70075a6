// Periods of whole days.
#include "gerove/core/period.hpp"

#include <gtest/gtest.h>

namespace gerove {
namespace {

TEST(CalendarYear, IsThatOfYearsThatExist) {
  EXPECT_EQ(calendar_year(2023)->start, make_date(2023, 1, 1));
  EXPECT_EQ(calendar_year(2023)->end, make_date(2023, 12, 31));
  EXPECT_EQ(calendar_year(1399), std::nullopt);
  EXPECT_EQ(calendar_year(10000), std::nullopt);
}

}  // namespace
}  // namespace gerove
