/// @file
/// Terms that say how often: "3 k. per metus", "kas ketvirtį", "antradieniais", "kiekvieno mėnesio
/// antrą trečiadienį", "kasmet iki spalio 5 d.".
#pragma once

#include <optional>
#include <span>

#include "intake/term_parser.hpp"

namespace gerove::intake {

/// Reads all tokens as such a term; nothing if they are none.
std::optional<ParsedTerm> parse_recurrence(std::span<const Token> tokens,
                                           const TermContext& context);

/// All parts of the plan's years, or of the year written, with what hinders.
ParsedTerm all_parts(YearPart part,
                     std::optional<std::uint32_t> written_year,
                     const TermContext& context);

}  // namespace gerove::intake
