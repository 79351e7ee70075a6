/// @file
/// Sittings: attendance, agenda, votes, minutes (VMVPĮ 12(6)-12(9)).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/codes/sitting.hpp"
#include "gerove/core/field_table.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/domain/actor.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/procedure.hpp"

namespace gerove {

/// One person at a sitting, in all capacities: member, mandatory participant or both.
struct Attendance {
  PersonId person_id{};           ///< who
  std::vector<Actor> parts{};     ///< in which parts
  Answer member{};                ///< whether as a member of the body
  AttendanceState state{};        ///< whether the person came
  Answer exempt{};                ///< whether the child was exempt from coming (VMVPĮ 12(7))
  std::optional<Date> warned{};   ///< when warned in writing after an absence
  std::optional<Date> invited{};  ///< when told of place and time
  PersonId instead_of_id{};       ///< the member whose place a substitute took
  UnknownFields unknown{};        ///< fields of a newer writer
  bool operator==(const Attendance&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Attendance";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("person_id", &Attendance::person_id, Privacy::identity),
                       field<2>("parts", &Attendance::parts, Privacy::identity),
                       field<3>("member", &Attendance::member, Privacy::plain),
                       field<4>("state", &Attendance::state, Privacy::identity),
                       field<5>("exempt", &Attendance::exempt, Privacy::offence),
                       field<6>("warned", &Attendance::warned, Privacy::plain),
                       field<7>("invited", &Attendance::invited, Privacy::plain),
                       field<8>("instead_of_id", &Attendance::instead_of_id, Privacy::identity));
  }
};

/// One member's vote, where recorded.
struct MemberVote {
  PersonId person_id{};     ///< who
  VoteChoice choice{};      ///< how
  std::string reason{};     ///< why withdrawn or dissenting
  PersonId proxy_id{};      ///< who cast the vote for an absent member, by proxy
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const MemberVote&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.MemberVote";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("person_id", &MemberVote::person_id, Privacy::plain),
                       field<2>("choice", &MemberVote::choice, Privacy::plain),
                       field<3>("reason", &MemberVote::reason, Privacy::plain),
                       field<4>("proxy_id", &MemberVote::proxy_id, Privacy::plain));
  }
};

/// The vote on an agenda item.
struct Vote {
  std::optional<std::uint32_t> for_count{};        ///< votes for
  std::optional<std::uint32_t> against_count{};    ///< votes against
  std::optional<std::uint32_t> abstained_count{};  ///< abstentions
  std::vector<MemberVote> members{};               ///< votes by member, where recorded
  VoteChoice casting_vote{};                       ///< the chair's casting vote, if it decided
  Answer adopted{};                                ///< whether the proposal was adopted
  std::optional<std::uint32_t> withdrew_count{};   ///< members who withdrew from the item
  UnknownFields unknown{};                         ///< fields of a newer writer
  bool operator==(const Vote&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Vote";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("for_count", &Vote::for_count, Privacy::plain),
                       field<2>("against_count", &Vote::against_count, Privacy::plain),
                       field<3>("abstained_count", &Vote::abstained_count, Privacy::plain),
                       field<4>("members", &Vote::members, Privacy::plain),
                       field<5>("casting_vote", &Vote::casting_vote, Privacy::plain),
                       field<6>("adopted", &Vote::adopted, Privacy::plain),
                       field<7>("withdrew_count", &Vote::withdrew_count, Privacy::plain));
  }
};

/// A question (klausimas) of a sitting; it can concern several children and lead to several orders
/// or none.
struct AgendaItem {
  /// serial number in the minutes; of an item such as 10.1, its first part
  std::uint32_t number{};
  std::string title{};                       ///< title
  AgendaItemKind kind{};                     ///< what it is about
  ProcedureAction action{};                  ///< what is asked, where that fits
  std::vector<CaseFileId> case_file_ids{};   ///< case files concerned
  std::vector<ProcedureId> procedure_ids{};  ///< procedures concerned
  std::vector<ChildId> child_ids{};          ///< children concerned
  std::vector<Actor> presenters{};           ///< who presented it
  /// the child rights service's opinion, as corrected in the sitting
  std::optional<Opinion> child_rights_opinion{};
  std::string proposal{};        ///< what was proposed
  std::optional<Vote> vote{};    ///< the vote
  std::vector<ActId> act_ids{};  ///< orders that followed
  Answer adjourned{};            ///< whether it was put off
  /// the number as written, where it is no whole number, such as 10.1
  std::string number_text{};
  SittingForm form{};              ///< open or closed, where the item differs from the sitting
  std::string resolution{};        ///< what was resolved (nutarimas), in its words
  Answer urgent{};                 ///< whether it was urgent
  PersonId decided_alone_by_id{};  ///< who decided it without the body, if somebody did
  UnknownFields unknown{};         ///< fields of a newer writer
  bool operator==(const AgendaItem&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.AgendaItem";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("number", &AgendaItem::number, Privacy::plain),
        field<2>("title", &AgendaItem::title, Privacy::offence),
        field<3>("kind", &AgendaItem::kind, Privacy::plain),
        field<4>("action", &AgendaItem::action, Privacy::plain),
        field<5>("case_file_ids", &AgendaItem::case_file_ids, Privacy::plain),
        field<6>("procedure_ids", &AgendaItem::procedure_ids, Privacy::plain),
        field<7>("child_ids", &AgendaItem::child_ids, Privacy::plain),
        field<8>("presenters", &AgendaItem::presenters, Privacy::plain),
        field<9>("child_rights_opinion", &AgendaItem::child_rights_opinion, Privacy::offence),
        field<10>("proposal", &AgendaItem::proposal, Privacy::offence),
        field<11>("vote", &AgendaItem::vote, Privacy::plain),
        field<12>("act_ids", &AgendaItem::act_ids, Privacy::plain),
        field<13>("adjourned", &AgendaItem::adjourned, Privacy::plain),
        field<14>("number_text", &AgendaItem::number_text, Privacy::plain),
        field<15>("form", &AgendaItem::form, Privacy::plain),
        field<16>("resolution", &AgendaItem::resolution, Privacy::offence),
        field<17>("urgent", &AgendaItem::urgent, Privacy::plain),
        field<18>("decided_alone_by_id", &AgendaItem::decided_alone_by_id, Privacy::plain));
  }
};

