/// @file
/// A place among the tokens of a text, from which grammars take what they know.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "core/words.hpp"

namespace gerove::intake {

/// Takes tokens one after another. What can't be taken leaves the place where it was.
class TokenCursor {
 public:
  /// Begins with the first token. The tokens must outlive the cursor.
  explicit TokenCursor(std::span<const Token> tokens) : tokens_(tokens) {}

  /// Whether a token is left.
  bool more() const { return at_ < tokens_.size(); }
  /// The next token; there must be one.
  const Token& next() const { return tokens_[at_]; }
  /// A token further on, or null.
  const Token* peek(std::size_t further) const {
    return further < tokens_.size() - at_ ? &tokens_[at_ + further] : nullptr;
  }
  /// How many tokens were taken.
  std::size_t at() const { return at_; }
  /// Goes to a token, such as back to where an attempt began.
  void go_to(std::size_t at) { at_ = at; }

  /// Takes a mark.
  bool take(char mark) { return take_if(more() && next().is(mark)); }
  /// Takes a word.
  bool take(std::string_view word) { return take_if(more() && next().is(word)); }
  /// Takes one of some words, with the full stop of an abbreviation.
  bool take_one_of(std::span<const std::string_view> words) {
    const bool found =
        std::ranges::any_of(words, [this](std::string_view word) { return take(word); });
    if (found) take('.');
    return found;
  }
  /// Takes a number of so many digits.
  std::optional<std::uint32_t> take_number(std::size_t least_digits, std::size_t most_digits) {
    if (!more() || next().kind != TokenKind::number) return std::nullopt;
    const std::string_view digits = next().text;
    if (digits.size() < least_digits || digits.size() > most_digits) return std::nullopt;
    ++at_;
    return small_number(digits);
  }
  /// Takes a word that a table knows: its row, or the end of the table.
  template <class Rows>
  auto take_row(const Rows& rows) -> decltype(std::begin(rows)) {
    if (!more() || next().kind != TokenKind::word) return std::end(rows);
    const auto row =
        std::ranges::find_if(rows, [this](const auto& r) { return matches(next().text, r.word); });
    take_if(row != std::end(rows));
    return row;
  }

 private:
  bool take_if(bool condition) {
    if (condition) ++at_;
    return condition;
  }

  std::span<const Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace gerove::intake
