/// @file
/// Numbers of acts in a text: "M-31", "A1-45(5.1)", "V-1000/A1-200", "5-1 – 5-4".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/citation_text.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// A number of an act, or a run of them.
struct ActNumber {
  std::string_view first{};  ///< as written
  std::string_view last{};   ///< of a run; empty if it is none
};

/// Takes "Nr.", "Nr".
bool take_number_sign(TokenCursor& cursor);

/// Takes what stands behind "Nr.", a run of numbers, too.
/// @param plural whether several acts are named, so that "31–35" is a run
std::optional<ActNumber> take_act_number(const CitedText& text, TokenCursor& cursor, bool plural);

/// The form of a number: letters as "a", digits as "0", dashes as "-": "a-0" of "M-31".
std::string form_of_number(std::string_view number);

}  // namespace gerove::intake
