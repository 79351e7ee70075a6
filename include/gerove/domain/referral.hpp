/// @file
/// Referrals between institutions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/codes/referral.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// One event in a referral's history; history is only ever added to.
struct ReferralEvent {
  std::uint32_t sequence{};              ///< order in which the actor made it
  ReferralEventKind kind{};              ///< what happened
  std::optional<Moment> moment{};        ///< when
  InstitutionId actor_institution_id{};  ///< institution that acted
  PersonId actor_person_id{};            ///< person that acted
  ReferralReason reason{};               ///< coded reason, where one is due
  std::string text{};                    ///< in words
  std::string proof{};                   ///< proof of delivery
  std::optional<Date> expected{};        ///< expected day (of a place, a start)
  InstitutionId to_institution_id{};     ///< to whom it was escalated or passed
  UnknownFields unknown{};               ///< fields of a newer writer
  bool operator==(const ReferralEvent&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReferralEvent";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("sequence", &ReferralEvent::sequence, Privacy::plain),
        field<2>("kind", &ReferralEvent::kind, Privacy::plain),
        field<3>("moment", &ReferralEvent::moment, Privacy::plain),
        field<4>("actor_institution_id", &ReferralEvent::actor_institution_id, Privacy::plain),
        field<5>("actor_person_id", &ReferralEvent::actor_person_id, Privacy::plain),
        field<6>("reason", &ReferralEvent::reason, Privacy::plain),
        field<7>("text", &ReferralEvent::text, Privacy::offence),
        field<8>("proof", &ReferralEvent::proof, Privacy::plain),
        field<9>("expected", &ReferralEvent::expected, Privacy::plain),
        field<10>("to_institution_id", &ReferralEvent::to_institution_id, Privacy::plain));
  }
};

/// A referral (nukreipimas, siuntimas) from one institution to another.
struct Referral {
  ReferralId id{};                              ///< id of the record
  ReferralKind kind{};                          ///< what it asks for
  InstitutionId from_institution_id{};          ///< who sends
  InstitutionId to_institution_id{};            ///< who is to act
  ChildId child_id{};                           ///< about which child, if one
  FamilyId family_id{};                         ///< about which family, if one
  CaseFileId case_file_id{};                    ///< case file, if one
  std::string reason{};                         ///< why
  ServiceId service_id{};                       ///< service asked for
  std::string service_text{};                   ///< service or action asked for, in words
  std::string legal_basis{};                    ///< legal basis
  Urgency urgency{};                            ///< how urgent
  std::vector<std::string> disclosed_fields{};  ///< field paths that the sender discloses
  std::vector<ReferralEvent> events{};          ///< history
  std::optional<Date> answer_due{};             ///< when an answer is due
  std::optional<Date> start_due{};              ///< when the start is due
  ReferralId predecessor_id{};                  ///< the referral that this one sends again
  std::vector<std::string> attachments{};       ///< names of documents sent along
  UnknownFields unknown{};                      ///< fields of a newer writer
  bool operator==(const Referral&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Referral";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Referral::id, Privacy::plain),
        field<2>("kind", &Referral::kind, Privacy::plain),
        field<3>("from_institution_id", &Referral::from_institution_id, Privacy::plain),
        field<4>("to_institution_id", &Referral::to_institution_id, Privacy::plain),
        field<5>("child_id", &Referral::child_id, Privacy::identity),
        field<6>("family_id", &Referral::family_id, Privacy::identity),
        field<7>("case_file_id", &Referral::case_file_id, Privacy::plain),
        field<8>("reason", &Referral::reason, Privacy::offence),
        field<9>("service_id", &Referral::service_id, Privacy::plain),
        field<10>("service_text", &Referral::service_text, Privacy::plain),
        field<11>("legal_basis", &Referral::legal_basis, Privacy::plain),
        field<12>("urgency", &Referral::urgency, Privacy::plain),
        field<13>("disclosed_fields", &Referral::disclosed_fields, Privacy::plain),
        field<14>("events", &Referral::events, Privacy::plain),
        field<15>("answer_due", &Referral::answer_due, Privacy::plain),
        field<16>("start_due", &Referral::start_due, Privacy::plain),
        field<17>("predecessor_id", &Referral::predecessor_id, Privacy::plain),
        field<18>("attachments", &Referral::attachments, Privacy::offence));
  }
};

}  // namespace gerove
