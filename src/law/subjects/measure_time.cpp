#include "law/subjects/measure_time.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "law/assess/bounds.hpp"

namespace gerove::law {

namespace {

/// Chains longer than this are taken for cycles.
constexpr int longest_chain = 64;

const detail::CompiledCounting* counting_of(const CaseView& view, const Measure& measure) {
  const Regime* regime = view.regime_of(measure);
  return regime == nullptr ? nullptr : view.run.law.counting(Quantity::average_total, *regime);
}

std::int64_t suspended_days(const CaseView& view, const Measure& measure, const Choices& choices) {
  const detail::CompiledCounting* counting = counting_of(view, measure);
  if (counting == nullptr || !is_average(measure.kind)) return 0;
  return view.facts.suspended_days(measure, counting->minus_suspensions, choices).value_or(0);
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
  static const CodeSet absence = [] {
    CodeSet kinds;
    kinds.add(static_cast<std::int32_t>(SuspensionKind::absconding));
    return kinds;
  }();
  return view.facts.suspended_days(measure, absence, choices);
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
  const auto start = start_of(view, measure);
  if (counting == nullptr || !start) return {};
  const ChildId& child = view.child_of(measure.child_id);
  return view.facts.average_totals(*counting, choices).up_to(child.value, *start);
}

}  // namespace gerove::law
