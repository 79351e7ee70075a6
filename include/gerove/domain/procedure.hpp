/// @file
/// Procedures: from a request to decisions (VMVPĮ art. 12).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/actor.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"

namespace gerove {

/// A ground (pagrindas) with the facts that it needs.
struct Ground {
  GroundKind kind{};                      ///< which ground
  std::string text{};                     ///< the ground as written
  std::optional<PartialDate> act_date{};  ///< when the act was done, if the ground is an act
  /// lessons missed without valid reason in the month
  std::optional<std::uint32_t> missed_lessons{};
  std::optional<std::uint32_t> month_lessons{};  ///< lessons of that month
  std::optional<PartialDate> month{};            ///< the month of the missed lessons
  /// whether the data come from the register of children not learning (NEMIS)
  Answer register_evidence{};
  Answer help_exhausted{};  ///< whether all educational help was exhausted before (VMVPĮ 10(2))
  Answer behaviour_dangerous{};  ///< whether the behaviour was a real danger
  UnknownFields unknown{};       ///< fields of a newer writer
  bool operator==(const Ground&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Ground";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("kind", &Ground::kind, Privacy::offence),
        field<2>("text", &Ground::text, Privacy::offence),
        field<3>("act_date", &Ground::act_date, Privacy::offence),
        field<4>("missed_lessons", &Ground::missed_lessons, Privacy::offence),
        field<5>("month_lessons", &Ground::month_lessons, Privacy::offence),
        field<6>("month", &Ground::month, Privacy::offence),
        field<7>("register_evidence", &Ground::register_evidence, Privacy::plain),
        field<8>("help_exhausted", &Ground::help_exhausted, Privacy::plain),
        field<9>("behaviour_dangerous", &Ground::behaviour_dangerous, Privacy::offence));
  }
};

/// A request or motion that begins a procedure (prašymas, kreipimasis).
struct Request {
  ProcedureAction action{};                 ///< what is asked for
  std::optional<Actor> initiator{};         ///< who asks
  std::optional<Date> written{};            ///< date on the request
  std::optional<Date> received_by_mayor{};  ///< when the mayor (before: the director) received it
  std::optional<Date> received_by_commission{};  ///< when the commission received it
  std::string delivery_proof{};                  ///< how delivery is proved
  std::vector<MeasureId> measure_ids{};          ///< measures to extend, change or revoke
  std::string registration_number{};             ///< number in the document register
  UnknownFields unknown{};                       ///< fields of a newer writer
  bool operator==(const Request&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Request";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("action", &Request::action, Privacy::plain),
        field<2>("initiator", &Request::initiator, Privacy::reporter),
        field<3>("written", &Request::written, Privacy::plain),
        field<4>("received_by_mayor", &Request::received_by_mayor, Privacy::plain),
        field<5>("received_by_commission", &Request::received_by_commission, Privacy::plain),
        field<6>("delivery_proof", &Request::delivery_proof, Privacy::plain),
        field<7>("measure_ids", &Request::measure_ids, Privacy::plain),
        field<8>("registration_number", &Request::registration_number, Privacy::plain));
  }
};

/// Something that happened in a procedure, report or measure.
struct Step {
  StepCode code{};                  ///< what happened
  std::optional<Date> date{};       ///< on which day
  std::optional<Moment> moment{};   ///< at what time, where the law counts hours
  std::optional<Actor> actor{};     ///< who did it
  std::vector<Actor> addressees{};  ///< to whom
  std::string proof{};              ///< how it is proved
  ActId act_id{};                   ///< the document, if one
  SittingId sitting_id{};           ///< the sitting, if one
  std::string note{};               ///< remarks
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const Step&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Step";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("code", &Step::code, Privacy::plain),
                       field<2>("date", &Step::date, Privacy::plain),
                       field<3>("moment", &Step::moment, Privacy::plain),
                       field<4>("actor", &Step::actor, Privacy::plain),
                       field<5>("addressees", &Step::addressees, Privacy::plain),
                       field<6>("proof", &Step::proof, Privacy::plain),
                       field<7>("act_id", &Step::act_id, Privacy::plain),
                       field<8>("sitting_id", &Step::sitting_id, Privacy::plain),
                       field<9>("note", &Step::note, Privacy::offence));
  }
};

