#include "intake/term_unit.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "intake/term_vocabulary.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

Unit unit_of(const WrittenDate& date) {
  return {.kind = date.day ? Unit::Kind::day : Unit::Kind::month,
          .year = date.year,
          .number = date.month,
          .day = date.day.value_or(0),
          .weekday = date.weekday};
}

bool is_month_number(std::uint32_t number) { return number >= 1 && number <= 12; }

int roman_number(std::string_view word) {
  const auto* const found = std::ranges::find(roman_numbers, word);
  return found == std::end(roman_numbers) ? 0 : static_cast<int>(found - roman_numbers) + 1;
}

/// The ordinal that a word is, or 0.
template <class Stems, class Endings>
int ordinal_of(std::string_view word, const Stems& stems, const Endings& endings) {
  for (const OrdinalStem& row : stems) {
    if (!word.starts_with(row.stem)) continue;
    const std::string_view ending = word.substr(row.stem.size());
    return std::ranges::find(endings, ending) == std::end(endings) ? 0 : row.number;
  }
  return 0;
}

int ordinal_of(std::string_view word) {
  const int number = ordinal_of(word, ordinal_stems, ordinal_endings);
  return number != 0 ? number : ordinal_of(word, soft_ordinal_stems, soft_ordinal_endings);
}

bool is_row_word(const Token& token, const auto& rows) {
  return token.kind == TokenKind::word &&
         std::ranges::any_of(rows, [&](const auto& row) { return matches(token.text, row.word); });
}

/// "-oji", "-ąją", "-tą": the end of an ordinal in figures. Not "-okai", who are pupils.
bool is_ordinal_ending(const Token& token) {
  return token.kind == TokenKind::word &&
         std::ranges::any_of(ordinal_joints, [&](std::string_view joint) {
           return token.text.starts_with(joint) &&
                  std::ranges::find(ordinal_endings, token.text.substr(joint.size())) !=
                      std::end(ordinal_endings);
         });
}

}  // namespace

bool is_genitive_month(const Token& token) {
  const bool genitive =
      token.text.ends_with('o') || token.text.ends_with("es") || token.text.ends_with("os");
  return genitive && is_row_word(token, month_words);
}

std::optional<Unit> UnitReader::take_unit() {
  const std::size_t start = at();
  const auto weekday = take_weekday(*this, weekday_endings);
  if (weekday) take(',');
  auto unit = take_dated();
  if (!unit || (weekday && unit->kind != Unit::Kind::day)) {
    go_to(start);
    return std::nullopt;
  }
  if (weekday) unit->weekday = weekday;
  return unit;
}

std::optional<Ordinal> UnitReader::take_ordinal() {
  if (!more()) return std::nullopt;
  const Token& token = next();
  Ordinal ordinal;
  if (const auto digits = take_number(1, 2)) {
    ordinal = {.number = static_cast<int>(*digits),
               .padded = token.text.size() == 2 && token.text[0] == '0',
               .plain = true};
  } else if (token.kind == TokenKind::word) {
    ordinal.number = roman_number(token.text);
    ordinal.roman = ordinal.number != 0;
    if (!ordinal.roman) ordinal.number = ordinal_of(token.text);
    if (ordinal.number == 0) return std::nullopt;
    go_to(at() + 1);
  } else {
    return std::nullopt;
  }
  const Token* const ending = peek(1);
  const bool has_ending = ending != nullptr && next().is('-') && !next().spaced &&
                          !ending->spaced && is_ordinal_ending(*ending);
  if (has_ending) {
    go_to(at() + 2);
    ordinal.plain = false;
  }
  return ordinal;
}

void UnitReader::take_year_behind(Unit& unit) {
  if (unit.has_year() || unit.kind == Unit::Kind::ordinal) return;
  const std::size_t start = at();
  take(',');
  const auto year = more() && !numeric_date_follows() ? take_year(*this) : std::nullopt;
  constexpr std::string_view conjunctions[] = {"ir", "bei", "iki"};
  const bool ends = !more() || next().is(',') || next().is('/') || next().is('.') ||
                    next().is('-') || next_is_one_of(conjunctions);
  if (year && ends) {
    unit.year = year;
    unit.year_behind = true;
  } else {
    go_to(start);
  }
}

bool UnitReader::take_position() { return take_one_of(position_words); }

bool UnitReader::numeric_date_follows() {
  const Token* const mark = peek(1);
  const Token* const part = peek(2);
  return mark != nullptr && part != nullptr && next().kind == TokenKind::number &&
         next().text.size() == 4 && !mark->spaced && !part->spaced &&
         part->kind == TokenKind::number && part->text.size() == 2;
}

