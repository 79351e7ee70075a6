/// @file
/// The years of a plan, from its title or from who asks, and what they mean for its terms.
#pragma once

#include "gerove/domain/activity_plan.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/intake/term.hpp"
#include "intake/finding_list.hpp"

namespace gerove::intake {

/// Sets the plan's years. A title that says a school year or several years stands; a single year in
/// it gives way to a stated one. What differs is said.
/// @param place of the title
void settle_years(const PlanOptions& stated,
                  TextPlace place,
                  ActivityPlan& plan,
                  FindingList& findings);

/// What the plan's terms mean where their words leave it open: its years, the month in its title.
TermContext term_context_of(const ActivityPlan& plan);

}  // namespace gerove::intake
