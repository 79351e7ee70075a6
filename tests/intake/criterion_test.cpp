#include "gerove/intake/criterion.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace gerove::intake {
namespace {

struct Example {
  std::string_view text;
  CriterionKind kind;
  std::string_view counted = {};
  std::optional<std::uint32_t> target = std::nullopt;
};

void expect_all(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    const Criterion criterion = read_criterion(example.text).criterion;
    EXPECT_EQ(criterion.kind, example.kind) << example.text;
    EXPECT_EQ(criterion.counted, example.counted) << example.text;
    EXPECT_EQ(criterion.target, example.target) << example.text;
    EXPECT_EQ(criterion.text, example.text);
  }
}

TEST(Criterion, ACountSaysWhatIsCounted) {
  expect_all({{"Dalyvautų posėdžių skaičius", CriterionKind::count, "Dalyvautų posėdžių"},
              {"Preveninių renginių skaičius", CriterionKind::count, "Preveninių renginių"},
              {"konsultaciju sk.", CriterionKind::count, "konsultaciju"}});
}

TEST(Criterion, ANumberToReachIsTakenWhereItIsOne) {
  expect_all({{"Posėdžių skaičius – 10", CriterionKind::count, "Posėdžių", 10},
              {"Ne mažiau kaip 4 susitikimai", CriterionKind::count, "susitikimai", 4},
              {"5 renginiai", CriterionKind::count, "renginiai", 5},
              {"2 ar 3 renginiai", CriterionKind::unspecified},
              {"80 proc. vaikų", CriterionKind::unspecified}});
  EXPECT_TRUE(read_criterion("99999999999 renginių").target_too_large);
  EXPECT_EQ(read_criterion("99999999999 renginių").criterion.target, std::nullopt);
}

TEST(Criterion, ANumberOfACitedActIsNotToBeReached) {
  expect_all({{"Posėdžių skaičius pagal potvarkį Nr. 31", CriterionKind::count, "Posėdžių"},
              {"Renginių skaičius (VMVPĮ 12 str.)", CriterionKind::count, "Renginių"},
              {"Parengtas mero potvarkis Nr. 31", CriterionKind::unspecified},
              {"12 str. vykdymas", CriterionKind::unspecified}});
}

TEST(Criterion, ADocumentIsMadeOrHandedIn) {
  expect_all(
      {{"Ataskaitos pateikimas VGK", CriterionKind::document, "Ataskaitos"},
       {"Plano parengimas ir tvirtinimas VGK", CriterionKind::document, "Plano"},
       {"Parengti ataskaitas", CriterionKind::document, "ataskaitas"},
       {"Parengtas ir patvirtintas veiklos planas", CriterionKind::document, "veiklos planas"},
       {"Lankstinukas", CriterionKind::document, "Lankstinukas"},
       {"Plano vykdymas", CriterionKind::unspecified}});
}

TEST(Criterion, AnEventIsHeld) {
  expect_all({{"Pasitarimas", CriterionKind::event},
              {"Suorganizuoti mokymai specialistams", CriterionKind::event},
              {"Renginio nauda", CriterionKind::unspecified}});
}

TEST(Criterion, AsNeededAndContinuously) {
  expect_all({{"Pagal poreikį", CriterionKind::as_needed},
              {"PAGAL UGDYMO ĮSTAIGŲ POREIKĮ", CriterionKind::as_needed},
              {"Nuolat", CriterionKind::continuous}});
}

TEST(Criteria, CommasSplitOnlyWhereEachPartIsACriterion) {
  EXPECT_EQ(read_criteria("Posėdžių skaičius, pasitarimų skaičius").size(), 2U);
  EXPECT_EQ(read_criteria("Parengtų raštų, pažymų skaičius").size(), 1U);
  EXPECT_EQ(read_criteria("Pagerėjęs lankomumas; Posėdžių skaičius").size(), 2U);
  EXPECT_TRUE(read_criteria(" - ").empty());
}

}  // namespace
}  // namespace gerove::intake
