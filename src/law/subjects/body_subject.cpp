#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

bool is_administration(InstitutionKind kind) {
  return kind == InstitutionKind::municipal_administration ||
         kind == InstitutionKind::administration_unit;
}

}  // namespace

OfBody::OfBody(const Context& context, const Body& body, Date day)
    : context_(context), body_(body) {
  place = Place{"body"};
  date = day;
}

FactValue OfBody::fact(Fact fact, const Choices&) const {
  switch (fact) {
    case Fact::body_kind: return FactValue::if_given(body_.kind);
    case Fact::chair_office: return chair_office();
    case Fact::secretary_from_administration: return secretary_from_administration();
    default: return {};
  }
}

Place OfBody::place_of(Fact) const { return place.at("members"); }

const Membership* OfBody::holder(RoleKind office) const {
  const auto members = members_on(body_, *date);
  const auto found = std::ranges::find(members, office, &Membership::office);
  return found == members.end() ? nullptr : *found;
}

/// All roles of the person in the chair; nothing when none besides the chair is recorded.
FactValue OfBody::chair_office() const {
  const Membership* chair = holder(RoleKind::commission_chair);
  if (chair == nullptr) return {};
  FactValue value;
  for (const RoleAssignment* role : context_.roles_of(chair->person_id)) {
    const bool held = !role->period || role->period->contains(*date);
    const bool is_chair = role->role == RoleKind::commission_chair;
    if (held && !is_chair) value.add(role->role);
  }
  return value;
}

FactValue OfBody::secretary_from_administration() const {
  const Membership* secretary = holder(RoleKind::commission_secretary);
  if (secretary == nullptr) return {};
  const Institution* institution = context_.find(secretary->institution_id);
  if (institution == nullptr || institution->kind == InstitutionKind{}) return {};
  return FactValue::yes_or_no(is_administration(institution->kind));
}

}  // namespace gerove::law
