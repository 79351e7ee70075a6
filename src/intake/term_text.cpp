#include "intake/term_text.hpp"

#include <algorithm>
#include <string_view>

#include "intake/term_vocabulary.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

namespace {

/// Reads what is not the days of a term.
class AsideReader : public TokenCursor {
 public:
  using TokenCursor::TokenCursor;

  /// "10 val.", "14:00–16:00", "nuo 10 iki 12.30 val.", with a comma before it.
  bool take_hours() {
    const std::size_t start = at();
    take(',');
    const bool since = take("nuo");
    bool clock = true;
    const bool stands_alone = at() == 0 || (more() && next().spaced);  // not of "2024.10.30"
    bool taken = take_time(stands_alone, clock);
    if (taken && (since ? take("iki") : take('-'))) taken = take_time(stands_alone, clock);
    const bool named = taken && take_one_of(hour_nouns);
    if (named && take_number(2, 2)) taken = take_one_of(minute_nouns);
    if (taken && (named || clock)) return true;
    go_to(start);
    return false;
  }

  /// Takes a bracket: what stands in it, without the marks.
  std::optional<std::span<const Token>> take_bracket(std::span<const Token> all) {
    const std::size_t start = at();
    if (!take('(')) return std::nullopt;
    const std::size_t begin = at();
    while (more() && !next().is(')') && !next().is('(')) go_to(at() + 1);
    const std::size_t end = at();
    if (take(')')) return all.subspan(begin, end - begin);
    go_to(start);
    return std::nullopt;
  }

  /// "per 5 d. d.", "2 sav.".
  bool take_delay() {
    const std::size_t start = at();
    take("per");
    const bool number = take_number(1, 3).has_value();
    take("kalendorines");
    take("kalendoriniu");
    const bool working = take("darbo");
    const bool unit = number && take_delay_unit();
    if (unit && !working) take_working_days();
    if (!unit) go_to(start);
    return unit;
  }

  /// A word behind which an event stands; "nuo" only behind a length.
  bool take_event_word(bool behind_length) {
    const std::size_t start = at();
    const bool since = more() && next().is("nuo");
    if (take_one_of(event_prepositions) && (!since || behind_length)) return true;
    go_to(start);
    return false;
  }

 private:
  static constexpr std::string_view hour_nouns[] = {
      "val", "valanda", "valandos", "valandai", "valandomis", "h"};
  static constexpr std::string_view minute_nouns[] = {"min", "minuciu", "minutes"};

  bool joined() const { return more() && !next().spaced; }

  /// "10", "14:00", "14.00"; whether it can be nothing but a time: "10.05" may be a day.
  bool take_time(bool stands_alone, bool& clock) {
    const auto hour = take_number(1, 2);
    if (!hour || *hour > 24) return false;
    const std::size_t start = at();
    const bool colon = joined() && next().is(':');
    const bool mark = joined() && (take(':') || take('.')) && joined();
    if (const auto minute = mark ? take_number(2, 2) : std::nullopt) {
      if (colon && joined() && take(':')) take_number(2, 2);  // seconds
      const bool no_month = *minute == 0 || (*minute > 12 && *minute < 60);
      clock = clock && (colon || (stands_alone && no_month));
    } else {
      go_to(start);
      clock = false;
    }
    return true;
  }

  bool take_delay_unit() {
    if (!more() || !matches_any(next(), delay_units)) return false;
    go_to(at() + 1);
    take('.');
    return true;
  }

  void take_working_days() {
    if (take("d")) take('.');
  }
};

bool is_weekday(std::span<const Token> tokens) {
  return tokens.size() == 1 && std::ranges::any_of(weekday_stems, [&](const WeekdayStem& row) {
           return tokens.front().text.starts_with(row.stem);
         });
}

bool is_row_of(const Token& token, const auto& rows) {
  return token.kind == TokenKind::word &&
         std::ranges::any_of(rows, [&](const auto& row) { return matches(token.text, row.word); });
}

constexpr std::string_view season_patterns[] = {
    "pavas*", "vasar*", "ruden*", "ruduo", "ziem*", "atostog*", "trimest*"};

bool names_calendar_part(const Token& token) {
  return token.kind == TokenKind::number || is_row_of(token, month_words) ||
         is_row_of(token, month_abbreviations) || is_weekday({&token, 1}) ||
         is_row_of(token, part_words) || matches_any(token, season_patterns) ||
         (token.kind == TokenKind::word && matches_any(token.text, roman_numbers));
}

/// "Vaiko teisių diena": what is celebrated then.
bool is_named_day(std::span<const Token> tokens) {
  if (tokens.size() < 2 || !tokens.back().is("diena")) return false;
  const Token& whose = tokens[tokens.size() - 2];
  constexpr std::string_view genitives[] = {"o", "u", "os", "es"};
  return whose.kind == TokenKind::word && !whose.is("darbo") &&
         std::ranges::any_of(genitives,
                             [&](std::string_view ending) { return whose.text.ends_with(ending); });
}

bool speaks_of_time(std::span<const Token> tokens) {
  if (is_named_day(tokens)) return names_calendar(tokens);
  const bool doubted =
      std::ranges::any_of(tokens, [](const Token& token) { return token.is('?'); });
  return doubted || names_calendar(tokens) || std::ranges::any_of(tokens, [](const Token& token) {
           return matches_any(token, time_patterns);
         });
}

std::vector<Token> without_hours(std::span<const Token> tokens, bool& hours) {
  std::vector<Token> rest;
  AsideReader reader(tokens);
  while (reader.more()) {
    if (reader.take_hours()) {
      hours = true;
      continue;
    }
    rest.push_back(reader.next());
    reader.go_to(reader.at() + 1);
  }
  return rest;
}

}  // namespace

std::optional<TermText> take_apart(std::span<const Token> tokens) {
  TermText text;
  const std::vector<Token> all = without_hours(tokens, text.hours);
  AsideReader reader(all);
  while (reader.more()) {
    const std::size_t start = reader.at();
    const auto bracket = reader.take_bracket(all);
    const bool kept = !bracket || is_weekday(*bracket);
    if (kept) {
      reader.go_to(start + 1);
      text.words.push_back(all[start]);
    } else if (speaks_of_time(*bracket)) {
      reader.take('.');
      if (!text.bracket.empty() || reader.more()) return std::nullopt;
      text.bracket.assign(bracket->begin(), bracket->end());
    } else {
      text.remark = text.remark || !bracket->empty();
    }
  }
  return text;
}

bool names_calendar(std::span<const Token> tokens) {
  return std::ranges::any_of(tokens, names_calendar_part);
}

bool is_relative(std::span<const Token> tokens) {
  AsideReader reader(tokens);
  constexpr std::string_view than[] = {"kaip", "nei", "negu"};
  if (reader.take("ne") && !(reader.take("veliau") && reader.take_one_of(than))) return false;
  const bool delayed = reader.take_delay();
  if (!reader.take_event_word(delayed)) return false;
  if (reader.take_delay()) reader.take_event_word(true);
  const auto event = tokens.subspan(reader.at());
  return !event.empty() && !names_calendar(event);
}

}  // namespace gerove::intake
