/// @file
/// Code lists: care arrangements and reports about children's rights (VTAPĮ 35-43).
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Care forms and legal states of a child in care.
enum class CareKind : std::int32_t {
  unspecified = 0,                 ///< unspecified
  temporary_care_family = 1,       ///< temporary care at home or with relatives
  temporary_care_with_parent = 2,  ///< temporary care with a parent in an institution
  temporary_care_on_request = 3,   ///< temporary care at the parents' request
  temporary_placement = 4,         ///< temporary placement
  temporary_guardianship = 5,      ///< temporary guardianship
  permanent_guardianship = 6,      ///< permanent guardianship
  removal = 7,                     ///< removal
  on_duty_guardian = 8,            ///< on-duty guardian
  permanent_foster_carer = 9,      ///< permanent foster carer
  community_family_home = 10,      ///< community family-type children's home
  accompanied_care = 11,           ///< accompanied care
  respite_at_home = 12,            ///< respite at home
  respite_in_institution = 13,     ///< respite in an institution
  help_for_mothers = 14,           ///< help for pregnant women and single mothers
  family_group = 15,               ///< foster family group
  institutional_care = 16,         ///< institutional care
  ngo_care = 17,                   ///< care by a non-governmental organisation
  adoption = 18,                   ///< adoption
  other = 90,                      ///< other
};

/// Names and labels of CareKind.
inline constexpr CodeEntry care_kind_codes[] = {
    {0, "CARE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "CARE_KIND_TEMPORARY_CARE_FAMILY",
     {"laikinoji priežiūra šeimoje ar pas artimuosius",
      "temporary care at home or with relatives"}},
    {2,
     "CARE_KIND_TEMPORARY_CARE_WITH_PARENT",
     {"laikinoji priežiūra su tėvu ar motina socialinių paslaugų įstaigoje",
      "temporary care with a parent in an institution"}},
    {3,
     "CARE_KIND_TEMPORARY_CARE_ON_REQUEST",
     {"laikinoji priežiūra tėvų prašymu", "temporary care at the parents' request"}},
    {4, "CARE_KIND_TEMPORARY_PLACEMENT", {"laikinas apgyvendinimas", "temporary placement"}},
    {5, "CARE_KIND_TEMPORARY_GUARDIANSHIP", {"laikinoji globa (rūpyba)", "temporary guardianship"}},
    {6, "CARE_KIND_PERMANENT_GUARDIANSHIP", {"nuolatinė globa (rūpyba)", "permanent guardianship"}},
    {7, "CARE_KIND_REMOVAL", {"vaiko paėmimas", "removal"}},
    {8, "CARE_KIND_ON_DUTY_GUARDIAN", {"budintis globotojas", "on-duty guardian"}},
    {9, "CARE_KIND_PERMANENT_FOSTER_CARER", {"nuolatinis globotojas", "permanent foster carer"}},
    {10,
     "CARE_KIND_COMMUNITY_FAMILY_HOME",
     {"bendruomeniniai vaikų globos namai", "community family-type children's home"}},
    {11, "CARE_KIND_ACCOMPANIED_CARE", {"palydimoji globa", "accompanied care"}},
    {12, "CARE_KIND_RESPITE_AT_HOME", {"laikinas atokvėpis namuose", "respite at home"}},
    {13,
     "CARE_KIND_RESPITE_IN_INSTITUTION",
     {"laikinas atokvėpis įstaigoje", "respite in an institution"}},
    {14,
     "CARE_KIND_HELP_FOR_MOTHERS",
     {"pagalba besilaukiančioms moterims ir vienišoms motinoms",
      "help for pregnant women and single mothers"}},
    {15, "CARE_KIND_FAMILY_GROUP", {"šeimyna", "foster family group"}},
    {16, "CARE_KIND_INSTITUTIONAL_CARE", {"institucinė globa", "institutional care"}},
    {17,
     "CARE_KIND_NGO_CARE",
     {"nevyriausybinės organizacijos globa", "care by a non-governmental organisation"}},
    {18, "CARE_KIND_ADOPTION", {"įvaikinimas", "adoption"}},
    {90, "CARE_KIND_OTHER", {"kita", "other"}},
};
/// The code list of CareKind.
constexpr std::span<const CodeEntry> code_entries(CareKind) { return care_kind_codes; }

/// How urgent a report about a child's rights is (VTAPĮ 36).
enum class ReportUrgency : std::int32_t {
  unspecified = 0,  ///< unspecified
  ordinary = 1,     ///< ordinary
  urgent = 2,       ///< urgent: violence, danger, unsafe place
  police = 3,       ///< police report
};

/// Names and labels of ReportUrgency.
inline constexpr CodeEntry report_urgency_codes[] = {
    {0, "REPORT_URGENCY_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REPORT_URGENCY_ORDINARY", {"įprastas", "ordinary"}},
    {2,
     "REPORT_URGENCY_URGENT",
     {"skubus: smurtas, pavojus, nesaugi vieta", "urgent: violence, danger, unsafe place"}},
    {3, "REPORT_URGENCY_POLICE", {"policijos pranešimas", "police report"}},
};
/// The code list of ReportUrgency.
constexpr std::span<const CodeEntry> code_entries(ReportUrgency) { return report_urgency_codes; }

