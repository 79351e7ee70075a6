#include <algorithm>

#include "law/subjects/case_subjects.hpp"
#include "law/subjects/measure_time.hpp"

namespace gerove::law {

OfMeasure::OfMeasure(const CaseView& view, const Measure& measure, const OfProcedure* procedure)
    : view_(view), measure_(measure), procedure_(procedure) {
  place = view.place("measures", CaseView::index(view.file.measures, measure));
  date = measure.imposed;
}

FactValue OfMeasure::fact(Fact fact, const Choices& choices) const {
  switch (fact) {
    case Fact::measure_kind: return FactValue::if_given(measure_.kind);
    case Fact::extends_measure: return FactValue::yes_or_no(!measure_.extends_id.empty());
    case Fact::term_form: return term_form();
    case Fact::executor_named: return FactValue::yes_or_no(!measure_.executors.empty());
    case Fact::measure_end_reason:
      return measure_.end && view_.is_known(measure_.end->date)
                 ? FactValue::if_given(measure_.end->reason)
                 : FactValue{};
    case Fact::services_after_average: return services_after_average();
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
  bool child = false;
  bool representatives = false;
  for (const ServiceGrant& grant : view_.file.service_grants) {
    const auto& until = grant.period ? grant.period->end : grant.ended;
    if (until && *until < end) continue;
    child = child || grant.recipient == RecipientKind::child ||
            grant.recipient == RecipientKind::family;
    representatives = representatives || grant.recipient == RecipientKind::representative ||
                      grant.recipient == RecipientKind::family;
  }
  return FactValue::yes_or_no(child && representatives);
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

QuantityValue OfMeasure::own_period(const Choices& choices) const {
  const auto start = start_of(measure_);
  const auto end = stated_end(choices);
  return start && end ? QuantityValue::span(*start, *end) : QuantityValue{};
}

QuantityValue OfMeasure::hours() const {
  const auto* hours = measure_.term ? std::get_if<std::uint32_t>(&measure_.term->length) : nullptr;
  return hours == nullptr ? QuantityValue{} : QuantityValue::number(*hours);
}

QuantityValue OfMeasure::age_when_imposed() const {
  return age_of(view_.child(measure_.child_id), measure_.imposed);
}

/// The age on the last day as stated: what the order says, not what the law leaves of it.
QuantityValue OfMeasure::age_at_end(const Choices& choices) const {
  const auto end = stated_end(choices);
  return age_of(view_.child(measure_.child_id), end ? end : measure_.imposed);
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
