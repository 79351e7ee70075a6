/// @file
/// The grammar of terms that name parts of the calendar: a list of ranges of years, months,
/// quarters, half-years and days, or one interval with "nuo" and "iki".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/words.hpp"
#include "gerove/core/term.hpp"
#include "gerove/intake/term.hpp"
#include "intake/term_vocabulary.hpp"

namespace gerove::intake {

/// What the grammar made of a term.
struct ParsedTerm {
  TermKind kind{};                  ///< unspecified with a problem, save a missing year
  std::vector<Period> intervals{};  ///< in order
  TermProblem problem{};            ///< what hindered
};

/// Parses all tokens of a term.
ParsedTerm parse_term(const std::vector<Token>& tokens, std::optional<std::uint32_t> year);

/// The kind of a term that names such parts.
TermKind kind_of(YearPart part);

/// How many such parts a year has.
int parts_in_year(YearPart part);

/// The nth such part of a year, n from 1; the year is one of the calendar's.
Period period_of(YearPart part, int year, int n);

}  // namespace gerove::intake
