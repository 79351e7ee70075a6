#include "intake/plan_heading.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

constexpr std::string_view goal_words[] = {"tikslas", "tikslai", "uzdavinys", "uzdaviniai"};
constexpr std::string_view task_words[] = {"uzdavinys", "uzdaviniai"};
constexpr std::string_view goal_attributes[] = {
    "bendras", "bendrasis", "pagrindinis", "strateginis", "plano", "veiklos", "komisijos"};
constexpr std::string_view roman_numerals[] = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"};
constexpr std::size_t most_parts = 8;
constexpr std::size_t longest_number = 3;
constexpr std::size_t enough_for_head = 100;  // bytes in which a heading's first words stand

/// A number at the beginning of a text.
struct Number {
  std::string text{};
  std::vector<std::uint32_t> parts{};
  std::size_t end{};    // behind it in the text
  bool is_goal_only{};  // a number only if a word for a goal follows or stands before
  bool within_title{};  // the words before it belong to the title
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view head_of(std::string_view text) { return text.substr(0, enough_for_head); }

/// Whether white space or nothing follows.
bool is_word_end(std::string_view text, std::size_t at) {
  const std::string_view rest = head_of(text.substr(at));
  return rest.empty() || trim(rest).data() != rest.data();
}

/// "1.", "1)", "1.10", "1.10."; "1" alone is one for a goal.
std::optional<Number> scan_digits(std::string_view text) {
  Number number;
  std::size_t at = 0;
  while (number.parts.size() <= most_parts) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    const auto part = text.substr(begin, at - begin);
    if (part.empty() || part.size() > longest_number) return std::nullopt;
    number.parts.push_back(*small_number(part));
    const bool goes_on = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
    if (!goes_on) break;
    ++at;
  }
  if (number.parts.size() > most_parts) return std::nullopt;
  number.text = text.substr(0, at);
  const bool marked = at < text.size() && (text[at] == '.' || text[at] == ')');
  if (!marked && !is_word_end(text, at)) return std::nullopt;
  number.is_goal_only = !marked && number.parts.size() == 1;
  if (marked) ++at;
  number.end = at;
  return number;
}

std::optional<std::uint32_t> roman_value(std::string_view numeral) {
  const auto* const found = std::ranges::find(roman_numerals, numeral);
  if (found == std::end(roman_numerals)) return std::nullopt;
  return static_cast<std::uint32_t>(found - roman_numerals + 1);
}

std::optional<Number> scan_roman(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("IVX"), text.size());
  const auto value = roman_value(text.substr(0, end));
  if (!value) return std::nullopt;
  Number number{.text = std::string(text.substr(0, end)), .parts = {*value}, .end = end};
  number.is_goal_only = true;  // else a person's initial
  const bool marked = end < text.size() && (text[end] == '.' || text[end] == ')');
  if (!marked && !is_word_end(text, end)) return std::nullopt;
  if (marked) ++number.end;
  return number;
}

/// "Tikslas 1. ...", "TIKSLAS Nr. 2"
std::optional<Number> scan_behind_goal_word(std::string_view text) {
  const Tokens tokens(head_of(text));
  auto token = tokens.all().begin();
  const auto end = tokens.all().end();
  if (token == end || !matches_any(*token, goal_words)) return std::nullopt;
  ++token;
  if (token != end && token->is("nr")) ++token;
  if (token != end && token->is('.')) ++token;
  if (token == end) return std::nullopt;
  const std::string_view as_written = text.substr(token->begin, token->end - token->begin);
  const bool digits = token->kind == TokenKind::number && as_written.size() <= longest_number;
  const auto value = digits ? small_number(as_written) : roman_value(as_written);
  if (!value) return std::nullopt;
  return Number{
      .text = std::string(as_written), .parts = {*value}, .end = token->end, .within_title = true};
}

std::optional<Number> scan_number(std::string_view text) {
  auto number = scan_digits(text);
  if (!number) number = scan_roman(text);
  if (!number) return scan_behind_goal_word(text);
  const Tokens rest(head_of(text.substr(number->end)));
  const bool goal = !rest.all().empty() && matches_any(rest.all().front(), goal_words);
  if (number->is_goal_only && !goal) return std::nullopt;
  return number;
}

bool says_goal(std::string_view text, bool numbered) {
  const Tokens tokens(head_of(text));
  const auto& all = tokens.all();
  if (all.empty() || !matches_any(all[0], goal_words)) return false;
  return numbered || (all.size() > 1 && (all[1].is('-') || all[1].is(':') || all[1].is('.')));
}

/// Whether the first word is one for a task, behind a number or not.
bool says_task(std::string_view text) {
  const Tokens tokens(head_of(text));
  const auto word = std::ranges::find(tokens.all(), TokenKind::word, &Token::kind);
  return word != tokens.all().end() && matches_any(*word, task_words);
}

}  // namespace

Heading parse_heading(std::string_view text) {
  text = trim(text);
  Heading heading;
  const auto number = scan_number(text);
  if (!number) {
    heading.title = text;
    heading.is_goal = says_goal(text, false);
    heading.is_task = heading.is_goal && says_task(text);
    return heading;
  }
  heading.number = number->text;
  heading.parts = number->parts;
  const std::string_view rest = trim(text.substr(number->end));
  heading.is_goal = number->within_title || says_goal(rest, true);
  heading.is_task = heading.is_goal && says_task(number->within_title ? text : rest);
  const bool whole = number->within_title || title_has_number(number->text, rest);
  // Marks alone are no title, as they are none in a cell of their own.
  if (whole || has_word(rest)) heading.title = whole ? text : rest;
  return heading;
}

bool begins_with_number(std::string_view text) { return scan_number(text).has_value(); }

bool begins_row(std::string_view text) {
  return begins_with_number(text) || says_goal(text, false);
}

bool title_has_number(std::string_view number, std::string_view title) {
  const auto said = scan_number(title);
  return said && said->text == number;
}

std::string write_heading(std::string_view number, std::string_view title) {
  if (number.empty() || title_has_number(number, title)) return std::string(title);
  std::string text(number);
  text += '.';
  if (!title.empty()) text += ' ';
  text += title;
  return text;
}

bool begins_with_goal_word(std::string_view text) {
  const Tokens tokens(head_of(text));
  const auto& all = tokens.all();
  if (all.empty()) return false;
  if (matches_any(all[0], goal_words)) return true;
  return all.size() > 1 && matches_any(all[0], goal_attributes) && matches_any(all[1], goal_words);
}

}  // namespace gerove::intake