std::optional<Unit> UnitReader::take_dated() {
  const std::size_t start = at();
  if (auto unit = take_numeric()) return unit;
  Unit unit;
  const bool own_year = take_own_year(unit);
  if (own_year && more() && next().is("m")) {  // "2025 m. m." is a school year
    go_to(start);
    return std::nullopt;
  }
  if (take_nth_of_month(unit) || take_day_before_month(unit) || take_month_or_part(unit)) {
    take_year_behind(unit);
    return unit;
  }
  if (const auto ordinal = take_ordinal(); ordinal && ordinal->number != last_one) {
    unit.kind = Unit::Kind::ordinal;
    unit.number = ordinal->number;
    unit.roman = ordinal->roman;
    unit.padded = ordinal->padded;
    take_day_of_numbered_month(unit, own_year);
    return unit;
  }
  const bool year = own_year || take("metu");
  if (year) {
    unit.wider = take_position();
    if (own_year || unit.wider || next_is_one_of(end_words)) return unit;
  }
  go_to(start);
  return std::nullopt;
}

std::optional<Unit> UnitReader::take_numeric() {
  if (!more() || next().kind != TokenKind::number) return std::nullopt;
  const std::size_t start = at();
  std::optional<Unit> unit;
  if (const auto date = take_numeric_date(*this)) {
    unit = unit_of(*date);
  } else if (const auto year = take_number(4, 4); year && is_calendar_year(*year)) {
    unit = take_numeric_behind_year(*year);
  } else {
    unit = take_day_month_year();
    if (!unit) unit = take_month_day();
  }
  if (!unit) go_to(start);
  return unit;
}

/// A mark and a number, nothing between.
std::optional<std::uint32_t> UnitReader::take_joined_number(char mark, std::size_t digits) {
  return joined() && take(mark) && joined() ? take_number(digits, digits) : std::nullopt;
}

/// "2025/05/06", "2025 05 06", "2025-05".
std::optional<Unit> UnitReader::take_numeric_behind_year(std::uint32_t year) {
  const std::size_t start = at();
  const auto unit_with = [&](std::uint32_t month, std::optional<std::uint32_t> day) {
    WrittenDate date{.year = year, .month = static_cast<int>(month)};
    if (day) {
      date.day = static_cast<int>(*day);
      date.weekday = take_end_of_day(*this);
    }
    return unit_of(date);
  };
  if (const auto month = take_joined_number('/', 2)) {
    const auto day = take_joined_number('/', 2);
    return day ? std::optional(unit_with(*month, day)) : std::nullopt;
  }
  go_to(start);
  auto month = take_number(2, 2);
  if (month) {
    const auto day = more() && next().spaced ? take_number(2, 2) : std::nullopt;
    return day ? std::optional(unit_with(*month, day)) : std::nullopt;
  }
  month = take_joined_number('-', 2);
  if (!month) {
    go_to(start);
    month = take_joined_number('.', 2);
  }
  const bool goes_on = joined() && (next().is('-') || next().is('.')) && peek(1) != nullptr &&
                       peek(1)->kind == TokenKind::number && !peek(1)->spaced &&
                       peek(1)->text.size() != 4;
  if (!month || !is_month_number(*month) || goes_on || (more() && next().is("m"))) {
    return std::nullopt;
  }
  take_one_of(month_nouns);
  return unit_with(*month, std::nullopt);
}

/// "06.05.2025": no other order is written with full stops.
std::optional<Unit> UnitReader::take_day_month_year() {
  const std::size_t start = at();
  const auto day = take_number(2, 2);
  const auto month = day ? take_joined_number('.', 2) : std::nullopt;
  const auto year = month ? take_joined_number('.', 4) : std::nullopt;
  if (!year || !is_calendar_year(*year)) {
    go_to(start);
    return std::nullopt;
  }
  WrittenDate date{.year = *year, .month = static_cast<int>(*month), .day = static_cast<int>(*day)};
  date.weekday = take_end_of_day(*this);
  return unit_of(date);
}

/// Whether "10–12" may be two months, or two days of the month meant.
bool UnitReader::may_be_two_numbers(std::uint32_t first, std::uint32_t second) const {
  if (context_.month) return static_cast<int>(first) != *context_.month;
  const bool months = first >= 10 && first < second && second <= 12;
  return months || context_.numbers_are_months;
}

/// "05-06", unless what follows says that these are two months or two days.
std::optional<Unit> UnitReader::take_month_day() {
  const auto month = take_number(2, 2);
  const auto day = month ? take_joined_number('-', 2) : std::nullopt;
  if (!day) return std::nullopt;
  const bool more_digits = joined() && (next().is('-') || next().is('.')) && peek(1) != nullptr &&
                           peek(1)->kind == TokenKind::number;
  const bool other = next_is_one_of(month_nouns) || next_is_one_of(day_nouns) || more_digits ||
                     (more() && is_row_word(next(), part_words)) ||
                     (more() && is_row_word(next(), month_words));
  const bool is_day = is_month_number(*month) && *day >= 1 && *day <= 31;
  if (other || !is_day || may_be_two_numbers(*month, *day)) return std::nullopt;
  return unit_of({.month = static_cast<int>(*month), .day = static_cast<int>(*day)});
}

