// In what part somebody acted, and what steps say of opinions and courts.
#include <algorithm>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

void derive_actor(const Lookup& lookup, const std::optional<Date>& day, Actor& actor) {
  if (actor.kind != ActorKind::unspecified || !day) return;
  actor.kind = lookup.part_of(actor.person_id, actor.institution_id, *day);
}

void derive_actors(const Lookup& lookup, std::vector<Step>& steps) {
  for (Step& step : steps) {
    if (step.actor) derive_actor(lookup, step.date, *step.actor);
    for (Actor& one : step.addressees) derive_actor(lookup, step.date, one);
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
  lookup.office().each<CaseFile>([&](CaseFile& file) {
    derive_actors(lookup, file.events);
    for (Measure& measure : file.measures) derive_actors(lookup, measure.steps);
    for (Procedure& procedure : file.procedures) {
      derive_actors(lookup, procedure.steps);
      derive_permission(procedure);
    }
    for (Evaluation& one : file.evaluations) {
      if (one.by) derive_actor(lookup, one.date, *one.by);
    }
  });
  lookup.office().each<NeedAssessment>([&](NeedAssessment& assessment) {
    if (assessment.by) derive_actor(lookup, assessment.assessed, *assessment.by);
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
