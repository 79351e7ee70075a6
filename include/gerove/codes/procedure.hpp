/// @file
/// Code lists: procedures: from a request to decisions (VMVPĮ art. 12).
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// What a procedure is about.
enum class ProcedureSubject : std::int32_t {
  unspecified = 0,           ///< unspecified
  minimal_measure = 1,       ///< minimal supervision measure
  average_measure = 2,       ///< average supervision measure
  coordinated_services = 3,  ///< coordinated services
  compulsory_preschool = 4,  ///< compulsory pre-school education
};

/// Names and labels of ProcedureSubject.
inline constexpr CodeEntry procedure_subject_codes[] = {
    {0, "PROCEDURE_SUBJECT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "PROCEDURE_SUBJECT_MINIMAL_MEASURE", {"minimali priežiūra", "minimal supervision measure"}},
    {2, "PROCEDURE_SUBJECT_AVERAGE_MEASURE", {"vidutinė priežiūra", "average supervision measure"}},
    {3,
     "PROCEDURE_SUBJECT_COORDINATED_SERVICES",
     {"koordinuotai teikiamos paslaugos", "coordinated services"}},
    {4,
     "PROCEDURE_SUBJECT_COMPULSORY_PRESCHOOL",
     {"privalomas ikimokyklinis ugdymas", "compulsory pre-school education"}},
};
/// The code list of ProcedureSubject.
constexpr std::span<const CodeEntry> code_entries(ProcedureSubject) {
  return procedure_subject_codes;
}

/// What is asked for or decided.
enum class ProcedureAction : std::int32_t {
  unspecified = 0,      ///< unspecified
  impose = 1,           ///< impose
  extend = 2,           ///< extend
  change = 3,           ///< change
  revoke = 4,           ///< revoke early
  change_executor = 5,  ///< name another executor
  change_centre = 6,    ///< name another socialisation centre
};

/// Names and labels of ProcedureAction.
inline constexpr CodeEntry procedure_action_codes[] = {
    {0, "PROCEDURE_ACTION_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "PROCEDURE_ACTION_IMPOSE", {"skirti", "impose"}},
    {2, "PROCEDURE_ACTION_EXTEND", {"pratęsti", "extend"}},
    {3, "PROCEDURE_ACTION_CHANGE", {"pakeisti", "change"}},
    {4, "PROCEDURE_ACTION_REVOKE", {"panaikinti", "revoke early"}},
    {5,
     "PROCEDURE_ACTION_CHANGE_EXECUTOR",
     {"paskirti kitą vykdantį asmenį", "name another executor"}},
    {6,
     "PROCEDURE_ACTION_CHANGE_CENTRE",
     {"paskirti kitą socializacijos centrą", "name another socialisation centre"}},
};
/// The code list of ProcedureAction.
constexpr std::span<const CodeEntry> code_entries(ProcedureAction) {
  return procedure_action_codes;
}

/// Whether the child's behaviour is a real danger to life, health or property (VMVPĮ 12(13)).
enum class Urgency : std::int32_t {
  unspecified = 0,  ///< unspecified
  ordinary = 1,     ///< ordinary
  urgent = 2,       ///< urgent
};

/// Names and labels of Urgency.
inline constexpr CodeEntry urgency_codes[] = {
    {0, "URGENCY_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "URGENCY_ORDINARY", {"įprasta", "ordinary"}},
    {2, "URGENCY_URGENT", {"skubi", "urgent"}},
};
/// The code list of Urgency.
constexpr std::span<const CodeEntry> code_entries(Urgency) { return urgency_codes; }

/// Grounds, as each edition of the law names them; a ground keeps the code of its edition.
enum class GroundKind : std::int32_t {
  unspecified = 0,              ///< unspecified
  crime_under_age = 1,          ///< act with features of a crime under the age of responsibility
  offence_under_age = 2,        ///< act with features of an administrative offence under age
  offence_without_penalty = 3,  ///< administrative offence without penalty or influence measure
  missed_lessons_2021 = 4,      ///< more than half of a month's lessons missed
  harmful_behaviour_2011 = 5,   ///< behaviour harms or endangers (until 2016)
  missed_schooling_2011 = 6,    ///< constantly misses compulsory schooling (until 2016)
  average_crime_danger = 11,    ///< crime-like act and real danger
  average_no_change = 12,       ///< no positive change during minimal measures
  average_crime_2011 = 13,      ///< crime-like act (until 2016)
  average_three_offences_2011 = 14,   ///< three offence-like acts in a year (until 2016)
  average_minimal_failed_2011 = 15,   ///< minimal measures failed (until 2016)
  services_parents_request = 21,      ///< parents' request with an institution's proposal
  services_institution_request = 22,  ///< institutions' request
  services_executor_notice = 23,      ///< executor's notice that a measure does not work
  services_measure_decision = 24,     ///< decision to impose a measure
  services_centre_information = 25,   ///< socialisation centre's information
  preschool_case_management = 31,   ///< social risk: case management and the child is not educated
  preschool_parenting_skills = 32,  ///< lack of parenting skills
  preschool_special_needs = 33,     ///< disability or special needs
  preschool_difficulties = 34,      ///< difficulties of the family
  extension_no_change = 41,         ///< no positive change of behaviour
  change_important_reason = 42,     ///< other important reasons
  revocation_not_expedient = 43,    ///< further use not expedient
  revocation_cannot_execute = 44,   ///< the child cannot execute for important reasons
  other = 90,                       ///< other
};

/// Names and labels of GroundKind.
inline constexpr CodeEntry ground_kind_codes[] = {
    {0, "GROUND_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "GROUND_KIND_CRIME_UNDER_AGE",
     {"nusikalstamos veikos požymių turinti veika, neturint amžiaus",
      "act with features of a crime under the age of responsibility"}},
    {2,
     "GROUND_KIND_OFFENCE_UNDER_AGE",
     {"administracinio nusižengimo požymių turinti veika, neturint amžiaus",
      "act with features of an administrative offence under age"}},
    {3,
     "GROUND_KIND_OFFENCE_WITHOUT_PENALTY",
     {"administracinis nusižengimas be nuobaudos ir poveikio priemonės",
      "administrative offence without penalty or influence measure"}},
    {4,
     "GROUND_KIND_MISSED_LESSONS_2021",
     {"per mėnesį be priežasties praleista daugiau kaip pusė pamokų",
      "more than half of a month's lessons missed"}},
    {5,
     "GROUND_KIND_HARMFUL_BEHAVIOUR_2011",
     {"elgesys kenkia ar kelia pavojų (iki 2016)", "behaviour harms or endangers (until 2016)"}},
    {6,
     "GROUND_KIND_MISSED_SCHOOLING_2011",
     {"nuolat nesimoko privalomai (iki 2016)",
      "constantly misses compulsory schooling (until 2016)"}},
    {11,
     "GROUND_KIND_AVERAGE_CRIME_DANGER",
     {"nusikalstamos veikos požymiai ir realus pavojus", "crime-like act and real danger"}},
    {12,
     "GROUND_KIND_AVERAGE_NO_CHANGE",
     {"minimalios priemonės nedavė teigiamų pokyčių",
      "no positive change during minimal measures"}},
    {13,
     "GROUND_KIND_AVERAGE_CRIME_2011",
     {"nusikalstamos veikos požymiai (iki 2016)", "crime-like act (until 2016)"}},
    {14,
     "GROUND_KIND_AVERAGE_THREE_OFFENCES_2011",
     {"trys administracinių nusižengimų požymių turinčios veikos per metus (iki 2016)",
      "three offence-like acts in a year (until 2016)"}},
    {15,
     "GROUND_KIND_AVERAGE_MINIMAL_FAILED_2011",
     {"minimalios priemonės neveiksmingos (iki 2016)", "minimal measures failed (until 2016)"}},
    {21,
     "GROUND_KIND_SERVICES_PARENTS_REQUEST",
     {"tėvų prašymas su institucijos siūlymu", "parents' request with an institution's proposal"}},
    {22,
     "GROUND_KIND_SERVICES_INSTITUTION_REQUEST",
     {"institucijų prašymas", "institutions' request"}},
    {23,
     "GROUND_KIND_SERVICES_EXECUTOR_NOTICE",
     {"vykdančio asmens pranešimas, kad priemonė neveikia",
      "executor's notice that a measure does not work"}},
    {24,
     "GROUND_KIND_SERVICES_MEASURE_DECISION",
     {"sprendimas skirti priežiūros priemonę", "decision to impose a measure"}},
    {25,
     "GROUND_KIND_SERVICES_CENTRE_INFORMATION",
     {"socializacijos centro informacija", "socialisation centre's information"}},
    {31,
     "GROUND_KIND_PRESCHOOL_CASE_MANAGEMENT",
     {"socialinė rizika: atvejo vadyba ir vaikas neugdomas",
      "social risk: case management and the child is not educated"}},
    {32,
     "GROUND_KIND_PRESCHOOL_PARENTING_SKILLS",
     {"stokojama tėvystės įgūdžių", "lack of parenting skills"}},
    {33,
     "GROUND_KIND_PRESCHOOL_SPECIAL_NEEDS",
     {"negalia ar specialieji poreikiai", "disability or special needs"}},
    {34, "GROUND_KIND_PRESCHOOL_DIFFICULTIES", {"šeimos sunkumai", "difficulties of the family"}},
    {41,
     "GROUND_KIND_EXTENSION_NO_CHANGE",
     {"nėra teigiamų elgesio pokyčių", "no positive change of behaviour"}},
    {42,
     "GROUND_KIND_CHANGE_IMPORTANT_REASON",
     {"kitos svarbios priežastys", "other important reasons"}},
    {43,
     "GROUND_KIND_REVOCATION_NOT_EXPEDIENT",
     {"toliau taikyti netikslinga", "further use not expedient"}},
    {44,
     "GROUND_KIND_REVOCATION_CANNOT_EXECUTE",
     {"vaikas dėl svarbių priežasčių negali vykdyti",
      "the child cannot execute for important reasons"}},
    {90, "GROUND_KIND_OTHER", {"kita", "other"}},
};
/// The code list of GroundKind.
constexpr std::span<const CodeEntry> code_entries(GroundKind) { return ground_kind_codes; }

/// Yes, no, or not known.
enum class Answer : std::int32_t {
  unspecified = 0,  ///< not known
  yes = 1,          ///< yes
  no = 2,           ///< no
};

/// Names and labels of Answer.
inline constexpr CodeEntry answer_codes[] = {
    {0, "ANSWER_UNSPECIFIED", {"nežinoma", "not known"}},
    {1, "ANSWER_YES", {"taip", "yes"}},
    {2, "ANSWER_NO", {"ne", "no"}},
};
/// The code list of Answer.
constexpr std::span<const CodeEntry> code_entries(Answer) { return answer_codes; }

/// Steps of a procedure, as events.
enum class StepCode : std::int32_t {
  unspecified = 0,                ///< unspecified
  request_received_by_mayor = 1,  ///< the mayor received the request
  forwarded_to_commission = 2,    ///< forwarded to the commission
  information_requested = 3,      ///< information requested
  information_received = 4,       ///< information received
  information_complete = 5,       ///< information complete
  /// information sent to the authorised institution
  information_sent_to_authorised_institution = 6,
  notice_sent = 7,                 ///< notice of the sitting sent
  adjournment_warning_sent = 8,    ///< written warning after absence sent
  child_heard = 9,                 ///< child heard
  opinion_given = 10,              ///< opinion given
  sitting_held = 11,               ///< sitting held
  minutes_signed = 12,             ///< minutes signed
  proposal_made = 13,              ///< proposal made
  decision_made = 14,              ///< decision made
  court_applied = 15,              ///< court applied to
  court_permission_received = 16,  ///< court permission received
  court_refusal_received = 17,     ///< court refusal received
  decision_sent = 18,              ///< decision sent
  decision_received = 19,          ///< decision received
  decision_delivered = 20,         ///< decision delivered
  case_manager_appointed = 21,     ///< case manager appointed
  plan_drawn_up = 22,              ///< plan drawn up
  acknowledged = 23,               ///< acknowledged with signature
  executor_reported = 24,          ///< executor reported
  delivered_to_centre = 25,        ///< delivered to the socialisation centre
  returned_from_centre = 26,       ///< returned from the centre
  return_announced = 27,           ///< return announced
  school_obliged = 28,             ///< school obliged to receive
  integration_plan_ready = 29,     ///< integration plan ready
  abuse_suspected = 30,            ///< violence or crime against the child suspected
  abuse_reported = 31,             ///< suspected violence reported
  abuse_report_received = 32,      ///< report of suspected violence received
  abuse_told_to_police = 33,       ///< police told of suspected violence
  representatives_informed = 34,   ///< the centre informed the representatives
  centre_conclusion_sent = 35,     ///< the centre sent its conclusions
  incident = 36,                   ///< hospitalisation, absconding or violation
  incident_told = 37,              ///< representatives told of the incident
  non_return_noticed = 38,         ///< non-return noticed
  non_return_reported = 39,        ///< non-return reported
  representatives_visited = 40,    ///< representatives visited
  centre_papers_supplied = 41,     ///< missing papers supplied to the centre
  other = 90,                      ///< other
};

/// Names and labels of StepCode.
inline constexpr CodeEntry step_code_codes[] = {
    {0, "STEP_CODE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "STEP_CODE_REQUEST_RECEIVED_BY_MAYOR",
     {"meras gavo prašymą", "the mayor received the request"}},
    {2,
     "STEP_CODE_FORWARDED_TO_COMMISSION",
     {"persiųsta komisijai", "forwarded to the commission"}},
    {3, "STEP_CODE_INFORMATION_REQUESTED", {"paprašyta informacijos", "information requested"}},
    {4, "STEP_CODE_INFORMATION_RECEIVED", {"gauta informacija", "information received"}},
    {5, "STEP_CODE_INFORMATION_COMPLETE", {"surinkta visa informacija", "information complete"}},
    {6,
     "STEP_CODE_INFORMATION_SENT_TO_AUTHORISED_INSTITUTION",
     {"informacija išsiųsta NŠA", "information sent to the authorised institution"}},
    {7, "STEP_CODE_NOTICE_SENT", {"pranešta apie posėdį", "notice of the sitting sent"}},
    {8,
     "STEP_CODE_ADJOURNMENT_WARNING_SENT",
     {"raštu įspėta dėl neatvykimo", "written warning after absence sent"}},
    {9, "STEP_CODE_CHILD_HEARD", {"išklausytas vaikas", "child heard"}},
    {10, "STEP_CODE_OPINION_GIVEN", {"pateikta išvada", "opinion given"}},
    {11, "STEP_CODE_SITTING_HELD", {"įvyko posėdis", "sitting held"}},
    {12, "STEP_CODE_MINUTES_SIGNED", {"pasirašytas protokolas", "minutes signed"}},
    {13, "STEP_CODE_PROPOSAL_MADE", {"pateiktas siūlymas", "proposal made"}},
    {14, "STEP_CODE_DECISION_MADE", {"priimtas sprendimas", "decision made"}},
    {15, "STEP_CODE_COURT_APPLIED", {"kreiptasi į teismą", "court applied to"}},
    {16,
     "STEP_CODE_COURT_PERMISSION_RECEIVED",
     {"gautas teismo leidimas", "court permission received"}},
    {17,
     "STEP_CODE_COURT_REFUSAL_RECEIVED",
     {"gautas teismo atsisakymas", "court refusal received"}},
    {18, "STEP_CODE_DECISION_SENT", {"išsiųstas sprendimas", "decision sent"}},
    {19, "STEP_CODE_DECISION_RECEIVED", {"gautas sprendimas", "decision received"}},
    {20, "STEP_CODE_DECISION_DELIVERED", {"sprendimas įteiktas", "decision delivered"}},
    {21,
     "STEP_CODE_CASE_MANAGER_APPOINTED",
     {"paskirtas atvejo vadybininkas", "case manager appointed"}},
    {22, "STEP_CODE_PLAN_DRAWN_UP", {"sudarytas planas", "plan drawn up"}},
    {23, "STEP_CODE_ACKNOWLEDGED", {"pasirašytinai supažindinta", "acknowledged with signature"}},
    {24,
     "STEP_CODE_EXECUTOR_REPORTED",
     {"vykdantis asmuo pateikė informaciją", "executor reported"}},
    {25,
     "STEP_CODE_DELIVERED_TO_CENTRE",
     {"pristatyta į socializacijos centrą", "delivered to the socialisation centre"}},
    {26,
     "STEP_CODE_RETURNED_FROM_CENTRE",
     {"grįžo iš socializacijos centro", "returned from the centre"}},
    {27, "STEP_CODE_RETURN_ANNOUNCED", {"pranešta apie grįžimą", "return announced"}},
    {28, "STEP_CODE_SCHOOL_OBLIGED", {"mokykla įpareigota priimti", "school obliged to receive"}},
    {29,
     "STEP_CODE_INTEGRATION_PLAN_READY",
     {"parengtas socialinės integracijos planas", "integration plan ready"}},
    {30,
     "STEP_CODE_ABUSE_SUSPECTED",
     {"pagrįstai įtartas smurtas ar nusikaltimas prieš vaiką",
      "violence or crime against the child suspected"}},
    {31,
     "STEP_CODE_ABUSE_REPORTED",
     {"pranešta apie įtariamą smurtą", "suspected violence reported"}},
    {32,
     "STEP_CODE_ABUSE_REPORT_RECEIVED",
     {"gautas pranešimas apie įtariamą smurtą", "report of suspected violence received"}},
    {33,
     "STEP_CODE_ABUSE_TOLD_TO_POLICE",
     {"apie įtariamą smurtą pranešta policijai", "police told of suspected violence"}},
    {34,
     "STEP_CODE_REPRESENTATIVES_INFORMED",
     {"centras informavo atstovus", "the centre informed the representatives"}},
    {35,
     "STEP_CODE_CENTRE_CONCLUSION_SENT",
     {"centras pateikė išvadas", "the centre sent its conclusions"}},
    {36,
     "STEP_CODE_INCIDENT",
     {"hospitalizavimas, pasišalinimas ar pažeidimas", "hospitalisation, absconding or violation"}},
    {37,
     "STEP_CODE_INCIDENT_TOLD",
     {"apie įvykį pranešta atstovams", "representatives told of the incident"}},
    {38, "STEP_CODE_NON_RETURN_NOTICED", {"pastebėta, kad vaikas negrįžo", "non-return noticed"}},
    {39, "STEP_CODE_NON_RETURN_REPORTED", {"pranešta, kad vaikas negrįžo", "non-return reported"}},
    {40,
     "STEP_CODE_REPRESENTATIVES_VISITED",
     {"atstovai aplankė vaiką", "representatives visited"}},
    {41,
     "STEP_CODE_CENTRE_PAPERS_SUPPLIED",
     {"centrui pateikti trūkstami dokumentai", "missing papers supplied to the centre"}},
    {90, "STEP_CODE_OTHER", {"kita", "other"}},
};
/// The code list of StepCode.
constexpr std::span<const CodeEntry> code_entries(StepCode) { return step_code_codes; }

/// What an opinion says to the proposal.
enum class OpinionStance : std::int32_t {
  unspecified = 0,  ///< unspecified
  approves = 1,     ///< approves
  disapproves = 2,  ///< disapproves
  conditional = 3,  ///< approves on conditions
};

/// Names and labels of OpinionStance.
inline constexpr CodeEntry opinion_stance_codes[] = {
    {0, "OPINION_STANCE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "OPINION_STANCE_APPROVES", {"pritaria", "approves"}},
    {2, "OPINION_STANCE_DISAPPROVES", {"nepritaria", "disapproves"}},
    {3, "OPINION_STANCE_CONDITIONAL", {"pritaria su sąlygomis", "approves on conditions"}},
};
/// The code list of OpinionStance.
constexpr std::span<const CodeEntry> code_entries(OpinionStance) { return opinion_stance_codes; }

/// The seven decisions of VMVPĮ 12(10), and those on services and pre-school alone.
enum class DecisionKind : std::int32_t {
  unspecified = 0,            ///< unspecified
  minimal_measure = 1,        ///< on a minimal measure
  apply_to_court = 2,         ///< apply to the court for permission
  other_centre = 3,           ///< name another socialisation centre
  average_to_minimal = 4,     ///< change average into minimal
  revoke_average = 5,         ///< revoke the average measure early
  reconsider = 6,             ///< reject the proposal, consider other measures
  reject_request = 7,         ///< reject the request
  average_measure = 8,        ///< impose or extend the average measure after permission
  coordinated_services = 9,   ///< on coordinated services
  compulsory_preschool = 10,  ///< on compulsory pre-school education
  other = 90,                 ///< other
};

/// Names and labels of DecisionKind.
inline constexpr CodeEntry decision_kind_codes[] = {
    {0, "DECISION_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "DECISION_KIND_MINIMAL_MEASURE",
     {"skirti, pratęsti, panaikinti ar keisti minimalią priemonę", "on a minimal measure"}},
    {2,
     "DECISION_KIND_APPLY_TO_COURT",
     {"kreiptis į teismą leidimo", "apply to the court for permission"}},
    {3,
     "DECISION_KIND_OTHER_CENTRE",
     {"paskirti kitą socializacijos centrą", "name another socialisation centre"}},
    {4,
     "DECISION_KIND_AVERAGE_TO_MINIMAL",
     {"pakeisti vidutinę priemonę minimalia", "change average into minimal"}},
    {5,
     "DECISION_KIND_REVOKE_AVERAGE",
     {"panaikinti vidutinę priemonę", "revoke the average measure early"}},
    {6,
     "DECISION_KIND_RECONSIDER",
     {"atmesti siūlymą ir prašyti svarstyti kitas priemones",
      "reject the proposal, consider other measures"}},
    {7, "DECISION_KIND_REJECT_REQUEST", {"atmesti prašymą", "reject the request"}},
    {8,
     "DECISION_KIND_AVERAGE_MEASURE",
     {"skirti ar pratęsti vidutinę priemonę gavus leidimą",
      "impose or extend the average measure after permission"}},
    {9,
     "DECISION_KIND_COORDINATED_SERVICES",
     {"dėl koordinuotai teikiamų paslaugų", "on coordinated services"}},
    {10,
     "DECISION_KIND_COMPULSORY_PRESCHOOL",
     {"dėl privalomo ikimokyklinio ugdymo", "on compulsory pre-school education"}},
    {90, "DECISION_KIND_OTHER", {"kita", "other"}},
};
/// The code list of DecisionKind.
constexpr std::span<const CodeEntry> code_entries(DecisionKind) { return decision_kind_codes; }

}  // namespace gerove
