// The table of all sheets as it stands in `sheets.csv`, embedded.
#pragma once

#include <string_view>

namespace gerove::registers {

extern const std::string_view sheet_table;

}  // namespace gerove::registers
