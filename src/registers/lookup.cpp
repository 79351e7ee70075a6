#include "registers/lookup.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gerove::registers {
namespace {

// Posts that say more than the institution does, the most telling ones first.
constexpr std::array<std::pair<RoleKind, ActorKind>, 9> parts_of_posts{{
    {RoleKind::mayor, ActorKind::mayor},
    {RoleKind::administration_director, ActorKind::administration_director},
    {RoleKind::coordinator, ActorKind::coordinator},
    {RoleKind::measure_case_manager, ActorKind::measure_case_manager},
    {RoleKind::services_case_manager, ActorKind::services_case_manager},
    {RoleKind::family_case_manager, ActorKind::family_case_manager},
    {RoleKind::school_commission_chair, ActorKind::school_commission},
    {RoleKind::school_commission_member, ActorKind::school_commission},
    {RoleKind::elder, ActorKind::eldership},
}};

constexpr std::array<std::pair<InstitutionKind, ActorKind>, 16> parts_of_institutions{{
    {InstitutionKind::municipal_administration, ActorKind::municipal_administration},
    {InstitutionKind::administration_unit, ActorKind::municipal_administration},
    {InstitutionKind::child_rights_service, ActorKind::child_rights_service},
    {InstitutionKind::child_rights_division, ActorKind::child_rights_division},
    {InstitutionKind::authorised_institution, ActorKind::authorised_institution},
    {InstitutionKind::police, ActorKind::police},
    {InstitutionKind::probation, ActorKind::probation},
    {InstitutionKind::prosecutors_office, ActorKind::prosecutor},
    {InstitutionKind::court, ActorKind::court},
    {InstitutionKind::school, ActorKind::school},
    {InstitutionKind::vocational_school, ActorKind::school},
    {InstitutionKind::preschool, ActorKind::school},
    {InstitutionKind::socialisation_centre, ActorKind::socialisation_centre},
    {InstitutionKind::foster_care_centre, ActorKind::foster_care_centre},
    {InstitutionKind::eldership, ActorKind::eldership},
    {InstitutionKind::mobile_team, ActorKind::mobile_team},
}};

}  // namespace

ActorKind part_of(InstitutionKind kind) {
  for (const auto& [institution, actor] : parts_of_institutions) {
    if (institution == kind) return actor;
  }
  return ActorKind::service_provider;
}

Lookup::Lookup(Office& office) : office_(office) {
  office.each<RoleAssignment>(
      [&](const RoleAssignment& post) { posts_[post.person_id.value].push_back(&post); });
  office.each<CaseFile>([&](CaseFile& file) { add(file); });
  office.each<Sitting>([&](Sitting& sitting) {
    for (const AgendaItem& item : sitting.agenda) {
      for (const ProcedureId& id : item.procedure_ids) sittings_[id.value].push_back(&sitting);
    }
  });
  office.each<Child>([&](const Child& child) {
    children_.insert(child.person_id.value);
    for (const Representative& one : child.representatives) {
      representatives_.insert(one.person_id.value);
    }
  });
  std::size_t administrations = 0;
  office.each<Institution>([&](const Institution& one) {
    if (one.kind != InstitutionKind::municipal_administration) return;
    administration_ = ++administrations == 1 ? &one : nullptr;
  });
  std::size_t bodies = 0;
  office.each<Body>([&](const Body& one) { only_body_ = ++bodies == 1 ? &one : nullptr; });
}

void Lookup::add(CaseFile& file) {
  for (Procedure& one : file.procedures) procedures_[one.id.value] = {&file, &one};
}

std::vector<const RoleAssignment*> Lookup::posts_on(const PersonId& person, Date day) const {
  std::vector<const RoleAssignment*> found;
  const auto known = posts_.find(person.value);
  if (known == posts_.end()) return found;
  for (const RoleAssignment* const post : known->second) {
    if (!post->period || post->period->contains(day)) found.push_back(post);
  }
  return found;
}

FoundProcedure Lookup::procedure(const ProcedureId& id) const {
  const auto known = procedures_.find(id.value);
  return known == procedures_.end() ? FoundProcedure{} : known->second;
}

std::span<Sitting* const> Lookup::sittings_about(const ProcedureId& id) const {
  const auto known = sittings_.find(id.value);
  if (known == sittings_.end()) return {};
  return known->second;
}

const Institution* Lookup::institution(const InstitutionId& id) const {
  return office_.find_as<Institution>("institution", id.value);
}

bool Lookup::has_post_as(const PersonId& person, std::string_view part) const {
  const auto known = posts_.find(person.value);
  if (known == posts_.end()) return false;
  return std::ranges::any_of(known->second, [&](const RoleAssignment* post) {
    return std::ranges::any_of(parts_of_posts, [&](const auto& entry) {
      return entry.first == post->role &&
             std::to_string(static_cast<std::int32_t>(entry.second)) == part;
    });
  });
}

ActorKind Lookup::part_of(const PersonId& person,
                          const InstitutionId& institution_id,
                          Date day) const {
  const auto posts = posts_on(person, day);
  for (const auto& [role, part] : parts_of_posts) {
    for (const RoleAssignment* const post : posts) {
      if (post->role == role) return part;
    }
  }
  if (const Institution* const where = institution(institution_id)) {
    return registers::part_of(where->kind);
  }
  if (is_child(person)) return ActorKind::child;
  return is_representative(person) ? ActorKind::representative : ActorKind::unspecified;
}

}  // namespace gerove::registers
