#include <cstddef>
#include <set>

#include "law/subjects/case_subjects.hpp"
#include "law/subjects/disagreements.hpp"

namespace gerove::law {

namespace {

/// Adds what fields of each element of a list tell.
template <class T, std::size_t size>
void add_list(Timeline& timeline,
              const EventField<T> (&fields)[size],
              const std::vector<T>& list,
              const Place& above,
              const char* name) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    timeline.add_fields(fields, list[i], above.at(name, i));
  }
}

void add_opinions(Timeline& timeline, const std::vector<Opinion>& opinions, const Place& above) {
  for (std::size_t i = 0; i < opinions.size(); ++i) {
    timeline.add_fields(opinion_events, opinions[i], above.at("opinions", i), opinions[i].issuer);
  }
}

/// Whose opinion an agenda item holds: the child rights service's, whether it says so or not.
std::optional<Actor> child_rights_service(const Opinion& opinion) {
  if (opinion.issuer) return opinion.issuer;
  Actor service;
  service.kind = ActorKind::child_rights_service;
  return service;
}

void add_sittings(Timeline& timeline,
                  const CaseView& view,
                  const Procedure& procedure,
                  const Place& place) {
  const auto begun = begin_of(procedure, view.run.choices);
  for (const ItemOfProcedure& item : view.items_of(procedure)) {
    const Sitting& sitting = *item.sitting;
    const auto& opinion = sitting.agenda[item.item].child_rights_opinion;
    if (opinion) {
      const Place at = Place{"sitting"}.at("agenda", item.item).at("child_rights_opinion");
      timeline.add_fields(opinion_events, *opinion, at, child_rights_service(*opinion));
    }
    if (!sitting.date) continue;
    timeline.add_planned(Event::sitting_planned, *sitting.date, begun, place);
    if (was_held(sitting) != Answer::no) timeline.add(Event::sitting_held, sitting.date, place);
  }
}

/// A decision without date was made on the day of its act.
void add_decisions(Timeline& timeline,
                   const CaseView& view,
                   const Procedure& procedure,
                   const Place& place) {
  for (std::size_t i = 0; i < procedure.decisions.size(); ++i) {
    const Decision& decision = procedure.decisions[i];
    const Place at = place.at("decisions", i);
    if (decision.date) {
      timeline.add_fields(decision_events, decision, at);
    } else {
      timeline.add(Event::decision_made, day_of(decision, view.context), at.at("act_id"));
    }
  }
}

/// A measure without the day was imposed by the decision or act that it names.
void add_imposition(Timeline& timeline,
                    const CaseView& view,
                    const Measure& measure,
                    const Place& place) {
  const auto imposed = view.imposed_on(measure);
  timeline.add(Event::measure_imposed, imposed, place);
  if (is_average(measure.kind)) timeline.add(Event::average_imposed, imposed, place);
}

/// Includes what happened with plans of a procedure's measures that their timelines share.
void include_long_plans(Timeline& timeline, const CaseView& view, const Procedure& procedure) {
  const auto& long_plans = view.facts.long_plans();
  if (long_plans.empty()) return;
  std::set<std::size_t> included;
  for (const Measure* const measure : view.measures_of(procedure)) {
    for (const auto& [id, i] : view.facts.plans_of(*measure)) {
      const auto shared = long_plans.find(i);
      const bool is_new = shared != long_plans.end() && included.insert(i).second;
      if (is_new) timeline.include_shared(shared->second);
    }
  }
}

}  // namespace

std::optional<Date> day_of(const Decision& decision, const Context& context) {
  if (decision.date) return decision.date;
  const Act* const act = context.find(decision.act_id);
  return act == nullptr ? std::nullopt : act->date;
}

void add_plan(Timeline& timeline, const ExecutionPlan& plan, const Place& place) {
  timeline.add_fields(plan_events, plan, place);
  for (std::size_t i = 0; i < plan.acknowledgements.size(); ++i) {
    const Acknowledgement& acknowledgement = plan.acknowledgements[i];
    timeline.add_fields(acknowledgement_events,
                        acknowledgement,
                        place.at("acknowledgements", i),
                        acknowledgement.by);
  }
}

void fill_timeline(Timeline& timeline, const CaseView& view, const Measure& measure) {
  timeline.clear();
  const Place place = view.place("measures", CaseView::index(view.file.measures, measure));
  timeline.add_each(measure.steps, place);
  timeline.add_fields(measure_events, measure, place);
  if (!measure.imposed) add_imposition(timeline, view, measure, place);
  add_list(timeline, coordination_events, measure.coordination, place, "coordination");
  add_list(timeline, suspension_events, measure.suspensions, place, "suspensions");
  const auto& long_plans = view.facts.long_plans();
  for (const auto& [id, i] : view.facts.plans_of(measure)) {
    const auto shared = long_plans.find(i);
    if (shared != long_plans.end()) {
      timeline.include_shared(shared->second);
    } else {
      add_plan(timeline, view.file.execution_plans[i], view.place("execution_plans", i));
    }
  }
}

void fill_timeline(Timeline& timeline, const CaseView& view, const Procedure& procedure) {
  timeline.clear();
  const Place place = view.place("procedures", CaseView::index(view.file.procedures, procedure));
  if (procedure.request) {
    timeline.add_fields(request_events, *procedure.request, place.at("request"));
  }
  add_sittings(timeline, view, procedure, place);
  add_opinions(timeline, procedure.opinions, place);
  add_list(timeline, proposal_events, procedure.proposals, place, "proposals");
  add_decisions(timeline, view, procedure, place);
  if (procedure.court_permission) {
    timeline.add_fields(
        permission_events, *procedure.court_permission, place.at("court_permission"));
  }
  for (const auto& [id, i] : view.facts.appeals_of(procedure)) {
    timeline.add_fields(appeal_events, view.file.appeals[i], view.place("appeals", i));
  }
  include_long_plans(timeline, view, procedure);
}

}  // namespace gerove::law
