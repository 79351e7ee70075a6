/// @file
/// A text in which citations are sought: its tokens, with the words as written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/words.hpp"

namespace gerove::intake {

/// The tokens of a text, and what stands there as written.
class CitedText {
 public:
  /// Takes a text apart, which must outlive this.
  explicit CitedText(std::string_view text) : text_(text), tokens_(text) {}

  /// All tokens.
  const std::vector<Token>& tokens() const { return tokens_.all(); }

  /// A token as written.
  std::string_view written(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  /// Tokens from one up to another, which is not one of them, as written.
  std::string_view written(std::size_t first, std::size_t behind) const {
    if (first >= behind) return {};
    const std::size_t begin = tokens()[first].begin;
    return text_.substr(begin, tokens()[behind - 1].end - begin);
  }

  /// Whether the first letter is a capital.
  bool begins_with_capital(const Token& token) const {
    const std::string_view word = written(token);
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) ++size;
    return is_upper_case(word.substr(0, size));
  }
  /// Whether all letters are capitals.
  bool is_in_capitals(const Token& token) const { return is_upper_case(written(token)); }

 private:
  std::string_view text_;
  Tokens tokens_;
};

}  // namespace gerove::intake
