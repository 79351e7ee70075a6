/// @file
/// Referrals between institutions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/institution.hpp"
#include "gerove/codes/parameters.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/codes/referral.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// What came of a referral (rezultatas), and where that is recorded.
struct ReferralOutcome {
  ReferralResult result{};                ///< how far what was asked for was reached
  std::string text{};                     ///< in words
  NeedAssessmentId need_assessment_id{};  ///< the assessment of needs that was made
  ActId act_id{};                         ///< the act that was passed
  ServiceGrantId service_grant_id{};      ///< the service that was granted
  std::string document{};                 ///< name of the document that tells it
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const ReferralOutcome&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReferralOutcome";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("result", &ReferralOutcome::result, Privacy::plain),
        field<2>("text", &ReferralOutcome::text, Privacy::health),
        field<3>("need_assessment_id", &ReferralOutcome::need_assessment_id, Privacy::plain),
        field<4>("act_id", &ReferralOutcome::act_id, Privacy::plain),
        field<5>("service_grant_id", &ReferralOutcome::service_grant_id, Privacy::plain),
        field<6>("document", &ReferralOutcome::document, Privacy::offence));
  }
};

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
  /// what came of the referral, told by the event that ends it
  std::vector<ReferralOutcome> outcomes{};
  UnknownFields unknown{};  ///< fields of a newer writer
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
        field<10>("to_institution_id", &ReferralEvent::to_institution_id, Privacy::plain),
        field<11>("outcomes", &ReferralEvent::outcomes, Privacy::plain));
  }
};

/// The need that a referral is to meet.
struct ReferralNeed {
  NeedAssessmentId need_assessment_id{};  ///< the assessment that found it
  std::string need_number{};              ///< its number there, if the assessment has several
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const ReferralNeed&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReferralNeed";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("need_assessment_id", &ReferralNeed::need_assessment_id, Privacy::plain),
        field<2>("need_number", &ReferralNeed::need_number, Privacy::plain));
  }
};

/// Other referrals that one belongs to.
struct ReferralLinks {
  ReferralId part_of_id{};  ///< the referral that was split: this one is a part of it
  std::vector<ReferralId> based_on_ids{};  ///< referrals whose answers led to this one
  std::string group_number{};              ///< number of all that were made together
  UnknownFields unknown{};                 ///< fields of a newer writer
  bool operator==(const ReferralLinks&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReferralLinks";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("part_of_id", &ReferralLinks::part_of_id, Privacy::plain),
                       field<2>("based_on_ids", &ReferralLinks::based_on_ids, Privacy::plain),
                       field<3>("group_number", &ReferralLinks::group_number, Privacy::plain));
  }
};

/// When and how often what is asked for is wanted.
struct WantedService {
  std::optional<Period> period{};          ///< from when to when
  std::optional<std::uint32_t> times{};    ///< how many times
  TermUnit per{};                          ///< in each day, week, month, year
  std::optional<std::uint32_t> minutes{};  ///< how many minutes each time
  std::string text{};                      ///< in words
  UnknownFields unknown{};                 ///< fields of a newer writer
  bool operator==(const WantedService&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.WantedService";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("period", &WantedService::period, Privacy::plain),
                       field<2>("times", &WantedService::times, Privacy::plain),
                       field<3>("per", &WantedService::per, Privacy::plain),
                       field<4>("minutes", &WantedService::minutes, Privacy::plain),
                       field<5>("text", &WantedService::text, Privacy::plain));
  }
};

/// A consent (sutikimas) to a referral, given, refused or withdrawn.
struct Consent {
  ConsentState state{};         ///< which of these
  WhoseWord whose{};            ///< whose it is
  PersonId person_id{};         ///< the person, if there is a record
  std::optional<Date> said{};   ///< when it was said
  std::optional<Date> until{};  ///< the last day on which it holds; absent if no end was set
  std::string text{};           ///< to what, in words
  std::string document{};       ///< name of the document
  UnknownFields unknown{};      ///< fields of a newer writer
  bool operator==(const Consent&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Consent";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("state", &Consent::state, Privacy::plain),
                       field<2>("whose", &Consent::whose, Privacy::plain),
                       field<3>("person_id", &Consent::person_id, Privacy::identity),
                       field<4>("said", &Consent::said, Privacy::plain),
                       field<5>("until", &Consent::until, Privacy::plain),
                       field<6>("text", &Consent::text, Privacy::offence),
                       field<7>("document", &Consent::document, Privacy::offence));
  }
};

/// A wish not to be contacted (prašymas nesikreipti).
struct NoContactWish {
  WhoseWord whose{};                ///< whose it is
  PersonId person_id{};             ///< the person, if there is a record
  std::vector<ContactKind> ways{};  ///< in which ways not; none listed means in no way at all
  std::optional<Date> since{};      ///< since when
  std::optional<Date> until{};      ///< the last day on which it holds; absent if no end was set
  std::string text{};               ///< in words
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const NoContactWish&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.NoContactWish";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("whose", &NoContactWish::whose, Privacy::plain),
                       field<2>("person_id", &NoContactWish::person_id, Privacy::identity),
                       field<3>("ways", &NoContactWish::ways, Privacy::plain),
                       field<4>("since", &NoContactWish::since, Privacy::plain),
                       field<5>("until", &NoContactWish::until, Privacy::plain),
                       field<6>("text", &NoContactWish::text, Privacy::identity));
  }
};

/// What those whom a referral is about agreed to and asked for.
struct ReferralWishes {
  /// whether the referral needs consent; else the service asked for says so
  Answer consent_required{};
  std::vector<Consent> consents{};          ///< consents, in the order in which they were said
  std::vector<NoContactWish> no_contact{};  ///< wishes not to be contacted
  UnknownFields unknown{};                  ///< fields of a newer writer
  bool operator==(const ReferralWishes&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.ReferralWishes";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("consent_required", &ReferralWishes::consent_required, Privacy::plain),
        field<2>("consents", &ReferralWishes::consents, Privacy::plain),
        field<3>("no_contact", &ReferralWishes::no_contact, Privacy::plain));
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
  std::string register_number{};                ///< number in the register of referrals
  InstitutionKind receiver_kind{};              ///< what kind is to act, when none is named
  Boxed<ReferralNeed> need{};                   ///< the need that it is to meet
  Boxed<ReferralLinks> links{};                 ///< other referrals that it belongs to
  Boxed<WantedService> wanted{};                ///< when and how often it is wanted
  Boxed<ReferralWishes> wishes{};               ///< consents and wishes of those whom it is about
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
        field<18>("attachments", &Referral::attachments, Privacy::offence),
        field<19>("register_number", &Referral::register_number, Privacy::plain),
        field<20>("receiver_kind", &Referral::receiver_kind, Privacy::plain),
        field<21>("need", &Referral::need, Privacy::plain),
        field<22>("links", &Referral::links, Privacy::plain),
        field<23>("wanted", &Referral::wanted, Privacy::plain),
        field<24>("wishes", &Referral::wishes, Privacy::plain));
  }
};

}  // namespace gerove
