// In what part somebody acts.
#include <array>
#include <utility>

#include "registers/derive.hpp"

namespace gerove::registers {
namespace {

using KindPair = std::pair<InstitutionKind, ActorKind>;

constexpr std::array<KindPair, 16> parts_of_institutions{{
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

ActorKind part_of(InstitutionKind kind) {
  for (const auto& [institution, actor] : parts_of_institutions) {
    if (institution == kind) return actor;
  }
  return ActorKind::service_provider;
}

}  // namespace

void derive_actor_kinds(Office& office) {
  office.each<CaseFile>([&](CaseFile& file) {
    for (Procedure& procedure : file.procedures) {
      if (!procedure.request || !procedure.request->initiator) continue;
      Actor& actor = *procedure.request->initiator;
      const auto* const institution =
          office.find_as<Institution>("institution", actor.institution_id.value);
      const bool is_open = actor.kind == ActorKind::unspecified && institution != nullptr;
      if (is_open) actor.kind = part_of(institution->kind);
    }
  });
}

}  // namespace gerove::registers
