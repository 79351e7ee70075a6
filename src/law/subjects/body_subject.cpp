#include <algorithm>

#include "law/subjects/office_holders.hpp"
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
    : context_(context), body_(body), roster_(context.roster_of(body)) {
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
  const Known other = context_.office_holders().others_coordinate(body_, chair, *date);
  if (other != Known::no) value.add(RoleKind::commission_chair);
  if (other == Known::perhaps) value.add(RoleKind::coordinator);
  value.vague = other == Known::perhaps;
  return value;
}

/// Who chairs the body: the member in that office, or else who holds the role.
PersonId OfBody::chair_person() const {
  const Membership* const chair = roster_.holder(RoleKind::commission_chair, *date);
  return chair == nullptr ? context_.office_holders().chair_of(body_, *date) : chair->person_id;
}

/// Whoever holds the office of secretary, as a member or by a role, has to be a member.
FactValue OfBody::secretary_from_administration() const {
  const Known outsider = context_.office_holders().outsider_is_secretary(body_, roster_, *date);
  if (outsider != Known::no) {
    const bool sure = outsider == Known::yes && !body_.members.empty();
    return sure ? FactValue::of(Answer::no) : either();
  }
  const Membership* secretary = roster_.holder(RoleKind::commission_secretary, *date);
  if (secretary == nullptr) return {};
  const Institution* institution = context_.find(secretary->institution_id);
  if (institution == nullptr || institution->kind == InstitutionKind{}) return {};
  return FactValue::yes_or_no(is_administration(institution->kind));
}

}  // namespace gerove::law
