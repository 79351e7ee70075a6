#include "service/words_alike.hpp"

#include <algorithm>
#include <array>

#include "core/words.hpp"

namespace gerove::service {

namespace {

constexpr std::array<std::string_view, 5> general_words{
    "paslauga", "pagalba", "teikimas", "service", "help"};

bool is_general(const std::string& word) {
  return std::ranges::any_of(general_words,
                             [&](std::string_view general) { return words_alike(word, general); });
}

}  // namespace

std::vector<std::string> telling_words(std::string_view text) {
  const Tokens tokens(text.substr(0, longest_phrase));
  std::vector<std::string> words;
  for (const Token& token : tokens.all()) {
    if (token.kind != TokenKind::mark) words.emplace_back(token.text);
  }
  if (!std::ranges::all_of(words, is_general)) std::erase_if(words, is_general);
  return words;
}

bool words_alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() <= shortest_stem || b.size() <= shortest_stem) return false;
  const auto [in_a, in_b] = std::ranges::mismatch(a, b);
  const auto shared = static_cast<std::size_t>(in_a - a.begin());
  return shared >= shortest_stem && shared + longest_ending >= std::max(a.size(), b.size());
}

}  // namespace gerove::service
