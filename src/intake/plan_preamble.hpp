/// @file
/// What stands before the table of a plan: title with the year, aim, other lines.
#pragma once

#include <span>

#include "gerove/domain/activity_plan.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_source.hpp"

namespace gerove::intake {

/// Reads the lines into the plan's title, aim and other lines.
void read_preamble(std::span<const PlanLine> lines, ActivityPlan& plan, FindingList& findings);

}  // namespace gerove::intake
