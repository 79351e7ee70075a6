// In what part somebody acted, and what steps say of opinions and courts.
#include <algorithm>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

// Who is who in a file.
class FileActors {
 public:
  FileActors(const Lookup& lookup, const CaseFile& file) : lookup_(lookup), file_(file) {
    const auto* const child = lookup.office().find_as<Child>("child", file.child_id.value);
    if (child == nullptr) return;
    child_ = child->person_id;
    if (child->representatives.size() == 1) representative_ = child->representatives[0].person_id;
  }

  /// The part of somebody who is named, and who is meant by a part.
  void derive(const std::optional<Date>& day, Actor& actor) const {
    if (actor.kind == ActorKind::unspecified && day) {
      const ActorKind managed = part_of_manager(actor.person_id);
      actor.kind = managed != ActorKind::unspecified
                       ? managed
                       : lookup_.part_of(actor.person_id, actor.institution_id, *day);
    }
    if (!actor.person_id.empty() || !actor.institution_id.empty()) return;
    if (actor.kind == ActorKind::child) actor.person_id = child_;
    if (actor.kind == ActorKind::representative) actor.person_id = representative_;
  }
  void derive(std::vector<Step>& steps) const {
    for (Step& step : steps) {
      if (step.actor) derive(step.date, *step.actor);
      for (Actor& one : step.addressees) derive(step.date, one);
    }
  }

 private:
  ActorKind part_of_manager(const PersonId& person) const {
    if (person.empty()) return ActorKind::unspecified;
    for (const Measure& measure : file_.measures) {
      const auto& all = measure.coordination;
      const bool manages =
          std::ranges::find(all, person, &Coordination::case_manager_id) != all.end();
      if (manages) return ActorKind::measure_case_manager;
    }
    for (const ExecutionPlan& plan : file_.execution_plans) {
      const bool manages =
          plan.case_manager_id == person && plan.kind == ExecutionPlanKind::coordinated_services;
      if (manages) return ActorKind::services_case_manager;
    }
    return ActorKind::unspecified;
  }

  const Lookup& lookup_;
  const CaseFile& file_;
  PersonId child_{};
  PersonId representative_{};
};

// A step of a sitting is of the only one that dealt with the request.
void derive_sitting(const Lookup& lookup, Procedure& procedure) {
  const auto sittings = lookup.sittings_about(procedure.id);
  const auto differs = [&](const Sitting* one) { return one != sittings.front(); };
  if (sittings.empty() || std::ranges::any_of(sittings, differs)) return;
  for (Step& step : procedure.steps) {
    const bool is_of_sitting =
        step.code == StepCode::notice_sent || step.code == StepCode::sitting_held ||
        step.code == StepCode::minutes_signed || step.code == StepCode::proposal_made;
    if (is_of_sitting && step.sitting_id.empty()) step.sitting_id = sittings.front()->id;
  }
}

// A court's answer is part of its permission, too.
void derive_permission(Procedure& procedure) {
  for (const Step& step : procedure.steps) {
    const bool is_answer = step.code == StepCode::court_permission_received ||
                           step.code == StepCode::court_refusal_received;
    if (step.code != StepCode::court_applied && !is_answer) continue;
    if (!procedure.court_permission) procedure.court_permission.emplace();
    CourtPermission& permission = *procedure.court_permission;
    if (!is_answer) {
      if (!permission.applied) permission.applied = step.date;
      continue;
    }
    if (!permission.received) permission.received = step.date;
    if (permission.permitted != Answer::unspecified) continue;
    const bool permits = step.code == StepCode::court_permission_received;
    permission.permitted = permits ? Answer::yes : Answer::no;
  }
}

void add_opinion(const Step& step, OpinionStance stance, Procedure& procedure) {
  const auto known = std::ranges::find_if(procedure.opinions, [&](const Opinion& opinion) {
    return opinion.date == step.date && opinion.issuer == step.actor;
  });
  if (known == procedure.opinions.end()) {
    procedure.opinions.push_back({.issuer = step.actor, .date = step.date, .stance = stance});
  } else if (known->stance == OpinionStance::unspecified) {
    known->stance = stance;
  }
}

}  // namespace

void derive_events(const Lookup& lookup, const std::vector<RowFact>& facts) {
  lookup.office().each_touched<CaseFile>([&](CaseFile& file) {
    const FileActors actors(lookup, file);
    actors.derive(file.events);
    for (Measure& measure : file.measures) actors.derive(measure.steps);
    for (Procedure& procedure : file.procedures) {
      actors.derive(procedure.steps);
      derive_permission(procedure);
      derive_sitting(lookup, procedure);
    }
    for (Evaluation& one : file.evaluations) {
      if (one.by) actors.derive(one.date, *one.by);
    }
    for (ExecutionPlan& plan : file.execution_plans) {
      for (Acknowledgement& one : plan.acknowledgements) {
        if (one.by) actors.derive(one.date, *one.by);
      }
    }
  });
  lookup.office().each_touched<NeedAssessment>([&](NeedAssessment& assessment) {
    if (!assessment.by || !assessment.assessed) return;
    Actor& by = *assessment.by;
    if (by.kind != ActorKind::unspecified) return;
    by.kind = lookup.part_of(by.person_id, by.institution_id, *assessment.assessed);
  });
  lookup.office().each_touched<Sitting>([&](Sitting& sitting) {
    for (AgendaItem& item : sitting.agenda) {
      for (Actor& one : item.presenters) {
        if (one.kind != ActorKind::unspecified || !sitting.date) continue;
        one.kind = lookup.part_of(one.person_id, one.institution_id, *sitting.date);
      }
    }
  });
  for (const RowFact& fact : facts) {
    if (fact.record != "case_file.procedures[].steps[]") continue;
    if (fact.field != "case_file.procedures[].opinions[].stance") continue;
    CaseFile* const file = lookup.office().get<CaseFile>(fact.place.record);
    Procedure& procedure = file->procedures[fact.place.element[0]];
    add_opinion(procedure.steps[fact.place.element[1]],
                static_cast<OpinionStance>(std::stoi(fact.value)),
                procedure);
  }
}

}  // namespace gerove::registers
