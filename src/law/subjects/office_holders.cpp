#include "law/subjects/office_holders.hpp"

#include <algorithm>

namespace gerove::law {

namespace {

bool is_office(RoleKind role) {
  return role == RoleKind::coordinator || role == RoleKind::commission_chair ||
         role == RoleKind::commission_secretary;
}

std::string_view municipality_of(const RecordSet& records, const RoleAssignment& role) {
  const Institution* const institution = records.find(role.institution_id);
  return institution == nullptr ? std::string_view{} : institution->municipality_id.value;
}

}  // namespace

std::uint32_t short_hash(const OfficeHolders::Office& office) {
  return joined_hash({static_cast<std::uint32_t>(office.role),
                      gerove::short_hash(office.body),
                      gerove::short_hash(office.municipality)});
}

std::uint32_t short_hash(const OfficeHolders::Holder& holder) {
  return joined_hash({short_hash(holder.office), gerove::short_hash(holder.person)});
}

OfficeHolders::OfficeHolders(const RecordSet& records)
    : alone_(records.all<Municipality>().size() <= 1) {
  for (const auto& role : records.all<RoleAssignment>()) {
    if (is_office(role->role)) add(records, *role);
  }
  for (InForceByDay& days : in_force_) days.close();
  counts_of_offices_.close();
  counts_of_holders_.close();
  persons_.close();
}

/// A coordinator is one of the municipality, whatever body the role names.
void OfficeHolders::add(const RecordSet& records, const RoleAssignment& role) {
  Office office{.role = role.role};
  if (role.role != RoleKind::coordinator) office.body = role.body_id.value;
  if (office.body.empty()) office.municipality = municipality_of(records, role);
  const auto [place, is_new] = offices_.add(office, true);
  if (is_new) in_force_.emplace_back();
  const DayStretch days = stretch_of(role.period);
  in_force_[place].add(static_cast<std::uint32_t>(all_.size()), days);
  all_.push_back(&role);
  counts_of_offices_.add(place, days, {1, 1});
  const auto [holder, is_new_holder] = holders_.add({office, role.person_id.value}, true);
  if (is_new_holder) persons_.add(office, role.person_id.value);
  counts_of_holders_.add(holder, days, {1, 1});
}

/// The places of a role that may be those of a body.
OfficeHolders::Offices OfficeHolders::offices_of(RoleKind role, const Body& body) {
  return {{{role, body.id.value, {}}, {role, {}, body.municipality_id.value}, {role, {}, {}}}};
}

PersonId OfficeHolders::chair_of(const Body& body, Date day) const {
  const RoleAssignment* chair = nullptr;
  std::uint32_t number = 0;
  for (const Office& office : offices_of(RoleKind::commission_chair, body)) {
    const auto place = offices_.place_of(office);
    if (!place || is_of(office) != Known::yes) continue;
    const auto held = in_force_[*place].on(day);
    if (!held || (chair != nullptr && number <= held->first)) continue;
    number = held->first;
    chair = all_[number];
  }
  return chair == nullptr ? PersonId{} : chair->person_id;
}

Known OfficeHolders::others_coordinate(const Body& body, const PersonId& person, Date day) const {
  Known other = Known::no;
  for (const Office& office : offices_of(RoleKind::coordinator, body)) {
    const bool any = count_on(office, day) > count_on(Holder{office, person.value}, day);
    if (any) other = either(other, is_of(office));
  }
  return other;
}

Known OfficeHolders::outsider_is_secretary(const Body& body,
                                           const BodyRoster& members,
                                           Date day) const {
  Known outsider = Known::no;
  for (const Office& office : offices_of(RoleKind::commission_secretary, body)) {
    const auto is_outside = [&](std::string_view person) {
      return count_on(Holder{office, person}, day) > 0 && members.belongs(person, day) == Known::no;
    };
    if (outsider == Known::yes || count_on(office, day) == 0) continue;
    if (std::ranges::any_of(persons_.find(office), is_outside)) {
      outsider = either(outsider, is_of(office));
    }
  }
  return outsider;
}

std::int64_t OfficeHolders::count_on(const Office& office, Date day) const {
  const auto place = offices_.place_of(office);
  return place ? counts_of_offices_.on(*place, day).sure : 0;
}

std::int64_t OfficeHolders::count_on(const Holder& holder, Date day) const {
  const auto place = holders_.place_of(holder);
  return place ? counts_of_holders_.on(*place, day).sure : 0;
}

}  // namespace gerove::law
