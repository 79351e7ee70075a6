/// @file
/// Gives units of time that are written without a year the one that is meant.
#pragma once

#include <vector>

#include "intake/term_ranges.hpp"

namespace gerove::intake {

/// What became of the years.
struct YearsGiven {
  TermProblem problem{};      ///< none, or why not every unit has one
  bool across_years = false;  ///< a range goes on in the next year
};

/// Gives every unit its year: its own; that of the unit before it; one at the end, to all before
/// it; else the one that the context means. What can be meant in two ways is not given.
YearsGiven give_years(std::vector<Range>& ranges, const TermContext& context);

/// Whether a month behind another in a list may be the next year's: "gruodis, sausis".
constexpr bool may_be_next_year(int before, int month) { return before >= 11 && month <= 2; }

/// The context's years, if it has one and it is a calendar year.
std::optional<std::uint32_t> calendar_year_of(const TermContext& context);

/// Whether the context is that of a school year.
bool is_school_year(const TermContext& context);

/// The year of a school year that a month is of; none for August.
std::optional<std::uint32_t> school_year_of(std::uint32_t first_year, int month);

}  // namespace gerove::intake
