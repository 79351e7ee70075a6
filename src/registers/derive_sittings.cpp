// What sittings dealt with, who was there as whom, and what they proposed.
#include <algorithm>
#include <unordered_set>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

template <class T>
void add_each_once(const std::vector<T>& added, std::vector<T>& ids) {
  for (const T& id : added) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
}

// What the requests say is taken for what the row leaves empty.
void derive_item(const Lookup& lookup, AgendaItem& item) {
  const bool has_children = !item.child_ids.empty();
  const bool has_files = !item.case_file_ids.empty();
  for (const ProcedureId& id : item.procedure_ids) {
    const FoundProcedure found = lookup.procedure(id);
    if (found.procedure == nullptr) continue;
    if (!has_children) add_each_once(found.procedure->child_ids, item.child_ids);
    if (!has_files) add_each_once({found.file->id}, item.case_file_ids);
    if (item.action == ProcedureAction::unspecified && found.procedure->request) {
      item.action = found.procedure->request->action;
    }
  }
}

void derive_proposal(const Lookup& lookup, const Sitting& sitting, const AgendaItem& item) {
  if (item.proposal.empty() || !item.vote || item.vote->adopted != Answer::yes) return;
  for (const ProcedureId& id : item.procedure_ids) {
    Procedure* const procedure = lookup.procedure(id).procedure;
    if (procedure == nullptr) continue;
    const bool is_known = std::ranges::any_of(procedure->proposals, [&](const Proposal& proposal) {
      return proposal.sitting_id == sitting.id && (!proposal.item || *proposal.item == item.number);
    });
    if (is_known) continue;
    procedure->proposals.push_back({.date = sitting.date,
                                    .sitting_id = sitting.id,
                                    .action = item.action,
                                    .text = item.proposal,
                                    .item = item.number});
  }
}

const Membership* member_on(const Body& body, const PersonId& person, Date day) {
  for (const Membership& member : body.members) {
    const bool sat = member.person_id == person && member.period && member.period->contains(day);
    if (sat) return &member;
  }
  return nullptr;
}

// The institutions that applied in what a sitting dealt with.
std::unordered_set<std::string> applicants(const Lookup& lookup, const Sitting& sitting) {
  std::unordered_set<std::string> found;
  for (const AgendaItem& item : sitting.agenda) {
    for (const ProcedureId& id : item.procedure_ids) {
      const Procedure* const procedure = lookup.procedure(id).procedure;
      if (procedure == nullptr || !procedure->request || !procedure->request->initiator) continue;
      found.insert(procedure->request->initiator->institution_id.value);
    }
  }
  return found;
}

InstitutionId institution_of(const Lookup& lookup,
                             const Membership* member,
                             const PersonId& person,
                             Date day) {
  if (member != nullptr && !member->institution_id.empty()) return member->institution_id;
  for (const RoleAssignment* const post : lookup.posts_on(person, day)) {
    if (!post->institution_id.empty()) return post->institution_id;
  }
  return {};
}

// Parts that a row names: sides are there in person, others for the institution where the person
// is; who is there as one that applied is so in person.
void complete_parts(ActorKind part, const Institution* where, Attendance& attendance) {
  for (Actor& one : attendance.parts) {
    if (!one.institution_id.empty() || !one.person_id.empty()) continue;
    const bool is_side = one.kind == ActorKind::child || one.kind == ActorKind::representative;
    if (where != nullptr && !is_side) one.institution_id = where->id;
    const bool applied = where != nullptr && one.kind != part && one.kind == part_of(where->kind);
    if (is_side || applied) one.person_id = attendance.person_id;
  }
}

void derive_parts(const Lookup& lookup,
                  const InstitutionId& institution,
                  Date day,
                  const std::unordered_set<std::string>& applied,
                  Attendance& attendance) {
  const ActorKind part = lookup.part_of(attendance.person_id, institution, day);
  const Institution* const where = lookup.institution(institution);
  if (!attendance.parts.empty()) return complete_parts(part, where, attendance);
  if (part == ActorKind::unspecified) return;
  attendance.parts.push_back({.kind = part, .institution_id = institution});
  complete_parts(part, where, attendance);
  if (where == nullptr || !applied.contains(institution.value)) return;
  attendance.parts.push_back({.kind = part_of(where->kind),
                              .institution_id = institution,
                              .person_id = attendance.person_id});
}

std::optional<Date> notice_of(const Sitting& sitting) {
  for (const Step& notice : sitting.notices) {
    if (notice.code == StepCode::notice_sent && notice.date) return notice.date;
  }
  return std::nullopt;
}

void derive_attendance(const Lookup& lookup, Sitting& sitting) {
  const auto* const body = lookup.office().find_as<Body>("body", sitting.body_id.value);
  if (!sitting.date) return;
  const auto applied = applicants(lookup, sitting);
  const auto notice = notice_of(sitting);
  for (Attendance& one : sitting.attendance) {
    const Membership* const member =
        body == nullptr ? nullptr : member_on(*body, one.person_id, *sitting.date);
    if (one.member == Answer::unspecified && body != nullptr && !body->members.empty()) {
      one.member = member != nullptr ? Answer::yes : Answer::no;
    }
    const InstitutionId institution = institution_of(lookup, member, one.person_id, *sitting.date);
    derive_parts(lookup, institution, *sitting.date, applied, one);
    if (!one.invited) one.invited = notice;
  }
}

}  // namespace

void derive_sittings(const Lookup& lookup) {
  lookup.office().each_touched<Sitting>([&](Sitting& sitting) {
    if (sitting.body_id.empty() && lookup.only_body() != nullptr) {
      sitting.body_id = lookup.only_body()->id;
    }
    for (AgendaItem& item : sitting.agenda) {
      derive_item(lookup, item);
      derive_proposal(lookup, sitting, item);
    }
    derive_attendance(lookup, sitting);
  });
}

}  // namespace gerove::registers