/// "2025", "2025 m.", "2025-ieji", "š. m.", "kitų metų", also with a comma before a month.
bool UnitReader::take_own_year(Unit& unit) {
  const std::size_t start = at();
  if (const auto* row = take_row(year_phrases); row != std::end(year_phrases)) {
    take('.');
    unit.shift = row->shift;
    if (!take_one_of(year_nouns)) {
      unit.shift.reset();
      go_to(start);
    }
  } else {
    unit.year = take_number(4, 4);
    if (unit.year && !is_calendar_year(*unit.year)) {
      unit.year.reset();
      go_to(start);
    }
    const Token* const ending = peek(1);
    const bool ended = unit.year && ending != nullptr && joined() && next().is('-') &&
                       !ending->spaced && matches_any(*ending, year_endings);
    if (ended) go_to(at() + 2);
    if (unit.year) take_one_of(year_nouns);
  }
  if (!unit.has_year()) return false;
  const Token* const behind_comma = peek(1);
  const bool month_follows =
      behind_comma != nullptr && next().is(',') && is_row_word(*behind_comma, month_words);
  if (month_follows) take(',');
  return true;
}

/// "antrą spalio trečiadienį", "pirma rugsėjo savaitė"; "paskutinė savaitė" of the month meant.
bool UnitReader::take_nth_of_month(Unit& unit) {
  const std::size_t start = at();
  const auto ordinal = take_ordinal();
  const int month = ordinal && !ordinal->plain ? take_month(*this) : 0;
  if (month != 0) {
    const auto weekday = take_weekday(*this, weekday_endings);
    if (weekday || take_week()) {
      unit.kind = weekday ? Unit::Kind::day : Unit::Kind::month;
      unit.number = month;
      unit.nth = weekday ? ordinal->number : 0;
      unit.weekday = weekday;
      unit.wider = !weekday;
      return true;
    }
  } else if (ordinal && context_.month && take_week()) {
    unit.kind = Unit::Kind::month;
    unit.number = *context_.month;
    unit.wider = true;
    return true;
  }
  go_to(start);
  return false;
}

/// "6 gegužės".
bool UnitReader::take_day_before_month(Unit& unit) {
  const std::size_t start = at();
  const auto day = take_number(1, 2);
  const bool genitive = day && more() && is_genitive_month(next());
  const int month = genitive ? take_month(*this) : 0;
  const bool number_follows = more() && next().kind == TokenKind::number && next().text.size() <= 2;
  if (month == 0 || number_follows || next_is_one_of(week_nouns)) {
    go_to(start);
    return false;
  }
  unit.kind = Unit::Kind::day;
  unit.number = month;
  unit.day = static_cast<int>(*day);
  unit.day_first = true;
  unit.weekday = take_end_of_day(*this);
  return true;
}

bool UnitReader::take_month_or_part(Unit& unit) {
  const int month = take_month(*this);
  if (month == 0) return false;
  unit.kind = Unit::Kind::month;
  unit.number = month;
  if (take_part_of_month(unit) || take_day_number(unit)) return true;
  unit.wider = take_position() || take_weekday(*this, weekday_endings).has_value() ||
               take_weekday(*this, weekly_endings).has_value();
  return true;
}

/// "II savaitė", "2–3 savaitės", "antrą trečiadienį" behind a month.
bool UnitReader::take_part_of_month(Unit& unit) {
  const std::size_t start = at();
  const auto first = take_ordinal();
  const auto weekday = first && !first->plain ? take_weekday(*this, weekday_endings) : std::nullopt;
  if (weekday) {
    unit.kind = Unit::Kind::day;
    unit.nth = first->number;
    unit.weekday = weekday;
    return true;
  }
  const bool several = first && (take('-') || take("ir") || take(','));
  unit.wider = first && (!several || take_ordinal()) && take_week();
  if (!unit.wider) go_to(start);
  return unit.wider;
}

/// "05 mėn. 06 d.", "V mėn. 6 d.", "2024 m. 5 mėn. 6 d."; "5 mėn. 6 d." may be a length.
void UnitReader::take_day_of_numbered_month(Unit& unit, bool own_year) {
  const std::size_t start = at();
  const bool sure = unit.roman || unit.padded || own_year || context_.numbers_are_months;
  const bool month = sure && unit.number >= 1 && unit.number <= 12;
  if (!month || !take_one_of(month_nouns) || !take_day_number(unit)) go_to(start);
}

/// "6 d., antradienį", "6-ąją" behind a month. "3 penktadienis" may be the third one.
bool UnitReader::take_day_number(Unit& unit) {
  if (!more() || next().kind != TokenKind::number) return false;
  const std::size_t start = at();
  const auto day = take_ordinal();
  const bool may_be_nth = day && day->number <= 5 && weekday_follows();
  if (!day || may_be_nth) {
    go_to(start);
    return false;
  }
  unit.kind = Unit::Kind::day;
  unit.day = day->number;
  unit.counted = day->plain && more() && next().is(counting_day_noun);
  unit.weekday = take_end_of_day(*this);
  return true;
}

bool UnitReader::weekday_follows() {
  const std::size_t start = at();
  const bool follows = take_weekday(*this, weekday_endings).has_value();
  go_to(start);
  return follows;
}

bool UnitReader::take_week() { return take_one_of(week_nouns); }

bool UnitReader::next_is_one_of(std::span<const std::string_view> words) const {
  return more() && next().kind == TokenKind::word &&
         std::ranges::find(words, next().text) != words.end();
}

}  // namespace gerove::intake
