#include <utility>

#include "gerove/law/assess.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/period_contradictions.hpp"
#include "law/assess/records_around.hpp"

namespace gerove::law {

Assessment assess(const Programme& programme,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  AssessmentRun run = begin_assessment(law, calendar, as_of, nullptr, programme.id.value, options);
  find_period_contradictions(run, context, programme);
  return end_assessment(std::move(run), options);
}

Assessment assess(const ActivityPlan& plan,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  AssessmentRun run = begin_assessment(law, calendar, as_of, nullptr, plan.id.value, options);
  find_date_contradictions(run, context, plan);
  find_period_contradictions(run, context, plan);
  return end_assessment(std::move(run), options);
}

Assessment assess(const Agreement& agreement,
                  const Context& context,
                  const Law& law,
                  const calendar::Calendar& calendar,
                  const AsOf& as_of,
                  const AssessOptions& options) {
  AssessmentRun run = begin_assessment(law, calendar, as_of, nullptr, agreement.id.value, options);
  find_period_contradictions(run, context, agreement);
  return end_assessment(std::move(run), options);
}

}  // namespace gerove::law
