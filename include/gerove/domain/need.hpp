/// @file
/// Needs found, met and unmet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/need.hpp"
#include "gerove/codes/referral.hpp"
#include "gerove/codes/service_grant.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// One need (poreikis).
struct Need {
  std::string service_text{};              ///< service needed, in words
  ServiceRoot service_root{};              ///< its family
  std::string catalogue_code{};            ///< its catalogue code, if it has one
  std::optional<Decimal> amount{};         ///< how much
  std::string unit{};                      ///< of what (hours a week, places)
  std::optional<Date> since{};             ///< since when
  NeedState state{};                       ///< what became of it
  ReferralReason why{};                    ///< why it is not met
  std::string why_text{};                  ///< why, in words
  std::vector<ReferralId> referral_ids{};  ///< referrals that tried to meet it
  std::string number{};     ///< number within the assessment, by which referrals name it
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Need&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Need";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("service_text", &Need::service_text, Privacy::health),
                       field<2>("service_root", &Need::service_root, Privacy::health),
                       field<3>("catalogue_code", &Need::catalogue_code, Privacy::health),
                       field<4>("amount", &Need::amount, Privacy::plain),
                       field<5>("unit", &Need::unit, Privacy::plain),
                       field<6>("since", &Need::since, Privacy::plain),
                       field<7>("state", &Need::state, Privacy::plain),
                       field<8>("why", &Need::why, Privacy::plain),
                       field<9>("why_text", &Need::why_text, Privacy::plain),
                       field<10>("referral_ids", &Need::referral_ids, Privacy::plain),
                       field<11>("number", &Need::number, Privacy::plain));
  }
};

/// An assessment of needs (poreikių vertinimas) of a child, a family or an anonymous group.
struct NeedAssessment {
  NeedAssessmentId id{};                      ///< id of the record
  ChildId child_id{};                         ///< the child, if of one
  FamilyId family_id{};                       ///< the family, if of one
  std::string group_text{};                   ///< the group, if anonymous
  std::optional<std::uint32_t> group_size{};  ///< how many persons the group has
  std::optional<Date> assessed{};             ///< when
  std::optional<Actor> by{};                  ///< by whom
  std::vector<Need> needs{};                  ///< needs found
  MunicipalityId municipality_id{};           ///< where
  std::string eldership{};                    ///< in which eldership
  std::optional<std::uint32_t> age_years{};   ///< age at assessment, when there is no child record
  std::string source{};                       ///< document it comes from
  UnknownFields unknown{};                    ///< fields of a newer writer
  bool operator==(const NeedAssessment&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.NeedAssessment";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &NeedAssessment::id, Privacy::plain),
        field<2>("child_id", &NeedAssessment::child_id, Privacy::identity),
        field<3>("family_id", &NeedAssessment::family_id, Privacy::identity),
        field<4>("group_text", &NeedAssessment::group_text, Privacy::plain),
        field<5>("group_size", &NeedAssessment::group_size, Privacy::plain),
        field<6>("assessed", &NeedAssessment::assessed, Privacy::plain),
        field<7>("by", &NeedAssessment::by, Privacy::plain),
        field<8>("needs", &NeedAssessment::needs, Privacy::health),
        field<9>("municipality_id", &NeedAssessment::municipality_id, Privacy::plain),
        field<10>("eldership", &NeedAssessment::eldership, Privacy::plain),
        field<11>("age_years", &NeedAssessment::age_years, Privacy::identity),
        field<12>("source", &NeedAssessment::source, Privacy::plain));
  }
};

}  // namespace gerove
