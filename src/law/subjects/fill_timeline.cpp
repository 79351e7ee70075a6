#include <algorithm>

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

}  // namespace

std::optional<Date> day_of(const Decision& decision, const Context& context) {
  if (decision.date) return decision.date;
  const Act* const act = context.find(decision.act_id);
  return act == nullptr ? std::nullopt : act->date;
}

void fill_timeline(Timeline& timeline, const CaseView& view, const Measure& measure) {
  timeline.clear();
  const Place place = view.place("measures", CaseView::index(view.file.measures, measure));
  timeline.add_each(measure.steps, place);
  timeline.add_fields(measure_events, measure, place);
  if (!measure.imposed) add_imposition(timeline, view, measure, place);
  add_list(timeline, coordination_events, measure.coordination, place, "coordination");
  add_list(timeline, suspension_events, measure.suspensions, place, "suspensions");
  for (std::size_t i = 0; i < view.file.execution_plans.size(); ++i) {
    const ExecutionPlan& plan = view.file.execution_plans[i];
    if (std::ranges::count(plan.measure_ids, measure.id) == 0) continue;
    add_plan(timeline, plan, view.place("execution_plans", i));
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
  for (std::size_t i = 0; i < view.file.appeals.size(); ++i) {
    const Appeal& appeal = view.file.appeals[i];
    if (appeal.procedure_id.empty() || appeal.procedure_id != procedure.id) continue;
    timeline.add_fields(appeal_events, appeal, view.place("appeals", i));
  }
}

}  // namespace gerove::law
