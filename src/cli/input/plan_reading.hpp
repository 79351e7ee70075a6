/// @file
/// Activity plans from files.
#pragma once

#include <optional>
#include <string>

#include "gerove/intake/plan.hpp"

namespace gerove::cli {

/// Reads a plan from a text table; `-` is standard input. Findings name the file.
/// @param year of the plan, unless its title says it
/// @throws Error when the file can't be read or its encoding is not recognised
intake::PlanReading read_plan_file(const std::string& file, std::optional<int> year = std::nullopt);

}  // namespace gerove::cli
