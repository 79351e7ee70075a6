/// @file
/// Commissions and groups, their members and rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/body.hpp"
#include "gerove/codes/parameters.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/codes/sitting.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A member of a body for a period.
struct Membership {
  PersonId person_id{};                  ///< who
  InstitutionId institution_id{};        ///< for which institution
  RoleKind office{};                     ///< chair, secretary or member
  std::string office_text{};             ///< in words
  std::optional<Period> period{};        ///< from when to when
  ActId act_id{};                        ///< the act that named the member
  MemberKind kind{};                     ///< whether with a vote; unspecified counts as one who has
  std::vector<PersonId> replaces_ids{};  ///< whom a substitute may replace; empty for any member
  RoleKind deputises{};  ///< the office exercised while its holder is away (pavaduotojas)
  /// since when, where only the month or year is known: then the period has no start
  std::optional<PartialDate> since{};
  std::optional<PartialDate> until{};  ///< until when, likewise
  UnknownFields unknown{};             ///< fields of a newer writer
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
                       field<6>("act_id", &Membership::act_id, Privacy::plain),
                       field<7>("kind", &Membership::kind, Privacy::plain),
                       field<8>("replaces_ids", &Membership::replaces_ids, Privacy::plain),
                       field<9>("deputises", &Membership::deputises, Privacy::plain),
                       field<10>("since", &Membership::since, Privacy::plain),
                       field<11>("until", &Membership::until, Privacy::plain));
  }
};

/// A length of time in a body's rules.
struct RuleTerm {
  std::optional<std::uint32_t> amount{};  ///< how many units
  TermUnit unit{};                        ///< the unit
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const RuleTerm&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.RuleTerm";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("amount", &RuleTerm::amount, Privacy::plain),
                       field<2>("unit", &RuleTerm::unit, Privacy::plain));
  }
};

/// The majority that certain matters need (kvalifikuota dauguma).
struct MajorityRule {
  std::vector<AgendaItemKind> matters{};       ///< which matters; empty for all
  std::optional<std::uint32_t> numerator{};    ///< numerator of the share
  std::optional<std::uint32_t> denominator{};  ///< denominator of the share
  Answer exceeds{};         ///< whether more than the share is needed, rather than just as much
  MajorityBase base{};      ///< of what; unspecified for what other majorities are counted of
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const MajorityRule&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.MajorityRule";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("matters", &MajorityRule::matters, Privacy::plain),
                       field<2>("numerator", &MajorityRule::numerator, Privacy::plain),
                       field<3>("denominator", &MajorityRule::denominator, Privacy::plain),
                       field<4>("exceeds", &MajorityRule::exceeds, Privacy::plain),
                       field<5>("base", &MajorityRule::base, Privacy::plain));
  }
};

/// Who may decide without the body, and what.
struct SoleDecision {
  RoleKind office{};                      ///< the office whose holder may
  std::vector<AgendaItemKind> matters{};  ///< in which matters only
  Answer urgent_only{};                   ///< whether only in urgent ones
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const SoleDecision&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.SoleDecision";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("office", &SoleDecision::office, Privacy::plain),
                       field<2>("matters", &SoleDecision::matters, Privacy::plain),
                       field<3>("urgent_only", &SoleDecision::urgent_only, Privacy::plain));
  }
};

/// How often a body sits at the least: so many times in each so many months of a calendar year.
struct SittingFrequency {
  std::optional<std::uint32_t> times{};   ///< how many times
  std::optional<std::uint32_t> months{};  ///< in how many months, counted from January
  UnknownFields unknown{};                ///< fields of a newer writer
  bool operator==(const SittingFrequency&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.SittingFrequency";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("times", &SittingFrequency::times, Privacy::plain),
                       field<2>("months", &SittingFrequency::months, Privacy::plain));
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
  /// quorum as a number of members; where a share is given, too, both are needed
  std::optional<std::uint32_t> quorum_number{};
  Answer quorum_exceeds{};  ///< whether more members than the share are needed (daugiau kaip)
  std::vector<MajorityRule> majorities{};      ///< majorities other than more than half
  std::vector<SoleDecision> sole_decisions{};  ///< what is decided without the body, by whom
  std::optional<RuleTerm> invitation{};        ///< how long before a sitting members are invited
  std::optional<RuleTerm> papers{};            ///< how long before a sitting they get its papers
  /// within what time after a sitting without quorum the second one is held
  std::optional<RuleTerm> second_sitting{};
  SecondSittingScope second_sitting_scope{};    ///< which items the second one may decide
  std::optional<SittingFrequency> frequency{};  ///< how often the body sits at the least
  WithdrawalRule withdrawal{};                  ///< how a member who withdrew counts
  Answer substitutes_allowed{};    ///< whether absent members may be replaced by substitutes
  Answer proxies_allowed{};        ///< whether an absent member may have another one vote
  Answer proxies_count_present{};  ///< whether a member who votes by proxy counts as present
  UnknownFields unknown{};         ///< fields of a newer writer
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
        field<11>("chair_may_decide_alone", &BodyRules::chair_may_decide_alone, Privacy::plain),
        field<12>("quorum_number", &BodyRules::quorum_number, Privacy::plain),
        field<13>("quorum_exceeds", &BodyRules::quorum_exceeds, Privacy::plain),
        field<14>("majorities", &BodyRules::majorities, Privacy::plain),
        field<15>("sole_decisions", &BodyRules::sole_decisions, Privacy::plain),
        field<16>("invitation", &BodyRules::invitation, Privacy::plain),
        field<17>("papers", &BodyRules::papers, Privacy::plain),
        field<18>("second_sitting", &BodyRules::second_sitting, Privacy::plain),
        field<19>("second_sitting_scope", &BodyRules::second_sitting_scope, Privacy::plain),
        field<20>("frequency", &BodyRules::frequency, Privacy::plain),
        field<21>("withdrawal", &BodyRules::withdrawal, Privacy::plain),
        field<22>("substitutes_allowed", &BodyRules::substitutes_allowed, Privacy::plain),
        field<23>("proxies_allowed", &BodyRules::proxies_allowed, Privacy::plain),
        field<24>("proxies_count_present", &BodyRules::proxies_count_present, Privacy::plain));
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
