#include "law/subjects/average_totals.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>

#include "law/subjects/days_apart.hpp"
#include "law/subjects/measure_time.hpp"
#include "law/subjects/suspensions.hpp"

namespace gerove::law {

namespace {

bool interrupts(const detail::CompiledCounting& counting, const Suspension& suspension) {
  return counting.minus_suspensions.contains(static_cast<std::int32_t>(suspension.kind));
}

bool ends(const detail::CompiledCounting& counting, const Suspension& suspension) {
  return counting.ended_by_suspensions.contains(static_cast<std::int32_t>(suspension.kind));
}

bool counts(const detail::CompiledCounting& counting, const CriminalEducationalMeasure& criminal) {
  return counting.plus_criminal_measures.contains(static_cast<std::int32_t>(criminal.kind));
}

/// The first day that counts of a period.
Date first_counted(Date start, const Choices& choices) {
  return choices.option<calendar::Start>() == calendar::Start::same_day ? start : start + Days(1);
}

/// The last day on which an average measure was or will be applied; without any end so far.
std::optional<Date> last_applied(const CaseView& view,
                                 const Measure& measure,
                                 const detail::CompiledCounting& counting,
                                 const Choices& choices) {
  std::optional<Date> end;
  if (measure.end && view.is_known(measure.end->date)) end = measure.end->date;
  const auto planned = planned_end_of(view, measure, choices);
  if (!end) end = planned ? planned->mark.date : view.run.as_of;
  for (const Suspension& suspension : measure.suspensions) {
    if (!ends(counting, suspension) || !suspension.period) continue;
    const auto& begun = suspension.period->start;
    if (view.is_known(begun)) end = std::min(*end, *begun - Days(1));
  }
  return end;
}

/// Calls `tell` with what is left of an interval without some days.
template <class Tell>
void each_without(const DayInterval& whole, std::vector<DayInterval> holes, const Tell& tell) {
  std::ranges::sort(holes);
  Date start = whole.first;
  for (const auto& [first, last] : holes) {
    if (last < start) continue;
    if (whole.second < first) break;
    if (start < first) tell(DayInterval{start, first - Days(1)});
    start = last + Days(1);
  }
  if (start <= whole.second) tell(DayInterval{start, whole.second});
}

/// Days on which something was applied to a child that began on a day.
struct Applied {
  std::string_view child;
  Date start;
  DayInterval days;
};

/// Gathers what counts.
class AppliedDays {
 public:
  AppliedDays(const CaseView& view,
              const detail::CompiledCounting& counting,
              const Choices& choices)
      : view_(view), counting_(counting), choices_(choices) {}

  /// By children and days.
  std::vector<Applied> run() {
    for (const Measure& measure : view_.file.measures) {
      if (is_average(measure.kind)) add(measure);
    }
    for (const CriminalEducationalMeasure& criminal : view_.file.criminal_measures) {
      if (counts(counting_, criminal)) add(criminal);
    }
    std::ranges::sort(all_, {}, [](const Applied& one) { return std::tie(one.child, one.start); });
    return std::move(all_);
  }

 private:
  /// An average measure, as far as it was or will be applied.
  void add(const Measure& measure) {
    const auto start = start_of(view_, measure);
    const auto end = last_applied(view_, measure, counting_, choices_);
    if (!start || !end || *end < *start || !covers(*start, *end)) return;
    std::vector<DayInterval> holes;
    for (const Suspension& suspension : measure.suspensions) {
      const auto hole = days_of(view_, suspension, choices_);
      if (hole && interrupts(counting_, suspension)) holes.push_back(*hole);
    }
    const DayInterval whole{first_counted(*start, choices_), *end};
    each_without(whole, std::move(holes), [&](const DayInterval& days) {
      all_.push_back({view_.child_of(measure.child_id).value, *start, days});
    });
  }

  void add(const CriminalEducationalMeasure& criminal) {
    if (!criminal.actual || !criminal.actual->start) return;
    const Date start = *criminal.actual->start;
    const Date end = criminal.actual->end.value_or(view_.run.as_of);
    if (end < start || !covers(start, end)) return;
    all_.push_back(
        {view_.child_of(criminal.child_id).value, start, {first_counted(start, choices_), end}});
  }

  bool covers(Date start, Date end) const {
    return view_.run.calendar.covers(start) && view_.run.calendar.covers(end);
  }

  const CaseView& view_;
  const detail::CompiledCounting& counting_;
  const Choices& choices_;
  std::vector<Applied> all_{};
};

QuantityValue total_of(const DaysApart& apart, const Choices& choices) {
  QuantityValue total;
  total.kind = QuantityValue::Kind::total;
  const bool by_months = choices.option<QuotaUnit>() == QuotaUnit::months;
  total.low = total.high = by_months ? apart.days_of_months() : apart.days();
  const Date first = apart.first();
  total.start = first == first_counted(first, choices) ? first : first - Days(1);
  return total;
}

}  // namespace

AverageTotals::AverageTotals(const CaseView& view,
                             const detail::CompiledCounting& counting,
                             const Choices& choices) {
  const std::vector<Applied> applied = AppliedDays(view, counting, choices).run();
  DaysApart apart;
  for (std::size_t i = 0; i < applied.size(); ++i) {
    const auto& [child, start, days] = applied[i];
    if (i > 0 && applied[i - 1].child != child) apart = {};
    apart.add(days.first, days.second);
    const bool is_last =
        i + 1 == applied.size() || applied[i + 1].child != child || applied[i + 1].start != start;
    if (is_last) totals_.push_back({child, start, total_of(apart, choices)});
  }
}

QuantityValue AverageTotals::up_to(std::string_view child, Date start) const {
  const auto later =
      std::ranges::upper_bound(totals_, std::tie(child, start), {}, [](const Total& total) {
        return std::tie(total.child, total.start);
      });
  const bool any = later != totals_.begin() && (later - 1)->child == child;
  return any ? (later - 1)->quantity : QuantityValue{};
}

}  // namespace gerove::law
