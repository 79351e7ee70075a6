#include "wire/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <string>

#include "gerove/core/one_line.hpp"

namespace gerove::json {
namespace {

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
  for (const auto& range : detail::unseen_characters) {
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

void append_code_point_escape(std::string& out, std::uint32_t code_point) {
  if (code_point < 0x10000) return append_hex_escape(out, code_point);
  append_hex_escape(out, 0xd800 + ((code_point - 0x10000) >> 10));
  append_hex_escape(out, 0xdc00 + ((code_point - 0x10000) & 0x3ff));
}

// Libprotobuf leaves the marks and isolates of writing from right to left as they are.
bool is_escaped_by_libprotobuf(std::uint32_t code_point) {
  const bool is_direction = code_point == 0x61c || (0x2066 <= code_point && code_point <= 0x2069);
  return detail::is_unseen(code_point) && !is_direction;
}

// Appends the character that a text begins with, escaped if it must be, and returns its length.
template <class IsEscaped>
std::size_t append_character(std::string& out, std::string_view text, IsEscaped is_escaped) {
  const auto [length, is_whole] = detail::first_character(text);
  const std::string_view character = text.substr(0, length);
  if (!is_whole) {
    out += "\xef\xbf\xbd";
  } else if (length == 1) {
    append_ascii_escape(out, text.front());
  } else if (const std::uint32_t code_point = detail::code_point_of(character);
             is_escaped(code_point)) {
    append_code_point_escape(out, code_point);
  } else {
    out += character;
  }
  return length;
}

bool is_plain(char c) { return detail::is_seen_ascii(c) && c != '"' && c != '\\'; }

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
    p += append_character(out, {p, end}, is_escaped_by_libprotobuf);
    run = p;
  }
  out.append(run, end);
  out += '"';
}

void append_quoted_plainly(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto run = std::ranges::find_if_not(text, is_plain);
    out.append(text.begin(), run);
    text.remove_prefix(static_cast<std::size_t>(run - text.begin()));
    if (!text.empty()) text.remove_prefix(append_character(out, text, detail::is_unseen));
  }
  out += '"';
}

std::string with_unseen_escaped(std::string_view document) {
  std::string out;
  while (!document.empty()) {
    const auto run = std::ranges::find_if_not(
        document, [](char c) { return detail::is_seen_ascii(c) || c == '\n'; });
    out.append(document.begin(), run);
    document.remove_prefix(static_cast<std::size_t>(run - document.begin()));
    if (!document.empty())
      document.remove_prefix(append_character(out, document, detail::is_unseen));
  }
  return out;
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
