/// @file
/// Held events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/activity.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// How many of a kind took part.
struct ParticipantCount {
  std::string kind{};                     ///< who, in words
  std::optional<std::uint32_t> count{};   ///< how many
  std::optional<std::uint32_t> groups{};  ///< in how many groups
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const ParticipantCount&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ParticipantCount";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("kind", &ParticipantCount::kind, Privacy::plain),
                       field<2>("count", &ParticipantCount::count, Privacy::plain),
                       field<3>("groups", &ParticipantCount::groups, Privacy::plain));
  }
};

/// A held event (veikla, renginys).
struct Activity {
  ActivityId id{};                               ///< id of the record
  ActivityKind kind{};                           ///< what it was
  std::string title{};                           ///< title
  std::optional<Period> when{};                  ///< when
  std::vector<std::string> topics{};             ///< topics
  std::vector<InstitutionId> institution_ids{};  ///< institutions that took part
  std::vector<ParticipantCount> participants{};  ///< how many took part
  ActivityPlanId activity_plan_id{};             ///< plan that it serves
  std::string plan_action_number{};              ///< action of the plan that it serves
  BodyId body_id{};                              ///< body that held it
  MunicipalityId municipality_id{};              ///< where
  std::string result{};                          ///< what came of it
  /// how many took part, as stated for all kinds together
  std::optional<std::uint32_t> participant_count{};
  /// how many institutions took part, as stated
  std::optional<std::uint32_t> institution_count{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Activity&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Activity";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Activity::id, Privacy::plain),
        field<2>("kind", &Activity::kind, Privacy::plain),
        field<3>("title", &Activity::title, Privacy::plain),
        field<4>("when", &Activity::when, Privacy::plain),
        field<5>("topics", &Activity::topics, Privacy::plain),
        field<6>("institution_ids", &Activity::institution_ids, Privacy::plain),
        field<7>("participants", &Activity::participants, Privacy::plain),
        field<8>("activity_plan_id", &Activity::activity_plan_id, Privacy::plain),
        field<9>("plan_action_number", &Activity::plan_action_number, Privacy::plain),
        field<10>("body_id", &Activity::body_id, Privacy::plain),
        field<11>("municipality_id", &Activity::municipality_id, Privacy::plain),
        field<12>("result", &Activity::result, Privacy::plain),
        field<13>("participant_count", &Activity::participant_count, Privacy::plain),
        field<14>("institution_count", &Activity::institution_count, Privacy::plain));
  }
};

}  // namespace gerove
