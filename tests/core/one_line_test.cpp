#include "gerove/core/one_line.hpp"

#include <gtest/gtest.h>

#include <string>

#include "gerove/core/error.hpp"

namespace gerove {
namespace {

TEST(OneLine, LeavesWhatPeopleWrite) {
  for (const std::string text : {"", "Ąžuolyno sav., 7–9 kl. 😀", "e\u0307", "<b>\"~\\"}) {
    EXPECT_EQ(one_line(text), text);
  }
}

TEST(OneLine, BreaksBecomeSpaces) {
  EXPECT_EQ(one_line("a\nb\rc\td\u0085e\u2028f\u2029g"), "a b c d e f g");
}

TEST(OneLine, WhatATerminalObeysIsReplaced) {
  EXPECT_EQ(one_line("\x1b[31mR\x1b]0;t\x07"), "\uFFFD[31mR\uFFFD]0;t\uFFFD");
  EXPECT_EQ(one_line(std::string_view("\0\x01\x1f\x7f", 4)), "\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(one_line("\u0080\u009b\u009f\u00a0"), "\uFFFD\uFFFD\uFFFD\u00a0");
}

TEST(OneLine, WhatCannotBeSeenOrTurnsTheTextIsReplaced) {
  for (const std::string_view hidden :
       {"\u00ad", "\u061c", "\u200b", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff"}) {
    EXPECT_EQ(one_line(std::string("x") + std::string(hidden) + "y"), "x\uFFFDy");
  }
}

TEST(OneLine, BytesThatAreNoUtf8AreReplaced) {
  EXPECT_EQ(one_line("\xff\xc4"), "\uFFFD\uFFFD");
  EXPECT_EQ(one_line("\xe2\x82"
                     "a"),
            "\uFFFDa");
  EXPECT_EQ(one_line("\xc2"
                     "\x1b"),
            "\uFFFD\uFFFD")
      << "half a character does not save what follows";
}

TEST(OneLine, AFailureIsOne) {
  const Failure failure{.code = Errc::stream_open, .detail = "a\x1b[2J\nb.jsonl"};
  for (const Language language : {Language::lt, Language::en}) {
    EXPECT_EQ(failure.message(language).find_first_of("\x1b\n"), std::string::npos);
  }
  EXPECT_EQ(std::string(Error(failure).what()).find('\n'), std::string::npos);
}

}  // namespace
}  // namespace gerove
