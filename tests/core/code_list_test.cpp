// Values of code lists as words: short names for programs, labels for people.
#include "gerove/core/code_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gerove {
namespace {

using ::testing::ElementsAre;

enum class Fruit : std::int32_t { unspecified = 0, apple = 1, sour_cherry = 7 };
constexpr CodeEntry fruit_codes[] = {
    {0, "FRUIT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "FRUIT_APPLE", {"obuolys", "apple"}},
    {7, "FRUIT_SOUR_CHERRY", {"vyšnia", "sour cherry"}},
};
constexpr std::span<const CodeEntry> code_entries(Fruit) { return fruit_codes; }
constexpr auto newer = static_cast<Fruit>(9);

TEST(CodeWords, AreNamesWithoutTheirPrefixInSmallLetters) {
  EXPECT_EQ(short_name(Fruit::sour_cherry), "sour_cherry");
  EXPECT_EQ(short_name(newer), "");
  EXPECT_THAT(code_words<Fruit>(), ElementsAre("apple", "sour_cherry"));
}

TEST(CodeWords, ArePartsOfNamesForNewerNumbersToo) {
  EXPECT_EQ(slug(Fruit::apple), "apple");
  EXPECT_EQ(slug(newer), "9");
}

TEST(CodeWords, AreFound) {
  static_assert(code_named<Fruit>("sour_cherry") == Fruit::sour_cherry);
  EXPECT_EQ(short_code(fruit_codes, "sour_cherry"), 7);
  EXPECT_EQ(short_code(fruit_codes, "SOUR_CHERRY"), 7);
  EXPECT_EQ(short_code(fruit_codes, "sour"), std::nullopt);
  EXPECT_EQ(short_code(fruit_codes, "FRUIT_APPLE"), std::nullopt);
  EXPECT_EQ(code_named<Fruit>("pear"), Fruit::unspecified);
}

TEST(CodeLabels, AreFoundByValueAndByWord) {
  EXPECT_EQ(label_in(Fruit::apple, Language::lt), "obuolys");
  EXPECT_EQ(label_in(newer, Language::lt), "");
  EXPECT_EQ(label_of(fruit_codes, "sour_cherry", Language::en), "sour cherry");
  EXPECT_EQ(label_of(fruit_codes, "pear", Language::en), "pear");
}

}  // namespace
}  // namespace gerove
