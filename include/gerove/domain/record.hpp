/// @file
/// The record that files consist of.
#pragma once

#include <string_view>
#include <variant>

#include "gerove/core/field_table.hpp"
#include "gerove/core/type_info.hpp"
#include "gerove/domain/act.hpp"
#include "gerove/domain/activity.hpp"
#include "gerove/domain/activity_plan.hpp"
#include "gerove/domain/agreement.hpp"
#include "gerove/domain/body.hpp"
#include "gerove/domain/case_file.hpp"
#include "gerove/domain/child.hpp"
#include "gerove/domain/family.hpp"
#include "gerove/domain/header.hpp"
#include "gerove/domain/institution.hpp"
#include "gerove/domain/municipality.hpp"
#include "gerove/domain/need.hpp"
#include "gerove/domain/observation.hpp"
#include "gerove/domain/parameters.hpp"
#include "gerove/domain/person.hpp"
#include "gerove/domain/programme.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/domain/service.hpp"
#include "gerove/domain/sitting.hpp"

namespace gerove {

/// One record of a .gerove or .jsonl stream.
struct Record {
  /// one of: header, municipality, parameters, institution, person, role_assignment, child, family,
  /// case_file, body, sitting, act, referral, service, need_assessment, activity_plan, activity,
  /// programme, agreement, observation
  std::variant<std::monostate,
               Header,
               Municipality,
               Parameters,
               Institution,
               Person,
               RoleAssignment,
               Child,
               Family,
               CaseFile,
               Body,
               Sitting,
               Act,
               Referral,
               Service,
               NeedAssessment,
               ActivityPlan,
               Activity,
               Programme,
               Agreement,
               Observation>
      content{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Record&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Record";
  /// The field table.
  static constexpr auto fields() {
    return field_table(one_of<1, 1>("header", &Record::content, Privacy::plain),
                       one_of<2, 2>("municipality", &Record::content, Privacy::plain),
                       one_of<3, 3>("parameters", &Record::content, Privacy::plain),
                       one_of<4, 4>("institution", &Record::content, Privacy::plain),
                       one_of<5, 5>("person", &Record::content, Privacy::identity),
                       one_of<6, 6>("role_assignment", &Record::content, Privacy::plain),
                       one_of<7, 7>("child", &Record::content, Privacy::identity),
                       one_of<8, 8>("family", &Record::content, Privacy::identity),
                       one_of<9, 9>("case_file", &Record::content, Privacy::offence),
                       one_of<10, 10>("body", &Record::content, Privacy::plain),
                       one_of<11, 11>("sitting", &Record::content, Privacy::offence),
                       one_of<12, 12>("act", &Record::content, Privacy::offence),
                       one_of<13, 13>("referral", &Record::content, Privacy::offence),
                       one_of<14, 14>("service", &Record::content, Privacy::plain),
                       one_of<15, 15>("need_assessment", &Record::content, Privacy::health),
                       one_of<16, 16>("activity_plan", &Record::content, Privacy::plain),
                       one_of<17, 17>("activity", &Record::content, Privacy::plain),
                       one_of<18, 18>("programme", &Record::content, Privacy::plain),
                       one_of<19, 19>("agreement", &Record::content, Privacy::plain),
                       one_of<20, 20>("observation", &Record::content, Privacy::plain));
  }
};

#ifndef GEROVE_HEADER_ONLY
// The run-time views of all records are compiled once, in the library.
extern template const TypeInfo& type_info<Record>();
extern template const TypeInfo& type_info<Header>();
extern template const TypeInfo& type_info<Municipality>();
extern template const TypeInfo& type_info<Parameters>();
extern template const TypeInfo& type_info<Institution>();
extern template const TypeInfo& type_info<Person>();
extern template const TypeInfo& type_info<RoleAssignment>();
extern template const TypeInfo& type_info<Child>();
extern template const TypeInfo& type_info<Family>();
extern template const TypeInfo& type_info<CaseFile>();
extern template const TypeInfo& type_info<Body>();
extern template const TypeInfo& type_info<Sitting>();
extern template const TypeInfo& type_info<Act>();
extern template const TypeInfo& type_info<Referral>();
extern template const TypeInfo& type_info<Service>();
extern template const TypeInfo& type_info<NeedAssessment>();
extern template const TypeInfo& type_info<ActivityPlan>();
extern template const TypeInfo& type_info<Activity>();
extern template const TypeInfo& type_info<Programme>();
extern template const TypeInfo& type_info<Agreement>();
extern template const TypeInfo& type_info<Observation>();
#endif

}  // namespace gerove
