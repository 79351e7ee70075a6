// Strings of Protobuf's text format.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gerove::registers {

/// What stands between the quotes of a literal.
/// @return nothing if an escape is none, or the text no UTF-8
std::optional<std::string> unescaped(std::string_view inside);

/// A literal in quotes: letters as they are, controls escaped.
std::string quoted_literal(std::string_view text);

}  // namespace gerove::registers
