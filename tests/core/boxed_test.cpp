// An optional value on the heap: absent or present, copied deep, and no part of what holds it.
#include "gerove/core/boxed.hpp"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <utility>

namespace gerove {
namespace {

TEST(Boxed, IsAbsentAtFirst) {
  const Boxed<std::string> none;
  EXPECT_FALSE(none);
  EXPECT_FALSE(none.has_value());
  EXPECT_EQ(none.get(), nullptr);
  EXPECT_EQ(none.value_or("kita"), "kita");
  EXPECT_EQ(none, Boxed<std::string>());
}

TEST(Boxed, HoldsAValue) {
  Boxed<std::string> text("a");
  EXPECT_TRUE(text.has_value());
  EXPECT_EQ(*text, "a");
  EXPECT_EQ(text->size(), 1U);
  EXPECT_EQ(text.value_or("kita"), "a");
  text.emplace("bb") += "c";
  EXPECT_EQ(*text, "bbc");
  text.reset();
  EXPECT_FALSE(text);
}

TEST(Boxed, CopiesAreDeep) {
  Boxed<std::string> one("a");
  Boxed<std::string> other = one;
  *other = "b";
  EXPECT_EQ(*one, "a");
  one = other;
  EXPECT_EQ(*one, "b");
  EXPECT_NE(one.get(), other.get());
  one = Boxed<std::string>();
  EXPECT_FALSE(one);
  EXPECT_EQ(*other, "b");
}

TEST(Boxed, IsLeftAbsentByAMove) {
  Boxed<std::string> one("a");
  const Boxed<std::string> other = std::move(one);
  EXPECT_FALSE(one);  // NOLINT: that is what is asked
  EXPECT_EQ(*other, "a");
}

TEST(Boxed, IsEqualByValueAndPresence) {
  EXPECT_EQ(Boxed<std::string>("a"), Boxed<std::string>("a"));
  EXPECT_NE(Boxed<std::string>("a"), Boxed<std::string>("b"));
  EXPECT_NE(Boxed<std::string>(""), Boxed<std::string>());
  EXPECT_NE(Boxed<std::string>(), Boxed<std::string>(""));
}

TEST(Boxed, TakesTheRoomOfAPointer) {
  EXPECT_EQ(sizeof(Boxed<std::array<char, 1000>>), sizeof(void*));
}

}  // namespace
}  // namespace gerove
