#include "law/subjects/suspensions.hpp"

namespace gerove::law {

std::optional<DayInterval> days_of(const CaseView& view,
                                   const Suspension& suspension,
                                   const Choices& choices) {
  if (!suspension.period || !view.is_known(suspension.period->start)) return std::nullopt;
  const Date start = *suspension.period->start;
  const Date end = suspension.period->end.value_or(view.run.as_of);
  const bool one_end = choices.option<SuspensionDays>() == SuspensionDays::one_end;
  if (!view.run.calendar.covers(start) || !view.run.calendar.covers(end)) return std::nullopt;
  if (end < start || (one_end && end == start)) return std::nullopt;
  return DayInterval{start, one_end ? end - Days(1) : end};
}

std::optional<std::int64_t> count_suspended_days(const CaseView& view,
                                                 const Measure& measure,
                                                 const CodeSet& kinds,
                                                 const Choices& choices) {
  std::optional<std::int64_t> days;
  for (const Suspension& suspension : measure.suspensions) {
    if (!kinds.contains(static_cast<std::int32_t>(suspension.kind))) continue;
    if (const auto interval = days_of(view, suspension, choices)) {
      days = days.value_or(0) + length_of(*interval);
    }
  }
  return days;
}

}  // namespace gerove::law