/// A written conclusion or opinion (išvada, nuomonė): of the child rights service, the authorised
/// institution, the child.
struct Opinion {
  std::optional<Actor> issuer{};  ///< whose
  std::optional<Date> date{};     ///< when given
  OpinionStance stance{};         ///< what it says
  std::string text{};             ///< its words
  ActId act_id{};                 ///< the document
  Answer about_child_heard{};     ///< whether it reports the child's own opinion
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const Opinion&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Opinion";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("issuer", &Opinion::issuer, Privacy::plain),
                       field<2>("date", &Opinion::date, Privacy::plain),
                       field<3>("stance", &Opinion::stance, Privacy::offence),
                       field<4>("text", &Opinion::text, Privacy::offence),
                       field<5>("act_id", &Opinion::act_id, Privacy::plain),
                       field<6>("about_child_heard", &Opinion::about_child_heard, Privacy::plain));
  }
};

/// What the commission proposes to the deciding organ (siūlymas).
struct Proposal {
  std::optional<Date> date{};           ///< when
  SittingId sitting_id{};               ///< sitting that adopted it
  ProcedureAction action{};             ///< what it proposes
  std::string text{};                   ///< its words
  std::optional<std::uint32_t> item{};  ///< number of the agenda item
  UnknownFields unknown{};              ///< fields of a newer writer
  bool operator==(const Proposal&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Proposal";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("date", &Proposal::date, Privacy::plain),
                       field<2>("sitting_id", &Proposal::sitting_id, Privacy::plain),
                       field<3>("action", &Proposal::action, Privacy::offence),
                       field<4>("text", &Proposal::text, Privacy::offence),
                       field<5>("item", &Proposal::item, Privacy::plain));
  }
};

/// A decision (sprendimas) of the deciding organ in a procedure.
struct Decision {
  DecisionKind kind{};         ///< which of the decisions
  ProcedureAction action{};    ///< sub-kind: what it does
  std::optional<Date> date{};  ///< when made
  ActorKind organ{};           ///< the organ competent and deciding: mayor or director
  PersonId signatory_id{};     ///< who signed
  Capacity capacity{};         ///< in what capacity
  ActId act_id{};              ///< the order
  std::optional<std::uint32_t> proposal_index{};    ///< which proposal it follows, counted from 0
  std::vector<MeasureId> measure_ids{};             ///< measures imposed or touched
  std::vector<ServiceGrantId> service_grant_ids{};  ///< coordinated services granted with it
  std::vector<OtherHelpId> other_help_ids{};  ///< Other help to the representatives (VMVPĮ art. 9).
  InstitutionId coordinating_institution_id{};  ///< coordinating institution that it names (12(12))
  std::string text{};                           ///< its words
  UnknownFields unknown{};                      ///< fields of a newer writer
  bool operator==(const Decision&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Decision";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("kind", &Decision::kind, Privacy::offence),
        field<2>("action", &Decision::action, Privacy::offence),
        field<3>("date", &Decision::date, Privacy::plain),
        field<4>("organ", &Decision::organ, Privacy::plain),
        field<5>("signatory_id", &Decision::signatory_id, Privacy::plain),
        field<6>("capacity", &Decision::capacity, Privacy::plain),
        field<7>("act_id", &Decision::act_id, Privacy::plain),
        field<8>("proposal_index", &Decision::proposal_index, Privacy::plain),
        field<9>("measure_ids", &Decision::measure_ids, Privacy::plain),
        field<10>("service_grant_ids", &Decision::service_grant_ids, Privacy::plain),
        field<11>("other_help_ids", &Decision::other_help_ids, Privacy::plain),
        field<12>(
            "coordinating_institution_id", &Decision::coordinating_institution_id, Privacy::plain),
        field<13>("text", &Decision::text, Privacy::offence));
  }
};

