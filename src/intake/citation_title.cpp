#include "intake/citation_title.hpp"

#include <cstddef>

namespace gerove::intake {

namespace {

constexpr std::size_t longest_quotation = 300;  // tokens, so that open quotation marks cost no time

bool is_opening(std::string_view mark) {
  return mark == "„" || mark == "“" || mark == "\"" || mark == "«";
}

/// How a quotation mark changes how many are open, when `outer` opened the first.
int depth_of(std::string_view mark, std::string_view outer) {
  if (outer == "\"") return mark == "\"" ? -1 : 0;
  if (outer == "«") return mark == "«" ? 1 : mark == "»" ? -1 : 0;
  if (mark == "„") return 1;
  return mark == "“" || mark == "”" || mark == "\"" ? -1 : 0;
}

}  // namespace

std::optional<QuotedTitle> take_quoted_title(const CitedText& text, TokenCursor& cursor) {
  if (!cursor.more()) return std::nullopt;
  const Token& mark = cursor.next();
  if (mark.kind != TokenKind::mark || !is_opening(mark.text)) return std::nullopt;
  const std::size_t first = cursor.at() + 1;
  int depth = 1;
  for (std::size_t at = first; at < text.tokens().size() && at < first + longest_quotation; ++at) {
    const Token& token = text.tokens()[at];
    if (token.kind == TokenKind::mark) depth += depth_of(token.text, mark.text);
    if (depth > 0) continue;
    cursor.go_to(at + 1);
    return QuotedTitle{text.written(first, at), true};
  }
  cursor.go_to(first);
  return QuotedTitle{};
}

}  // namespace gerove::intake
