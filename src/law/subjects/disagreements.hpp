// Places that tell different days of one event.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/timeline.hpp"

namespace gerove::law {

/// Of an event that happens once, takes the day of the place that goes before the others, and adds
/// a finding `law.fact.disagrees` for each place that tells another one.
void settle_disagreements(AssessmentRun& run, const Timeline& timeline);

}  // namespace gerove::law
