#include <algorithm>

#include "law/subjects/case_subjects.hpp"
#include "law/subjects/measure_time.hpp"

namespace gerove::law {

OfMeasure::OfMeasure(const CaseView& view, const Measure& measure, const OfProcedure* procedure)
    : view_(view), measure_(measure), procedure_(procedure) {
  place = view.place("measures", CaseView::index(view.file.measures, measure));
  date = view.imposed_on(measure);
}

FactValue OfMeasure::fact(Fact fact, const Choices& choices) const {
  switch (fact) {
    case Fact::measure_kind: return FactValue::if_given(measure_.kind);
    case Fact::extends_measure: return FactValue::yes_or_no(!measure_.extends_id.empty());
    case Fact::term_form: return term_form();
    case Fact::executor_named: return FactValue::if_recorded(!measure_.executors.empty(), false);
    case Fact::measure_end_reason:
      return measure_.end && view_.is_known(measure_.end->date)
                 ? FactValue::if_given(measure_.end->reason)
                 : FactValue{};
    case Fact::services_after_average: return services_after_average();
    case Fact::extension_within_absence: return extension_within_absence(choices);
    case Fact::ended_by_imprisonment: return ended_by_imprisonment();
    case Fact::ground: {
      FactValue value;
      for (const GroundKind ground : measure_.grounds) {
        value.add(ground);
      }
      if (!value.codes.empty() || procedure_ == nullptr) return value;
      return procedure_->value(fact, choices);
    }
    default: return procedure_ == nullptr ? FactValue{} : procedure_->value(fact, choices);
  }
}

Place OfMeasure::place_of(Fact fact) const {
  switch (fact) {
    case Fact::measure_kind: return place.at("kind");
    case Fact::term_form: return place.at("term");
    case Fact::executor_named: return place.at("executors");
    case Fact::extension_within_absence: return place.at("term");
    case Fact::ended_by_imprisonment: return place.at(measure_.end ? "end" : "suspensions");
    default: return place;
  }
}

FactValue OfMeasure::term_form() const {
  if (!measure_.term) return {};
  switch (measure_.term->length.index()) {
    case 1: return FactValue::of(TermForm::period);
    case 2: return FactValue::of(TermForm::hours);
    case 3: return FactValue::of(TermForm::individual);
    default: return {};
  }
}

/// Services for the child and for representatives that began with or after the end.
FactValue OfMeasure::services_after_average() const {
  if (!measure_.end || !measure_.end->date) return {};
  const Date end = *measure_.end->date;
  const GrantedServices& grants = view_.facts.grants();
  return FactValue::if_recorded(
      grants.of_child.reaches(end) && grants.of_representatives.reaches(end),
      !view_.file.service_grants.empty());
}

/// Nothing if no absence is recorded, unless the absence is the ground of the extension.
FactValue OfMeasure::extension_within_absence(const Choices& choices) const {
  const Measure* const extended = view_.measure(measure_.extends_id);
  if (extended == nullptr) return {};
  const auto before = planned_end_of(view_, *extended, choices);
  const auto end = stated_end(choices);
  if (!before || !end) return {};
  const auto absent = absent_days(view_, *extended, choices);
  if (absent) return FactValue::yes_or_no((*end - *before->mark.date).days() <= *absent);
  const CodeSet& grounds = value(Fact::ground, choices).codes;
  const bool for_absence =
      grounds.contains(static_cast<std::int32_t>(GroundKind::extension_absence));
  return for_absence ? FactValue::not_recorded() : FactValue{};
}

/// Whether the measure ended when the child was imprisoned; nothing if that is not recorded.
FactValue OfMeasure::ended_by_imprisonment() const {
  std::optional<Date> imprisoned;
  for (const Suspension& suspension : measure_.suspensions) {
    if (suspension.kind != SuspensionKind::imprisonment || !suspension.period) continue;
    const auto& start = suspension.period->start;
    if (view_.is_known(start) && (!imprisoned || *start < *imprisoned)) imprisoned = start;
  }
  if (!imprisoned) return {};
  if (!measure_.end) return FactValue::not_recorded();
  const bool terminated = measure_.end->reason == MeasureEndReason::terminated;
  return FactValue::yes_or_no(terminated ||
                              (measure_.end->date && *measure_.end->date <= *imprisoned));
}

QuantityValue OfMeasure::quantity(Quantity quantity, const Choices& choices) const {
  switch (quantity) {
    case Quantity::measure_period: return own_period(choices);
    case Quantity::measure_hours: return hours();
    case Quantity::measure_chain_period:
      return measure_.extends_id.empty() ? own_period(choices)
                                         : chain_span(view_, measure_, choices);
    case Quantity::measure_chain_hours: return chain_hours(view_, measure_);
    case Quantity::average_total: return average_total(view_, measure_, choices);
    case Quantity::age_at_imposition: return age_when_imposed();
    case Quantity::age_at_end: return age_at_end(choices);
    default: return {};
  }
}

Place OfMeasure::place_of(Quantity quantity) const {
  switch (quantity) {
    case Quantity::measure_hours:
    case Quantity::measure_chain_hours: return place.at("term").at("hours");
    case Quantity::measure_period:
    case Quantity::measure_chain_period:
    case Quantity::age_at_end: return place.at("term").at("period.period.end");
    case Quantity::age_at_imposition: return place.at("imposed");
    default: return place;
  }
}

std::optional<Date> OfMeasure::stated_end(const Choices& choices) const {
  if (&choices != &view_.run.choices) return stated_end_of(view_, measure_, choices);
  if (!stated_end_) stated_end_ = stated_end_of(view_, measure_, choices);
  return *stated_end_;
}

/// From start to stated end; to the real end, or open, where no length of any kind is stated.
QuantityValue OfMeasure::own_period(const Choices& choices) const {
  const auto start = start_of(view_, measure_);
  if (!start) return {};
  if (const auto end = stated_end(choices)) return QuantityValue::span(*start, *end);
  const bool in_days = !measure_.term || measure_.term->length.index() <= 1;
  if (!in_days) return {};
  const bool is_over = measure_.end && view_.is_known(measure_.end->date);
  return is_over ? QuantityValue::span(*start, *measure_.end->date) : QuantityValue::open(*start);
}

QuantityValue OfMeasure::hours() const {
  const auto* hours = measure_.term ? std::get_if<std::uint32_t>(&measure_.term->length) : nullptr;
  return hours == nullptr ? QuantityValue{} : QuantityValue::number(*hours);
}

QuantityValue OfMeasure::age_when_imposed() const {
  return age_of(view_.child(measure_.child_id), date);
}

/// The age on the last day as stated: what the order says, not what the law leaves of it.
QuantityValue OfMeasure::age_at_end(const Choices& choices) const {
  const auto end = stated_end(choices);
  return age_of(view_.child(measure_.child_id), end ? end : date);
}

std::optional<PlannedEnd> OfMeasure::planned_end(Event event, const Choices& choices) const {
  if (event == Event::measure_end) {
    if (&choices != &view_.run.choices) return planned_end_of(view_, measure_, choices);
    if (!end_) end_ = planned_end_of(view_, measure_, choices);
    return *end_;
  }
  if (event != Event::extended_measure_end) return std::nullopt;
  const Measure* extended = view_.measure(measure_.extends_id);
  if (extended == nullptr) return std::nullopt;
  auto end = planned_end_of(view_, *extended, choices);
  if (end) end->mark.event = Event::extended_measure_end;
  return end;
}

}  // namespace gerove::law