/// Minutes (protokolas), VMVPĮ 12(8).
struct Minutes {
  std::string number{};                       ///< number
  std::optional<Date> date{};                 ///< date
  std::optional<Date> signed_by_chair{};      ///< when the chair signed
  std::optional<Date> signed_by_secretary{};  ///< when the secretary signed
  ActId act_id{};                             ///< the document
  std::vector<std::string> dissenting{};      ///< dissenting opinions
  UnknownFields unknown{};                    ///< fields of a newer writer
  bool operator==(const Minutes&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Minutes";
  /// The field table.
  static constexpr auto fields() {
    return field_table(
        field<1>("number", &Minutes::number, Privacy::plain),
        field<2>("date", &Minutes::date, Privacy::plain),
        field<3>("signed_by_chair", &Minutes::signed_by_chair, Privacy::plain),
        field<4>("signed_by_secretary", &Minutes::signed_by_secretary, Privacy::plain),
        field<5>("act_id", &Minutes::act_id, Privacy::plain),
        field<6>("dissenting", &Minutes::dissenting, Privacy::offence));
  }
};

/// A sitting of a body (posėdis).
struct Sitting {
  SittingId id{};                        ///< id of the record
  BodyId body_id{};                      ///< which body's
  std::string number{};                  ///< serial number
  std::optional<Date> date{};            ///< when
  std::string place{};                   ///< where
  SittingForm form{};                    ///< open or closed
  std::vector<Step> notices{};           ///< notices sent to participants
  std::vector<Attendance> attendance{};  ///< who came
  SittingId adjourns_id{};               ///< the sitting of which this one is the continuation
  std::vector<AgendaItem> agenda{};      ///< agenda
  std::optional<Minutes> minutes{};      ///< minutes
  /// whether it took place; unspecified counts as held when it has minutes or attendance
  Answer held{};
  std::optional<Moment> starts{};        ///< time of day, if known
  std::optional<Moment> ends{};          ///< when it ended, if known
  std::vector<BodyId> joint_body_ids{};  ///< other bodies that sat in the same sitting
  std::optional<Date> papers_sent{};     ///< when its papers were sent to the members
  /// whether all there is to tell of it is recorded: what is absent was not
  Answer complete{};
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Sitting&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Sitting";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("id", &Sitting::id, Privacy::plain),
                       field<2>("body_id", &Sitting::body_id, Privacy::plain),
                       field<3>("number", &Sitting::number, Privacy::plain),
                       field<4>("date", &Sitting::date, Privacy::plain),
                       field<5>("place", &Sitting::place, Privacy::plain),
                       field<6>("form", &Sitting::form, Privacy::plain),
                       field<7>("notices", &Sitting::notices, Privacy::plain),
                       field<8>("attendance", &Sitting::attendance, Privacy::identity),
                       field<9>("adjourns_id", &Sitting::adjourns_id, Privacy::plain),
                       field<10>("agenda", &Sitting::agenda, Privacy::offence),
                       field<11>("minutes", &Sitting::minutes, Privacy::offence),
                       field<12>("held", &Sitting::held, Privacy::plain),
                       field<13>("starts", &Sitting::starts, Privacy::plain),
                       field<14>("ends", &Sitting::ends, Privacy::plain),
                       field<15>("joint_body_ids", &Sitting::joint_body_ids, Privacy::plain),
                       field<16>("papers_sent", &Sitting::papers_sent, Privacy::plain),
                       field<17>("complete", &Sitting::complete, Privacy::plain));
  }
};

/// Whether a sitting took place: where it does not say so, minutes or attendance do.
inline Answer was_held(const Sitting& sitting) {
  if (sitting.held != Answer::unspecified) return sitting.held;
  return sitting.minutes || !sitting.attendance.empty() ? Answer::yes : Answer::unspecified;
}

}  // namespace gerove
