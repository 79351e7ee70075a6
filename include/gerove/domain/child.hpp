/// @file
/// Children and what the law needs to know of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/child.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// Where somebody lives for a period.
struct Residence {
  MunicipalityId municipality_id{};  ///< the municipality
  std::string eldership{};           ///< the eldership (seniūnija)
  ResidenceKind kind{};              ///< what kind of residence
  std::optional<Period> period{};    ///< from when to when
  AreaKind area{};                   ///< town or country, for statistics
  UnknownFields unknown{};           ///< fields of a newer writer
  bool operator==(const Residence&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Residence";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("municipality_id", &Residence::municipality_id, Privacy::plain),
                       field<2>("eldership", &Residence::eldership, Privacy::plain),
                       field<3>("kind", &Residence::kind, Privacy::plain),
                       field<4>("period", &Residence::period, Privacy::plain),
                       field<5>("area", &Residence::area, Privacy::plain));
  }
};

/// Attendance of a school for a period.
struct Schooling {
  InstitutionId institution_id{};  ///< the school
  std::optional<Period> period{};  ///< from when to when
  std::string grade{};             ///< class or group, as written
  SchoolShift shift{};             ///< in which part of the day
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const Schooling&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Schooling";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("institution_id", &Schooling::institution_id, Privacy::plain),
                       field<2>("period", &Schooling::period, Privacy::plain),
                       field<3>("grade", &Schooling::grade, Privacy::plain),
                       field<4>("shift", &Schooling::shift, Privacy::plain));
  }
};

/// A legal representative of a child for a period: a person or an institution.
struct Representative {
  PersonId person_id{};            ///< the person, if one
  InstitutionId institution_id{};  ///< the institution, if one
  RepresentativeKind kind{};       ///< by what right
  std::optional<Period> period{};  ///< from when to when
  /// where a parent is declared: decides who sets temporary guardianship (VMVPĮ 7(2))
  std::vector<Residence> declared_residences{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Representative&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Representative";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("person_id", &Representative::person_id, Privacy::identity),
        field<2>("institution_id", &Representative::institution_id, Privacy::identity),
        field<3>("kind", &Representative::kind, Privacy::identity),
        field<4>("period", &Representative::period, Privacy::plain),
        field<5>("declared_residences", &Representative::declared_residences, Privacy::plain));
  }
};

/// Death, emancipation or marriage of a child.
struct ChildEnd {
  ChildEndKind kind{};         ///< what happened
  std::optional<Date> date{};  ///< when
  UnknownFields unknown{};     ///< fields of a newer writer
  bool operator==(const ChildEnd&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ChildEnd";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &ChildEnd::kind, Privacy::identity),
                       field<2>("date", &ChildEnd::date, Privacy::identity));
  }
};

/// A child (vaikas); the unit of supervision measures.
struct Child {
  ChildId id{};          ///< id of the record
  PersonId person_id{};  ///< who the child is
  /// Birth date as far as it is known. Decides age, not the personal code.
  std::optional<PartialDate> born{};
  Sex sex{};                          ///< sex as registered
  SpecialNeedsLevel special_needs{};  ///< level of special educational needs
  /// studies interrupted by illness: carry coordinated services on to the age of 23 (VMVPĮ 2(2))
  std::vector<Period> study_interruptions{};
  std::vector<Residence> residences{};            ///< where the child lived
  std::vector<Schooling> schools{};               ///< where the child learned
  std::vector<Representative> representatives{};  ///< who represents the child
  std::optional<ChildEnd> end{};                  ///< why the child ceased to be one in law, if so
  MunicipalityId municipality_id{};               ///< municipality that keeps the record
  UnknownFields unknown{};                        ///< fields of a newer writer
  bool operator==(const Child&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Child";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Child::id, Privacy::plain),
        field<2>("person_id", &Child::person_id, Privacy::plain),
        field<3>("born", &Child::born, Privacy::identity),
        field<4>("sex", &Child::sex, Privacy::identity),
        field<5>("special_needs", &Child::special_needs, Privacy::health),
        field<6>("study_interruptions", &Child::study_interruptions, Privacy::health),
        field<7>("residences", &Child::residences, Privacy::plain),
        field<8>("schools", &Child::schools, Privacy::plain),
        field<9>("representatives", &Child::representatives, Privacy::identity),
        field<10>("end", &Child::end, Privacy::identity),
        field<11>("municipality_id", &Child::municipality_id, Privacy::plain));
  }
};

}  // namespace gerove
