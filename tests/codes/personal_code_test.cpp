// Personal codes. The codes with a date are of people born in the 1800s, but for one known vector
// of 1933: no code of a child or of a parent stands here.
#include "gerove/codes/personal_code.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gerove {
namespace {

using Check = PersonalCodeCheck;

static_assert(check_personal_code("18703180005") == Check::valid);
static_assert(to_string(Check::wrong_check_digit) == "wrong_check_digit");

TEST(PersonalCode, IsElevenDigitsWithACheckDigit) {
  EXPECT_EQ(check_personal_code("18703180125"), Check::valid);
  EXPECT_EQ(check_personal_code("28703180126"), Check::valid);
}

TEST(PersonalCode, TakesTheSecondWeightsWhenTheFirstGiveTen) {
  EXPECT_EQ(check_personal_code("33309240064"), Check::valid);
  EXPECT_EQ(check_personal_code("18703180177"), Check::valid);
  EXPECT_EQ(check_personal_code("19912310020"), Check::valid);
}

TEST(PersonalCode, HasZeroWhenBothGiveTen) {
  EXPECT_EQ(check_personal_code("18703180050"), Check::valid);
}

TEST(PersonalCode, EveryOtherCheckDigitIsWrong) {
  for (const std::string first_ten : {"1870318000", "1870318005", "1870318017", "1991231002"}) {
    int valid = 0;
    for (char last = '0'; last <= '9'; ++last) {
      const Check check = check_personal_code(first_ten + last);
      valid += check == Check::valid ? 1 : 0;
      EXPECT_TRUE(check == Check::valid || check == Check::wrong_check_digit);
    }
    EXPECT_EQ(valid, 1);
  }
}

TEST(PersonalCode, SaysWhichPartIsWrong) {
  EXPECT_EQ(check_personal_code(""), Check::wrong_length);
  EXPECT_EQ(check_personal_code("1870318012"), Check::wrong_length);
  EXPECT_EQ(check_personal_code("187031801255"), Check::wrong_length);
  EXPECT_EQ(check_personal_code("1870318012x"), Check::not_digits);
  EXPECT_EQ(check_personal_code(" 8703180125"), Check::not_digits);
  EXPECT_EQ(check_personal_code("08703180124"), Check::wrong_century);
  EXPECT_EQ(check_personal_code("78703180120"), Check::wrong_century);
  EXPECT_EQ(check_personal_code("18702300120"), Check::wrong_date);
  EXPECT_EQ(check_personal_code("18713180120"), Check::wrong_date);
  EXPECT_EQ(check_personal_code("18703180126"), Check::wrong_check_digit);
}

TEST(PersonalCode, ADateOf29FebruaryNeedsALeapYear) {
  EXPECT_EQ(check_personal_code("18402290124"), Check::valid);
  EXPECT_EQ(check_personal_code("18702290122"), Check::wrong_date);
}

TEST(PersonalCode, OfSeriesNineHasNoDateToCheck) {
  EXPECT_EQ(check_personal_code("99999999997"), Check::valid_without_date);
  EXPECT_EQ(check_personal_code("99999999998"), Check::wrong_check_digit);
  const PersonalCodeReading reading = read_personal_code("99999999997");
  EXPECT_FALSE(reading.sex);
  EXPECT_FALSE(reading.birth_date);
}

TEST(PersonalCode, GivesSexAndBirthDate) {
  const PersonalCodeReading man = read_personal_code("18703180125");
  EXPECT_EQ(man.sex, Sex::male);
  EXPECT_EQ(man.birth_date->text(), "1887-03-18");
  const PersonalCodeReading woman = read_personal_code("28703180126");
  EXPECT_EQ(woman.sex, Sex::female);
  EXPECT_EQ(woman.birth_date->text(), "1887-03-18");
}

TEST(PersonalCode, TheFirstDigitTellsTheCentury) {
  EXPECT_EQ(detail::birth_digits("1870318").year, 1887);
  EXPECT_EQ(detail::birth_digits("2870318").year, 1887);
  EXPECT_EQ(detail::birth_digits("3870318").year, 1987);
  EXPECT_EQ(detail::birth_digits("4870318").year, 1987);
  EXPECT_EQ(detail::birth_digits("5070318").year, 2007);
  EXPECT_EQ(detail::birth_digits("6070318").year, 2007);
}

TEST(PersonalCode, ZerosInTheDateAreToleratedWithAWarning) {
  EXPECT_EQ(check_personal_code("18703001235"), Check::partial_date);
  EXPECT_EQ(severity_of(Check::partial_date), Severity::warning);
  EXPECT_EQ(read_personal_code("18703001235").birth_date->text(), "1887-03");
  EXPECT_EQ(read_personal_code("18700001231").birth_date->text(), "1887");
  EXPECT_EQ(read_personal_code("18700001231").sex, Sex::male);
}

TEST(PersonalCode, SixZerosGiveNoBirthDate) {
  const PersonalCodeReading reading = read_personal_code("10000001238");
  EXPECT_EQ(reading.check, Check::partial_date);
  EXPECT_FALSE(reading.birth_date);
}

TEST(PersonalCode, ADayWithoutAMonthIsNoDate) {
  EXPECT_EQ(check_personal_code("18700031230"), Check::wrong_date);
}

TEST(PersonalCode, AWrongCodeTellsNothing) {
  const PersonalCodeReading reading = read_personal_code("18703180126");
  EXPECT_FALSE(reading.sex);
  EXPECT_FALSE(reading.birth_date);
}

TEST(PersonalCode, IsNotShownAsAnId) {
  EXPECT_EQ(shown_id("18703180125"), "");
  EXPECT_EQ(shown_id("18703180126"), "18703180126");
  EXPECT_EQ(shown_id("byla-1"), "byla-1");
}

TEST(PersonalCode, ResultsHaveLabelsAndWeights) {
  for (int i = 0; i <= static_cast<int>(Check::wrong_check_digit); ++i) {
    EXPECT_FALSE(label(static_cast<Check>(i)).lt.empty());
    EXPECT_FALSE(label(static_cast<Check>(i)).en.empty());
  }
  EXPECT_EQ(severity_of(Check::valid), std::nullopt);
  EXPECT_EQ(severity_of(Check::valid_without_date), std::nullopt);
  EXPECT_EQ(severity_of(Check::wrong_date), Severity::error);
}

}  // namespace
}  // namespace gerove
