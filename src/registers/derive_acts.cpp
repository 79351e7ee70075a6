// What follows for orders: whom they are about, who issued them, what they decide.
#include <algorithm>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

struct FoundProcedure {
  CaseFile* file{};
  Procedure* procedure{};
};

FoundProcedure find_procedure(Office& office, const std::string& id) {
  FoundProcedure found;
  office.each<CaseFile>([&](CaseFile& file) {
    for (Procedure& one : file.procedures) {
      if (one.id.value == id) found = {&file, &one};
    }
  });
  return found;
}

// The post that a person had on a day, if it is one that signs orders.
const RoleAssignment* signing_post(Office& office, const PersonId& person, Date day) {
  const RoleAssignment* found = nullptr;
  office.each<RoleAssignment>([&](const RoleAssignment& post) {
    const bool signs =
        post.role == RoleKind::mayor || post.role == RoleKind::administration_director;
    const bool is_then = !post.period || post.period->contains(day);
    if (signs && is_then && post.person_id == person) found = &post;
  });
  return found;
}

void derive_issuer(Office& office, Act& act) {
  if (act.signatory_id.empty() || !act.date) return;
  const RoleAssignment* const post = signing_post(office, act.signatory_id, *act.date);
  if (post == nullptr) return;
  if (act.issuer == ActorKind::unspecified) {
    act.issuer =
        post->role == RoleKind::mayor ? ActorKind::mayor : ActorKind::administration_director;
  }
  if (act.capacity == Capacity::unspecified) act.capacity = post->capacity;
  if (!act.issuer_institution_id.empty()) return;
  office.each<Institution>([&](const Institution& one) {
    if (one.kind == InstitutionKind::municipal_administration) act.issuer_institution_id = one.id;
  });
}

DecisionKind average_decision(ProcedureAction action) {
  switch (action) {
    case ProcedureAction::impose:
    case ProcedureAction::extend: return DecisionKind::average_measure;
    case ProcedureAction::change: return DecisionKind::average_to_minimal;
    case ProcedureAction::revoke: return DecisionKind::revoke_average;
    default: return DecisionKind::unspecified;
  }
}

DecisionKind decision_of(const Act& act) {
  switch (act.subject) {
    case ActSubject::minimal_measure: return DecisionKind::minimal_measure;
    case ActSubject::average_measure: return average_decision(act.action);
    case ActSubject::coordinated_services: return DecisionKind::coordinated_services;
    case ActSubject::compulsory_preschool: return DecisionKind::compulsory_preschool;
    default: return DecisionKind::unspecified;
  }
}

void derive_parties(Act& act, const FoundProcedure& found) {
  if (act.child_ids.empty()) act.child_ids = found.procedure->child_ids;
  if (act.case_file_ids.empty()) act.case_file_ids.push_back(found.file->id);
}

// The decision that an order is, made if the procedure has none by it.
Decision& decision_by(Procedure& procedure, const Act& act) {
  const auto known = std::ranges::find(procedure.decisions, act.id, &Decision::act_id);
  if (known != procedure.decisions.end()) return *known;
  Decision& made = procedure.decisions.emplace_back();
  made.act_id = act.id;
  return made;
}

void derive_decision(Decision& decision, const Act& act) {
  if (decision.kind == DecisionKind::unspecified) decision.kind = decision_of(act);
  if (decision.action == ProcedureAction::unspecified) decision.action = act.action;
  if (!decision.date) decision.date = act.date;
  if (decision.organ == ActorKind::unspecified) decision.organ = act.issuer;
  if (decision.signatory_id.empty()) decision.signatory_id = act.signatory_id;
  if (decision.capacity == Capacity::unspecified) decision.capacity = act.capacity;
}

// The kind of decision that a row of orders says itself.
DecisionKind said_kind(const RowFact& request, const std::vector<RowFact>& facts) {
  for (const RowFact& fact : facts) {
    const bool is_kind = fact.record == "act" && fact.place.record == request.place.record &&
                         fact.field == "case_file.procedures[].decisions[].kind";
    if (is_kind) return static_cast<DecisionKind>(std::stoi(fact.value));
  }
  return DecisionKind::unspecified;
}

}  // namespace

void derive_acts(Office& office, const std::vector<RowFact>& facts) {
  office.each<Act>([&](Act& act) {
    if (act.kind == ActKind::unspecified) act.kind = ActKind::order;
    derive_issuer(office, act);
  });
  for (const RowFact& fact : facts) {
    if (fact.field != "case_file.procedures[].decisions[].act_id") continue;
    const FoundProcedure found = find_procedure(office, fact.value);
    Act* const act = office.get<Act>(fact.place.record);
    if (found.procedure == nullptr || act == nullptr) continue;
    derive_parties(*act, found);
    Decision& decision = decision_by(*found.procedure, *act);
    if (const auto kind = said_kind(fact, facts); kind != DecisionKind::unspecified) {
      decision.kind = kind;
    }
    derive_decision(decision, *act);
  }
}

}  // namespace gerove::registers
