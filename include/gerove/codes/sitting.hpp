/// @file
/// Code lists: sittings: attendance, agenda, votes, minutes (VMVPĮ 12(6)-12(9)).
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Open or closed.
enum class SittingForm : std::int32_t {
  unspecified = 0,  ///< unspecified
  closed = 1,       ///< closed
  open = 2,         ///< open
};

/// Names and labels of SittingForm.
inline constexpr CodeEntry sitting_form_codes[] = {
    {0, "SITTING_FORM_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SITTING_FORM_CLOSED", {"uždaras", "closed"}},
    {2, "SITTING_FORM_OPEN", {"atviras", "open"}},
};
/// The code list of SittingForm.
constexpr std::span<const CodeEntry> code_entries(SittingForm) { return sitting_form_codes; }

/// Whether somebody came.
enum class AttendanceState : std::int32_t {
  unspecified = 0,  ///< unspecified
  attended = 1,     ///< attended
  absent = 2,       ///< absent
  remote = 3,       ///< attended remotely
};

/// Names and labels of AttendanceState.
inline constexpr CodeEntry attendance_state_codes[] = {
    {0, "ATTENDANCE_STATE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ATTENDANCE_STATE_ATTENDED", {"dalyvavo", "attended"}},
    {2, "ATTENDANCE_STATE_ABSENT", {"nedalyvavo", "absent"}},
    {3, "ATTENDANCE_STATE_REMOTE", {"dalyvavo nuotoliu", "attended remotely"}},
};
/// The code list of AttendanceState.
constexpr std::span<const CodeEntry> code_entries(AttendanceState) {
  return attendance_state_codes;
}

/// How somebody voted.
enum class VoteChoice : std::int32_t {
  unspecified = 0,  ///< unspecified
  in_favour = 1,    ///< in favour
  against = 2,      ///< against
  abstained = 3,    ///< abstained
  withdrew = 4,     ///< withdrew
};

/// Names and labels of VoteChoice.
inline constexpr CodeEntry vote_choice_codes[] = {
    {0, "VOTE_CHOICE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "VOTE_CHOICE_IN_FAVOUR", {"už", "in favour"}},
    {2, "VOTE_CHOICE_AGAINST", {"prieš", "against"}},
    {3, "VOTE_CHOICE_ABSTAINED", {"susilaikė", "abstained"}},
    {4, "VOTE_CHOICE_WITHDREW", {"nusišalino", "withdrew"}},
};
/// The code list of VoteChoice.
constexpr std::span<const CodeEntry> code_entries(VoteChoice) { return vote_choice_codes; }

/// What an agenda item is about.
enum class AgendaItemKind : std::int32_t {
  unspecified = 0,           ///< unspecified
  minimal_measure = 1,       ///< minimal measure
  average_measure = 2,       ///< average measure
  coordinated_services = 3,  ///< coordinated services
  compulsory_preschool = 4,  ///< compulsory pre-school education
  activity_plan = 5,         ///< activity plan
  report = 6,                ///< report
  information = 7,           ///< information
  evaluation = 8,            ///< evaluation of measures
  services_planning = 9,     ///< planning of services
  other = 90,                ///< other
};

/// Names and labels of AgendaItemKind.
inline constexpr CodeEntry agenda_item_kind_codes[] = {
    {0, "AGENDA_ITEM_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "AGENDA_ITEM_KIND_MINIMAL_MEASURE", {"minimali priežiūra", "minimal measure"}},
    {2, "AGENDA_ITEM_KIND_AVERAGE_MEASURE", {"vidutinė priežiūra", "average measure"}},
    {3,
     "AGENDA_ITEM_KIND_COORDINATED_SERVICES",
     {"koordinuotai teikiamos paslaugos", "coordinated services"}},
    {4,
     "AGENDA_ITEM_KIND_COMPULSORY_PRESCHOOL",
     {"privalomas ikimokyklinis ugdymas", "compulsory pre-school education"}},
    {5, "AGENDA_ITEM_KIND_ACTIVITY_PLAN", {"veiklos planas", "activity plan"}},
    {6, "AGENDA_ITEM_KIND_REPORT", {"veiklos ataskaita", "report"}},
    {7, "AGENDA_ITEM_KIND_INFORMATION", {"informacija", "information"}},
    {8, "AGENDA_ITEM_KIND_EVALUATION", {"priemonių vykdymo įvertinimas", "evaluation of measures"}},
    {9, "AGENDA_ITEM_KIND_SERVICES_PLANNING", {"paslaugų planavimas", "planning of services"}},
    {90, "AGENDA_ITEM_KIND_OTHER", {"kita", "other"}},
};
/// The code list of AgendaItemKind.
constexpr std::span<const CodeEntry> code_entries(AgendaItemKind) { return agenda_item_kind_codes; }

}  // namespace gerove
