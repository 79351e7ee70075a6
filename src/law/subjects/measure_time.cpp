#include "law/subjects/measure_time.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "law/assess/bounds.hpp"

namespace gerove::law {

namespace {

using Interval = std::pair<Date, Date>;  // both days inside

/// Chains longer than this are taken for cycles.
constexpr int longest_chain = 64;

const detail::CompiledCounting* counting_of(const CaseView& view, const Measure& measure) {
  const Regime* regime = view.regime_of(measure);
  return regime == nullptr ? nullptr : view.run.law.counting(Quantity::average_total, *regime);
}

bool interrupts(const detail::CompiledCounting& counting, const Suspension& suspension) {
  return counting.minus_suspensions.contains(static_cast<std::int32_t>(suspension.kind));
}

bool ends(const detail::CompiledCounting& counting, const Suspension& suspension) {
  return counting.ended_by_suspensions.contains(static_cast<std::int32_t>(suspension.kind));
}

std::optional<Interval> days_of(const CaseView& view,
                                const Suspension& suspension,
                                const Choices& choices) {
  if (!suspension.period || !view.is_known(suspension.period->start)) return std::nullopt;
  const Date start = *suspension.period->start;
  const Date end = suspension.period->end.value_or(view.run.as_of);
  const bool one_end = choices.option<SuspensionDays>() == SuspensionDays::one_end;
  if (!view.run.calendar.covers(start) || !view.run.calendar.covers(end)) return std::nullopt;
  if (end < start || (one_end && end == start)) return std::nullopt;
  return Interval{start, one_end ? end - Days(1) : end};
}

std::int64_t length(const Interval& interval) {
  return (interval.second - interval.first).days() + 1;
}

std::int64_t suspended_days(const CaseView& view, const Measure& measure, const Choices& choices) {
  const detail::CompiledCounting* counting = counting_of(view, measure);
  if (counting == nullptr || !is_average(measure.kind)) return 0;
  std::int64_t days = 0;
  for (const Suspension& suspension : measure.suspensions) {
    if (!interrupts(*counting, suspension)) continue;
    if (const auto interval = days_of(view, suspension, choices)) days += length(*interval);
  }
  return days;
}

/// The last day that an age limit leaves, if it cuts an end.
std::optional<Date> cut_of(const CaseView& view,
                           const Measure& measure,
                           Date end,
                           const Choices& choices) {
  const Child* child = view.child(measure.child_id);
  const Regime* regime = view.regime_of(measure);
  if (regime == nullptr) return std::nullopt;
  const Limit* limit = view.run.law.age_limit_of_measures(*regime);
  if (child == nullptr || limit == nullptr || !child->born || !child->born->exact()) return {};
  const auto reached = age_limit_day(*child->born->exact(), *limit, choices);
  if (!reached || end <= reached->earliest) return std::nullopt;
  return reached->earliest;
}

/// The same days in intervals that do not overlap, in their order.
std::vector<Interval> without_overlap(std::vector<Interval> intervals) {
  std::ranges::sort(intervals);
  std::vector<Interval> apart;
  for (const auto& [start, end] : intervals) {
    if (!apart.empty() && start <= apart.back().second) {
      apart.back().second = std::max(apart.back().second, end);
    } else {
      apart.emplace_back(start, end);
    }
  }
  return apart;
}

/// What is left of an interval without some days.
std::vector<Interval> without(const Interval& whole, std::vector<Interval> holes) {
  std::vector<Interval> left;
  Date start = whole.first;
  for (const auto& [first, last] : without_overlap(std::move(holes))) {
    if (last < start) continue;
    if (whole.second < first) break;
    if (start < first) left.emplace_back(start, first - Days(1));
    start = last + Days(1);
  }
  if (start <= whole.second) left.emplace_back(start, whole.second);
  return left;
}

std::int64_t days_of(const std::vector<Interval>& apart) {
  std::int64_t days = 0;
  for (const Interval& interval : apart) days += length(interval);
  return days;
}

/// Whole months from one day to another.
std::int64_t months_between(Date from, Date to) {
  const YearMonthDay a = year_month_day(from);
  const YearMonthDay b = year_month_day(to);
  const auto months = 12LL * (b.year - a.year) + b.month - a.month;
  return *calendar::add_months(from, months, calendar::MonthEnd::last_day) <= to ? months
                                                                                 : months - 1;
}

/// The days that all months and the days left over take when they follow one another from the
/// first day on.
std::int64_t days_of_months(const std::vector<Interval>& apart) {
  std::int64_t months = 0;
  std::int64_t left_over = 0;
  for (const auto& [start, end] : apart) {
    const Date behind = end + Days(1);
    const std::int64_t whole = months_between(start, behind);
    months += whole;
    left_over +=
        (behind - *calendar::add_months(start, whole, calendar::MonthEnd::last_day)).days();
  }
  const Date first = apart.front().first;
  const auto last = calendar::add_months(first, months, calendar::MonthEnd::last_day);
  return last ? (*last - first).days() + left_over : days_of(apart);
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

/// The days on which an average measure was or will be applied.
void add_applied(const CaseView& view,
                 const Measure& measure,
                 const detail::CompiledCounting& counting,
                 const Choices& choices,
                 std::vector<Interval>& applied) {
  const auto start = start_of(view, measure);
  const auto end = last_applied(view, measure, counting, choices);
  const auto& calendar = view.run.calendar;
  if (!start || !end || *end < *start || !calendar.covers(*start) || !calendar.covers(*end)) return;
  std::vector<Interval> holes;
  for (const Suspension& suspension : measure.suspensions) {
    const auto hole = days_of(view, suspension, choices);
    if (hole && interrupts(counting, suspension)) holes.push_back(*hole);
  }
  const auto left = without({first_counted(*start, choices), *end}, std::move(holes));
  applied.insert(applied.end(), left.begin(), left.end());
}

bool counts(const detail::CompiledCounting& counting, const CriminalEducationalMeasure& criminal) {
  return counting.plus_criminal_measures.contains(static_cast<std::int32_t>(criminal.kind));
}

}  // namespace

std::optional<Date> start_of(const CaseView& view, const Measure& measure) {
  if (is_average(measure.kind) && measure.started) return measure.started;
  if (measure.term) {
    const auto* stated = std::get_if<StatedTerm>(&measure.term->length);
    if (stated != nullptr && stated->period && stated->period->start) return stated->period->start;
  }
  return measure.started ? measure.started : view.imposed_on(measure);
}

bool is_counted(const CaseView& view, const Measure& measure) {
  const auto* stated = measure.term ? std::get_if<StatedTerm>(&measure.term->length) : nullptr;
  if (stated == nullptr || !stated->months || !start_of(view, measure)) return false;
  const bool runs_from_start = is_average(measure.kind) && measure.started;
  return runs_from_start || !stated->period || !stated->period->end;
}

std::optional<Date> stated_end_of(const CaseView& view,
                                  const Measure& measure,
                                  const Choices& choices) {
  const auto* stated = measure.term ? std::get_if<StatedTerm>(&measure.term->length) : nullptr;
  if (stated == nullptr) return std::nullopt;
  if (!is_counted(view, measure)) return stated->period ? stated->period->end : std::nullopt;
  const Amount months{*stated->months, TermUnit::month};
  return last_day_of(view.run.calendar, *start_of(view, measure), months, choices);
}

std::optional<PlannedEnd> planned_end_of(const CaseView& view,
                                         const Measure& measure,
                                         const Choices& choices) {
  const auto stated = stated_end_of(view, measure, choices);
  if (!stated) return std::nullopt;
  PlannedEnd end;
  end.basis.stated = *stated;
  end.basis.counted = is_counted(view, measure);
  end.basis.suspended_days = suspended_days(view, measure, choices);
  const auto moved = calendar::add_days(*stated, end.basis.suspended_days);
  if (!moved) return std::nullopt;
  end.basis.cut_on = cut_of(view, measure, *moved, choices);
  end.mark.event = Event::measure_end;
  end.mark.date = end.basis.cut_on.value_or(*moved);
  end.mark.known = view.imposed_on(measure);
  end.mark.place = view.place("measures", CaseView::index(view.file.measures, measure)).at("term");
  return end;
}

std::optional<std::int64_t> absent_days(const CaseView& view,
                                        const Measure& measure,
                                        const Choices& choices) {
  std::optional<std::int64_t> days;
  for (const Suspension& suspension : measure.suspensions) {
    if (suspension.kind != SuspensionKind::absconding) continue;
    if (const auto interval = days_of(view, suspension, choices)) {
      days = days.value_or(0) + length(*interval);
    }
  }
  return days;
}

QuantityValue chain_span(const CaseView& view, const Measure& measure, const Choices& choices) {
  const auto end = stated_end_of(view, measure, choices);
  std::int64_t gaps = 0;
  const Measure* at = &measure;
  for (int i = 0; i < longest_chain; ++i) {
    const Measure* before = view.measure(at->extends_id);
    if (before == nullptr) break;
    const auto before_end = stated_end_of(view, *before, choices);
    const auto start = start_of(view, *at);
    if (before_end && start && (*start - *before_end).days() > 1) {
      gaps += (*start - *before_end).days() - 1;
    }
    at = before;
  }
  const auto start = start_of(view, *at);
  if (!start || !end) return {};
  QuantityValue span = QuantityValue::span(*start, *end);
  span.gap_days = gaps;
  return span;
}

QuantityValue chain_hours(const CaseView& view, const Measure& measure) {
  std::int64_t total = 0;
  const Measure* at = &measure;
  for (int i = 0; i < longest_chain && at != nullptr; ++i) {
    const auto* hours = at->term ? std::get_if<std::uint32_t>(&at->term->length) : nullptr;
    if (hours == nullptr) return {};
    total += *hours;
    at = view.measure(at->extends_id);
  }
  return QuantityValue::number(total);
}

QuantityValue average_total(const CaseView& view, const Measure& measure, const Choices& choices) {
  const detail::CompiledCounting* counting = counting_of(view, measure);
  const auto own_start = start_of(view, measure);
  if (counting == nullptr || !own_start) return {};
  std::vector<Interval> applied;
  for (const Measure& other : view.file.measures) {
    const auto start = start_of(view, other);
    const bool same_child = other.child_id == measure.child_id;
    if (!is_average(other.kind) || !same_child || !start || *own_start < *start) continue;
    add_applied(view, other, *counting, choices, applied);
  }
  for (const CriminalEducationalMeasure& criminal : view.file.criminal_measures) {
    if (!counts(*counting, criminal) || !criminal.actual || !criminal.actual->start) continue;
    const Date start = *criminal.actual->start;
    const Date end = criminal.actual->end.value_or(view.run.as_of);
    const bool countable = view.run.calendar.covers(start) && view.run.calendar.covers(end);
    if (countable && start <= end && start <= *own_start) {
      applied.emplace_back(first_counted(start, choices), end);
    }
  }
  if (applied.empty()) return {};
  QuantityValue total;
  total.kind = QuantityValue::Kind::total;
  const std::vector<Interval> apart = without_overlap(std::move(applied));
  const bool by_months = choices.option<QuotaUnit>() == QuotaUnit::months;
  total.low = total.high = by_months ? days_of_months(apart) : days_of(apart);
  const Date first = apart.front().first;
  total.start = first == first_counted(first, choices) ? first : first - Days(1);
  return total;
}

}  // namespace gerove::law
