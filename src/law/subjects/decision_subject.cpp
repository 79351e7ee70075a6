#include <algorithm>

#include "law/subjects/case_subjects.hpp"
#include "law/subjects/measure_time.hpp"

namespace gerove::law {

OfDecision::OfDecision(const CaseView& view,
                       const OfProcedure& of,
                       const Procedure& procedure,
                       const Decision& decision)
    : view_(view),
      of_(of),
      procedure_(procedure),
      decision_(decision),
      measures_(find_measures()),
      act_(view.context.find(decision.act_id)) {
  place = of.place.at("decisions", CaseView::index(procedure.decisions, decision));
  date = of.date;
  made_.event = Event::decision_made;
  made_.date = day_of(decision, view.context);
  since = first_own_day();
  made_.place = place.at(decision.date ? "date" : "act_id");
}

/// What came before this decision belongs to an earlier one, if there is one.
std::optional<Date> OfDecision::first_own_day() const {
  const auto first = view_.facts.first_decision_day(procedure_);
  const bool is_first = !first || !made_.date || *made_.date <= *first;
  return is_first ? std::nullopt : made_.date;
}

FactValue OfDecision::fact(Fact fact, const Choices& choices) const {
  switch (fact) {
    case Fact::decision_kind: return FactValue::if_given(decision_.kind);
    case Fact::decision_action: return FactValue::if_given(decision_.action);
    case Fact::deciding_organ: return organ();
    case Fact::signatory_capacity: return capacity();
    case Fact::services_decided:
      return FactValue::if_recorded(decides_on_services(), !view_.file.service_grants.empty());
    case Fact::coordinating_institution_named:
      return FactValue::if_recorded(names_coordinating_institution(), records_coordination());
    case Fact::measure_kind: {
      FactValue value;
      for (const Measure* measure : measures_) {
        value.add(measure->kind);
      }
      return value;
    }
    case Fact::measures_named: return FactValue::if_recorded(!measures_.empty(), false);
    case Fact::executors_named:
    case Fact::executor_named:
      return of_all_measures([](const Measure& measure) { return !measure.executors.empty(); });
    case Fact::terms_named:
      return of_all_measures(
          [](const Measure& measure) { return measure.term && measure.term->length.index() != 0; });
    case Fact::replaced_executor_coordinated:
      return FactValue::yes_or_no(replaces_coordinating_executor());
    case Fact::term_within_permission: return term_within_permission();
    default: return of_.fact_under(fact, choices);
  }
}

QuantityValue OfDecision::quantity(Quantity quantity, const Choices& choices) const {
  return of_.quantity(quantity, choices);
}

Place OfDecision::place_of(Fact fact) const {
  switch (fact) {
    case Fact::decision_kind: return place.at("kind");
    case Fact::decision_action: return place.at("action");
    case Fact::deciding_organ: return place.at("organ");
    case Fact::signatory_capacity: return place.at("capacity");
    default: return place;
  }
}

const TimelineEvent* OfDecision::own(Event event) const {
  return event == Event::decision_made && made_.date ? &made_ : nullptr;
}

/// Whether something holds of all measures; if it holds of none, nothing of the kind is recorded.
FactValue OfDecision::of_all_measures(bool (*holds)(const Measure&)) const {
  if (measures_.empty()) return {};
  const auto of = [holds](const Measure* measure) { return holds(*measure); };
  return FactValue::if_recorded(std::ranges::all_of(measures_, of),
                                std::ranges::any_of(measures_, of));
}

FactValue OfDecision::organ() const {
  if (decision_.organ != ActorKind{}) return FactValue::of(decision_.organ);
  return act_ == nullptr ? FactValue{} : FactValue::if_given(act_->issuer);
}

FactValue OfDecision::capacity() const {
  if (decision_.capacity != Capacity{}) return FactValue::of(decision_.capacity);
  return act_ == nullptr ? FactValue{} : FactValue::if_given(act_->capacity);
}

std::vector<const Measure*> OfDecision::find_measures() const {
  std::vector<const Measure*> found;
  for (const MeasureId& id : decision_.measure_ids) {
    if (const Measure* measure = view_.measure(id)) found.push_back(measure);
  }
  // A decision that lists nothing means the measures of its procedure, if it is the only one.
  if (found.empty() && procedure_.decisions.size() == 1) {
    const auto own = view_.measures_of(procedure_);
    found.assign(own.begin(), own.end());
  }
  return found;
}

bool OfDecision::decides_on_services() const {
  if (!decision_.service_grant_ids.empty()) return true;
  const GrantedServices& grants = view_.facts.grants();
  const bool same_act = grants.acts.find(decision_.act_id.value) != nullptr;
  const bool same_procedure = grants.procedures.find(procedure_.id.value) != nullptr;
  return same_act || same_procedure || std::ranges::any_of(measures_, [&](const Measure* measure) {
           return grants.measures.find(measure->id.value) != nullptr;
         });
}

bool OfDecision::names_coordinating_institution() const {
  if (!decision_.coordinating_institution_id.empty()) return true;
  return std::ranges::any_of(measures_, [&](const Measure* measure) {
    return view_.facts.coordinators(*measure).any_stays;
  });
}

bool OfDecision::records_coordination() const {
  return std::ranges::any_of(measures_,
                             [](const Measure* measure) { return !measure->coordination.empty(); });
}

bool OfDecision::replaces_coordinating_executor() const {
  if (decision_.action != ProcedureAction::change_executor) return false;
  return std::ranges::any_of(measures_, [&](const Measure* measure) {
    return view_.facts.coordinators(*measure).any_replaced;
  });
}

FactValue OfDecision::term_within_permission() const {
  const auto& permission = procedure_.court_permission;
  if (!permission || !permission->term || !permission->term->end) return {};
  for (const Measure* measure : measures_) {
    const auto end = stated_end_of(view_, *measure, view_.run.choices);
    if (end && *permission->term->end < *end) return FactValue::of(Answer::no);
  }
  return FactValue::of(Answer::yes);
}

}  // namespace gerove::law
