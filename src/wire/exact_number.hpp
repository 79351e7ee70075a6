// Numbers of JSON that a double can hold.
#pragma once

#include <string_view>

namespace gerove::json {

// Whether the nearest double, written with as many digits as the text has, is the same number: all
// of up to 15 digits are. Fractions and numbers with an exponent may have the 16 or 17 digits that
// programs write to tell doubles apart, whatever the last ones are.
bool is_held(std::string_view text, double nearest);

}  // namespace gerove::json
