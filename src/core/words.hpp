/// @file
/// Words of Lithuanian text for comparison: lower case, diacritics and the many dashes and spaces
/// levelled. Positions refer to the text as written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gerove {

/// The text without white space at both ends.
std::string_view trim(std::string_view text);

/// An ASCII capital as its small letter; all else as it is.
constexpr char small_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether there is a letter or digit in the text.
bool has_word(std::string_view text);

/// The number of characters in UTF-8 text.
std::size_t count_characters(std::string_view text);

/// Whether the text has letters and all of them are capitals.
bool is_upper_case(std::string_view text);

/// The text in lower case without diacritics, marks kept, white space as single spaces.
std::string fold(std::string_view text);

/// What a token is.
enum class TokenKind : std::uint8_t {
  word,    ///< letters
  number,  ///< ASCII digits
  mark,    ///< one other character; every dash is '-'
};

/// A word, number or mark of a text.
struct Token {
  TokenKind kind{};         ///< what it is
  std::string_view text{};  ///< folded
  std::size_t begin{};      ///< byte offset in the text as written
  std::size_t end{};        ///< byte offset behind it
  bool spaced{};            ///< white space stands before it

  /// Whether it is this mark.
  bool is(char mark) const {
    return kind == TokenKind::mark && text.size() == 1 && text[0] == mark;
  }
  /// Whether it is this word, given in folded form.
  bool is(std::string_view word) const { return kind == TokenKind::word && text == word; }
};

/// The tokens of a text, with the folded text that they point into.
class Tokens {
 public:
  /// Takes a text apart.
  explicit Tokens(std::string_view text);
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;

  /// All tokens in order.
  const std::vector<Token>& all() const { return tokens_; }

 private:
  std::string folded_;
  std::vector<Token> tokens_;
};

/// The value of a number of at most nine digits.
std::optional<std::uint32_t> small_number(std::string_view digits);

/// Whether a folded phrase matches a pattern: words with single spaces, a word may end with '*'
/// for any ending, and "..." stands for any words or none.
bool matches(std::string_view phrase, std::string_view pattern);
/// Whether it matches one of some patterns.
template <class Patterns>
bool matches_any(std::string_view phrase, const Patterns& patterns) {
  return std::ranges::any_of(patterns, [&](std::string_view one) { return matches(phrase, one); });
}
/// The same for a token: a mark matches none.
template <class Patterns>
bool matches_any(const Token& token, const Patterns& patterns) {
  return token.kind == TokenKind::word && matches_any(token.text, patterns);
}

/// Parts of a cell between semicolons, trimmed, those without a word left out.
std::vector<std::string_view> split_at_semicolons(std::string_view cell);

/// The same at line breaks.
std::vector<std::string_view> split_at_line_breaks(std::string_view cell);

/// The same at commas. Commas in parentheses don't separate, if the parentheses match.
std::vector<std::string_view> split_at_commas(std::string_view part);

/// Text longer than this many bytes is kept, but no sense is looked for in it: no term, criterion
/// or role is so long, and a hostile file costs no time.
inline constexpr std::size_t longest_phrase = 1000;

}  // namespace gerove
