/// @file
/// An activity plan as a summary for people and as a table.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "gerove/domain/activity_plan.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::cli {

/// Goals and actions, each action with the kind of its criteria, who is responsible and its terms
/// as days.
std::string plan_summary(const Session& session, const ActivityPlan& plan);
/// One row for each action.
tables::Table plan_table(const Session& session, const ActivityPlan& plan);
/// `4 tikslai, 16 priemonių (8, 2, 4, 2)`.
std::string plan_counts(const Session& session, const ActivityPlan& plan);

}  // namespace gerove::cli
