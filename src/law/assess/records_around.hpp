// Dates of a record against one another and those of other records.
#pragma once

#include "law/assess/assessment_run.hpp"

namespace gerove::law {

/// Adds findings `law.dates.order` about a record: its dates in the wrong order, or before those of
/// other records that they follow (check/date_orders.hpp).
template <class T>
void find_date_contradictions(AssessmentRun& run, const Context& context, const T& record);

}  // namespace gerove::law
