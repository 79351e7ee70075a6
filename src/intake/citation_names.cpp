#include "intake/citation_names.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include "intake/citation_vocabulary.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t longest_name = 16;         // words and marks
constexpr std::size_t longest_abbreviation = 8;  // letters
constexpr std::string_view genitive_endings[] = {"o", "u", "os", "es", "aus"};
constexpr std::string_view plural_endings[] = {
    "iai", "iais", "iams", "ius", "uose", "ai", "ais", "ams", "us"};

template <class Rows>
auto row_of(const Token& token, const Rows& rows) {
  return token.kind != TokenKind::word ? std::end(rows)
                                       : std::ranges::find_if(rows, [&](const auto& row) {
                                           return matches(token.text, row.word);
                                         });
}

bool is_act_word(const Token& token) { return row_of(token, act_words) != std::end(act_words); }

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return word.ends_with(end); });
}

bool is_genitive(const Token& token) {
  return token.kind == TokenKind::word && ends_with_any(token.text, genitive_endings) &&
         !matches_any(token.text, no_genitives);
}

bool stands_in_name(const Token& token) {
  return is_genitive(token) || matches_any(token, joining_words);
}

/// Goes to the next token of a name; full stops of abbreviations and commas of a list belong to it.
void step(TokenCursor& cursor, bool over_commas) {
  const bool is_short = cursor.next().text.size() <= 3;
  cursor.go_to(cursor.at() + 1);
  if (is_short) cursor.take('.');
  if (over_commas) cursor.take(',');
}

/// The row for a word behind others.
const IssuerWord* issuer_word(const Token& token, std::span<const Token> before) {
  for (const IssuerWord& row : issuer_words) {
    if (token.kind != TokenKind::word || !matches(token.text, row.word)) continue;
    const bool fits = row.beside.empty() || std::ranges::any_of(before, [&](const Token& other) {
                        return other.kind == TokenKind::word && matches(other.text, row.beside);
                      });
    if (fits) return &row;
  }
  return nullptr;
}

/// Whether a law's name goes on with a capital: only behind "Lietuvos", "Lietuvos Respublikos".
bool goes_on_with_capital(std::span<const Token> before) {
  return before.size() <= 2 && (before[0].is("lietuvos") || before[0].is("lr"));
}

NamedAct named_act(const ActWord& row, std::string_view words, const Token& word) {
  return {.kind = row.kind,
          .words = words,
          .is_decision = row.word.starts_with("sprendim"),
          .is_plural = ends_with_any(word.text, plural_endings)};
}

/// A law or regulations with the name before the word for it.
std::optional<NamedAct> take_act_with_name(const CitedText& text, TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  const std::span<const Token> tokens(text.tokens());
  while (cursor.more() && cursor.at() - start < longest_name) {
    const std::size_t at = cursor.at();
    const Token& token = tokens[at];
    if (const auto* row = row_of(token, act_words); row != std::end(act_words)) {
      if (!row->has_name) break;
      cursor.go_to(at + 1);
      return named_act(*row, text.written(start, at + 1), token);
    }
    const bool capital = at > start && text.begins_with_capital(token) &&
                         !text.is_in_capitals(token) &&
                         !goes_on_with_capital(tokens.subspan(start, at - start));
    if (capital || !stands_in_name(token)) break;
    step(cursor, true);
  }
  cursor.go_to(start);
  return std::nullopt;
}

}  // namespace

bool may_begin_name(const CitedText& text, const TokenCursor& cursor) {
  const Token& token = cursor.next();
  if (token.kind != TokenKind::word) return false;
  return matches_any(token.text, first_words) ||
         (text.begins_with_capital(token) && is_genitive(token));
}

std::optional<NamedIssuer> take_issuer(const CitedText& text, TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  const std::span<const Token> tokens(text.tokens());
  if (!may_begin_name(text, cursor) && issuer_word(cursor.next(), {}) == nullptr) {
    return std::nullopt;
  }
  const IssuerWord* last = nullptr;
  std::size_t end = start;
  while (cursor.more() && cursor.at() - start < longest_name) {
    const std::size_t at = cursor.at();
    const Token& token = tokens[at];
    if (is_act_word(token)) break;
    const auto* const row = issuer_word(token, tokens.subspan(start, at - start));
    if (row == nullptr && !stands_in_name(token)) break;
    if (row != nullptr) last = row;
    step(cursor, last == nullptr);
    if (row != nullptr) end = cursor.at();
  }
  cursor.go_to(end);
  if (last == nullptr) return std::nullopt;
  return NamedIssuer{.kind = last->kind,
                     .words = text.written(start, end),
                     .is_council = last->word == council_word};
}

std::optional<NamedAct> take_act(const CitedText& text, TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  const auto* const row = cursor.take_row(act_words);
  if (row == std::end(act_words)) {
    return may_begin_name(text, cursor) ? take_act_with_name(text, cursor) : std::nullopt;
  }
  NamedAct act = named_act(*row, text.written(start, start + 1), text.tokens()[start]);
  if (cursor.more() && cursor.next().kind == TokenKind::word &&
      matches(cursor.next().text, draft_word)) {
    cursor.go_to(cursor.at() + 1);
    act.kind = ActKind::draft;
    act.is_decision = false;
    act.words = text.written(start, cursor.at());
  }
  return act;
}

std::optional<NamedAct> take_law_abbreviation(const CitedText& text, TokenCursor& cursor) {
  const Token& token = cursor.next();
  const std::string_view written = text.written(token);
  const bool is_one = token.kind == TokenKind::word && text.is_in_capitals(token) &&
                      count_characters(written) >= 2 &&
                      count_characters(written) <= longest_abbreviation &&
                      (written.ends_with("Į") || written.ends_with("K"));
  if (!is_one) return std::nullopt;
  cursor.go_to(cursor.at() + 1);
  return NamedAct{.kind = ActKind::law, .words = written};
}

}  // namespace gerove::intake
