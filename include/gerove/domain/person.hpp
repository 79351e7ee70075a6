/// @file
/// Persons and the roles that they hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/person.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/institution.hpp"

namespace gerove {

/// A person: child, representative, member, signatory. One person may play many parts.
struct Person {
  PersonId id{};              ///< id of the record; never a personal code
  std::string given_names{};  ///< given names
  std::string family_name{};  ///< family name
  /// Personal code (asmens kodas), if any; foreigners may have none. Never a key.
  std::string personal_code{};
  std::vector<Contact> contacts{};   ///< how to reach the person
  std::optional<Address> address{};  ///< where the person lives or works
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const Person&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Person";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Person::id, Privacy::plain),
                       field<2>("given_names", &Person::given_names, Privacy::identity),
                       field<3>("family_name", &Person::family_name, Privacy::identity),
                       field<4>("personal_code", &Person::personal_code, Privacy::identity),
                       field<5>("contacts", &Person::contacts, Privacy::identity),
                       field<6>("address", &Person::address, Privacy::identity));
  }
};

/// A person's role in an institution for a period. One person may have several at once.
struct RoleAssignment {
  RoleAssignmentId id{};           ///< id of the record
  PersonId person_id{};            ///< who
  RoleKind role{};                 ///< which role
  std::string role_text{};         ///< the role in words, when no code fits
  Capacity capacity{};             ///< in what capacity
  InstitutionId institution_id{};  ///< where
  BodyId body_id{};                ///< in which commission or group, if in one
  ActId act_id{};                  ///< the act that gave or delegated it
  std::optional<Period> period{};  ///< from when to when
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const RoleAssignment&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.RoleAssignment";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &RoleAssignment::id, Privacy::plain),
                       field<2>("person_id", &RoleAssignment::person_id, Privacy::plain),
                       field<3>("role", &RoleAssignment::role, Privacy::plain),
                       field<4>("role_text", &RoleAssignment::role_text, Privacy::plain),
                       field<5>("capacity", &RoleAssignment::capacity, Privacy::plain),
                       field<6>("institution_id", &RoleAssignment::institution_id, Privacy::plain),
                       field<7>("body_id", &RoleAssignment::body_id, Privacy::plain),
                       field<8>("act_id", &RoleAssignment::act_id, Privacy::plain),
                       field<9>("period", &RoleAssignment::period, Privacy::plain));
  }
};

}  // namespace gerove
