/// @file
/// A look at HTML before it is parsed: elements that are opened and never closed cost the parser
/// time with the square of their number.
#pragma once

#include <string_view>

namespace gerove::intake {

/// Whether more elements of one name, or of all names, stay open than any document needs. Elements
/// that need no end, such as `<p>` and `<td>`, don't count.
bool leaves_too_much_open(std::string_view html);

}  // namespace gerove::intake
