// Legal entity codes.
#include "gerove/codes/legal_entity_code.hpp"

#include <gtest/gtest.h>

namespace gerove {
namespace {

using Check = LegalEntityCodeCheck;

static_assert(check_legal_entity_code("190099289") == Check::valid);

TEST(LegalEntityCode, OfRealEntitiesIsValid) {
  EXPECT_EQ(check_legal_entity_code("190099289"), Check::valid);
  EXPECT_EQ(check_legal_entity_code("188710061"), Check::valid);
  EXPECT_EQ(check_legal_entity_code("188764867"), Check::valid);
}

TEST(LegalEntityCode, WithAnotherCheckDigitIsNot) {
  EXPECT_EQ(check_legal_entity_code("304241178"), Check::wrong_check_digit);
  EXPECT_EQ(check_legal_entity_code("304241179"), Check::wrong_check_digit);
}

TEST(LegalEntityCode, TakesTheSecondWeightsWhenTheFirstGiveTen) {
  EXPECT_EQ(check_legal_entity_code("100000134"), Check::valid);
}

TEST(LegalEntityCode, HasZeroWhenBothGiveTen) {
  EXPECT_EQ(check_legal_entity_code("100000810"), Check::valid);
}

TEST(LegalEntityCode, OfSevenDigitsIsOldAndCantBeChecked) {
  EXPECT_EQ(check_legal_entity_code("1234567"), Check::old_seven_digits);
  EXPECT_EQ(severity_of(Check::old_seven_digits), Severity::warning);
}

TEST(LegalEntityCode, SaysWhatIsWrong) {
  EXPECT_EQ(check_legal_entity_code(""), Check::wrong_length);
  EXPECT_EQ(check_legal_entity_code("19009928"), Check::wrong_length);
  EXPECT_EQ(check_legal_entity_code("LT190099289"), Check::wrong_length);
  EXPECT_EQ(check_legal_entity_code("19009928x"), Check::not_digits);
  EXPECT_EQ(check_legal_entity_code("123456x"), Check::not_digits);
  EXPECT_EQ(severity_of(Check::wrong_length), Severity::error);
}

TEST(LegalEntityCode, ResultsHaveLabels) {
  for (int i = 0; i <= static_cast<int>(Check::wrong_check_digit); ++i) {
    EXPECT_FALSE(label(static_cast<Check>(i)).lt.empty());
    EXPECT_FALSE(label(static_cast<Check>(i)).en.empty());
  }
}

}  // namespace
}  // namespace gerove
