/// @file
/// Dates as people write them: "2024-01-09", "2024 m. sausio 9 d., antradienį", "saus. 9 d.".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "gerove/calendar/weekday.hpp"
#include "gerove/core/date.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// The parts that were written. Whether there is such a day is not known yet.
struct WrittenDate {
  std::optional<std::uint32_t> year{};         ///< one of the calendar's
  int month{};                                 ///< 1 to 12; 0 if not written
  std::optional<int> day{};                    ///< as written; there may be no such day
  std::optional<calendar::Weekday> weekday{};  ///< the day of the week, if written beside it
  bool operator==(const WrittenDate&) const = default;

  /// The day, if it is written with a year and there is such a day.
  std::optional<Date> exact() const {
    return year && day ? make_date(static_cast<int>(*year), month, *day) : std::nullopt;
  }
  /// Whether the weekday is another one than the day has.
  bool weekday_differs() const {
    const auto date = exact();
    return date && weekday && calendar::weekday_of(*date) != *weekday;
  }
};

/// Takes "2023-03-07" or "2023.03.07", with the word for day and the weekday behind it.
std::optional<WrittenDate> take_numeric_date(TokenCursor& cursor);

/// Takes a date from which at least a day, a month, or a year with its noun can be told.
std::optional<WrittenDate> take_date(TokenCursor& cursor);

/// Takes "2023", "2023 m.".
std::optional<std::uint32_t> take_year(TokenCursor& cursor);

/// Takes the name of a month, "kovo mėn.": its number, or 0.
int take_month(TokenCursor& cursor);

/// Takes a month or a day of it, "kovo mėn.", "kovo 15 d., penktadienį", and adds it to the date.
bool take_month_or_day(TokenCursor& cursor, WrittenDate& date);

/// Takes the word for day, if there is one, and the weekday behind it.
std::optional<calendar::Weekday> take_end_of_day(TokenCursor& cursor);

/// Takes the name of a weekday with one of some endings.
std::optional<calendar::Weekday> take_weekday(TokenCursor& cursor,
                                              std::span<const std::string_view> endings);

/// Whether dates of the year exist, 1400 to 9999.
bool is_calendar_year(std::uint32_t year);

}  // namespace gerove::intake
