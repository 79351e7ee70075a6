#include "intake/written_date.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "intake/term_vocabulary.hpp"

namespace gerove::intake {

std::optional<calendar::Weekday> take_weekday(TokenCursor& cursor,
                                              std::span<const std::string_view> endings) {
  if (!cursor.more() || cursor.next().kind != TokenKind::word) return std::nullopt;
  const std::string_view word = cursor.next().text;
  for (const WeekdayStem& row : weekday_stems) {
    if (!word.starts_with(row.stem)) continue;
    if (std::ranges::find(endings, word.substr(row.stem.size())) == endings.end()) {
      return std::nullopt;
    }
    cursor.go_to(cursor.at() + 1);
    return row.day;
  }
  return std::nullopt;
}

std::optional<calendar::Weekday> take_end_of_day(TokenCursor& cursor) {
  cursor.take_one_of(day_nouns);
  const std::size_t start = cursor.at();
  const bool bracket = cursor.take('(');
  if (!bracket) cursor.take(',');
  const auto weekday = take_weekday(cursor, weekday_endings);
  if (!weekday || (bracket && !cursor.take(')'))) {
    cursor.go_to(start);
    return std::nullopt;
  }
  return weekday;
}

std::optional<WrittenDate> take_numeric_date(TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  WrittenDate date{.year = cursor.take_number(4, 4)};
  if (date.year && !is_calendar_year(*date.year)) date.year.reset();
  const auto joined = [&] { return cursor.more() && !cursor.next().spaced; };
  const auto take_part = [&] {
    const bool goes_on = joined() && (cursor.take('-') || cursor.take('.')) && joined();
    return goes_on ? cursor.take_number(2, 2) : std::nullopt;
  };
  const auto month = date.year ? take_part() : std::nullopt;
  const auto day = month ? take_part() : std::nullopt;
  if (!day) {
    cursor.go_to(start);
    return std::nullopt;
  }
  date.month = static_cast<int>(*month);
  date.day = static_cast<int>(*day);
  date.weekday = take_end_of_day(cursor);
  return date;
}

std::optional<WrittenDate> take_date(TokenCursor& cursor) {
  if (const auto date = take_numeric_date(cursor)) return date;
  const std::size_t start = cursor.at();
  WrittenDate date{.year = take_year(cursor)};
  const bool year_named = cursor.at() > start + 1;
  const bool has_month = take_month_or_day(cursor, date);
  if (has_month ? date.year || date.day : year_named) return date;
  cursor.go_to(start);
  return std::nullopt;
}

std::optional<std::uint32_t> take_year(TokenCursor& cursor) {
  const std::size_t start = cursor.at();
  const auto year = cursor.take_number(4, 4);
  if (year && !is_calendar_year(*year)) {
    cursor.go_to(start);
    return std::nullopt;
  }
  if (year) cursor.take_one_of(year_nouns);
  return year;
}

int take_month(TokenCursor& cursor) {
  const auto* month = cursor.take_row(month_words);
  if (month == std::end(month_words)) {
    month = cursor.take_row(month_abbreviations);
    if (month == std::end(month_abbreviations)) return 0;
    cursor.take('.');
  }
  cursor.take_one_of(month_nouns);
  return month->number;
}

bool take_month_or_day(TokenCursor& cursor, WrittenDate& date) {
  const int month = take_month(cursor);
  if (month == 0) return false;
  date.month = month;
  if (const auto day = cursor.take_number(1, 2)) {
    date.day = static_cast<int>(*day);
    date.weekday = take_end_of_day(cursor);
  }
  return true;
}

bool is_calendar_year(std::uint32_t year) { return year >= 1400 && year <= 9999; }

}  // namespace gerove::intake
