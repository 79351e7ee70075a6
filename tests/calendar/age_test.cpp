// Ages: reached on the birthday; 29 February by three readings.
#include "gerove/calendar/age.hpp"

#include <gtest/gtest.h>

#include "calendar/dates.hpp"

namespace gerove::calendar {
namespace {

TEST(Age, IsReachedOnTheBirthday) {
  const Date birth = "2010-06-15"_date;
  EXPECT_EQ(age_reached(birth, 14, LeapBirthday::both),
            (AgeReached{"2024-06-15"_date, "2024-06-15"_date}));
  EXPECT_EQ(age_on(birth, "2024-06-14"_date, LeapBirthday::both), (Age{13, 13}));
  EXPECT_EQ(age_on(birth, "2024-06-15"_date, LeapBirthday::both), (Age{14, 14}));
}

TEST(Age, IsZeroOnTheDayOfBirthAndUnknownBefore) {
  const Date birth = "2010-06-15"_date;
  EXPECT_EQ(age_on(birth, birth, LeapBirthday::march_1), (Age{0, 0}));
  EXPECT_EQ(age_on(birth, "2010-06-14"_date, LeapBirthday::march_1), std::nullopt);
  EXPECT_EQ(age_reached(birth, 0, LeapBirthday::march_1).earliest, birth);
}

TEST(Age, Of29FebruaryInACommonYearIsTheCallersChoice) {
  const Date birth = "2008-02-29"_date;
  EXPECT_EQ(age_reached(birth, 14, LeapBirthday::february_28).earliest, "2022-02-28"_date);
  EXPECT_EQ(age_reached(birth, 14, LeapBirthday::february_28).latest, "2022-02-28"_date);
  EXPECT_EQ(age_reached(birth, 14, LeapBirthday::march_1).earliest, "2022-03-01"_date);
  EXPECT_EQ(age_reached(birth, 14, LeapBirthday::both),
            (AgeReached{"2022-02-28"_date, "2022-03-01"_date}));
}

TEST(Age, Of29FebruaryInALeapYearIsCertain) {
  EXPECT_EQ(age_reached("2008-02-29"_date, 16, LeapBirthday::both),
            (AgeReached{"2024-02-29"_date, "2024-02-29"_date}));
}

TEST(Age, Of29FebruaryIsARangeOnTheDaysBetween) {
  const Date birth = "2008-02-29"_date;
  EXPECT_EQ(age_on(birth, "2022-02-27"_date, LeapBirthday::both), (Age{13, 13}));
  EXPECT_EQ(age_on(birth, "2022-02-28"_date, LeapBirthday::both), (Age{13, 14}));
  EXPECT_EQ(age_on(birth, "2022-03-01"_date, LeapBirthday::both), (Age{14, 14}));
  EXPECT_EQ(age_on(birth, "2022-02-28"_date, LeapBirthday::march_1), (Age{13, 13}));
  EXPECT_EQ(age_on(birth, "2022-02-28"_date, LeapBirthday::february_28), (Age{14, 14}));
}

TEST(Age, AgreesWithTheDayOnWhichItIsReached) {
  for (Date birth = "2003-12-01"_date; birth < "2005-01-01"_date; birth += Days(1)) {
    for (const LeapBirthday choice :
         {LeapBirthday::february_28, LeapBirthday::march_1, LeapBirthday::both}) {
      for (int years = 1; years <= 21; ++years) {
        const AgeReached reached = age_reached(birth, years, choice);
        ASSERT_EQ(age_on(birth, reached.earliest, choice)->at_most, years);
        ASSERT_EQ(age_on(birth, reached.earliest - Days(1), choice)->at_most, years - 1);
        ASSERT_EQ(age_on(birth, reached.latest, choice)->at_least, years);
        ASSERT_EQ(age_on(birth, reached.latest - Days(1), choice)->at_least, years - 1);
      }
    }
  }
}

TEST(Age, FailuresAreClear) {
  const auto code = [](Date birth, int years) {
    EXPECT_FALSE(try_age_reached(birth, years, LeapBirthday::both));
    try {
      age_reached(birth, years, LeapBirthday::both);
    } catch (const Error& error) {
      return error.code();
    }
    return Errc::ok;
  };
  EXPECT_EQ(code("2008-02-29"_date, -1), Errc::calendar_term);
  EXPECT_EQ(code("2008-02-29"_date, 7992), Errc::calendar_range);
  EXPECT_EQ(code("2008-02-29"_date, 2147483647), Errc::calendar_range);
  EXPECT_EQ(code(Date(), 1), Errc::calendar_range);
  EXPECT_FALSE(age_on(Date(), "2024-01-01"_date, LeapBirthday::both));
}

}  // namespace
}  // namespace gerove::calendar
