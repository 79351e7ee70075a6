#include "core/guarded_texts.hpp"

#include <algorithm>
#include <vector>

#include "core/words.hpp"

namespace gerove {

namespace {

constexpr std::size_t longest_in_words = 16;  // an address is no longer; bounds the work for a text
constexpr std::size_t shortest_word = 5;      // that means an address by itself, in bytes

std::vector<std::string_view> words_of(const Tokens& tokens) {
  std::vector<std::string_view> words;
  for (const Token& token : tokens.all()) {
    if (token.kind != TokenKind::mark) words.push_back(token.text);
  }
  return words;
}

std::string joined_words(const std::string_view* first, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) (text += ' ') += first[i];
  return text;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void GuardedTexts::add(std::string_view address) {
  add_phrase(address);
  const std::string_view street = address.substr(0, address.find(','));
  if (has_digit(street)) add_phrase(street);
}

void GuardedTexts::add_phrase(std::string_view phrase) {
  const Tokens tokens(phrase);
  const auto words = words_of(tokens);
  if (words.empty() || (words.size() == 1 && words[0].size() < shortest_word)) return;
  const std::size_t length = std::min(words.size(), longest_in_words);
  phrases_.insert(joined_words(words.data(), length));
  lengths_.insert(length);
}

bool GuardedTexts::repeated_in(std::string_view text) const {
  if (empty()) return false;
  const Tokens tokens(text);
  const auto words = words_of(tokens);
  for (const std::size_t length : lengths_) {
    for (std::size_t first = 0; first + length <= words.size(); ++first) {
      if (phrases_.contains(joined_words(words.data() + first, length))) return true;
    }
  }
  return false;
}

}  // namespace gerove
