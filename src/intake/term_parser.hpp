/// @file
/// Terms that name parts of the calendar, "vasaris–balandis", "nuo kovo 1 d. iki gegužės 5 d.", as
/// intervals.
#pragma once

#include <span>
#include <vector>

#include "core/words.hpp"
#include "gerove/core/term.hpp"
#include "gerove/intake/term.hpp"
#include "intake/term_vocabulary.hpp"

namespace gerove::intake {

/// What a grammar made of a term.
struct ParsedTerm {
  TermKind kind{};                         ///< unspecified if there is no such term
  std::vector<Period> intervals{};         ///< in order
  std::optional<Recurrence> recurrence{};  ///< how often
  TermProblem problem{};                   ///< what hindered
  std::vector<TermRemark> remarks{};       ///< each once
};

/// Parses all tokens of a term.
ParsedTerm parse_term(std::span<const Token> tokens, const TermContext& context);

/// Puts intervals in order, by start, then end.
void sort_intervals(std::vector<Period>& intervals);

/// The kind of a term that names such parts.
TermKind kind_of(YearPart part);

/// How many such parts a year has.
int parts_in_year(YearPart part);

/// The nth such part of a year, n from 1; the year is one of the calendar's.
Period period_of(YearPart part, int year, int n);

}  // namespace gerove::intake
