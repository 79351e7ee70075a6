/// @file
/// Text of others as part of one line for people: on a terminal, in a log, in a list.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gerove/core/utf8.hpp"

namespace gerove {

namespace detail {

struct CodePoints {
  std::uint32_t first;
  std::uint32_t last;
};

// Beyond ASCII: what terminals obey (C1), what breaks lines, and what can't be seen or changes how
// other characters look. What libprotobuf escapes in JSON, and the marks and isolates of writing
// from right to left.
inline constexpr std::array unseen_characters{
    CodePoints{0x80, 0x9f},
    CodePoints{0xad, 0xad},
    CodePoints{0x600, 0x603},
    CodePoints{0x61c, 0x61c},
    CodePoints{0x6dd, 0x6dd},
    CodePoints{0x70f, 0x70f},
    CodePoints{0x17b4, 0x17b5},
    CodePoints{0x200b, 0x200f},
    CodePoints{0x2028, 0x202e},
    CodePoints{0x2060, 0x2064},
    CodePoints{0x2066, 0x206f},
    CodePoints{0xfeff, 0xfeff},
    CodePoints{0xfff9, 0xfffb},
    CodePoints{0x1d173, 0x1d17a},
    CodePoints{0xe0001, 0xe0001},
    CodePoints{0xe0020, 0xe007f},
};

constexpr bool is_unseen(std::uint32_t code_point) {
  return std::ranges::any_of(unseen_characters, [&](const CodePoints& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

/// What a text begins with: a character, or as many bytes as could have become one.
struct FirstCharacter {
  std::size_t length;
  bool is_whole;
};

constexpr FirstCharacter first_character(std::string_view text) {
  std::uint64_t state = utf8_accept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = utf8_rows[static_cast<unsigned char>(text[i])] >> (state & 63);
    if ((state & 63) == utf8_accept) return {i + 1, true};
    if ((state & 63) == utf8_reject) return {std::max<std::size_t>(i, 1), false};
  }
  return {text.size(), false};
}

/// The number of a whole character.
constexpr std::uint32_t code_point_of(std::string_view character) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0);
  std::uint32_t value = byte(0) & (0xffU >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i) value = value << 6 | (byte(i) & 0x3fU);
  return value;
}

constexpr bool is_seen_ascii(char c) { return c >= ' ' && c <= '~'; }

}  // namespace detail

/// A text that stays within its line and moves no cursor: tabs and line breaks become spaces; the
/// replacement character U+FFFD stands for every other character that a terminal would obey, that
/// can't be seen or that changes how others look, and for bytes that are not UTF-8.
inline std::string one_line(std::string_view text) {
  std::string line;
  while (!text.empty()) {
    const auto run = std::ranges::find_if_not(text, detail::is_seen_ascii);
    line.append(text.begin(), run);
    text.remove_prefix(static_cast<std::size_t>(run - text.begin()));
    if (text.empty()) break;
    const auto [length, is_whole] = detail::first_character(text);
    const std::string_view character = text.substr(0, length);
    const bool breaks = character == "\n" || character == "\r" || character == "\t" ||
                        character == "\u2028" || character == "\u2029" || character == "\u0085";
    const bool seen =
        is_whole && length > 1 && !detail::is_unseen(detail::code_point_of(character));
    line += breaks ? " " : seen ? character : "\uFFFD";
    text.remove_prefix(length);
  }
  return line;
}

}  // namespace gerove
