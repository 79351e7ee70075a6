/// @file
/// What is granted to children and families besides measures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/codes/service_grant.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/measure.hpp"

namespace gerove {

/// An extension of coordinated services.
struct ServiceExtension {
  std::optional<Date> until{};    ///< new last day
  ActId act_id{};                 ///< the order
  std::optional<Date> decided{};  ///< when
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const ServiceExtension&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ServiceExtension";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("until", &ServiceExtension::until, Privacy::plain),
                       field<2>("act_id", &ServiceExtension::act_id, Privacy::plain),
                       field<3>("decided", &ServiceExtension::decided, Privacy::plain));
  }
};

/// Coordinated services granted (koordinuotai teikiamos paslaugos, VMVPĮ 7, 11, 12(11)). The law
/// names no longest duration; the dates are those of the decision.
struct ServiceGrant {
  ServiceGrantId id{};          ///< id within the case file
  ServiceRoot root{};           ///< which family of services
  std::string leaf{};           ///< the service, in the order's words or by its catalogue code
  RecipientKind recipient{};    ///< for whom
  ChildId child_id{};           ///< the child concerned
  PersonId person_id{};         ///< the representative, if the recipient
  InstitutionId provider_id{};  ///< who provides it
  InstitutionId coordinating_institution_id{};  ///< who coordinates
  std::optional<Period> period{};               ///< from when to when
  std::vector<ServiceExtension> extensions{};   ///< extensions
  ActId act_id{};                               ///< the order
  ProcedureId procedure_id{};                   ///< the procedure
  MeasureId with_measure_id{};                  ///< the measure that made it mandatory, if one
  Answer consented{};                           ///< whether the representatives consented
  std::optional<Date> started{};                ///< when it really started
  std::optional<Date> ended{};                  ///< when it really ended
  ServiceId service_id{};                       ///< the directory's service, if known
  UnknownFields unknown{};                      ///< fields of a newer writer
  bool operator==(const ServiceGrant&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ServiceGrant";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &ServiceGrant::id, Privacy::plain),
                       field<2>("root", &ServiceGrant::root, Privacy::health),
                       field<3>("leaf", &ServiceGrant::leaf, Privacy::health),
                       field<4>("recipient", &ServiceGrant::recipient, Privacy::plain),
                       field<5>("child_id", &ServiceGrant::child_id, Privacy::plain),
                       field<6>("person_id", &ServiceGrant::person_id, Privacy::plain),
                       field<7>("provider_id", &ServiceGrant::provider_id, Privacy::plain),
                       field<8>("coordinating_institution_id",
                                &ServiceGrant::coordinating_institution_id,
                                Privacy::plain),
                       field<9>("period", &ServiceGrant::period, Privacy::plain),
                       field<10>("extensions", &ServiceGrant::extensions, Privacy::plain),
                       field<11>("act_id", &ServiceGrant::act_id, Privacy::plain),
                       field<12>("procedure_id", &ServiceGrant::procedure_id, Privacy::plain),
                       field<13>("with_measure_id", &ServiceGrant::with_measure_id, Privacy::plain),
                       field<14>("consented", &ServiceGrant::consented, Privacy::plain),
                       field<15>("started", &ServiceGrant::started, Privacy::plain),
                       field<16>("ended", &ServiceGrant::ended, Privacy::plain),
                       field<17>("service_id", &ServiceGrant::service_id, Privacy::plain));
  }
};

/// An order about a small child: compulsory pre-school education (privalomas ikimokyklinis ugdymas,
/// ŠĮ 7(2)). Not a measure.
struct CompulsoryEducation {
  CompulsoryEducationId id{};      ///< id within the case file
  ChildId child_id{};              ///< the child
  GroundKind ground{};             ///< on what ground
  InstitutionId institution_id{};  ///< where
  std::optional<Period> period{};  ///< from when to when
  ActId act_id{};                  ///< the order
  ProcedureId procedure_id{};      ///< the procedure
  std::optional<Date> ended{};     ///< when it really ended
  std::string end_reason{};        ///< why
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const CompulsoryEducation&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CompulsoryEducation";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &CompulsoryEducation::id, Privacy::plain),
        field<2>("child_id", &CompulsoryEducation::child_id, Privacy::plain),
        field<3>("ground", &CompulsoryEducation::ground, Privacy::plain),
        field<4>("institution_id", &CompulsoryEducation::institution_id, Privacy::plain),
        field<5>("period", &CompulsoryEducation::period, Privacy::plain),
        field<6>("act_id", &CompulsoryEducation::act_id, Privacy::plain),
        field<7>("procedure_id", &CompulsoryEducation::procedure_id, Privacy::plain),
        field<8>("ended", &CompulsoryEducation::ended, Privacy::plain),
        field<9>("end_reason", &CompulsoryEducation::end_reason, Privacy::plain));
  }
};

/// Other help to the representatives of a child (kita pagalba, VMVPĮ art. 9).
struct OtherHelp {
  OtherHelpId id{};                   ///< id within the case file
  OtherHelpKind kind{};               ///< what help
  std::string kind_text{};            ///< in the order's words
  PersonId person_id{};               ///< the representative
  InstitutionId institution_id{};     ///< the representative, if an institution
  std::optional<Period> period{};     ///< its term
  std::vector<Executor> executors{};  ///< who gives it
  ActId act_id{};                     ///< the order
  ProcedureId procedure_id{};         ///< the procedure
  UnknownFields unknown{};            ///< fields of a newer writer
  bool operator==(const OtherHelp&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.OtherHelp";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &OtherHelp::id, Privacy::plain),
                       field<2>("kind", &OtherHelp::kind, Privacy::health),
                       field<3>("kind_text", &OtherHelp::kind_text, Privacy::health),
                       field<4>("person_id", &OtherHelp::person_id, Privacy::identity),
                       field<5>("institution_id", &OtherHelp::institution_id, Privacy::identity),
                       field<6>("period", &OtherHelp::period, Privacy::plain),
                       field<7>("executors", &OtherHelp::executors, Privacy::plain),
                       field<8>("act_id", &OtherHelp::act_id, Privacy::plain),
                       field<9>("procedure_id", &OtherHelp::procedure_id, Privacy::plain));
  }
};

}  // namespace gerove
