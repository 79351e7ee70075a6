#include "intake/term_words.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/citation.hpp"
#include "intake/phrase_vocabulary.hpp"
#include "intake/term_recurrence.hpp"
#include "intake/term_text.hpp"

namespace gerove::intake {

namespace {

bool is_year(const Token& token) {
  return token.kind == TokenKind::number && token.text.size() == 4;
}

/// The words of a term without its years.
struct Phrase {
  std::string words{};
  std::vector<std::uint32_t> years{};
  bool plain = true;  // no marks but full stops and what joins two years

  /// "2024–2025", "2024/25": a school year's.
  bool has_consecutive_years() const { return years.size() == 2 && years[0] + 1 == years[1]; }
};

/// The year that "25" is behind "2024/".
std::optional<std::uint32_t> short_year(std::uint32_t before, const Token& token) {
  const auto digits = token.text.size() == 2 ? small_number(token.text) : std::nullopt;
  const bool follows = digits && *digits == (before + 1) % 100;
  return follows ? std::optional(before + 1) : std::nullopt;
}

Phrase phrase_of(std::span<const Token> tokens) {
  Phrase phrase;
  bool joins_years = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const auto behind = joins_years && token.kind == TokenKind::number
                            ? short_year(phrase.years.back(), token)
                            : std::nullopt;
    joins_years = (token.is('-') || token.is('/')) && i > 0 && is_year(tokens[i - 1]);
    if (is_year(token) || behind) {
      phrase.years.push_back(behind ? *behind : *small_number(token.text));
    } else if (token.kind == TokenKind::mark) {
      phrase.plain = phrase.plain && (token.is('.') || joins_years);
    } else {
      if (!phrase.words.empty()) phrase.words += ' ';
      phrase.words += token.text;
    }
  }
  return phrase;
}

ParsedTerm only_kind(TermKind kind, TermProblem problem = TermProblem::none) {
  return {.kind = kind, .problem = problem};
}

/// Terms that are known as a whole.
std::optional<ParsedTerm> parse_phrase(std::span<const Token> tokens, const TermContext& context) {
  const Phrase phrase = phrase_of(tokens);
  if (!phrase.plain) return std::nullopt;
  const std::string_view words = phrase.words;
  if (phrase.years.empty() || phrase.has_consecutive_years()) {
    if (matches_any(words, school_year_phrases)) return only_kind(TermKind::school_year);
    if (matches_any(words, school_half_phrases)) {
      return only_kind(TermKind::half_years, TermProblem::school_half);
    }
  }
  if (phrase.years.empty()) {
    if (matches_any(words, as_needed_phrases)) return only_kind(TermKind::as_needed);
    if (matches_any(words, continuous_phrases)) return only_kind(TermKind::continuous);
  }
  const bool of_one_year = phrase.years.size() <= 1;
  if (!of_one_year || !matches_any(words, whole_year_phrases)) return std::nullopt;
  const auto year = phrase.years.empty() ? std::nullopt : std::optional(phrase.years.front());
  if (!year && context.year_kind == PlanYearKind::several) {
    return only_kind(TermKind::year, TermProblem::year_missing);
  }
  return all_parts(YearPart::whole, year, context);
}

/// The term without what stands in brackets.
ParsedTerm parse_alone(std::span<const Token> tokens, const TermContext& context) {
  if (tokens.empty()) return only_kind({}, TermProblem::unread);
  if (auto known = parse_phrase(tokens, context)) return *known;
  if (auto recurrence = parse_recurrence(tokens, context)) return *recurrence;
  if (is_relative(tokens)) return only_kind(TermKind::relative, TermProblem::relative);
  return parse_term(tokens, context);
}

bool lies_within(const Period& inner, const std::vector<Period>& outer) {
  return inner.start && inner.end && std::ranges::any_of(outer, [&](const Period& period) {
           return period.contains(*inner.start) && period.contains(*inner.end);
         });
}

/// What the words before a bracket mean for the words in it: the year, and the month if it is one.
TermContext context_within(const ParsedTerm& outer) {
  TermContext context;
  const Period& whole = outer.intervals.front();
  if (!whole.start || !whole.end) return context;
  const YearMonthDay first = year_month_day(*whole.start);
  const YearMonthDay last = year_month_day(*whole.end);
  if (first.year != last.year) return context;
  context.year = static_cast<std::uint32_t>(first.year);
  if (first.month == last.month) context.month = static_cast<int>(first.month);
  return context;
}

/// "gegužė (6 d.)", "I ketvirtis (kovas)": what stands in the bracket, if it is part of the rest.
ParsedTerm parse_bracket(ParsedTerm outer, std::span<const Token> bracket) {
  if (outer.problem != TermProblem::none || outer.recurrence) {
    return outer.problem == TermProblem::year_missing && !outer.recurrence
               ? std::move(outer)
               : only_kind({}, TermProblem::unread);
  }
  if (outer.intervals.size() != 1) return only_kind({}, TermProblem::unread);
  ParsedTerm inner = parse_term(bracket, context_within(outer));
  const bool inside = std::ranges::all_of(
      inner.intervals, [&](const Period& period) { return lies_within(period, outer.intervals); });
  const bool read =
      inner.problem == TermProblem::none || inner.problem == TermProblem::weekday_differs;
  return read && inside ? std::move(inner) : only_kind({}, TermProblem::unread);
}

/// A time of day is only of days and of what recurs.
bool may_have_hours(const ParsedTerm& parsed) {
  switch (parsed.kind) {
    case TermKind::day:
    case TermKind::interval:
    case TermKind::recurring: return true;
    default: return false;
  }
}

}  // namespace

ParsedTerm parse_words(std::string_view text, const TermContext& context) {
  const Tokens tokens(text);
  std::span<const Token> all(tokens.all());
  const bool joined = all.size() > 1 && (all.front().is("ir") || all.front().is("bei"));
  if (joined) all = all.subspan(1);
  const auto apart = take_apart(all);
  // An act cited in brackets says more than a remark.
  const bool cites = apart && apart->remark && !read_citations(text).empty();
  if (!apart || cites) return only_kind({}, TermProblem::unread);
  ParsedTerm parsed = parse_alone(apart->words, context);
  if (!apart->bracket.empty()) parsed = parse_bracket(std::move(parsed), apart->bracket);
  const bool odd_hours = apart->hours && !may_have_hours(parsed);
  return odd_hours ? only_kind({}, TermProblem::unread) : parsed;
}

}  // namespace gerove::intake
