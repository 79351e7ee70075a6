// Whom requests are about, and in what part somebody applied.
#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

std::vector<ChildId> children_of(const Lookup& lookup, const CaseFile& file) {
  std::vector<ChildId> children;
  if (!file.child_id.empty()) return {file.child_id};
  const auto* const family = lookup.office().find_as<Family>("family", file.family_id.value);
  if (family == nullptr) return children;
  for (const FamilyMember& one : family->members) {
    if (!one.child_id.empty()) children.push_back(one.child_id);
  }
  return children;
}

void derive_initiator(const Lookup& lookup, Request& request) {
  if (!request.initiator || request.initiator->kind != ActorKind::unspecified) return;
  Actor& actor = *request.initiator;
  if (!request.received_by_mayor) return;
  actor.kind = lookup.part_of(actor.person_id, actor.institution_id, *request.received_by_mayor);
}

}  // namespace

void derive_requests(const Lookup& lookup) {
  lookup.office().each_touched<CaseFile>([&](CaseFile& file) {
    for (Procedure& procedure : file.procedures) {
      if (procedure.child_ids.empty()) {
        procedure.child_ids = children_of(lookup, file);
      }
      if (procedure.family_id.empty()) procedure.family_id = file.family_id;
      if (procedure.request) derive_initiator(lookup, *procedure.request);
    }
  });
}

}  // namespace gerove::registers
