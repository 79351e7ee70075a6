// What one set of records has that another lacks.
#pragma once

#include <vector>

#include "gerove/records/record_set.hpp"
#include "gerove/registers/export.hpp"

namespace gerove::registers {

/// By path, each with how often. Records, and elements that have an id, are compared with those of
/// the same id; other elements with the equal one, else with the one that lacks least.
std::vector<LeftOut> find_left_out(const RecordSet& whole, const RecordSet& kept);

}  // namespace gerove::registers
