// Which rows a sheet has for the records of an office.
#pragma once

#include <vector>

#include "registers/cell_texts.hpp"

namespace gerove::registers {

/// The rows of a sheet, in the order of the records. What another sheet says better has none.
std::vector<WrittenRow> written_rows(Office& office, const PlannedSheet& sheet);

}  // namespace gerove::registers
