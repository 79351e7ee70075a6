// Personal codes. The codes with a date are of people born in the 1800s, but for one known vector
// of 1933: no code of a child or of a parent stands here.
#include "gerove/codes/personal_code.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gerove {
namespace {

using PersonCheck = PersonalCodeCheck;

static_assert(check_personal_code("18703180005") == PersonCheck::valid);
static_assert(to_string(PersonCheck::wrong_check_digit) == "wrong_check_digit");

TEST(PersonalCode, IsElevenDigitsWithACheckDigit) {
  EXPECT_EQ(check_personal_code("18703180125"), PersonCheck::valid);
  EXPECT_EQ(check_personal_code("28703180126"), PersonCheck::valid);
}

TEST(PersonalCode, TakesTheSecondWeightsWhenTheFirstGiveTen) {
  EXPECT_EQ(check_personal_code("33309240064"), PersonCheck::valid);
  EXPECT_EQ(check_personal_code("18703180177"), PersonCheck::valid);
  EXPECT_EQ(check_personal_code("19912310020"), PersonCheck::valid);
}

TEST(PersonalCode, HasZeroWhenBothGiveTen) {
  EXPECT_EQ(check_personal_code("18703180050"), PersonCheck::valid);
}

TEST(PersonalCode, EveryOtherCheckDigitIsWrong) {
  for (const std::string first_ten : {"1870318000", "1870318005", "1870318017", "1991231002"}) {
    int valid = 0;
    for (char last = '0'; last <= '9'; ++last) {
      const PersonCheck check = check_personal_code(first_ten + last);
      valid += check == PersonCheck::valid ? 1 : 0;
      EXPECT_TRUE(check == PersonCheck::valid || check == PersonCheck::wrong_check_digit);
    }
    EXPECT_EQ(valid, 1);
  }
}

TEST(PersonalCode, SaysWhichPartIsWrong) {
  EXPECT_EQ(check_personal_code(""), PersonCheck::wrong_length);
  EXPECT_EQ(check_personal_code("1870318012"), PersonCheck::wrong_length);
  EXPECT_EQ(check_personal_code("187031801255"), PersonCheck::wrong_length);
  EXPECT_EQ(check_personal_code("1870318012x"), PersonCheck::not_digits);
  EXPECT_EQ(check_personal_code(" 8703180125"), PersonCheck::not_digits);
  EXPECT_EQ(check_personal_code("08703180124"), PersonCheck::wrong_century);
  EXPECT_EQ(check_personal_code("78703180120"), PersonCheck::wrong_century);
  EXPECT_EQ(check_personal_code("18702300120"), PersonCheck::wrong_date);
  EXPECT_EQ(check_personal_code("18713180120"), PersonCheck::wrong_date);
  EXPECT_EQ(check_personal_code("18703180126"), PersonCheck::wrong_check_digit);
}

TEST(PersonalCode, ADateOf29FebruaryNeedsALeapYear) {
  EXPECT_EQ(check_personal_code("18402290124"), PersonCheck::valid);
  EXPECT_EQ(check_personal_code("18702290122"), PersonCheck::wrong_date);
}

TEST(PersonalCode, OfSeriesNineHasNoDateToCheck) {
  EXPECT_EQ(check_personal_code("99999999997"), PersonCheck::valid_without_date);
  EXPECT_EQ(check_personal_code("99999999998"), PersonCheck::wrong_check_digit);
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
  EXPECT_EQ(check_personal_code("18703001235"), PersonCheck::partial_date);
  EXPECT_EQ(severity_of(PersonCheck::partial_date), Severity::warning);
  EXPECT_EQ(read_personal_code("18703001235").birth_date->text(), "1887-03");
  EXPECT_EQ(read_personal_code("18700001231").birth_date->text(), "1887");
  EXPECT_EQ(read_personal_code("18700001231").sex, Sex::male);
}

TEST(PersonalCode, SixZerosGiveNoBirthDate) {
  const PersonalCodeReading reading = read_personal_code("10000001238");
  EXPECT_EQ(reading.check, PersonCheck::partial_date);
  EXPECT_FALSE(reading.birth_date);
}

TEST(PersonalCode, ADayWithoutAMonthIsNoDate) {
  EXPECT_EQ(check_personal_code("18700031230"), PersonCheck::wrong_date);
}

TEST(PersonalCode, AWrongCodeTellsNothing) {
  const PersonalCodeReading reading = read_personal_code("18703180126");
  EXPECT_FALSE(reading.sex);
  EXPECT_FALSE(reading.birth_date);
}

TEST(PersonalCode, IsNotShownAsAnId) {
  EXPECT_EQ(shown_id("18703180125"), "");
  EXPECT_EQ(shown_id("byla-18703180125"), "");
  EXPECT_EQ(shown_id("byla-1"), "byla-1");
}

TEST(PersonalCode, IsFoundWhereverItStands) {
  EXPECT_EQ(find_personal_code("18703180125"), 0U);
  EXPECT_EQ(find_personal_code("byla 2023-1, a.k.18703180125x"), 17U);
  EXPECT_EQ(find_personal_code("12345678901 18703180125"), 12U);
  EXPECT_TRUE(holds_personal_code("18703180125"));
  EXPECT_FALSE(holds_personal_code(""));
  EXPECT_FALSE(holds_personal_code("118703180125")) << "a longer number is another";
  EXPECT_FALSE(holds_personal_code("187031801251"));
  EXPECT_FALSE(holds_personal_code("1870318012 5"));
}

TEST(PersonalCode, ASlipOfThePenIsOneIfItTellsADay) {
  EXPECT_TRUE(holds_personal_code("18703180126")) << "wrong check digit";
  EXPECT_FALSE(holds_personal_code("18703320125")) << "no such day";
  EXPECT_FALSE(holds_personal_code("18700000001")) << "no day, and the check digit is wrong";
  EXPECT_FALSE(holds_personal_code("37061234567")) << "a telephone number";
  EXPECT_FALSE(holds_personal_code("20230000123")) << "a number of a year";
  EXPECT_FALSE(holds_personal_code("90000000000")) << "of series 9, with a wrong check digit";
}

TEST(PersonalCode, IsReplacedInTexts) {
  EXPECT_EQ(without_personal_codes("a. k. 18703180125, 18703180126."),
            "a. k. ***********, ***********.");
  EXPECT_EQ(without_personal_codes("be kodo 118703180125"), "be kodo 118703180125");
}

TEST(PersonalCode, ResultsHaveLabelsAndWeights) {
  for (int i = 0; i <= static_cast<int>(PersonCheck::wrong_check_digit); ++i) {
    EXPECT_FALSE(label(static_cast<PersonCheck>(i)).lt.empty());
    EXPECT_FALSE(label(static_cast<PersonCheck>(i)).en.empty());
  }
  EXPECT_EQ(severity_of(PersonCheck::valid), std::nullopt);
  EXPECT_EQ(severity_of(PersonCheck::valid_without_date), std::nullopt);
  EXPECT_EQ(severity_of(PersonCheck::wrong_date), Severity::error);
}

}  // namespace
}  // namespace gerove
