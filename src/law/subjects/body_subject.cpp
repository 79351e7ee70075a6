#include <algorithm>

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

namespace {

bool is_administration(InstitutionKind kind) {
  return kind == InstitutionKind::municipal_administration ||
         kind == InstitutionKind::administration_unit;
}

bool is_held_on(const RoleAssignment& role, Date day) {
  return !role.period || role.period->contains(day);
}

/// Yes or no, when nobody knows which.
FactValue either() {
  FactValue value = FactValue::of(Answer::yes);
  value.add(Answer::no);
  value.vague = true;
  return value;
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

Text OfBody::lacking(Fact fact, const Choices&) const {
  if (fact == Fact::chair_office) {
    return {"kas yra šios savivaldybės koordinatorius", "who is the municipality's coordinator"};
  }
  return {"ar sekretorius yra komisijos narys", "whether the secretary is a member"};
}

const Membership* OfBody::member(const PersonId& person) const {
  const auto found = std::ranges::find_if(body_.members, [&](const Membership& member) {
    return member.person_id == person && is_in_office(member, *date) != Known::no;
  });
  return found == body_.members.end() ? nullptr : &*found;
}

const Membership* OfBody::holder(RoleKind office) const {
  const auto found = std::ranges::find_if(body_.members, [&](const Membership& member) {
    return member.office == office && is_in_office(member, *date) != Known::no;
  });
  return found == body_.members.end() ? nullptr : &*found;
}

Known OfBody::concerns(const RoleAssignment& role) const {
  const bool of_municipality = role.role == RoleKind::coordinator;
  if (!role.body_id.empty() && !of_municipality) {
    return role.body_id == body_.id ? Known::yes : Known::no;
  }
  const Institution* institution = context_.find(role.institution_id);
  if (institution != nullptr && !institution->municipality_id.empty()) {
    return institution->municipality_id == body_.municipality_id ? Known::yes : Known::no;
  }
  const bool alone = context_.records().all<Municipality>().size() <= 1;
  return alone ? Known::yes : Known::perhaps;
}

/// All roles of the person in the chair. When none besides the chair is recorded, the chair alone
/// if somebody else is the coordinator, and otherwise nothing.
FactValue OfBody::chair_office() const {
  const PersonId chair = chair_person();
  if (chair.empty()) return {};
  FactValue value;
  for (const RoleAssignment* role : context_.roles_of(chair)) {
    const bool is_chair = role->role == RoleKind::commission_chair;
    if (is_held_on(*role, *date) && !is_chair) value.add(role->role);
  }
  if (!value.codes.empty()) return value;
  Known other = Known::no;
  for (const RoleAssignment* role : context_.office_holders()) {
    const bool coordinates = role->role == RoleKind::coordinator && is_held_on(*role, *date);
    if (coordinates && role->person_id != chair) other = std::max(other, concerns(*role));
  }
  if (other != Known::no) value.add(RoleKind::commission_chair);
  if (other == Known::perhaps) value.add(RoleKind::coordinator);
  value.vague = other == Known::perhaps;
  return value;
}

/// Who chairs the body: the member in that office, or else who holds the role.
PersonId OfBody::chair_person() const {
  if (const Membership* chair = holder(RoleKind::commission_chair)) return chair->person_id;
  for (const RoleAssignment* role : context_.office_holders()) {
    const bool chairs_it = role->role == RoleKind::commission_chair && is_held_on(*role, *date);
    if (chairs_it && concerns(*role) == Known::yes) return role->person_id;
  }
  return {};
}

/// Whoever holds the office of secretary, as a member or by a role, has to be a member.
FactValue OfBody::secretary_from_administration() const {
  for (const RoleAssignment* role : context_.office_holders()) {
    if (role->role != RoleKind::commission_secretary || !is_held_on(*role, *date)) continue;
    const Known here = concerns(*role);
    if (here == Known::no || member(role->person_id) != nullptr) continue;
    const bool sure = here == Known::yes && !body_.members.empty();
    return sure ? FactValue::of(Answer::no) : either();
  }
  const Membership* secretary = holder(RoleKind::commission_secretary);
  if (secretary == nullptr) return {};
  const Institution* institution = context_.find(secretary->institution_id);
  if (institution == nullptr || institution->kind == InstitutionKind{}) return {};
  return FactValue::yes_or_no(is_administration(institution->kind));
}

}  // namespace gerove::law
