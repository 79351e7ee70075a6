/// @file
/// Activity plans from files.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "gerove/intake/plan.hpp"

namespace gerove::cli {

/// Reads a plan from a file of an office; `-` is standard input. Findings name the file.
/// @throws Error when the file can't be read, see `read_office_file` and `intake::read_plan`
intake::PlanReading read_plan_file(const Session& session,
                                   const std::string& name,
                                   const intake::PlanOptions& options = {});

}  // namespace gerove::cli
