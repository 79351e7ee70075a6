// Whose activities are, and which plan they serve.
#include <map>

#include "registers/derive.hpp"

namespace gerove::registers {

void derive_activities(const Lookup& lookup) {
  std::map<std::uint32_t, std::vector<ActivityPlanId>> plans;  // by year
  lookup.office().each<ActivityPlan>([&](const ActivityPlan& plan) {
    if (plan.year) plans[*plan.year].push_back(plan.id);
  });
  lookup.office().each_touched<Activity>([&](Activity& activity) {
    if (activity.body_id.empty() && lookup.only_body() != nullptr) {
      activity.body_id = lookup.only_body()->id;
    }
    if (!activity.activity_plan_id.empty() || !activity.when || !activity.when->start) return;
    const auto year = static_cast<std::uint32_t>(year_month_day(*activity.when->start).year);
    const auto of_year = plans.find(year);
    const bool is_only = of_year != plans.end() && of_year->second.size() == 1;
    if (is_only) activity.activity_plan_id = of_year->second.front();
  });
}

}  // namespace gerove::registers
