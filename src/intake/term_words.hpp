/// @file
/// The words of one term, whichever grammar they are of.
#pragma once

#include <string_view>

#include "intake/term_parser.hpp"

namespace gerove::intake {

/// Parses all words of a term, its brackets and hours taken apart.
ParsedTerm parse_words(std::string_view text, const TermContext& context);

}  // namespace gerove::intake
