// The families of case files.
#include <algorithm>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

FamilyRole role_of(RepresentativeKind kind) {
  switch (kind) {
    case RepresentativeKind::mother:
    case RepresentativeKind::father:
    case RepresentativeKind::adoptive_parent: return FamilyRole::parent;
    case RepresentativeKind::guardian: return FamilyRole::guardian;
    default: return FamilyRole::other;
  }
}

bool has_member(const Family& family, const PersonId& person) {
  return std::ranges::find(family.members, person, &FamilyMember::person_id) !=
         family.members.end();
}

void add_child(Family& family, const Child& child) {
  const bool is_known =
      std::ranges::find(family.members, child.id, &FamilyMember::child_id) != family.members.end();
  if (is_known) return;
  family.members.push_back(
      {.person_id = child.person_id, .child_id = child.id, .role = FamilyRole::child});
  for (const Representative& one : child.representatives) {
    if (one.person_id.empty() || has_member(family, one.person_id)) continue;
    family.members.push_back({.person_id = one.person_id, .role = role_of(one.kind)});
  }
}

bool has_family(Office& office, const CaseFile& file) {
  return office.find_as<Family>("family", file.family_id.value) != nullptr;
}

// The family of a file; one is made where there is none.
Family& family_of(Office& office, CaseFile& file) {
  if (auto* const known = office.find_as<Family>("family", file.family_id.value)) return *known;
  const std::size_t place = office.add(*type_info<Record>().find("family"), file.family_id.value);
  file.family_id = office.get<Family>(place)->id;
  return *office.get<Family>(place);
}

}  // namespace

void derive_families(Office& office, const std::vector<RowFact>& facts) {
  for (const RowFact& fact : facts) {
    CaseFile* const file = office.get<CaseFile>(fact.place.record);
    if (fact.field == family_of_file && file->family_id.empty()) {
      file->family_id = FamilyId(fact.value);
    }
  }
  for (const RowFact& fact : facts) {
    if (fact.field != "family.members[].child_id") continue;
    CaseFile* const file = office.get<CaseFile>(fact.place.record);
    const auto* const child = office.find_as<Child>("child", fact.value);
    if (file != nullptr && child != nullptr) add_child(family_of(office, *file), *child);
  }
  for (const std::size_t place : office.all(*type_info<Record>().find("case_file"))) {
    CaseFile* const file = office.get<CaseFile>(place);
    if (!office.is_new(place) || file->child_id.empty() || has_family(office, *file)) continue;
    const auto* const child = office.find_as<Child>("child", file->child_id.value);
    if (child != nullptr) add_child(family_of(office, *file), *child);
  }
}

}  // namespace gerove::registers
