/// @file
/// UTF-8 check, made for the short strings of records: eight bytes at a time while they are
/// ASCII, then a table-driven automaton without branches.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gerove {

namespace detail {

// The automaton of well-formed UTF-8 (Unicode 15, table 3-7). A state is a bit offset into the
// row of the next byte; what stands there is the next state.
enum Utf8State : std::uint8_t {
  utf8_accept = 0,
  utf8_reject = 6,
  utf8_tail1 = 12,     // one more byte 80..BF
  utf8_tail2 = 18,     // two more
  utf8_tail3 = 24,     // three more
  utf8_after_e0 = 30,  // A0..BF, then one more
  utf8_after_ed = 36,  // 80..9F, then one more
  utf8_after_f0 = 42,  // 90..BF, then two more
  utf8_after_f4 = 48,  // 80..8F, then two more
};

constexpr std::uint64_t utf8_row(unsigned byte) {
  std::uint8_t next[9] = {utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject,
                          utf8_reject};
  const auto set = [&](Utf8State from, Utf8State to) { next[from / 6] = to; };
  if (byte < 0x80) set(utf8_accept, utf8_accept);
  if (byte >= 0xC2 && byte <= 0xDF) set(utf8_accept, utf8_tail1);
  if (byte >= 0xE1 && byte <= 0xEF && byte != 0xED) set(utf8_accept, utf8_tail2);
  if (byte >= 0xF1 && byte <= 0xF3) set(utf8_accept, utf8_tail3);
  if (byte == 0xE0) set(utf8_accept, utf8_after_e0);
  if (byte == 0xED) set(utf8_accept, utf8_after_ed);
  if (byte == 0xF0) set(utf8_accept, utf8_after_f0);
  if (byte == 0xF4) set(utf8_accept, utf8_after_f4);
  if (byte >= 0x80 && byte <= 0xBF) {
    set(utf8_tail1, utf8_accept);
    set(utf8_tail2, utf8_tail1);
    set(utf8_tail3, utf8_tail2);
    if (byte >= 0xA0) set(utf8_after_e0, utf8_tail1);
    if (byte <= 0x9F) set(utf8_after_ed, utf8_tail1);
    if (byte >= 0x90) set(utf8_after_f0, utf8_tail2);
    if (byte <= 0x8F) set(utf8_after_f4, utf8_tail2);
  }
  std::uint64_t row = 0;
  for (unsigned i = 0; i < 9; ++i) row |= std::uint64_t{next[i]} << (6 * i);
  return row;
}

inline constexpr std::array<std::uint64_t, 256> utf8_rows = [] {
  std::array<std::uint64_t, 256> rows{};
  for (unsigned byte = 0; byte < 256; ++byte) rows[byte] = utf8_row(byte);
  return rows;
}();

template <class Word>
Word load(const char* p) {
  Word word;
  std::memcpy(&word, p, sizeof word);
  return word;
}

inline constexpr std::uint64_t utf8_high_bits = 0x8080808080808080U;

inline bool utf8_automaton_accepts(const char* p, const char* end) {
  std::uint64_t state = utf8_accept;
  const auto step = [&] { state = utf8_rows[static_cast<unsigned char>(*p++)] >> (state & 63); };
  while (end - p >= 8) {
    if ((state & 63) == utf8_accept && (load<std::uint64_t>(p) & utf8_high_bits) == 0) {
      p += 8;  // between two letters of Lithuanian much is ASCII
    } else {
      for (int i = 0; i < 8; ++i) step();
    }
  }
  while (p < end) step();
  return (state & 63) == utf8_accept;
}

}  // namespace detail

/// Whether the bytes are well-formed UTF-8: no overlong forms, no surrogates, nothing beyond
/// U+10FFFF. The empty string is.
inline bool is_utf8(const char* p, std::size_t size) {
  using detail::load;
  const char* const end = p + size;
  std::uint64_t seen = 0;
  if (size >= 8) {
    const char* q = p;
    for (; end - q >= 8; q += 8) seen |= load<std::uint64_t>(q);
    seen |= load<std::uint64_t>(end - 8);  // the last word overlaps
  } else if (size >= 4) {
    seen = load<std::uint32_t>(p) | load<std::uint32_t>(end - 4);
  } else {
    for (const char* q = p; q < end; ++q) seen |= static_cast<unsigned char>(*q);
  }
  if ((seen & detail::utf8_high_bits) == 0) [[likely]]
    return true;
  return detail::utf8_automaton_accepts(p, end);
}

/// The same for a view.
inline bool is_utf8(std::string_view text) { return is_utf8(text.data(), text.size()); }

}  // namespace gerove
