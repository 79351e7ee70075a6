/// @file
/// Units of time as terms write them: "2023 m.", "gegužės 6 d.", "paskutinis kovo penktadienis", or
/// "II" whose noun comes later.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "gerove/calendar/weekday.hpp"
#include "gerove/intake/term.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// A unit of time.
struct Unit {
  /// What it is; an ordinal's noun is not known yet.
  enum class Kind : std::uint8_t { year, month, day, ordinal, quarter, half } kind{};
  std::optional<std::uint32_t> year{};         ///< as written
  std::optional<int> shift{};                  ///< "š. m." is 0, "kitų metų" 1: from the plan's
  bool year_behind = false;                    ///< the year stands behind the unit
  int number{};                                ///< of the month, quarter, half-year or ordinal
  int day{};                                   ///< of the month
  bool day_first = false;                      ///< the day stands before its month
  int nth{};                                   ///< which such weekday of the month; 0: `day` counts
  std::optional<calendar::Weekday> weekday{};  ///< of the day, if written
  bool wider = false;                          ///< only part of it is meant
  bool roman = false;                          ///< an ordinal in Roman numerals
  bool padded = false;                         ///< an ordinal of two digits, the first 0
  bool counted = false;                        ///< "3 dienos": maybe how many, not which

  /// Whether a year is written, in whatever form.
  bool has_year() const { return year || shift; }
};

/// An ordinal as written.
struct Ordinal {
  int number{};         ///< `last_one` for the last
  bool roman = false;   ///< "IV"
  bool padded = false;  ///< "05"
  bool plain = false;   ///< "5": may be a bare number, too
};

/// "gegužės", "spalio": the case in which a month stands behind its day, or before it.
bool is_genitive_month(const Token& token);

/// Takes units of time.
class UnitReader : protected TokenCursor {
 public:
  /// Both must outlive the reader.
  UnitReader(std::span<const Token> tokens, const TermContext& context)
      : TokenCursor(tokens), context_(context) {}

 protected:
  /// What is meant where the words leave it open.
  const TermContext& context() const { return context_; }
  /// Takes a unit.
  std::optional<Unit> take_unit();
  /// "II", "2", "05", "II-as", "6-ąją", "antrasis".
  std::optional<Ordinal> take_ordinal();
  /// "gegužė, 2024 m.": the year behind a unit that has none, unless more of a date follows it.
  void take_year_behind(Unit& unit);
  /// "pradžioje", "pabaiga".
  bool take_position();
  /// Whether a date in figures, year first, comes next.
  bool numeric_date_follows();

 private:
  std::optional<Unit> take_dated();
  std::optional<Unit> take_numeric();
  std::optional<Unit> take_numeric_behind_year(std::uint32_t year);
  std::optional<Unit> take_day_month_year();
  std::optional<Unit> take_month_day();
  bool may_be_two_numbers(std::uint32_t first, std::uint32_t second) const;
  bool take_own_year(Unit& unit);
  bool take_nth_of_month(Unit& unit);
  bool take_day_before_month(Unit& unit);
  bool take_month_or_part(Unit& unit);
  bool take_part_of_month(Unit& unit);
  void take_day_of_numbered_month(Unit& unit, bool own_year);
  bool take_day_number(Unit& unit);
  bool weekday_follows();
  bool take_week();
  std::optional<std::uint32_t> take_joined_number(char mark, std::size_t digits);
  bool joined() const { return more() && !next().spaced; }
  bool next_is_one_of(std::span<const std::string_view> words) const;

  const TermContext& context_;
};

}  // namespace gerove::intake
