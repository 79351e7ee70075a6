/// @file
/// Terms in Lithuanian words, "vasaris - balandis" or "2023 m. I, II pusmetis", as data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gerove/codes/activity_plan.hpp"
#include "gerove/core/term.hpp"

namespace gerove::intake {

/// What hindered the reading of a term.
enum class TermProblem : std::uint8_t {
  none,          ///< nothing
  unread,        ///< the words are no term that the library knows, or mean more than one thing
  year_missing,  ///< it needs a year, and neither it nor the plan has one: kind without intervals
  no_such_day,   ///< a day that does not exist: kind unspecified
  reversed,      ///< it ends before it begins: kind unspecified
  weekday_differs,  ///< a day with another weekday than the one beside it: the day is taken
  school_half,      ///< half of a school year, whose days the plan does not say: no intervals
  relative,         ///< it runs from an event: no intervals
};

/// What people should know about a term that was read.
enum class TermRemark : std::uint8_t {
  across_years,  ///< it goes on in the year after the one that is meant where it begins
  wider,         ///< the words mean only part of the interval: "kovo pabaiga"
  inclusive,     ///< "iki gegužės" taken to be until its last day, after "nuo kovo"
  dash_lost,     ///< two years grown together, "20242025"
};

/// What is meant where the words of a term leave it open.
struct TermContext {
  /// The plan's year, the first if there are several. None: terms that need one have no intervals.
  std::optional<std::uint32_t> year{};
  std::optional<std::uint32_t> last_year{};  ///< the last, if there are several
  /// What the years are; unspecified as calendar. In a school year months from September are of
  /// `year`, those until July of the next, August of none.
  PlanYearKind year_kind{};
  std::optional<int> month{};       ///< whose the days without month are, 1 to 12
  bool numbers_are_months = false;  ///< the column says so: "5", "V"
};

/// A term with what hindered its reading.
struct TermReading {
  Term term{};            ///< `text` is what was given, trimmed; kind unspecified if not read
  TermProblem problem{};  ///< what hindered
  std::vector<TermRemark> remarks{};  ///< what else there is to say, each once
  std::size_t offset{};               ///< byte offset of the text in the cell
};

/// Reads one term, for example a year, months, quarters, half-years, days, an interval, "nuolat",
/// "pagal poreikį", "mokslo metai", "kas ketvirtį", "antradieniais", "per 5 d. d. nuo gavimo".
/// Letter case, diacritics and kinds of dashes don't matter; months may be cut short ("rugs."), and
/// a day may have its weekday ("kovo 15 d., penktadienį"), the time of day and a remark in
/// brackets. No day is invented: "iki gegužės 1 d." has no start, "iki gegužės" is not read, for it
/// may or may not include May. What speaks only of part of a month or year ("kovo pabaiga") has the
/// whole, and a remark.
TermReading read_term(std::string_view text, const TermContext& context);

/// Reads the terms of a cell. Semicolons separate terms; commas, line breaks, "ir", "bei" and
/// slashes do when together the parts are no term and each alone is one. A year holds for the terms
/// behind it that have none, unless the plan's is another: then they lack one. Nothing inside a
/// citation of an act (citation.hpp) separates or is a term: "iki 2024 m. sausio 9 d. potvarkio Nr.
/// M-31 pakeitimo" is not read. An empty cell has none.
std::vector<TermReading> read_terms(std::string_view cell, const TermContext& context);

}  // namespace gerove::intake
