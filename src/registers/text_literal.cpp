#include "registers/text_literal.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "gerove/core/utf8.hpp"

namespace gerove::registers {
namespace {

constexpr std::string_view escape_letters = "abfnrtv\\?'\"";
constexpr std::string_view escaped_bytes = "\a\b\f\n\r\t\v\\?'\"";

void append_character(std::string& out, std::uint32_t c) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  const auto trail = [&](unsigned shift) { byte(0x80U | ((c >> shift) & 0x3fU)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xc0U | (c >> 6U));
  } else if (c < 0x10000) {
    byte(0xe0U | (c >> 12U));
    trail(6);
  } else {
    byte(0xf0U | (c >> 18U));
    trail(12);
    trail(6);
  }
  trail(0);
}

class Escapes {
 public:
  explicit Escapes(std::string_view inside) : rest_(inside) {}

  std::optional<std::string> read() {
    while (!rest_.empty()) {
      const std::size_t backslash = rest_.find('\\');
      out_ += rest_.substr(0, backslash);
      if (backslash == rest_.npos) break;
      rest_.remove_prefix(backslash + 1);
      if (!escape()) return std::nullopt;
    }
    if (!is_utf8(out_)) return std::nullopt;
    return out_;
  }

 private:
  // What stands behind a backslash.
  bool escape() {
    if (rest_.empty()) return false;
    const char letter = rest_.front();
    if (letter >= '0' && letter <= '7') return byte(8, 3);
    rest_.remove_prefix(1);
    if (letter == 'x' || letter == 'X') return byte(16, 2);
    if (letter == 'u') return character(4);
    if (letter == 'U') return character(8);
    const std::size_t place = escape_letters.find(letter);
    if (place == escape_letters.npos) return false;
    out_ += escaped_bytes[place];
    return true;
  }

  // A number of at most so many digits.
  std::optional<std::uint32_t> number(int base, std::size_t most) {
    const char* const begin = rest_.data();
    std::uint32_t value = 0;
    const auto end = std::from_chars(begin, begin + std::min(most, rest_.size()), value, base).ptr;
    if (end == begin) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - begin));
    return value;
  }

  bool byte(int base, std::size_t most) {
    const auto value = number(base, most);
    if (value) out_ += static_cast<char>(*value);
    return value.has_value();
  }

  std::optional<std::uint32_t> code_point(std::size_t digits) {
    const std::size_t before = rest_.size();
    const auto value = number(16, digits);
    return value && before - rest_.size() == digits ? value : std::nullopt;
  }

  // Two halves of a pair are one character.
  bool character(std::size_t digits) {
    auto value = code_point(digits);
    if (value && *value >= 0xd800 && *value < 0xdc00 && rest_.starts_with("\\u")) {
      rest_.remove_prefix(2);
      const auto low = code_point(4);
      if (!low || *low < 0xdc00 || *low > 0xdfff) return false;
      value = 0x10000 + ((*value - 0xd800) << 10U) + (*low - 0xdc00);
    }
    if (!value || *value > 0x10ffff) return false;
    append_character(out_, *value);  // half a pair alone is no UTF-8
    return true;
  }

  std::string_view rest_;
  std::string out_;
};

}  // namespace

std::optional<std::string> unescaped(std::string_view inside) { return Escapes(inside).read(); }

std::string quoted_literal(std::string_view text) {
  constexpr std::string_view with_letter = "\n\r\t\"'\\";
  constexpr std::string_view letters = "nrt\"'\\";
  std::string out = "\"";
  for (const char c : text) {
    const std::size_t place = with_letter.find(c);
    const auto value = static_cast<unsigned char>(c);
    if (place != with_letter.npos) {
      (out += '\\') += letters[place];
    } else if (value < 0x20 || value == 0x7f) {
      out += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) {
        out += static_cast<char>('0' + ((unsigned{value} >> shift) & 7U));
      }
    } else {
      out += c;
    }
  }
  return out += '"';
}

}  // namespace gerove::registers
