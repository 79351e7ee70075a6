// Who holds the offices that rules on bodies speak of.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/flat_map.hpp"
#include "core/groups.hpp"
#include "gerove/domain/body.hpp"
#include "gerove/domain/person.hpp"
#include "gerove/records/record_set.hpp"
#include "law/subjects/body_roster.hpp"
#include "law/subjects/day_courses.hpp"
#include "law/subjects/in_force_by_day.hpp"

namespace gerove::law {

/// The roles of coordinators, and of chairs and secretaries of commissions, by the body or
/// municipality where they are held. Where a role that tells neither is held nobody knows, unless
/// there is but one municipality.
class OfficeHolders {
 public:
  explicit OfficeHolders(const RecordSet& records);

  /// The first in the order of records who surely chairs a body on a day by a role; empty if nobody
  /// does.
  PersonId chair_of(const Body& body, Date day) const;
  /// Whether anybody but a person coordinates in the municipality of a body on a day.
  Known others_coordinate(const Body& body, const PersonId& person, Date day) const;
  /// Whether anybody is secretary of a body on a day by a role who is not among its members.
  Known outsider_is_secretary(const Body& body, const BodyRoster& members, Date day) const;

 private:
  /// Where a role is held: in a body, else in a municipality, else nobody knows.
  struct Office {
    RoleKind role{};
    std::string_view body{};
    std::string_view municipality{};
    bool operator==(const Office&) const = default;
    bool is_known() const { return !body.empty() || !municipality.empty(); }
  };
  struct Holder {
    Office office;
    std::string_view person;
    bool operator==(const Holder&) const = default;
  };
  friend std::uint32_t short_hash(const Office& office);
  friend std::uint32_t short_hash(const Holder& holder);
  using Offices = std::array<Office, 3>;

  void add(const RecordSet& records, const RoleAssignment& role);
  static Offices offices_of(RoleKind role, const Body& body);
  Known is_of(const Office& office) const {
    return office.is_known() || alone_ ? Known::yes : Known::perhaps;
  }
  /// How many roles hold an office.
  std::int64_t count_on(const Office& office, Date day) const;
  std::int64_t count_on(const Holder& holder, Date day) const;

  bool alone_;
  std::vector<const RoleAssignment*> all_;
  FlatMap<Office, bool> offices_;
  std::vector<InForceByDay> in_force_;  // of each office, by places in the list
  DayCourses counts_of_offices_;
  FlatMap<Holder, bool> holders_;  // of which each has a course
  DayCourses counts_of_holders_;
  Groups<Office, std::string_view> persons_;  // each once
};

}  // namespace gerove::law
