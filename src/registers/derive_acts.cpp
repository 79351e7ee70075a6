// What follows for orders: whom they are about, who issued them, what they decide.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

constexpr std::string_view request_of_act = "case_file.procedures[].decisions[].act_id";

// The post by which somebody signs orders on a day.
const RoleAssignment* signing_post(const Lookup& lookup, const PersonId& person, Date day) {
  for (const RoleAssignment* const post : lookup.posts_on(person, day)) {
    const bool signs =
        post->role == RoleKind::mayor || post->role == RoleKind::administration_director;
    if (signs) return post;
  }
  return nullptr;
}

void derive_issuer(const Lookup& lookup, Act& act) {
  if (act.signatory_id.empty() || !act.date) return;
  const RoleAssignment* const post = signing_post(lookup, act.signatory_id, *act.date);
  if (post == nullptr) return;
  if (act.issuer == ActorKind::unspecified) {
    act.issuer =
        post->role == RoleKind::mayor ? ActorKind::mayor : ActorKind::administration_director;
  }
  if (act.capacity == Capacity::unspecified) act.capacity = post->capacity;
  if (act.issuer_institution_id.empty() && lookup.administration() != nullptr) {
    act.issuer_institution_id = lookup.administration()->id;
  }
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

// The last sitting before the order that dealt with the request, or null.
Sitting* sitting_before(const Lookup& lookup, const Procedure& procedure, const Act& act) {
  Sitting* last = nullptr;
  for (Sitting* const sitting : lookup.sittings_about(procedure.id)) {
    if (!sitting->date || (act.date && *sitting->date > *act.date)) continue;
    if (last == nullptr || *last->date < *sitting->date) last = sitting;
  }
  return last;
}

// The items that dealt with the request name the order that followed.
void name_on_agenda(const Procedure& procedure, const Act& act, Sitting& sitting) {
  for (AgendaItem& item : sitting.agenda) {
    const bool is_about = std::ranges::count(item.procedure_ids, procedure.id) > 0;
    if (is_about && item.act_ids.empty()) item.act_ids.push_back(act.id);
  }
}

void derive_parties(const Lookup& lookup, const FoundProcedure& found, Act& act) {
  if (act.child_ids.empty()) act.child_ids = found.procedure->child_ids;
  if (!act.sitting_id.empty()) return;
  Sitting* const sitting = sitting_before(lookup, *found.procedure, act);
  if (sitting == nullptr) return;
  act.sitting_id = sitting->id;
  name_on_agenda(*found.procedure, act, *sitting);
}

// The decision that an order is, made if the procedure has none by it.
Decision& decision_by(Procedure& procedure, const Act& act) {
  const auto known = std::ranges::find(procedure.decisions, act.id, &Decision::act_id);
  if (known != procedure.decisions.end()) return *known;
  Decision& made = procedure.decisions.emplace_back();
  made.act_id = act.id;
  return made;
}

// The proposal of the sitting that the order followed.
void derive_proposal_index(const Procedure& procedure, const Act& act, Decision& decision) {
  if (decision.proposal_index || act.sitting_id.empty()) return;
  const auto& proposals = procedure.proposals;
  const auto found = std::ranges::find(proposals, act.sitting_id, &Proposal::sitting_id);
  if (found == proposals.end()) return;
  decision.proposal_index = static_cast<std::uint32_t>(found - proposals.begin());
}

void derive_decision(Decision& decision, const Act& act) {
  if (decision.kind == DecisionKind::unspecified) decision.kind = decision_of(act);
  if (decision.action == ProcedureAction::unspecified) decision.action = act.action;
  if (!decision.date) decision.date = act.date;
  if (decision.organ == ActorKind::unspecified) decision.organ = act.issuer;
  if (decision.signatory_id.empty()) decision.signatory_id = act.signatory_id;
  if (decision.capacity == Capacity::unspecified) decision.capacity = act.capacity;
}

}  // namespace

void derive_act_files(Office& office, const std::vector<RowFact>& facts) {
  std::vector<std::pair<Act*, std::string>> open;
  for (const RowFact& fact : facts) {
    if (fact.field != request_of_act) continue;
    Act* const act = office.get<Act>(fact.place.record);
    if (act != nullptr && act->case_file_ids.empty()) open.emplace_back(act, fact.value);
  }
  if (open.empty()) return;
  const Lookup lookup(office);
  for (const auto& [act, procedure] : open) {
    const FoundProcedure found = lookup.procedure(ProcedureId(procedure));
    if (found.file != nullptr) act->case_file_ids.push_back(found.file->id);
  }
}

void derive_acts(const Lookup& lookup, const std::vector<RowFact>& facts) {
  lookup.office().each_touched<Act>([&](Act& act) {
    if (act.kind == ActKind::unspecified) act.kind = ActKind::order;
    derive_issuer(lookup, act);
  });
  std::unordered_map<std::size_t, DecisionKind> said_kinds;  // by the place of the act
  for (const RowFact& fact : facts) {
    if (fact.field != "case_file.procedures[].decisions[].kind") continue;
    said_kinds[fact.place.record] = static_cast<DecisionKind>(std::stoi(fact.value));
  }
  for (const RowFact& fact : facts) {
    if (fact.field != request_of_act) continue;
    const FoundProcedure found = lookup.procedure(ProcedureId(fact.value));
    Act* const act = lookup.office().get<Act>(fact.place.record);
    if (found.procedure == nullptr || act == nullptr) continue;
    derive_parties(lookup, found, *act);
    Decision& decision = decision_by(*found.procedure, *act);
    const auto said = said_kinds.find(fact.place.record);
    if (said != said_kinds.end()) decision.kind = said->second;
    derive_decision(decision, *act);
    derive_proposal_index(*found.procedure, *act, decision);
  }
}

}  // namespace gerove::registers
