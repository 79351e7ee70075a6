/// @file
/// Families.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/family.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A member of a family for a period.
struct FamilyMember {
  PersonId person_id{};            ///< the person
  ChildId child_id{};              ///< the child record, if a child
  FamilyRole role{};               ///< the part in the family
  std::optional<Period> period{};  ///< from when to when
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const FamilyMember&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.FamilyMember";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("person_id", &FamilyMember::person_id, Privacy::identity),
                       field<2>("child_id", &FamilyMember::child_id, Privacy::identity),
                       field<3>("role", &FamilyMember::role, Privacy::identity),
                       field<4>("period", &FamilyMember::period, Privacy::plain));
  }
};

/// A family (šeima); the unit of coordinated services and family case management.
struct Family {
  FamilyId id{};                        ///< id of the record
  std::vector<FamilyMember> members{};  ///< who belongs to it
  MunicipalityId municipality_id{};     ///< municipality that keeps the record
  std::string note{};                   ///< remarks
  UnknownFields unknown{};              ///< fields of a newer writer
  bool operator==(const Family&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Family";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Family::id, Privacy::plain),
                       field<2>("members", &Family::members, Privacy::identity),
                       field<3>("municipality_id", &Family::municipality_id, Privacy::plain),
                       field<4>("note", &Family::note, Privacy::identity));
  }
};

}  // namespace gerove
