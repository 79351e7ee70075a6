#include <algorithm>

#include "law/subjects/case_subjects.hpp"

namespace gerove::law {

namespace {

void add_request(Timeline& timeline, const Request& request, const Place& place) {
  timeline.add(
      Event::request_received_by_mayor, request.received_by_mayor, place, "received_by_mayor");
  timeline.add(Event::request_received_by_commission,
               request.received_by_commission,
               place,
               "received_by_commission");
}

void add_permission(Timeline& timeline, const CourtPermission& permission, const Place& place) {
  timeline.add(Event::court_applied, permission.applied, place, "applied");
  timeline.add(Event::court_ruling_in_effect, permission.in_effect, place, "in_effect");
  const Event received = permission.permitted == Answer::no ? Event::court_refusal_received
                                                            : Event::court_permission_received;
  timeline.add(received, permission.received, place, "received");
}

void add_sittings(Timeline& timeline,
                  const CaseView& view,
                  const Procedure& procedure,
                  const Place& place) {
  const auto begun = begin_of(procedure, view.run.choices);
  for (const ItemOfProcedure& item : view.items_of(procedure)) {
    if (!item.sitting->date) continue;
    timeline.add_planned(Event::sitting_planned, *item.sitting->date, begun, place);
    timeline.add(Event::sitting_held, item.sitting->date, place);
  }
}

void add_plan(Timeline& timeline, const ExecutionPlan& plan, const Place& place) {
  const bool integrates = plan.kind == ExecutionPlanKind::social_integration;
  timeline.add(integrates ? Event::integration_plan_ready : Event::plan_drawn_up,
               integrates && plan.approved ? plan.approved : plan.drawn_up,
               place,
               "drawn_up");
  for (std::size_t i = 0; i < plan.acknowledgements.size(); ++i) {
    const Acknowledgement& acknowledgement = plan.acknowledgements[i];
    timeline.add(Event::acknowledged,
                 acknowledgement.date,
                 acknowledgement.by,
                 place.at("acknowledgements", i));
  }
}

bool is_incident(SuspensionKind kind) {
  return kind == SuspensionKind::absconding || kind == SuspensionKind::hospital;
}

void add_suspensions(Timeline& timeline, const Measure& measure, const Place& place) {
  for (std::size_t i = 0; i < measure.suspensions.size(); ++i) {
    const Suspension& suspension = measure.suspensions[i];
    if (!is_incident(suspension.kind)) continue;
    const Place at = place.at("suspensions", i);
    if (suspension.left) {
      timeline.add(Event::incident, suspension.left, at, "left");
    } else if (suspension.period) {
      timeline.add(Event::incident, suspension.period->start, at, "period.start");
    }
  }
}

}  // namespace

void fill_timeline(Timeline& timeline, const CaseView& view, const Measure& measure) {
  timeline.clear();
  const Place place = view.place("measures", CaseView::index(view.file.measures, measure));
  timeline.add_each(measure.steps, place);
  const bool average = is_average(measure.kind);
  timeline.add(Event::measure_imposed, measure.imposed, place, "imposed");
  if (average) timeline.add(Event::average_imposed, measure.imposed, place, "imposed");
  timeline.add(Event::measure_started, measure.started, place, "started");
  for (std::size_t i = 0; i < measure.coordination.size(); ++i) {
    timeline.add(Event::case_manager_appointed,
                 measure.coordination[i].case_manager_appointed,
                 place.at("coordination", i).at("case_manager_appointed"));
  }
  add_suspensions(timeline, measure, place);
  for (std::size_t i = 0; i < view.file.execution_plans.size(); ++i) {
    const ExecutionPlan& plan = view.file.execution_plans[i];
    if (std::ranges::count(plan.measure_ids, measure.id) == 0) continue;
    add_plan(timeline, plan, view.place("execution_plans", i));
  }
}

void fill_timeline(Timeline& timeline, const CaseView& view, const Procedure& procedure) {
  timeline.clear();
  const Place place = view.place("procedures", CaseView::index(view.file.procedures, procedure));
  if (procedure.request) add_request(timeline, *procedure.request, place.at("request"));
  timeline.add_each(procedure.steps, place);
  add_sittings(timeline, view, procedure, place);
  for (std::size_t i = 0; i < procedure.opinions.size(); ++i) {
    timeline.add(Event::opinion_given, procedure.opinions[i].date, place.at("opinions", i));
  }
  for (std::size_t i = 0; i < procedure.proposals.size(); ++i) {
    timeline.add(Event::proposal_made, procedure.proposals[i].date, place.at("proposals", i));
  }
  for (std::size_t i = 0; i < procedure.decisions.size(); ++i) {
    timeline.add(Event::decision_made, procedure.decisions[i].date, place.at("decisions", i));
  }
  if (procedure.court_permission) {
    add_permission(timeline, *procedure.court_permission, place.at("court_permission"));
  }
}

}  // namespace gerove::law
