// Numbers of JSON that a double can hold.
#pragma once

#include <string_view>

namespace gerove::json {

// Whether the nearest double, written with as many digits as the text has, is the same number: all
// of up to 15 digits are, and whatever a program wrote with the 17 digits that tell doubles apart.
bool is_held(std::string_view text, double nearest);

}  // namespace gerove::json