/// What a report led to (VTAPĮ 36-1).
enum class ReportFinding : std::int32_t {
  unspecified = 0,           ///< unspecified
  unfounded = 1,             ///< unfounded
  need_to_assess_help = 2,   ///< need to assess help
  need_of_protection = 3,    ///< need of protection
  no_case_management = 4,    ///< no complex help needed
  threat_level_1_2018 = 11,  ///< first threat level (2018-2019)
  threat_level_2_2018 = 12,  ///< second threat level (2018-2019)
};

/// Names and labels of ReportFinding.
inline constexpr CodeEntry report_finding_codes[] = {
    {0, "REPORT_FINDING_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REPORT_FINDING_UNFOUNDED", {"nepagrįstas", "unfounded"}},
    {2,
     "REPORT_FINDING_NEED_TO_ASSESS_HELP",
     {"būtinybė vertinti pagalbos poreikį", "need to assess help"}},
    {3, "REPORT_FINDING_NEED_OF_PROTECTION", {"apsaugos poreikis", "need of protection"}},
    {4,
     "REPORT_FINDING_NO_CASE_MANAGEMENT",
     {"kompleksinės pagalbos nereikia", "no complex help needed"}},
    {11,
     "REPORT_FINDING_THREAT_LEVEL_1_2018",
     {"pirmas grėsmės lygis (2018-2019)", "first threat level (2018-2019)"}},
    {12,
     "REPORT_FINDING_THREAT_LEVEL_2_2018",
     {"antras grėsmės lygis (2018-2019)", "second threat level (2018-2019)"}},
};
/// The code list of ReportFinding.
constexpr std::span<const CodeEntry> code_entries(ReportFinding) { return report_finding_codes; }

/// Steps after a report about a child's rights.
enum class ReportStepCode : std::int32_t {
  unspecified = 0,                ///< unspecified
  received = 1,                   ///< report received
  started = 2,                    ///< started
  child_met = 3,                  ///< child met
  on_the_spot = 4,                ///< on the spot
  police_told = 5,                ///< police told
  finished = 6,                   ///< actions finished
  need_established = 7,           ///< need to assess help established
  protection_established = 8,     ///< need of protection established
  case_manager_initiated = 9,     ///< appointment of a case manager initiated
  case_manager_appointed = 10,    ///< case manager appointed
  mobile_team_called = 11,        ///< mobile team called
  specialised_help_started = 12,  ///< specialised help started
  parents_told = 13,              ///< parents told
  child_removed = 14,             ///< child removed
  court_applied = 15,             ///< court applied to
  guardian_choice_ordered = 16,   ///< choice of a guardian ordered
  other = 90,                     ///< other
};

/// Names and labels of ReportStepCode.
inline constexpr CodeEntry report_step_code_codes[] = {
    {0, "REPORT_STEP_CODE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REPORT_STEP_CODE_RECEIVED", {"gautas pranešimas", "report received"}},
    {2, "REPORT_STEP_CODE_STARTED", {"pradėta nagrinėti", "started"}},
    {3, "REPORT_STEP_CODE_CHILD_MET", {"susitikta su vaiku", "child met"}},
    {4, "REPORT_STEP_CODE_ON_THE_SPOT", {"atvykta į vietą", "on the spot"}},
    {5, "REPORT_STEP_CODE_POLICE_TOLD", {"pranešta policijai", "police told"}},
    {6, "REPORT_STEP_CODE_FINISHED", {"baigti veiksmai", "actions finished"}},
    {7,
     "REPORT_STEP_CODE_NEED_ESTABLISHED",
     {"nustatyta būtinybė vertinti pagalbos poreikį", "need to assess help established"}},
    {8,
     "REPORT_STEP_CODE_PROTECTION_ESTABLISHED",
     {"nustatytas apsaugos poreikis", "need of protection established"}},
    {9,
     "REPORT_STEP_CODE_CASE_MANAGER_INITIATED",
     {"inicijuotas atvejo vadybininko skyrimas", "appointment of a case manager initiated"}},
    {10,
     "REPORT_STEP_CODE_CASE_MANAGER_APPOINTED",
     {"paskirtas atvejo vadybininkas", "case manager appointed"}},
    {11,
     "REPORT_STEP_CODE_MOBILE_TEAM_CALLED",
     {"iškviesta mobilioji komanda", "mobile team called"}},
    {12,
     "REPORT_STEP_CODE_SPECIALISED_HELP_STARTED",
     {"pradėta specializuota pagalba", "specialised help started"}},
    {13, "REPORT_STEP_CODE_PARENTS_TOLD", {"informuoti tėvai", "parents told"}},
    {14, "REPORT_STEP_CODE_CHILD_REMOVED", {"vaikas paimtas", "child removed"}},
    {15, "REPORT_STEP_CODE_COURT_APPLIED", {"kreiptasi į teismą", "court applied to"}},
    {16,
     "REPORT_STEP_CODE_GUARDIAN_CHOICE_ORDERED",
     {"pavesta parinkti globėją", "choice of a guardian ordered"}},
    {90, "REPORT_STEP_CODE_OTHER", {"kita", "other"}},
};
/// The code list of ReportStepCode.
constexpr std::span<const CodeEntry> code_entries(ReportStepCode) { return report_step_code_codes; }

}  // namespace gerove
