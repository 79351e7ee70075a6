// Legal entity codes.
#include "gerove/codes/legal_entity_code.hpp"

#include <gtest/gtest.h>

namespace gerove {
namespace {

using EntityCheck = LegalEntityCodeCheck;

static_assert(check_legal_entity_code("190099289") == EntityCheck::valid);

TEST(LegalEntityCode, OfRealEntitiesIsValid) {
  EXPECT_EQ(check_legal_entity_code("190099289"), EntityCheck::valid);
  EXPECT_EQ(check_legal_entity_code("188710061"), EntityCheck::valid);
  EXPECT_EQ(check_legal_entity_code("188764867"), EntityCheck::valid);
}

TEST(LegalEntityCode, WithAnotherCheckDigitIsNot) {
  EXPECT_EQ(check_legal_entity_code("304241178"), EntityCheck::wrong_check_digit);
  EXPECT_EQ(check_legal_entity_code("304241179"), EntityCheck::wrong_check_digit);
}

TEST(LegalEntityCode, TakesTheSecondWeightsWhenTheFirstGiveTen) {
  EXPECT_EQ(check_legal_entity_code("100000134"), EntityCheck::valid);
}

TEST(LegalEntityCode, HasZeroWhenBothGiveTen) {
  EXPECT_EQ(check_legal_entity_code("100000810"), EntityCheck::valid);
}

TEST(LegalEntityCode, OfSevenDigitsIsOldAndCantBeChecked) {
  EXPECT_EQ(check_legal_entity_code("1234567"), EntityCheck::old_seven_digits);
  EXPECT_EQ(severity_of(EntityCheck::old_seven_digits), Severity::warning);
}

TEST(LegalEntityCode, SaysWhatIsWrong) {
  EXPECT_EQ(check_legal_entity_code(""), EntityCheck::wrong_length);
  EXPECT_EQ(check_legal_entity_code("19009928"), EntityCheck::wrong_length);
  EXPECT_EQ(check_legal_entity_code("LT190099289"), EntityCheck::wrong_length);
  EXPECT_EQ(check_legal_entity_code("19009928x"), EntityCheck::not_digits);
  EXPECT_EQ(check_legal_entity_code("123456x"), EntityCheck::not_digits);
  EXPECT_EQ(severity_of(EntityCheck::wrong_length), Severity::error);
}

TEST(LegalEntityCode, ResultsHaveLabels) {
  for (int i = 0; i <= static_cast<int>(EntityCheck::wrong_check_digit); ++i) {
    EXPECT_FALSE(label(static_cast<EntityCheck>(i)).lt.empty());
    EXPECT_FALSE(label(static_cast<EntityCheck>(i)).en.empty());
  }
}

}  // namespace
}  // namespace gerove
