/// @file
/// Terms in Lithuanian words, "vasaris - balandis" or "2023 m. I, II pusmetis", as data.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gerove/core/term.hpp"

namespace gerove::intake {

/// Why a term is not wholly data.
enum class TermProblem : std::uint8_t {
  none,          ///< it is
  unread,        ///< the words are no term that the library knows, or mean more than one thing
  year_missing,  ///< it needs a year, and neither it nor the plan has one: kind without intervals
  no_such_day,   ///< a day that does not exist: kind unspecified
  reversed,      ///< it ends before it begins: kind unspecified
  weekday_differs,  ///< a day with another weekday than the one beside it: the day is taken
};

/// A term with what hindered its reading.
struct TermReading {
  Term term{};            ///< `text` is what was given, trimmed; kind unspecified if not read
  TermProblem problem{};  ///< what hindered
  std::size_t offset{};   ///< byte offset of the text in the cell
};

/// Reads one term, for example a year, months, quarters, half-years, a day, an interval, "nuolat",
/// "pagal poreikį", "mokslo metai". Letter case, diacritics and kinds of dashes don't matter;
/// months may be cut short ("rugs."), and a day may have its weekday ("kovo 15 d., penktadienį").
/// No day is invented: "iki gegužės 1 d." has no start, "iki gegužės" is not read, for it may or
/// may not include May.
/// @param year the year that is meant where the words give none
TermReading read_term(std::string_view text, std::optional<std::uint32_t> year);

/// Reads the terms of a cell. Semicolons separate terms; commas do when together the parts are no
/// term and each alone is one. Nothing inside a citation of an act (citation.hpp) separates or is a
/// term: "iki 2024 m. sausio 9 d. potvarkio Nr. M-31 pakeitimo" is not read. An empty cell has
/// none.
std::vector<TermReading> read_terms(std::string_view cell, std::optional<std::uint32_t> year);

}  // namespace gerove::intake
