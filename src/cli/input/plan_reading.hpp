/// @file
/// Activity plans from files.
#pragma once

#include <string>

#include "gerove/intake/plan.hpp"

namespace gerove::cli {

/// Reads a plan from a file; `-` is standard input. Findings name the file.
/// @throws Error when the file can't be read
intake::PlanReading read_plan_file(const std::string& file,
                                   const intake::PlanOptions& options = {});

}  // namespace gerove::cli
