#include "wire/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <string>

#include "gerove/core/utf8.hpp"

namespace gerove::json {
namespace {

struct CodePoints {
  std::uint32_t first;
  std::uint32_t last;
};

// What libprotobuf escapes beyond ASCII: controls and characters that change how others look.
constexpr CodePoints escaped_beyond_ascii[] = {
    {0x80, 0x9f},
    {0xad, 0xad},
    {0x600, 0x603},
    {0x6dd, 0x6dd},
    {0x70f, 0x70f},
    {0x17b4, 0x17b5},
    {0x200b, 0x200f},
    {0x2028, 0x202e},
    {0x2060, 0x2064},
    {0x206a, 0x206f},
    {0xfeff, 0xfeff},
    {0xfff9, 0xfffb},
    {0x1d173, 0x1d17a},
    {0xe0001, 0xe0001},
    {0xe0020, 0xe007f},
};

constexpr char lead_byte(std::uint32_t code_point) {
  if (code_point < 0x800) return static_cast<char>(0xc0 | code_point >> 6);
  if (code_point < 0x10000) return static_cast<char>(0xe0 | code_point >> 12);
  return static_cast<char>(0xf0 | code_point >> 18);
}

// The bytes at which the quick scan has to stop.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
  for (const char c : {'"', '\\', '<', '>', '\x7f'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  for (const CodePoints& range : escaped_beyond_ascii) {
    table[static_cast<unsigned char>(lead_byte(range.first))] = true;
    table[static_cast<unsigned char>(lead_byte(range.last))] = true;
  }
  return table;
}();

void append_hex_escape(std::string& out, std::uint32_t unit) {
  constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> shift & 15];
}

void append_ascii_escape(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default: append_hex_escape(out, static_cast<unsigned char>(c));
  }
}

std::size_t sequence_length(unsigned char lead) { return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }

std::uint32_t code_point_at(const char* p, std::size_t length) {
  std::uint32_t value = static_cast<unsigned char>(*p) & (0xffU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    value = value << 6 | (static_cast<unsigned char>(p[i]) & 0x3fU);
  }
  return value;
}

bool is_escaped(std::uint32_t code_point) {
  return std::ranges::any_of(escaped_beyond_ascii, [&](const CodePoints& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

void append_code_point_escape(std::string& out, std::uint32_t code_point) {
  if (code_point < 0x10000) return append_hex_escape(out, code_point);
  append_hex_escape(out, 0xd800 + ((code_point - 0x10000) >> 10));
  append_hex_escape(out, 0xdc00 + ((code_point - 0x10000) & 0x3ff));
}

// Appends the character at `p`, escaped if it must be, and returns the place behind it.
const char* append_character(std::string& out, const char* p) {
  const auto lead = static_cast<unsigned char>(*p);
  if (lead < 0x80) {
    append_ascii_escape(out, *p);
    return p + 1;
  }
  const std::size_t length = sequence_length(lead);
  const std::uint32_t code_point = code_point_at(p, length);
  if (is_escaped(code_point))
    append_code_point_escape(out, code_point);
  else
    out.append(p, length);
  return p + length;
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

struct Character {
  std::size_t length;
  bool is_whole;
};

// What the text begins with: a character, or as much as could have become one.
Character first_character(std::string_view text) {
  std::uint64_t state = detail::utf8_accept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    state = detail::utf8_rows[static_cast<unsigned char>(text[i])] >> (state & 63);
    if ((state & 63) == detail::utf8_accept) return {i + 1, true};
    if ((state & 63) == detail::utf8_reject) return {std::max<std::size_t>(i, 1), false};
  }
  return {text.size(), false};
}

bool is_number_text(std::string_view text) {
  constexpr std::string_view allowed = "0123456789+-.eE";
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  return first < text.size() && is_digit(text[first]) && is_digit(text.back()) &&
         text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  const char* const end = text.data() + text.size();
  const char* run = text.data();
  for (const char* p = run; p < end;) {
    if (!stops[static_cast<unsigned char>(*p)]) [[likely]] {
      ++p;
      continue;
    }
    out.append(run, p);
    p = append_character(out, p);
    run = p;
  }
  out.append(run, end);
  out += '"';
}

void append_quoted_plainly(std::string& out, std::string_view text) {
  constexpr std::string_view replacement = "\xef\xbf\xbd";
  out += '"';
  while (!text.empty()) {
    const auto run = std::ranges::find_if_not(text, is_plain);
    out.append(text.begin(), run);
    text.remove_prefix(static_cast<std::size_t>(run - text.begin()));
    if (text.empty()) break;
    const Character first = first_character(text);
    if (first.is_whole && first.length == 1)
      append_ascii_escape(out, text.front());
    else
      out += first.is_whole ? text.substr(0, first.length) : replacement;
    text.remove_prefix(first.length);
  }
  out += '"';
}

void append_double(std::string& out, double value) {
  if (std::isnan(value)) {
    out += "\"NaN\"";
    return;
  }
  if (std::isinf(value)) {
    out += value < 0 ? "\"-Infinity\"" : "\"Infinity\"";
    return;
  }
  char text[32];
  for (int digits = 15; digits <= 17; ++digits) {
    const auto written =
        std::to_chars(text, std::end(text), value, std::chars_format::general, digits);
    double back = 0;
    std::from_chars(text, written.ptr, back);
    if (back == value || digits == 17) {
      out.append(text, written.ptr);
      return;
    }
  }
}

std::optional<double> read_quoted_double(std::string_view text) {
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
  if (!is_number_text(text)) return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_read = read.ec != std::errc::invalid_argument;
  return is_read && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace gerove::json
