// Periods and lengths that acts, programmes, plans and agreements state, against one another.
#pragma once

#include "law/assess/assessment_run.hpp"

namespace gerove::law {

/// Adds findings `law.period.differs`, `law.period.outside`, `law.length.differs` and
/// `law.count.differs` about a record. Each is a warning: the records can't tell who is right.
void find_period_contradictions(AssessmentRun& run, const Context& context, const Act& act);
void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const Programme& programme);
void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const ActivityPlan& plan);
void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const Agreement& agreement);

}  // namespace gerove::law
