/// @file
/// The grammar of terms that name parts of the calendar: a list of units of time and of ranges
/// between them, or an interval with "nuo" and "iki".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "intake/term_unit.hpp"

namespace gerove::intake {

/// One or two units with what stands before them.
struct Range {
  std::optional<Unit> from{};
  std::optional<Unit> to{};       ///< of "from - to", "iki to", "nuo from iki to"
  bool bounded_by_words = false;  ///< nuo, iki
  bool to_the_end = false;        ///< "pabaigos", "imtinai": the last day of `to`
  bool dash_lost = false;         ///< two years grown together
};

/// What the words of a term name.
struct Ranges {
  std::vector<Range> all{};  ///< in the order of the words, at least one
  bool whole = false;        ///< "visą", "per", "eigoje": all of it, so no days
};

/// All tokens of a term, or nothing when one is left over or makes no sense.
std::optional<Ranges> parse_ranges(std::span<const Token> tokens, const TermContext& context);

}  // namespace gerove::intake
