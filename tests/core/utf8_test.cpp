#include "gerove/core/utf8.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace gerove {
namespace {

/// Well-formed by the book: decodes each code point and looks at its range.
bool is_utf8_slowly(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) {
      return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U;
    };
    const unsigned lead = byte(i);
    const std::size_t size = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : 4;
    if (size == 4 && lead >> 3 != 30) return false;
    unsigned code = size == 1 ? lead : lead & (0x7fU >> size);
    for (std::size_t k = 1; k < size; ++k) {
      if (byte(i + k) >> 6 != 2) return false;
      code = code << 6 | (byte(i + k) & 0x3fU);
    }
    constexpr unsigned smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < smallest[size] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      return false;
    }
    i += size;
  }
  return true;
}

TEST(Utf8, EveryInputOfUpToThreeBytesIsJudgedAsByTheBook) {
  for (unsigned n = 0; n < 1U << 16; ++n) {
    const std::string two{static_cast<char>(n), static_cast<char>(n >> 8)};
    ASSERT_EQ(is_utf8(two), is_utf8_slowly(two));
    for (const int third : {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff}) {
      const std::string three = two + static_cast<char>(third);
      ASSERT_EQ(is_utf8(three), is_utf8_slowly(three));
    }
  }
}

TEST(Utf8, LengthsAroundTheWordSizeAreJudgedAsByTheBook) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 300000; ++i) {
    std::string text(random() % 30, 'a');
    for (auto k = random() % 4; k > 0 && !text.empty(); --k) {
      static constexpr const char* pieces[] = {
          "ą", "€", "𝄞", "\xed\xa0\x80", "\xff", "\x80", "\xc3"};
      const std::string piece = pieces[random() % 7];
      text.insert(random() % text.size(), piece);
    }
    ASSERT_EQ(is_utf8(text), is_utf8_slowly(text));
  }
}

TEST(Utf8, TheEmptyStringIs) { EXPECT_TRUE(is_utf8("")); }

}  // namespace
}  // namespace gerove
