/// @file
/// The words of a text with how often each occurs: what must survive reading and writing. On
/// purpose it shares no code with the library.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace gerove::intake::test {

using WordBag = std::map<std::string, int, std::less<>>;

/// The character at a place in valid UTF-8, and its size.
inline char32_t character_at(std::string_view text, std::size_t at, std::size_t& size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned lead = byte(0);
  size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) c = c << 6 | (byte(i) & 0x3FU);
  return c;
}

/// Letters, digits and symbols; not spaces, marks, dashes, nor what is invisible.
inline bool is_of_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  const bool mark = c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0x1680 || c == 0x2212 ||
                    c == 0xFEFF || (c >= 0x300 && c <= 0x36F) || (c >= 0x2000 && c <= 0x206F) ||
                    (c >= 0x3000 && c <= 0x3003);
  return !mark;
}

inline WordBag words_of(std::string_view text) {
  WordBag words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) ++words[word];
    word.clear();
  };
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    if (is_of_word(character_at(text, at, size))) {
      word += text.substr(at, size);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

}  // namespace gerove::intake::test
