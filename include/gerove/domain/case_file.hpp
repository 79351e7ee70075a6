/// @file
/// Case files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/field_table.hpp"
#include "gerove/domain/appeal.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/execution_plan.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/measure.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/domain/service_grant.hpp"

namespace gerove {

/// The case file (byla) of a child or family in a municipality.
struct CaseFile {
  CaseFileId id{};                             ///< id of the record
  MunicipalityId municipality_id{};            ///< the municipality
  ChildId child_id{};                          ///< the child, if of one
  FamilyId family_id{};                        ///< the family, if of one
  std::optional<Date> opened{};                ///< when opened
  std::optional<Date> closed{};                ///< when closed
  std::vector<Procedure> procedures{};         ///< procedures
  std::vector<Measure> measures{};             ///< supervision measures
  std::vector<ServiceGrant> service_grants{};  ///< coordinated services
  /// orders on compulsory pre-school education
  std::vector<CompulsoryEducation> compulsory_education{};
  std::vector<CriminalEducationalMeasure> criminal_measures{};  ///< criminal educational measures
  std::vector<OtherHelp> other_help{};                          ///< other help to representatives
  std::vector<CareArrangement> care_arrangements{};             ///< care arrangements
  std::vector<ChildRightsReport> child_rights_reports{};  ///< reports about the child's rights
  std::vector<Appeal> appeals{};                          ///< appeals
  std::vector<ExecutionPlan> execution_plans{};           ///< plans
  std::vector<Evaluation> evaluations{};                  ///< evaluations
  std::vector<Step> events{};                             ///< events outside any procedure
  std::string number{};     ///< number of the file in the municipality's register
  Answer complete{};        ///< yes if nothing is left out: what is not recorded was not done
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const CaseFile&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CaseFile";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &CaseFile::id, Privacy::plain),
        field<2>("municipality_id", &CaseFile::municipality_id, Privacy::plain),
        field<3>("child_id", &CaseFile::child_id, Privacy::plain),
        field<4>("family_id", &CaseFile::family_id, Privacy::plain),
        field<5>("opened", &CaseFile::opened, Privacy::plain),
        field<6>("closed", &CaseFile::closed, Privacy::plain),
        field<7>("procedures", &CaseFile::procedures, Privacy::offence),
        field<8>("measures", &CaseFile::measures, Privacy::offence),
        field<9>("service_grants", &CaseFile::service_grants, Privacy::health),
        field<10>("compulsory_education", &CaseFile::compulsory_education, Privacy::plain),
        field<11>("criminal_measures", &CaseFile::criminal_measures, Privacy::offence),
        field<12>("other_help", &CaseFile::other_help, Privacy::health),
        field<13>("care_arrangements", &CaseFile::care_arrangements, Privacy::identity),
        field<14>("child_rights_reports", &CaseFile::child_rights_reports, Privacy::reporter),
        field<15>("appeals", &CaseFile::appeals, Privacy::offence),
        field<16>("execution_plans", &CaseFile::execution_plans, Privacy::offence),
        field<17>("evaluations", &CaseFile::evaluations, Privacy::offence),
        field<18>("events", &CaseFile::events, Privacy::offence),
        field<19>("number", &CaseFile::number, Privacy::plain),
        field<20>("complete", &CaseFile::complete, Privacy::plain));
  }
};

}  // namespace gerove
