// Texts that repeat an address that must not be told.
#include "core/guarded_texts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace gerove {
namespace {

TEST(GuardedTexts, AreFoundInWhateverCaseAndMarks) {
  GuardedTexts guarded;
  EXPECT_TRUE(guarded.empty());
  guarded.add("Šešėlių g. 7-2");
  EXPECT_FALSE(guarded.empty());
  EXPECT_TRUE(guarded.repeated_in("Šešėlių g. 7-2"));
  EXPECT_TRUE(guarded.repeated_in("Ateikite: ŠEŠĖLIŲ G.7-2!"));
  EXPECT_TRUE(guarded.repeated_in("seseliu g 7 2 kieme"));
  EXPECT_FALSE(guarded.repeated_in("Šešėlių g. 7"));
  EXPECT_FALSE(guarded.repeated_in("Šešėlių g. 7-21"));
  EXPECT_FALSE(guarded.repeated_in(""));
}

TEST(GuardedTexts, TheStreetAloneIsGuardedToo) {
  GuardedTexts guarded;
  guarded.add("Šešėlių g. 7, LT-00000 Išgalvota");
  EXPECT_TRUE(guarded.repeated_in("Įėjimas iš Šešėlių g. 7"));
  EXPECT_FALSE(guarded.repeated_in("Išgalvota"));
  GuardedTexts village;
  village.add("Šešėliai, Išgalvota");
  EXPECT_FALSE(village.repeated_in("Šešėliai")) << "a place without number is no street";
}

TEST(GuardedTexts, AShortWordMeansNoAddress) {
  GuardedTexts guarded;
  guarded.add("");
  guarded.add("7");
  guarded.add("kaim");
  EXPECT_TRUE(guarded.empty());
  guarded.add("kaima");
  EXPECT_TRUE(guarded.repeated_in("mūsų kaima"));
}

TEST(GuardedTexts, OfALongAddressTheBeginningIsEnough) {
  GuardedTexts guarded;
  std::string words;
  for (int i = 0; i < 20; ++i) words += "zodis" + std::to_string(i) + ' ';
  guarded.add(words);
  EXPECT_TRUE(guarded.repeated_in("x " + words));
  EXPECT_TRUE(guarded.repeated_in(words.substr(0, words.find("zodis8"))));
  EXPECT_FALSE(guarded.repeated_in(words.substr(0, words.find("zodis7"))));
}

}  // namespace
}  // namespace gerove
