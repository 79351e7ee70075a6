#include "law/assess/assessment_run.hpp"

#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "law/assess/due_soon.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind convention_unknown{
    "law.convention.unknown",
    Severity::warning,
    {"parametruose pasirinkta tai, ko teisės lentelėje nėra; liko numatytasis atsakymas",
     "the parameters choose what the law table does not have; the default answer stays"}};

}  // namespace

AssessmentRun begin_assessment(const Law& law,
                               const calendar::Calendar& calendar,
                               Date as_of,
                               const Parameters* parameters,
                               std::string record) {
  if (!calendar.covers(as_of)) throw Error(calendar.range_failure());
  const detail::CompiledLaw& compiled = law.compiled();
  AssessmentRun run{compiled, calendar, Choices(compiled), as_of};
  run.record = std::move(record);
  run.parameters = parameters;
  run.due_soon = due_soon_days(parameters);
  if (parameters == nullptr) return run;
  if (const auto unknown = run.choices.take(*parameters)) {
    const Place place = Place{"parameters"}.at("conventions", *unknown);
    run.result.findings.push_back(
        make_finding(convention_unknown, parameters->id.value, place.path()));
  }
  return run;
}

Assessment end_assessment(AssessmentRun run, const AssessOptions& options) {
  if (options.wanted) {
    std::erase_if(run.result.deadlines,
                  [&](const Deadline& deadline) { return !options.wanted(deadline); });
  }
  return std::move(run.result);
}

}  // namespace gerove::law
