#include "intake/plan_periods.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

constexpr std::string_view time_nouns[] = {
    "menuo", "menesis", "menesiai", "laikas", "terminas", "terminai", "laikotarpis"};
constexpr std::string_view month_title_nouns[] = {"menuo", "menesis", "menesiai"};
constexpr std::string_view marks_of_periods[] = {
    "x", "+", "v", "✓", "✔", "√", "•", "●", "*", "■", "taip"};
constexpr std::uint32_t some_year = 2024;  // which one does not matter for what a title is
constexpr std::size_t longest_period_title = 64;

/// A title without the words for time before it, and whether these are of months.
struct PeriodTitle {
  std::string_view words{};
  bool numbers_are_months = false;
};

PeriodTitle behind_nouns(std::string_view title) {
  PeriodTitle own{title};
  const Tokens tokens(title);
  for (std::size_t i = 0; i + 1 < tokens.all().size(); ++i) {
    const Token& token = tokens.all()[i];
    if (!matches_any(token, time_nouns)) continue;
    own.words = trim(title.substr(token.end));
    own.numbers_are_months = matches_any(token, month_title_nouns);
  }
  return own;
}

/// The term of a title, if it is one month, quarter or half-year.
std::optional<TermReading> term_of_title(std::string_view title, TermContext context) {
  if (title.size() > longest_period_title) return std::nullopt;
  const PeriodTitle own = behind_nouns(title);
  if (own.words.empty()) return std::nullopt;
  context.numbers_are_months = own.numbers_are_months;
  TermReading reading = read_term(own.words, context);
  const TermKind kind = reading.term.kind;
  const bool period =
      kind == TermKind::months || kind == TermKind::quarters || kind == TermKind::half_years;
  if (!period || reading.term.intervals.size() > 1) return std::nullopt;
  return reading;
}

bool has_day_noun(std::string_view cell) {
  const Tokens tokens(cell);
  return std::ranges::any_of(tokens.all(),
                             [](const Token& token) { return token.kind == TokenKind::word; });
}

/// Days of the month that a title is.
TermReading days_in(const TermReading& month, std::string_view cell, TermContext context) {
  TermReading days;
  if (month.term.kind != TermKind::months || month.term.intervals.empty()) return days;
  const auto first = month.term.intervals.front().start;
  const auto last = month.term.intervals.front().end;
  if (!first || !last || first->month() != last->month()) return days;
  context.month = first->month().as_number();
  const std::string words = std::string(cell) + (has_day_noun(cell) ? "" : " d.");
  for (TermReading& part : read_terms(words, context)) {
    if (part.problem != TermProblem::none) days.problem = part.problem;
    std::ranges::move(part.term.intervals, std::back_inserter(days.term.intervals));
    days.term.kind = part.term.kind;
  }
  const bool inside = std::ranges::all_of(days.term.intervals, [&](const Period& period) {
    return period.start && period.end && *period.start >= *first && *period.end <= *last;
  });
  if (days.problem != TermProblem::none || !inside) {
    days.term = {};
    if (days.problem == TermProblem::none) days.problem = TermProblem::unread;
  }
  return days;
}

}  // namespace

bool is_period_title(std::string_view title) {
  return term_of_title(title, {.year = some_year}).has_value();
}

std::optional<TermReading> read_period_cell(std::string_view title,
                                            std::string_view cell,
                                            const TermContext& context) {
  cell = trim(cell);
  const std::string folded = fold(cell);
  if (cell.empty() || (!has_word(cell) && Tokens(cell).all().front().is('-'))) return std::nullopt;
  auto reading = term_of_title(title, context);
  if (!reading) return std::nullopt;
  const bool marked = std::ranges::find(marks_of_periods, folded) != std::end(marks_of_periods);
  if (!marked) *reading = days_in(*reading, cell, context);
  if (!marked && reading->term.intervals.empty() && reading->problem == TermProblem::none) {
    reading->problem = TermProblem::unread;
  }
  reading->term.text = title;
  if (!marked) reading->term.text += ' ' + std::string(cell);
  reading->offset = 0;
  return reading;
}

std::vector<TermReading> read_bounds(std::string_view start,
                                     std::string_view end,
                                     const TermContext& context) {
  if (start.empty() && end.empty()) return {};
  std::string text(start);
  if (!start.empty() && !end.empty()) text += between_bounds;
  text += end;
  std::string words = text;
  if (end.empty()) words = "nuo " + text;
  if (start.empty()) words = "iki " + text;
  std::vector<TermReading> all = read_terms(words, context);
  TermReading only;
  if (all.size() == 1) {
    only = std::move(all.front());
  } else {
    only.problem = TermProblem::unread;
  }
  only.term.text = std::move(text);
  only.offset = 0;
  return {std::move(only)};
}

}  // namespace gerove::intake