/// The court's permission to impose or extend an average measure (teismo leidimas).
struct CourtPermission {
  std::optional<Date> applied{};    ///< when applied for
  InstitutionId court_id{};         ///< which court
  std::optional<Date> ruled{};      ///< date of the ruling
  Answer permitted{};               ///< whether it permits
  std::optional<Date> in_effect{};  ///< when the ruling took effect
  std::optional<Date> received{};   ///< when the mayor received it
  std::optional<Period> term{};     ///< the term it permits, if it names one
  std::string case_number{};        ///< number of the court case
  UnknownFields unknown{};          ///< fields of a newer writer
  bool operator==(const CourtPermission&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.CourtPermission";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("applied", &CourtPermission::applied, Privacy::offence),
                       field<2>("court_id", &CourtPermission::court_id, Privacy::plain),
                       field<3>("ruled", &CourtPermission::ruled, Privacy::offence),
                       field<4>("permitted", &CourtPermission::permitted, Privacy::offence),
                       field<5>("in_effect", &CourtPermission::in_effect, Privacy::offence),
                       field<6>("received", &CourtPermission::received, Privacy::offence),
                       field<7>("term", &CourtPermission::term, Privacy::offence),
                       field<8>("case_number", &CourtPermission::case_number, Privacy::offence));
  }
};

/// A procedure (procedūra): a request, what followed, and the decisions.
struct Procedure {
  ProcedureId id{};                   ///< id within the case file
  ProcedureSubject subject{};         ///< what it is about
  std::optional<Request> request{};   ///< how it began
  std::optional<Date> begun{};        ///< day on which it counts as begun, if not that of receipt
  Urgency urgency{};                  ///< whether it is urgent
  std::string urgency_reason{};       ///< why
  std::vector<Ground> grounds{};      ///< on what grounds
  std::vector<Step> steps{};          ///< what happened, in order
  std::vector<Opinion> opinions{};    ///< opinions given
  std::vector<Proposal> proposals{};  ///< proposals of the commission; a new one after a rejection
  std::vector<Decision> decisions{};  ///< decisions made
  std::optional<CourtPermission> court_permission{};  ///< court permission, if needed
  std::vector<ChildId> child_ids{};                   ///< the children it is about
  FamilyId family_id{};                               ///< the family, if about one
  std::string note{};                                 ///< remarks
  UnknownFields unknown{};                            ///< fields of a newer writer
  bool operator==(const Procedure&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Procedure";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("id", &Procedure::id, Privacy::plain),
        field<2>("subject", &Procedure::subject, Privacy::offence),
        field<3>("request", &Procedure::request, Privacy::plain),
        field<4>("begun", &Procedure::begun, Privacy::plain),
        field<5>("urgency", &Procedure::urgency, Privacy::offence),
        field<6>("urgency_reason", &Procedure::urgency_reason, Privacy::offence),
        field<7>("grounds", &Procedure::grounds, Privacy::offence),
        field<8>("steps", &Procedure::steps, Privacy::plain),
        field<9>("opinions", &Procedure::opinions, Privacy::offence),
        field<10>("proposals", &Procedure::proposals, Privacy::offence),
        field<11>("decisions", &Procedure::decisions, Privacy::offence),
        field<12>("court_permission", &Procedure::court_permission, Privacy::offence),
        field<13>("child_ids", &Procedure::child_ids, Privacy::plain),
        field<14>("family_id", &Procedure::family_id, Privacy::plain),
        field<15>("note", &Procedure::note, Privacy::offence));
  }
};

}  // namespace gerove
