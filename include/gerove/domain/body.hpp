/// @file
/// Commissions and groups, their members and rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/body.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A member of a body for a period.
struct Membership {
  PersonId person_id{};            ///< who
  InstitutionId institution_id{};  ///< for which institution
  RoleKind office{};               ///< chair, secretary or member
  std::string office_text{};       ///< in words
  std::optional<Period> period{};  ///< from when to when
  ActId act_id{};                  ///< the act that named the member
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const Membership&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Membership";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("person_id", &Membership::person_id, Privacy::plain),
                       field<2>("institution_id", &Membership::institution_id, Privacy::plain),
                       field<3>("office", &Membership::office, Privacy::plain),
                       field<4>("office_text", &Membership::office_text, Privacy::plain),
                       field<5>("period", &Membership::period, Privacy::plain),
                       field<6>("act_id", &Membership::act_id, Privacy::plain));
  }
};

/// A body's own regulations (darbo reglamentas), where the law is silent.
struct BodyRules {
  std::optional<Period> valid{};                      ///< when they hold
  ActId act_id{};                                     ///< the act
  std::optional<std::uint32_t> quorum_numerator{};    ///< quorum: numerator of the share
  std::optional<std::uint32_t> quorum_denominator{};  ///< quorum: denominator of the share
  QuorumBase quorum_base{};                           ///< of what it is a share
  MajorityBase majority_base{};                       ///< of what the majority is counted
  TieRule tie{};                                      ///< what a tie means
  RoleKind office_required{};                         ///< office that must be present, if one
  Answer second_sitting_without_quorum{};  ///< whether a second sitting may decide without quorum
  Answer abstention_allowed{};             ///< whether members may abstain
  Answer chair_may_decide_alone{};         ///< whether the chair may decide alone in urgent matters
  UnknownFields unknown{};                 ///< fields of a newer writer
  bool operator==(const BodyRules&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.BodyRules";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("valid", &BodyRules::valid, Privacy::plain),
        field<2>("act_id", &BodyRules::act_id, Privacy::plain),
        field<3>("quorum_numerator", &BodyRules::quorum_numerator, Privacy::plain),
        field<4>("quorum_denominator", &BodyRules::quorum_denominator, Privacy::plain),
        field<5>("quorum_base", &BodyRules::quorum_base, Privacy::plain),
        field<6>("majority_base", &BodyRules::majority_base, Privacy::plain),
        field<7>("tie", &BodyRules::tie, Privacy::plain),
        field<8>("office_required", &BodyRules::office_required, Privacy::plain),
        field<9>("second_sitting_without_quorum",
                 &BodyRules::second_sitting_without_quorum,
                 Privacy::plain),
        field<10>("abstention_allowed", &BodyRules::abstention_allowed, Privacy::plain),
        field<11>("chair_may_decide_alone", &BodyRules::chair_may_decide_alone, Privacy::plain));
  }
};

/// A commission or group (komisija, grupė).
struct Body {
  BodyId id{};                               ///< id of the record
  BodyKind kind{};                           ///< what it is
  std::string name{};                        ///< its name
  MunicipalityId municipality_id{};          ///< its municipality
  InstitutionId institution_id{};            ///< its school or institution, if it belongs to one
  ActId founding_act_id{};                   ///< act that founded it or its regulations
  std::vector<ActId> composition_act_ids{};  ///< acts that named its members
  std::vector<Membership> members{};         ///< members by period
  std::vector<BodyRules> rules{};            ///< its rules by period
  UnknownFields unknown{};                   ///< fields of a newer writer
  bool operator==(const Body&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Body";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Body::id, Privacy::plain),
                       field<2>("kind", &Body::kind, Privacy::plain),
                       field<3>("name", &Body::name, Privacy::plain),
                       field<4>("municipality_id", &Body::municipality_id, Privacy::plain),
                       field<5>("institution_id", &Body::institution_id, Privacy::plain),
                       field<6>("founding_act_id", &Body::founding_act_id, Privacy::plain),
                       field<7>("composition_act_ids", &Body::composition_act_ids, Privacy::plain),
                       field<8>("members", &Body::members, Privacy::plain),
                       field<9>("rules", &Body::rules, Privacy::plain));
  }
};

}  // namespace gerove
