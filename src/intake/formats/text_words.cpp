#include "intake/formats/text_words.hpp"

#include <algorithm>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

/// U+F0B7 and its neighbours are signs of the fonts Symbol and Wingdings.
constexpr std::string_view bullets[] = {"•",      "◦",      "▪",      "▫",      "■", "□", "●", "○",
                                        "‣",      "⁃",      "·",      "–",      "—", "-", "*", "o",
                                        "\uF0B7", "\uF0A7", "\uF0D8", "\uF0FC", "✓", "➢", "❖"};
constexpr std::string_view signature_words[] = {
    "parenge*", "suderinta*", "patvirtinta*", "pritarta*", "tvirtinu"};

}  // namespace

bool is_bullet(std::string_view text) {
  return std::ranges::find(bullets, text) != std::end(bullets);
}

bool begins_with_bullet(std::string_view text) {
  text = trim(text);
  return std::ranges::any_of(bullets, [&](std::string_view bullet) {
    if (!text.starts_with(bullet)) return false;
    const std::string_view rest = text.substr(bullet.size());
    return rest.empty() || trim(rest).data() != rest.data();
  });
}

bool is_signature(std::string_view text) {
  constexpr std::size_t enough = 100;  // bytes in which the first words stand
  text = trim(text).substr(0, enough);
  const Tokens tokens(text);
  const auto word = std::ranges::find(tokens.all(), TokenKind::word, &Token::kind);
  if (word == tokens.all().end()) return false;
  if (word->text == "parasas") return text.starts_with('(');
  return matches_any(*word, signature_words) &&
         is_upper_case(text.substr(word->begin, word->end - word->begin));
}

}  // namespace gerove::intake
