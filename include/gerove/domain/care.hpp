/// @file
/// Care arrangements and reports about children's rights (VTAPĮ 35-43).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/care.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/procedure.hpp"

namespace gerove {

/// An extension of a care arrangement.
struct CareExtension {
  std::optional<Date> until{};    ///< new last day
  std::optional<Date> decided{};  ///< when
  ActId act_id{};                 ///< the act
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const CareExtension&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CareExtension";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("until", &CareExtension::until, Privacy::plain),
                       field<2>("decided", &CareExtension::decided, Privacy::plain),
                       field<3>("act_id", &CareExtension::act_id, Privacy::plain));
  }
};

/// How a child is cared for outside or instead of the family (VTAPĮ 36-43).
struct CareArrangement {
  CareArrangementId id{};                ///< id within the case file
  ChildId child_id{};                    ///< the child
  CareKind kind{};                       ///< which form
  std::string basis{};                   ///< on what basis
  PersonId carer_person_id{};            ///< who cares, if a person
  InstitutionId carer_institution_id{};  ///< who cares, if an institution
  /// when the carer was checked in the registers (VTAPĮ 36-4(8))
  std::optional<Date> carer_checked{};
  std::optional<Period> period{};                     ///< from when to when
  std::vector<CareExtension> extensions{};            ///< extensions
  ActId act_id{};                                     ///< act that ordered it
  std::optional<CourtPermission> court_permission{};  ///< court permission of a removal
  std::optional<Date> carer_chosen{};                 ///< when it was decided who would care
  std::vector<Step> steps{};                          ///< what happened
  std::string kind_text{};                            ///< in the act's words
  UnknownFields unknown{};                            ///< fields of a newer writer
  bool operator==(const CareArrangement&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CareArrangement";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &CareArrangement::id, Privacy::plain),
        field<2>("child_id", &CareArrangement::child_id, Privacy::plain),
        field<3>("kind", &CareArrangement::kind, Privacy::identity),
        field<4>("basis", &CareArrangement::basis, Privacy::offence),
        field<5>("carer_person_id", &CareArrangement::carer_person_id, Privacy::identity),
        field<6>("carer_institution_id", &CareArrangement::carer_institution_id, Privacy::identity),
        field<7>("carer_checked", &CareArrangement::carer_checked, Privacy::plain),
        field<8>("period", &CareArrangement::period, Privacy::identity),
        field<9>("extensions", &CareArrangement::extensions, Privacy::plain),
        field<10>("act_id", &CareArrangement::act_id, Privacy::plain),
        field<11>("court_permission", &CareArrangement::court_permission, Privacy::offence),
        field<12>("carer_chosen", &CareArrangement::carer_chosen, Privacy::plain),
        field<13>("steps", &CareArrangement::steps, Privacy::plain),
        field<14>("kind_text", &CareArrangement::kind_text, Privacy::identity));
  }
};

/// Something that happened after a report.
struct ReportStep {
  ReportStepCode code{};           ///< what
  std::optional<Moment> moment{};  ///< when, to the hour
  std::optional<Date> date{};      ///< when, if only the day is known
  std::optional<Actor> actor{};    ///< who did it
  std::string note{};              ///< remarks
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const ReportStep&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReportStep";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("code", &ReportStep::code, Privacy::plain),
                       field<2>("moment", &ReportStep::moment, Privacy::plain),
                       field<3>("date", &ReportStep::date, Privacy::plain),
                       field<4>("actor", &ReportStep::actor, Privacy::plain),
                       field<5>("note", &ReportStep::note, Privacy::offence));
  }
};

/// A report of a possible violation of a child's rights (pranešimas, VTAPĮ 35-36).
struct ChildRightsReport {
  ChildRightsReportId id{};          ///< id within the case file
  std::vector<ChildId> child_ids{};  ///< whom it is about
  std::optional<Moment> received{};  ///< when it was received
  std::optional<Actor> reporter{};   ///< who reported
  /// whether the reporter wished to stay unknown to third parties (VTAPĮ 35(4))
  Answer reporter_anonymous{};
  ReportUrgency urgency{};          ///< how urgent
  std::vector<ReportStep> steps{};  ///< what was done
  ReportFinding finding{};          ///< what was found
  Answer crime_possible{};          ///< whether a crime against the child is possible
  std::string text{};               ///< what was reported
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const ChildRightsReport&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ChildRightsReport";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &ChildRightsReport::id, Privacy::plain),
        field<2>("child_ids", &ChildRightsReport::child_ids, Privacy::plain),
        field<3>("received", &ChildRightsReport::received, Privacy::plain),
        field<4>("reporter", &ChildRightsReport::reporter, Privacy::reporter),
        field<5>("reporter_anonymous", &ChildRightsReport::reporter_anonymous, Privacy::reporter),
        field<6>("urgency", &ChildRightsReport::urgency, Privacy::offence),
        field<7>("steps", &ChildRightsReport::steps, Privacy::plain),
        field<8>("finding", &ChildRightsReport::finding, Privacy::offence),
        field<9>("crime_possible", &ChildRightsReport::crime_possible, Privacy::offence),
        field<10>("text", &ChildRightsReport::text, Privacy::reporter));
  }
};

}  // namespace gerove
