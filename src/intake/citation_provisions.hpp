/// @file
/// Articles, parts and points in a text: "12 straipsnio 10 dalies 3 ir 5 punktai", "12(10)(3)".
#pragma once

#include <vector>

#include "gerove/intake/citation.hpp"
#include "intake/citation_text.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// What stands before provisions.
enum class ProvisionOf : std::uint8_t {
  nothing,  ///< no act: they begin with an article
  act,      ///< an act: they may begin with any part
  law,      ///< a law's name: "12(10)" is one, too
};

/// Takes provisions, in lists and runs; none if the next words are no provisions.
std::vector<Provision> take_provisions(const CitedText& text, TokenCursor& cursor, ProvisionOf of);

}  // namespace gerove::intake
