#include "intake/citation_number.hpp"

#include <cstddef>

namespace gerove::intake {

namespace {

constexpr std::size_t longest_act_number = 64;  // bytes; no number of an act is longer
constexpr std::size_t most_tokens = 24;         // of a number, so that a hostile text costs no time

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

bool joins(const Token& mark, const Token* behind) {
  const bool more = behind != nullptr && !behind->spaced;
  if (mark.is('.')) return more && (behind->kind == TokenKind::number || behind->is(')'));
  return mark.is('-') || mark.is('/') || mark.is('(') || mark.is(')');
}

/// Goes over tokens without space between them that may be a number.
void skip_unspaced(TokenCursor& cursor) {
  std::size_t depth = 0;
  for (std::size_t count = 0; cursor.more() && count < most_tokens; ++count) {
    const Token& token = cursor.next();
    if (count > 0 && token.spaced) return;
    if (token.kind == TokenKind::mark && !joins(token, cursor.peek(1))) return;
    if (token.is(')') && depth == 0) return;
    if (token.is('(')) ++depth;
    if (token.is(')')) --depth;
    cursor.go_to(cursor.at() + 1);
  }
}

/// Takes one number: at least a digit, and no mark at its end but a bracket.
std::string_view take_one(const CitedText& text, TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  skip_unspaced(cursor);
  const auto last = [&]() -> const Token& { return text.tokens()[cursor.at() - 1]; };
  bool cut_at_dash = false;
  while (cursor.at() > start && last().kind == TokenKind::mark && !last().is(')')) {
    cut_at_dash = last().is('-');
    cursor.go_to(cursor.at() - 1);
  }
  std::string_view number = text.written(start, cursor.at());
  const Token* const behind = cursor.peek(1);
  const bool spaced_dash = cursor.more() && cursor.next().is('-') && behind != nullptr &&
                           behind->kind == TokenKind::number;
  const std::string form = form_of_number(number);
  if (spaced_dash && (form == "a" || form == "a0")) {  // "M - 31"
    cursor.go_to(cursor.at() + 2);
    number = text.written(start, cursor.at());
  }
  const bool half = cut_at_dash && form == "a0";  // "T1-", the rest to be filled in
  if (half || number.size() > longest_act_number || !has_digit(number)) {
    cursor.go_to(start);
    return {};
  }
  return number;
}

/// Splits "M-31–M-35" at the dash between two numbers of one form.
std::optional<ActNumber> split_run(std::string_view number, bool plural) {
  constexpr std::string_view long_dashes[] = {"–", "—"};
  for (const std::string_view dash : long_dashes) {
    for (auto at = number.find(dash); at != number.npos; at = number.find(dash, at + 1)) {
      const ActNumber run{number.substr(0, at), number.substr(at + dash.size())};
      const std::string form = form_of_number(run.first);
      const bool is_run = form == form_of_number(run.last) && (form != "0" || plural);
      if (is_run && has_digit(run.first)) return run;
    }
  }
  return std::nullopt;
}

/// Takes the second number of "M-31 – M-35", "nuo Nr. M-31 iki Nr. M-35".
std::string_view take_last(const CitedText& text, TokenCursor& cursor, std::string_view first) {
  const std::size_t start = cursor.at();
  const bool dash = cursor.more() && cursor.next().spaced && cursor.take('-');
  if (dash || cursor.take("iki")) {
    take_number_sign(cursor);
    const std::string_view last = take_one(text, cursor);
    if (!last.empty() && form_of_number(last) == form_of_number(first)) return last;
  }
  cursor.go_to(start);
  return {};
}

}  // namespace

bool take_number_sign(TokenCursor& cursor) {
  if (!cursor.take("nr")) return false;
  cursor.take('.');
  return true;
}

std::optional<ActNumber> take_act_number(const CitedText& text, TokenCursor& cursor, bool plural) {
  const std::string_view number = take_one(text, cursor);
  if (number.empty()) return std::nullopt;
  if (const auto run = split_run(number, plural)) return run;
  return ActNumber{number, take_last(text, cursor, number)};
}

std::string form_of_number(std::string_view number) {
  std::string form;
  const Tokens tokens(number);
  for (const Token& token : tokens.all()) {
    const bool letters = token.kind == TokenKind::word;
    form += token.kind == TokenKind::number ? "0" : letters ? "a" : token.text;
  }
  return form;
}

}  // namespace gerove::intake
