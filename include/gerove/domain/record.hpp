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

/// Calls a macro with each kind of record: what is compiled once for each has its list here.
#define GEROVE_RECORD_KINDS(EACH) \
  EACH(Header)                    \
  EACH(Municipality)              \
  EACH(Parameters)                \
  EACH(Institution)               \
  EACH(Person)                    \
  EACH(RoleAssignment)            \
  EACH(Child)                     \
  EACH(Family)                    \
  EACH(CaseFile)                  \
  EACH(Body)                      \
  EACH(Sitting)                   \
  EACH(Act)                       \
  EACH(Referral)                  \
  EACH(Service)                   \
  EACH(NeedAssessment)            \
  EACH(ActivityPlan)              \
  EACH(Activity)                  \
  EACH(Programme)                 \
  EACH(Agreement)                 \
  EACH(Observation)

namespace gerove {

/// One record of a .gerove or .jsonl stream.
struct Record {
  /// one of the kinds of records, or nothing
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
/// Says that the run-time view of a kind is in the library.
#  define GEROVE_TYPE_INFO(Kind) extern template const TypeInfo& type_info<Kind>();
GEROVE_RECORD_KINDS(GEROVE_TYPE_INFO)
#  undef GEROVE_TYPE_INFO
#endif

}  // namespace gerove
