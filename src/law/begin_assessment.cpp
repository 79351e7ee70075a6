#include "law/begin_assessment.hpp"

#include <utility>

#include "core/finding_kind.hpp"
#include "law/due_soon.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind convention_unknown{
    "law.convention.unknown",
    Severity::warning,
    {"parametruose pasirinkta tai, ko teisės lentelėje nėra; liko numatytasis atsakymas",
     "the parameters choose what the law table does not have; the default answer stays"}};

}  // namespace

Bench begin_assessment(const Law& law,
                       const calendar::Calendar& calendar,
                       Date as_of,
                       const Parameters* parameters,
                       std::string record) {
  if (!calendar.covers(as_of)) throw Error(calendar.range_failure());
  const detail::RuleBook& book = law.rule_book();
  Bench bench{book, calendar, Choices(book), as_of};
  bench.record = std::move(record);
  bench.parameters = parameters;
  bench.due_soon = due_soon_days(parameters);
  if (parameters == nullptr) return bench;
  if (const auto unknown = bench.choices.take(*parameters)) {
    const Place place = Place{"parameters"}.at("conventions", *unknown);
    bench.result.findings.push_back(
        make_finding(convention_unknown, parameters->id.value, place.path()));
  }
  return bench;
}

}  // namespace gerove::law
