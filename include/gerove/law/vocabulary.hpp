/// @file
/// Code lists of the law tables: what rules are held against, and the events, facts and
/// quantities that they speak of. What each is in records: gerove/law/assess.hpp.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove::law {

/// What a rule is about: the record, or part of one, that it is held against.
enum class RuleSubject : std::int32_t {
  unspecified = 0,           ///< unspecified
  procedure = 1,             ///< procedure
  decision = 2,              ///< decision
  measure = 3,               ///< supervision measure
  criminal_measure = 4,      ///< criminal educational measure
  service_grant = 5,         ///< grant of coordinated services
  compulsory_education = 6,  ///< order on compulsory pre-school education
  other_help = 7,            ///< other help to representatives
  sitting = 8,               ///< sitting
  agenda_item = 9,           ///< agenda item
  act = 10,                  ///< act
  child_rights_report = 11,  ///< report about a child's rights
  care_arrangement = 12,     ///< care arrangement
  execution_plan = 13,       ///< plan of a measure or of help
  appeal = 14,               ///< appeal
  body = 15,                 ///< body
  general = 90,              ///< general: held against nothing
};

/// Names and labels of RuleSubject.
inline constexpr CodeEntry rule_subject_codes[] = {
    {0, "RULE_SUBJECT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "RULE_SUBJECT_PROCEDURE", {"procedūra", "procedure"}},
    {2, "RULE_SUBJECT_DECISION", {"sprendimas", "decision"}},
    {3, "RULE_SUBJECT_MEASURE", {"priežiūros priemonė", "supervision measure"}},
    {4,
     "RULE_SUBJECT_CRIMINAL_MEASURE",
     {"baudžiamojo auklėjamojo poveikio priemonė", "criminal educational measure"}},
    {5,
     "RULE_SUBJECT_SERVICE_GRANT",
     {"koordinuotai teikiamų paslaugų skyrimas", "grant of coordinated services"}},
    {6,
     "RULE_SUBJECT_COMPULSORY_EDUCATION",
     {"privalomo ikimokyklinio ugdymo skyrimas", "order on compulsory pre-school education"}},
    {7, "RULE_SUBJECT_OTHER_HELP", {"kita pagalba atstovams", "other help to representatives"}},
    {8, "RULE_SUBJECT_SITTING", {"posėdis", "sitting"}},
    {9, "RULE_SUBJECT_AGENDA_ITEM", {"posėdžio klausimas", "agenda item"}},
    {10, "RULE_SUBJECT_ACT", {"teisės aktas", "act"}},
    {11,
     "RULE_SUBJECT_CHILD_RIGHTS_REPORT",
     {"pranešimas apie vaiko teises", "report about a child's rights"}},
    {12, "RULE_SUBJECT_CARE_ARRANGEMENT", {"vaiko priežiūra ar globa", "care arrangement"}},
    {13, "RULE_SUBJECT_EXECUTION_PLAN", {"planas", "plan of a measure or of help"}},
    {14, "RULE_SUBJECT_APPEAL", {"skundas", "appeal"}},
    {15, "RULE_SUBJECT_BODY", {"komisija ar grupė", "body"}},
    {90, "RULE_SUBJECT_GENERAL", {"bendra nuostata", "general: held against nothing"}},
};
/// The code list of RuleSubject.
constexpr std::span<const CodeEntry> code_entries(RuleSubject) { return rule_subject_codes; }

/// Something dated that terms are counted from or that fulfils them.
enum class Event : std::int32_t {
  unspecified = 0,                ///< unspecified
  request_received_by_mayor = 1,  ///< the mayor received the request
  forwarded_to_commission = 2,    ///< forwarded to the commission
  information_requested = 3,      ///< information requested
  information_received = 4,       ///< information received
  information_complete = 5,       ///< information complete
  information_sent_to_authorised_institution =
      6,                                 ///< information sent to the authorised institution
  notice_sent = 7,                       ///< notice of the sitting sent
  adjournment_warning_sent = 8,          ///< written warning after absence sent
  child_heard = 9,                       ///< child heard
  opinion_given = 10,                    ///< conclusion given
  sitting_held = 11,                     ///< sitting held
  minutes_signed = 12,                   ///< minutes signed
  proposal_made = 13,                    ///< proposal made
  decision_made = 14,                    ///< decision made
  court_applied = 15,                    ///< court applied to
  court_permission_received = 16,        ///< court permission received
  court_refusal_received = 17,           ///< court refusal received
  decision_sent = 18,                    ///< decision sent
  decision_received = 19,                ///< decision received
  decision_delivered = 20,               ///< decision delivered
  case_manager_appointed = 21,           ///< case manager appointed
  plan_drawn_up = 22,                    ///< plan drawn up
  acknowledged = 23,                     ///< acknowledged with signature
  executor_reported = 24,                ///< executor reported
  delivered_to_centre = 25,              ///< delivered to the socialisation centre
  returned_from_centre = 26,             ///< returned from the centre
  return_announced = 27,                 ///< return announced
  school_obliged = 28,                   ///< school obliged to receive
  integration_plan_ready = 29,           ///< integration plan ready
  abuse_suspected = 30,                  ///< violence or crime against the child suspected
  abuse_reported = 31,                   ///< suspected violence reported
  abuse_report_received = 32,            ///< report of suspected violence received
  abuse_told_to_police = 33,             ///< police told of suspected violence
  representatives_informed = 34,         ///< the centre informed the representatives
  centre_conclusion_sent = 35,           ///< the centre sent its conclusions
  incident = 36,                         ///< hospitalisation, absconding or violation
  incident_told = 37,                    ///< representatives told of the incident
  non_return_noticed = 38,               ///< non-return noticed
  non_return_reported = 39,              ///< non-return reported
  representatives_visited = 40,          ///< representatives visited
  centre_papers_supplied = 41,           ///< missing papers supplied to the centre
  report_received = 101,                 ///< report received
  report_started = 102,                  ///< work on the report started
  child_met = 103,                       ///< child met
  on_the_spot = 104,                     ///< on the spot
  police_told = 105,                     ///< police told
  report_finished = 106,                 ///< work on the report finished
  need_established = 107,                ///< need to assess help established
  protection_established = 108,          ///< need of protection established
  case_manager_initiated = 109,          ///< appointment of a case manager initiated
  family_case_manager_appointed = 110,   ///< family case manager appointed
  mobile_team_called = 111,              ///< mobile team called
  specialised_help_started = 112,        ///< specialised help started
  parents_told = 113,                    ///< parents told
  child_removed = 114,                   ///< child removed
  removal_court_applied = 115,           ///< court applied to for removal
  guardian_choice_ordered = 116,         ///< choice of a guardian ordered
  request_received_by_commission = 201,  ///< the commission received the request
  sitting_planned = 202,                 ///< day of the sitting
  measure_started = 203,                 ///< measure really begun
  measure_end = 204,                     ///< end of the measure's term
  extended_measure_end = 205,            ///< end of the term of the measure extended
  measure_imposed = 206,                 ///< measure imposed
  court_ruling_in_effect = 207,          ///< court ruling in effect
  average_imposed = 208,                 ///< average measure imposed
  centre_arrival_notice = 209,           ///< the centre told of the arrival
  care_started = 210,                    ///< care begun
  carer_checked = 211,                   ///< carer checked in registers
  carer_chosen = 212,                    ///< guardian chosen
  permission_registered = 213,           ///< court permission registered
  appeal_lodged = 214,                   ///< appeal lodged
  minutes_signed_by_chair = 215,         ///< the chair signed the minutes
  minutes_signed_by_secretary = 216,     ///< the secretary signed the minutes
};

/// Names and labels of Event.
inline constexpr CodeEntry event_codes[] = {
    {0, "EVENT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "EVENT_REQUEST_RECEIVED_BY_MAYOR",
     {"meras gavo prašymą", "the mayor received the request"}},
    {2, "EVENT_FORWARDED_TO_COMMISSION", {"persiųsta komisijai", "forwarded to the commission"}},
    {3, "EVENT_INFORMATION_REQUESTED", {"paprašyta informacijos", "information requested"}},
    {4, "EVENT_INFORMATION_RECEIVED", {"gauta informacija", "information received"}},
    {5, "EVENT_INFORMATION_COMPLETE", {"surinkta visa informacija", "information complete"}},
    {6,
     "EVENT_INFORMATION_SENT_TO_AUTHORISED_INSTITUTION",
     {"informacija išsiųsta įgaliotai institucijai",
      "information sent to the authorised institution"}},
    {7, "EVENT_NOTICE_SENT", {"pranešta apie posėdį", "notice of the sitting sent"}},
    {8,
     "EVENT_ADJOURNMENT_WARNING_SENT",
     {"raštu įspėta dėl neatvykimo", "written warning after absence sent"}},
    {9, "EVENT_CHILD_HEARD", {"išklausytas vaikas", "child heard"}},
    {10, "EVENT_OPINION_GIVEN", {"pateikta išvada", "conclusion given"}},
    {11, "EVENT_SITTING_HELD", {"įvyko posėdis", "sitting held"}},
    {12, "EVENT_MINUTES_SIGNED", {"pasirašytas protokolas", "minutes signed"}},
    {13, "EVENT_PROPOSAL_MADE", {"pateiktas siūlymas", "proposal made"}},
    {14, "EVENT_DECISION_MADE", {"priimtas sprendimas", "decision made"}},
    {15, "EVENT_COURT_APPLIED", {"kreiptasi į teismą", "court applied to"}},
    {16,
     "EVENT_COURT_PERMISSION_RECEIVED",
     {"gautas teismo leidimas", "court permission received"}},
    {17, "EVENT_COURT_REFUSAL_RECEIVED", {"gautas teismo atsisakymas", "court refusal received"}},
    {18, "EVENT_DECISION_SENT", {"išsiųstas sprendimas", "decision sent"}},
    {19, "EVENT_DECISION_RECEIVED", {"gautas sprendimas", "decision received"}},
    {20, "EVENT_DECISION_DELIVERED", {"sprendimas įteiktas", "decision delivered"}},
    {21,
     "EVENT_CASE_MANAGER_APPOINTED",
     {"paskirtas atvejo vadybininkas", "case manager appointed"}},
    {22, "EVENT_PLAN_DRAWN_UP", {"parengtas planas", "plan drawn up"}},
    {23, "EVENT_ACKNOWLEDGED", {"pasirašytinai supažindinta", "acknowledged with signature"}},
    {24, "EVENT_EXECUTOR_REPORTED", {"vykdantis asmuo pateikė informaciją", "executor reported"}},
    {25,
     "EVENT_DELIVERED_TO_CENTRE",
     {"pristatyta į socializacijos centrą", "delivered to the socialisation centre"}},
    {26,
     "EVENT_RETURNED_FROM_CENTRE",
     {"grįžo iš socializacijos centro", "returned from the centre"}},
    {27, "EVENT_RETURN_ANNOUNCED", {"pranešta apie grįžimą", "return announced"}},
    {28, "EVENT_SCHOOL_OBLIGED", {"mokykla įpareigota priimti", "school obliged to receive"}},
    {29,
     "EVENT_INTEGRATION_PLAN_READY",
     {"parengtas socialinės integracijos planas", "integration plan ready"}},
    {30,
     "EVENT_ABUSE_SUSPECTED",
     {"pagrįstai įtartas smurtas ar nusikaltimas prieš vaiką",
      "violence or crime against the child suspected"}},
    {31, "EVENT_ABUSE_REPORTED", {"pranešta apie įtariamą smurtą", "suspected violence reported"}},
    {32,
     "EVENT_ABUSE_REPORT_RECEIVED",
     {"gautas pranešimas apie įtariamą smurtą", "report of suspected violence received"}},
    {33,
     "EVENT_ABUSE_TOLD_TO_POLICE",
     {"apie įtariamą smurtą pranešta policijai", "police told of suspected violence"}},
    {34,
     "EVENT_REPRESENTATIVES_INFORMED",
     {"centras informavo atstovus", "the centre informed the representatives"}},
    {35,
     "EVENT_CENTRE_CONCLUSION_SENT",
     {"centras pateikė išvadas", "the centre sent its conclusions"}},
    {36,
     "EVENT_INCIDENT",
     {"hospitalizavimas, pasišalinimas ar pažeidimas", "hospitalisation, absconding or violation"}},
    {37,
     "EVENT_INCIDENT_TOLD",
     {"apie įvykį pranešta atstovams", "representatives told of the incident"}},
    {38, "EVENT_NON_RETURN_NOTICED", {"pastebėta, kad vaikas negrįžo", "non-return noticed"}},
    {39, "EVENT_NON_RETURN_REPORTED", {"pranešta, kad vaikas negrįžo", "non-return reported"}},
    {40, "EVENT_REPRESENTATIVES_VISITED", {"atstovai aplankė vaiką", "representatives visited"}},
    {41,
     "EVENT_CENTRE_PAPERS_SUPPLIED",
     {"centrui pateikti trūkstami dokumentai", "missing papers supplied to the centre"}},
    {101, "EVENT_REPORT_RECEIVED", {"gautas pranešimas", "report received"}},
    {102, "EVENT_REPORT_STARTED", {"pradėtas nagrinėti pranešimas", "work on the report started"}},
    {103, "EVENT_CHILD_MET", {"susitikta su vaiku", "child met"}},
    {104, "EVENT_ON_THE_SPOT", {"atvykta į vietą", "on the spot"}},
    {105, "EVENT_POLICE_TOLD", {"pranešta policijai", "police told"}},
    {106,
     "EVENT_REPORT_FINISHED",
     {"užbaigti veiksmai dėl pranešimo", "work on the report finished"}},
    {107,
     "EVENT_NEED_ESTABLISHED",
     {"nustatyta būtinybė vertinti pagalbos poreikį", "need to assess help established"}},
    {108,
     "EVENT_PROTECTION_ESTABLISHED",
     {"nustatytas apsaugos poreikis", "need of protection established"}},
    {109,
     "EVENT_CASE_MANAGER_INITIATED",
     {"inicijuotas atvejo vadybininko skyrimas", "appointment of a case manager initiated"}},
    {110,
     "EVENT_FAMILY_CASE_MANAGER_APPOINTED",
     {"paskirtas šeimos atvejo vadybininkas", "family case manager appointed"}},
    {111, "EVENT_MOBILE_TEAM_CALLED", {"iškviesta mobilioji komanda", "mobile team called"}},
    {112,
     "EVENT_SPECIALISED_HELP_STARTED",
     {"pradėta specializuota pagalba", "specialised help started"}},
    {113, "EVENT_PARENTS_TOLD", {"pranešta tėvams", "parents told"}},
    {114, "EVENT_CHILD_REMOVED", {"vaikas paimtas", "child removed"}},
    {115,
     "EVENT_REMOVAL_COURT_APPLIED",
     {"dėl paėmimo kreiptasi į teismą", "court applied to for removal"}},
    {116,
     "EVENT_GUARDIAN_CHOICE_ORDERED",
     {"pavesta parinkti globėją", "choice of a guardian ordered"}},
    {201,
     "EVENT_REQUEST_RECEIVED_BY_COMMISSION",
     {"komisija gavo prašymą", "the commission received the request"}},
    {202, "EVENT_SITTING_PLANNED", {"posėdžio diena", "day of the sitting"}},
    {203, "EVENT_MEASURE_STARTED", {"priemonė pradėta taikyti", "measure really begun"}},
    {204, "EVENT_MEASURE_END", {"priemonės termino pabaiga", "end of the measure's term"}},
    {205,
     "EVENT_EXTENDED_MEASURE_END",
     {"pratęsiamos priemonės termino pabaiga", "end of the term of the measure extended"}},
    {206, "EVENT_MEASURE_IMPOSED", {"priemonė paskirta", "measure imposed"}},
    {207, "EVENT_COURT_RULING_IN_EFFECT", {"įsiteisėjo teismo nutartis", "court ruling in effect"}},
    {208,
     "EVENT_AVERAGE_IMPOSED",
     {"paskirta vidutinės priežiūros priemonė", "average measure imposed"}},
    {209,
     "EVENT_CENTRE_ARRIVAL_NOTICE",
     {"centras pranešė apie vaiko atvykimą", "the centre told of the arrival"}},
    {210, "EVENT_CARE_STARTED", {"pradėta priežiūra ar globa", "care begun"}},
    {211, "EVENT_CARER_CHECKED", {"patikrintas prižiūrintis asmuo", "carer checked in registers"}},
    {212, "EVENT_CARER_CHOSEN", {"parinktas globėjas", "guardian chosen"}},
    {213,
     "EVENT_PERMISSION_REGISTERED",
     {"įregistruotas teismo leidimas", "court permission registered"}},
    {214, "EVENT_APPEAL_LODGED", {"pateiktas skundas", "appeal lodged"}},
    {215,
     "EVENT_MINUTES_SIGNED_BY_CHAIR",
     {"protokolą pasirašė pirmininkas", "the chair signed the minutes"}},
    {216,
     "EVENT_MINUTES_SIGNED_BY_SECRETARY",
     {"protokolą pasirašė sekretorius", "the secretary signed the minutes"}},
};
/// The code list of Event.
constexpr std::span<const CodeEntry> code_entries(Event) { return event_codes; }

/// What conditions and demands of rules look at. Each has its own values.
enum class Fact : std::int32_t {
  unspecified = 0,                      ///< unspecified
  procedure_subject = 1,                ///< subject of the procedure
  action = 2,                           ///< action asked for
  urgent = 3,                           ///< whether urgent
  initiator = 4,                        ///< initiator
  ground = 5,                           ///< ground
  register_evidence = 6,                ///< whether the data come from the register
  help_exhausted = 7,                   ///< whether educational help was exhausted
  behaviour_dangerous = 8,              ///< whether the behaviour was a real danger
  prior_minimal_ground = 9,             ///< grounds of earlier minimal measures
  age_at_act = 10,                      ///< age at the act, in whole years
  case_manager_exists = 11,             ///< whether there is a case manager
  average_was_imposed = 12,             ///< whether an average measure was imposed
  court_permission = 13,                ///< whether the court gave permission
  agency_opinion = 14,                  ///< opinion of the authorised institution
  decision_kind = 15,                   ///< kind of decision
  decision_action = 16,                 ///< what the decision does
  deciding_organ = 17,                  ///< deciding organ
  signatory_capacity = 18,              ///< capacity of the signatory
  services_decided = 19,                ///< whether coordinated services were decided on
  coordinating_institution_named = 20,  ///< whether a coordinating institution is named
  measure_kind = 21,                    ///< kind of measure
  extends_measure = 22,                 ///< whether it extends a measure
  term_form = 23,                       ///< form of the term
  executor_named = 24,                  ///< whether an executor is named
  measure_end_reason = 25,              ///< why the measure ended
  child_attended = 26,                  ///< attendance of the child
  representatives_attended = 27,        ///< attendance of representatives
  school_commission_attended = 28,      ///< attendance of a member of the school's commission
  applicant_attended = 29,              ///< attendance of the applicant
  case_manager_attended = 30,           ///< attendance of the case manager
  child_rights_service_attended = 31,   ///< attendance of the child rights service
  centre_attended = 32,                 ///< attendance of the socialisation centre
  sitting_form = 33,                    ///< form of the sitting
  item_kind = 34,                       ///< kind of agenda item
  body_kind = 35,                       ///< kind of body
  vote_outcome = 36,                    ///< outcome of the vote
  proposal_adopted = 37,                ///< whether the proposal was adopted
  adjourned_before = 38,                ///< whether it was put off before
  item_adjourned = 39,                  ///< whether the item was put off
  absent_warned = 40,                   ///< whether the absent were warned in writing
  child_exempt = 41,                    ///< whether the child was exempt from coming
  child_heard_before = 42,              ///< whether the child was heard beforehand
  child_rights_opinion_given = 43,      ///< whether the child rights service gave its conclusion
  minutes_numbered = 44,                ///< whether the minutes have a number
  items_numbered = 45,                  ///< whether the items have numbers and titles
  report_urgency = 46,                  ///< urgency of the report
  report_finding = 47,                  ///< finding of the report
  crime_possible = 48,                  ///< whether a crime is possible
  care_kind = 49,                       ///< kind of care
  special_needs = 50,                   ///< level of special needs
  studies_interrupted_by_illness = 51,  ///< whether studies were interrupted by illness
  recipient = 52,                       ///< recipient
  representative_is_institution = 53,   ///< whether the representative is an institution
  act_subject = 54,                     ///< subject of the act
  act_kind = 55,                        ///< kind of the act
  act_numbered = 56,                    ///< whether the act has a number
  act_dated = 57,                       ///< whether the act has a date
  act_issuer_known = 58,                ///< whether the issuer is known
  act_key_unique = 59,          ///< whether no other act of the issuer has the number and date
  stated_periods = 60,          ///< whether the periods that the act states agree
  supersession = 61,            ///< whether the chain of replaced acts is in order
  residence_here = 62,          ///< whether the child's permanent residence is here
  criminal_measure_kind = 63,   ///< kind of criminal educational measure
  chair_office = 64,            ///< office of the chair
  plan_kind = 65,               ///< kind of plan
  services_after_average = 66,  ///< whether services followed the average measure
  acknowledged = 67,            ///< whether child and representatives signed that they know
  term_within_permission = 68,  ///< whether the term lies within the court's permission
  measures_named = 69,          ///< whether the decision names its measures
  executors_named = 70,         ///< whether the decision names its executors
  terms_named = 71,             ///< whether the decision sets its terms
  secretary_from_administration =
      72,                            ///< whether the secretary is a member from the administration
  family_case_management_open = 73,  ///< whether case management is open
  plan_approved = 74,                ///< whether the plan was approved
  replaced_executor_coordinated = 75,  ///< whether the replaced executor coordinated
};

/// Names and labels of Fact.
inline constexpr CodeEntry fact_codes[] = {
    {0, "FACT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "FACT_PROCEDURE_SUBJECT", {"procedūros dalykas", "subject of the procedure"}},
    {2, "FACT_ACTION", {"ko prašoma", "action asked for"}},
    {3, "FACT_URGENT", {"ar skubu", "whether urgent"}},
    {4, "FACT_INITIATOR", {"kas kreipiasi", "initiator"}},
    {5, "FACT_GROUND", {"pagrindas", "ground"}},
    {6,
     "FACT_REGISTER_EVIDENCE",
     {"ar duomenys iš registro", "whether the data come from the register"}},
    {7,
     "FACT_HELP_EXHAUSTED",
     {"ar išnaudota švietimo pagalba", "whether educational help was exhausted"}},
    {8,
     "FACT_BEHAVIOUR_DANGEROUS",
     {"ar elgesys realiai pavojingas", "whether the behaviour was a real danger"}},
    {9,
     "FACT_PRIOR_MINIMAL_GROUND",
     {"ankstesnių minimalių priemonių pagrindas", "grounds of earlier minimal measures"}},
    {10, "FACT_AGE_AT_ACT", {"amžius veikos metu, metais", "age at the act, in whole years"}},
    {11,
     "FACT_CASE_MANAGER_EXISTS",
     {"ar yra atvejo vadybininkas", "whether there is a case manager"}},
    {12,
     "FACT_AVERAGE_WAS_IMPOSED",
     {"ar buvo paskirta vidutinė priemonė", "whether an average measure was imposed"}},
    {13, "FACT_COURT_PERMISSION", {"ar teismas leido", "whether the court gave permission"}},
    {14,
     "FACT_AGENCY_OPINION",
     {"įgaliotos institucijos išvada", "opinion of the authorised institution"}},
    {15, "FACT_DECISION_KIND", {"sprendimo rūšis", "kind of decision"}},
    {16, "FACT_DECISION_ACTION", {"ką sprendimas daro", "what the decision does"}},
    {17, "FACT_DECIDING_ORGAN", {"sprendžianti institucija", "deciding organ"}},
    {18, "FACT_SIGNATORY_CAPACITY", {"kaip pasirašyta", "capacity of the signatory"}},
    {19,
     "FACT_SERVICES_DECIDED",
     {"ar skirtos koordinuotai teikiamos paslaugos",
      "whether coordinated services were decided on"}},
    {20,
     "FACT_COORDINATING_INSTITUTION_NAMED",
     {"ar paskirta koordinuojanti institucija", "whether a coordinating institution is named"}},
    {21, "FACT_MEASURE_KIND", {"priemonė", "kind of measure"}},
    {22, "FACT_EXTENDS_MEASURE", {"ar pratęsia kitą priemonę", "whether it extends a measure"}},
    {23, "FACT_TERM_FORM", {"termino forma", "form of the term"}},
    {24, "FACT_EXECUTOR_NAMED", {"ar paskirtas vykdantis asmuo", "whether an executor is named"}},
    {25, "FACT_MEASURE_END_REASON", {"priemonės pabaigos priežastis", "why the measure ended"}},
    {26, "FACT_CHILD_ATTENDED", {"vaiko dalyvavimas", "attendance of the child"}},
    {27, "FACT_REPRESENTATIVES_ATTENDED", {"atstovų dalyvavimas", "attendance of representatives"}},
    {28,
     "FACT_SCHOOL_COMMISSION_ATTENDED",
     {"mokyklos komisijos nario dalyvavimas", "attendance of a member of the school's commission"}},
    {29, "FACT_APPLICANT_ATTENDED", {"pareiškėjo dalyvavimas", "attendance of the applicant"}},
    {30,
     "FACT_CASE_MANAGER_ATTENDED",
     {"atvejo vadybininko dalyvavimas", "attendance of the case manager"}},
    {31,
     "FACT_CHILD_RIGHTS_SERVICE_ATTENDED",
     {"vaiko teisių tarnybos dalyvavimas", "attendance of the child rights service"}},
    {32,
     "FACT_CENTRE_ATTENDED",
     {"socializacijos centro dalyvavimas", "attendance of the socialisation centre"}},
    {33, "FACT_SITTING_FORM", {"posėdžio forma", "form of the sitting"}},
    {34, "FACT_ITEM_KIND", {"klausimo rūšis", "kind of agenda item"}},
    {35, "FACT_BODY_KIND", {"organo rūšis", "kind of body"}},
    {36, "FACT_VOTE_OUTCOME", {"balsavimo rezultatas", "outcome of the vote"}},
    {37, "FACT_PROPOSAL_ADOPTED", {"ar siūlymas priimtas", "whether the proposal was adopted"}},
    {38, "FACT_ADJOURNED_BEFORE", {"ar jau buvo atidėta", "whether it was put off before"}},
    {39, "FACT_ITEM_ADJOURNED", {"ar klausimas atidėtas", "whether the item was put off"}},
    {40,
     "FACT_ABSENT_WARNED",
     {"ar neatvykę raštu įspėti", "whether the absent were warned in writing"}},
    {41,
     "FACT_CHILD_EXEMPT",
     {"ar vaikas atleistas nuo dalyvavimo", "whether the child was exempt from coming"}},
    {42,
     "FACT_CHILD_HEARD_BEFORE",
     {"ar vaikas išklausytas iš anksto", "whether the child was heard beforehand"}},
    {43,
     "FACT_CHILD_RIGHTS_OPINION_GIVEN",
     {"ar yra vaiko teisių tarnybos išvada",
      "whether the child rights service gave its conclusion"}},
    {44,
     "FACT_MINUTES_NUMBERED",
     {"ar protokolas turi numerį", "whether the minutes have a number"}},
    {45,
     "FACT_ITEMS_NUMBERED",
     {"ar klausimai turi numerius ir pavadinimus", "whether the items have numbers and titles"}},
    {46, "FACT_REPORT_URGENCY", {"pranešimo skubumas", "urgency of the report"}},
    {47, "FACT_REPORT_FINDING", {"nustatytas poreikis", "finding of the report"}},
    {48, "FACT_CRIME_POSSIBLE", {"ar galimas nusikaltimas", "whether a crime is possible"}},
    {49, "FACT_CARE_KIND", {"priežiūros ar globos rūšis", "kind of care"}},
    {50, "FACT_SPECIAL_NEEDS", {"specialiųjų poreikių lygis", "level of special needs"}},
    {51,
     "FACT_STUDIES_INTERRUPTED_BY_ILLNESS",
     {"ar mokymasis nutrūko dėl ligos", "whether studies were interrupted by illness"}},
    {52, "FACT_RECIPIENT", {"paslaugų gavėjas", "recipient"}},
    {53,
     "FACT_REPRESENTATIVE_IS_INSTITUTION",
     {"ar atstovas – institucija", "whether the representative is an institution"}},
    {54, "FACT_ACT_SUBJECT", {"akto dalykas", "subject of the act"}},
    {55, "FACT_ACT_KIND", {"akto rūšis", "kind of the act"}},
    {56, "FACT_ACT_NUMBERED", {"ar aktas turi numerį", "whether the act has a number"}},
    {57, "FACT_ACT_DATED", {"ar aktas turi datą", "whether the act has a date"}},
    {58, "FACT_ACT_ISSUER_KNOWN", {"ar žinoma akto priėmėja", "whether the issuer is known"}},
    {59,
     "FACT_ACT_KEY_UNIQUE",
     {"ar aktas vienas tokiu numeriu ir data",
      "whether no other act of the issuer has the number and date"}},
    {60,
     "FACT_STATED_PERIODS",
     {"ar akte nurodyti laikotarpiai sutampa", "whether the periods that the act states agree"}},
    {61,
     "FACT_SUPERSESSION",
     {"ar akto pakeitimo eilė tvarkinga", "whether the chain of replaced acts is in order"}},
    {62,
     "FACT_RESIDENCE_HERE",
     {"ar nuolat gyvena šioje savivaldybėje", "whether the child's permanent residence is here"}},
    {63,
     "FACT_CRIMINAL_MEASURE_KIND",
     {"baudžiamojo poveikio priemonė", "kind of criminal educational measure"}},
    {64, "FACT_CHAIR_OFFICE", {"kas pirmininkauja", "office of the chair"}},
    {65, "FACT_PLAN_KIND", {"plano rūšis", "kind of plan"}},
    {66,
     "FACT_SERVICES_AFTER_AVERAGE",
     {"ar po vidutinės priemonės skirtos paslaugos",
      "whether services followed the average measure"}},
    {67,
     "FACT_ACKNOWLEDGED",
     {"ar vaikas ir atstovai pasirašytinai supažindinti",
      "whether child and representatives signed that they know"}},
    {68,
     "FACT_TERM_WITHIN_PERMISSION",
     {"ar terminas telpa į teismo leidimą", "whether the term lies within the court's permission"}},
    {69,
     "FACT_MEASURES_NAMED",
     {"ar sprendime nurodytos priemonės", "whether the decision names its measures"}},
    {70,
     "FACT_EXECUTORS_NAMED",
     {"ar sprendime nurodyti vykdantys asmenys", "whether the decision names its executors"}},
    {71,
     "FACT_TERMS_NAMED",
     {"ar sprendime nurodyti terminai", "whether the decision sets its terms"}},
    {72,
     "FACT_SECRETARY_FROM_ADMINISTRATION",
     {"ar sekretorius – narys iš administracijos",
      "whether the secretary is a member from the administration"}},
    {73,
     "FACT_FAMILY_CASE_MANAGEMENT_OPEN",
     {"ar vyksta atvejo vadyba", "whether case management is open"}},
    {74, "FACT_PLAN_APPROVED", {"ar planas patvirtintas", "whether the plan was approved"}},
    {75,
     "FACT_REPLACED_EXECUTOR_COORDINATED",
     {"ar keičiamas vykdytojas buvo koordinuojanti institucija",
      "whether the replaced executor coordinated"}},
};
/// The code list of Fact.
constexpr std::span<const CodeEntry> code_entries(Fact) { return fact_codes; }

/// What rules limit.
enum class Quantity : std::int32_t {
  unspecified = 0,           ///< unspecified
  measure_period = 1,        ///< length of the measure's term
  measure_hours = 2,         ///< hours of the measure
  measure_chain_period = 3,  ///< length of the term with its extensions
  measure_chain_hours = 4,   ///< hours with their extensions
  average_total = 5,         ///< whole length of the average measure
  missed_share = 6,          ///< share of lessons missed
  present_share = 7,         ///< share of members present
  votes_for_share = 8,       ///< share of votes for
  age_at_imposition = 9,     ///< age when imposed
  age_at_end = 10,           ///< age at the end
  offences_in_year = 11,     ///< acts in a year
  care_period = 12,          ///< length of care
  care_extension = 13,       ///< length of an extension of care
  plan_period = 14,          ///< length of the plan
  criminal_period = 15,      ///< length of the criminal measure
  criminal_hours = 16,       ///< hours of the criminal measure
  adjournments = 17,         ///< adjournments
};

/// Names and labels of Quantity.
inline constexpr CodeEntry quantity_codes[] = {
    {0, "QUANTITY_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "QUANTITY_MEASURE_PERIOD", {"priemonės terminas", "length of the measure's term"}},
    {2, "QUANTITY_MEASURE_HOURS", {"veiklos valandos", "hours of the measure"}},
    {3,
     "QUANTITY_MEASURE_CHAIN_PERIOD",
     {"terminas kartu su pratęsimais", "length of the term with its extensions"}},
    {4,
     "QUANTITY_MEASURE_CHAIN_HOURS",
     {"valandos kartu su pratęsimais", "hours with their extensions"}},
    {5,
     "QUANTITY_AVERAGE_TOTAL",
     {"visa vidutinės priemonės trukmė", "whole length of the average measure"}},
    {6, "QUANTITY_MISSED_SHARE", {"praleistų pamokų dalis", "share of lessons missed"}},
    {7, "QUANTITY_PRESENT_SHARE", {"dalyvaujančių narių dalis", "share of members present"}},
    {8, "QUANTITY_VOTES_FOR_SHARE", {"balsų „už“ dalis", "share of votes for"}},
    {9, "QUANTITY_AGE_AT_IMPOSITION", {"amžius skiriant", "age when imposed"}},
    {10, "QUANTITY_AGE_AT_END", {"amžius pasibaigus", "age at the end"}},
    {11, "QUANTITY_OFFENCES_IN_YEAR", {"veikos per metus", "acts in a year"}},
    {12, "QUANTITY_CARE_PERIOD", {"priežiūros trukmė", "length of care"}},
    {13, "QUANTITY_CARE_EXTENSION", {"priežiūros pratęsimas", "length of an extension of care"}},
    {14, "QUANTITY_PLAN_PERIOD", {"plano trukmė", "length of the plan"}},
    {15,
     "QUANTITY_CRIMINAL_PERIOD",
     {"baudžiamojo poveikio priemonės trukmė", "length of the criminal measure"}},
    {16,
     "QUANTITY_CRIMINAL_HOURS",
     {"baudžiamojo poveikio priemonės valandos", "hours of the criminal measure"}},
    {17, "QUANTITY_ADJOURNMENTS", {"atidėjimai", "adjournments"}},
};
/// The code list of Quantity.
constexpr std::span<const CodeEntry> code_entries(Quantity) { return quantity_codes; }

/// How a term lies to its anchor.
enum class Direction : std::int32_t {
  unspecified = 0,      ///< unspecified
  within = 1,           ///< so long after at most
  at_least_before = 2,  ///< at least so long before
  not_later_than = 3,   ///< not later than the day itself
  at_once = 4,          ///< at once
  every = 5,            ///< at least once in each so long
};

/// Names and labels of Direction.
inline constexpr CodeEntry direction_codes[] = {
    {0, "DIRECTION_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "DIRECTION_WITHIN", {"per tiek laiko po", "so long after at most"}},
    {2,
     "DIRECTION_AT_LEAST_BEFORE",
     {"ne vėliau kaip tiek laiko prieš", "at least so long before"}},
    {3, "DIRECTION_NOT_LATER_THAN", {"ne vėliau kaip tą dieną", "not later than the day itself"}},
    {4, "DIRECTION_AT_ONCE", {"nedelsiant", "at once"}},
    {5, "DIRECTION_EVERY", {"ne rečiau kaip kas tiek laiko", "at least once in each so long"}},
};
/// The code list of Direction.
constexpr std::span<const CodeEntry> code_entries(Direction) { return direction_codes; }

/// Which of several events of a kind counts.
enum class Pick : std::int32_t {
  unspecified = 0,  ///< the first
  last = 1,         ///< the last
  each = 2,         ///< each
};

/// Names and labels of Pick.
inline constexpr CodeEntry pick_codes[] = {
    {0, "PICK_UNSPECIFIED", {"pirmasis", "the first"}},
    {1, "PICK_LAST", {"paskutinis", "the last"}},
    {2, "PICK_EACH", {"kiekvienas", "each"}},
};
/// The code list of Pick.
constexpr std::span<const CodeEntry> code_entries(Pick) { return pick_codes; }

/// Whether the end of a term may move to a working day.
enum class TermNature : std::int32_t {
  unspecified = 0,  ///< procedural: the convention ROLL tells
  material = 1,     ///< of a measure or state: it never moves
};

/// Names and labels of TermNature.
inline constexpr CodeEntry term_nature_codes[] = {
    {0, "TERM_NATURE_UNSPECIFIED", {"procesinis", "procedural: the convention ROLL tells"}},
    {1, "TERM_NATURE_MATERIAL", {"materialinis", "of a measure or state: it never moves"}},
};
/// The code list of TermNature.
constexpr std::span<const CodeEntry> code_entries(TermNature) { return term_nature_codes; }

/// How far a value can be relied on.
enum class ValueStatus : std::int32_t {
  unspecified = 0,  ///< unspecified
  verified = 1,     ///< taken from the text of the act
  reported = 2,     ///< from secondary sources
  unverified = 3,   ///< not verified
};

/// Names and labels of ValueStatus.
inline constexpr CodeEntry value_status_codes[] = {
    {0, "VALUE_STATUS_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "VALUE_STATUS_VERIFIED",
     {"patikrinta pagal teisės akto tekstą", "taken from the text of the act"}},
    {2, "VALUE_STATUS_REPORTED", {"iš antrinių šaltinių", "from secondary sources"}},
    {3, "VALUE_STATUS_UNVERIFIED", {"nepatikrinta", "not verified"}},
};
/// The code list of ValueStatus.
constexpr std::span<const CodeEntry> code_entries(ValueStatus) { return value_status_codes; }

/// How somebody who has to attend a sitting did.
enum class Attending : std::int32_t {
  unspecified = 0,  ///< unspecified
  present = 1,      ///< present
  absent = 2,       ///< absent
  put_off = 3,      ///< absent, the item was put off
  warned = 4,       ///< absent though warned after it was put off
  exempt = 5,       ///< exempt
};

/// Names and labels of Attending.
inline constexpr CodeEntry attending_codes[] = {
    {0, "ATTENDING_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ATTENDING_PRESENT", {"dalyvavo", "present"}},
    {2, "ATTENDING_ABSENT", {"nedalyvavo", "absent"}},
    {3, "ATTENDING_PUT_OFF", {"nedalyvavo, klausimas atidėtas", "absent, the item was put off"}},
    {4,
     "ATTENDING_WARNED",
     {"nedalyvavo įspėtas po atidėjimo", "absent though warned after it was put off"}},
    {5, "ATTENDING_EXEMPT", {"atleistas", "exempt"}},
};
/// The code list of Attending.
constexpr std::span<const CodeEntry> code_entries(Attending) { return attending_codes; }

/// What the counted votes give.
enum class VoteOutcome : std::int32_t {
  unspecified = 0,  ///< unspecified
  carried = 1,      ///< carried
  lost = 2,         ///< not carried
  tied = 3,         ///< tied
};

/// Names and labels of VoteOutcome.
inline constexpr CodeEntry vote_outcome_codes[] = {
    {0, "VOTE_OUTCOME_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "VOTE_OUTCOME_CARRIED", {"dauguma už", "carried"}},
    {2, "VOTE_OUTCOME_LOST", {"nėra daugumos", "not carried"}},
    {3, "VOTE_OUTCOME_TIED", {"balsai po lygiai", "tied"}},
};
/// The code list of VoteOutcome.
constexpr std::span<const CodeEntry> code_entries(VoteOutcome) { return vote_outcome_codes; }

/// In what form a measure's term is given.
enum class TermForm : std::int32_t {
  unspecified = 0,  ///< unspecified
  period = 1,       ///< a period
  hours = 2,        ///< hours
  individual = 3,   ///< individual
};

/// Names and labels of TermForm.
inline constexpr CodeEntry term_form_codes[] = {
    {0, "TERM_FORM_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "TERM_FORM_PERIOD", {"laikotarpis", "a period"}},
    {2, "TERM_FORM_HOURS", {"valandos", "hours"}},
    {3, "TERM_FORM_INDIVIDUAL", {"individualus", "individual"}},
};
/// The code list of TermForm.
constexpr std::span<const CodeEntry> code_entries(TermForm) { return term_form_codes; }

}  // namespace gerove::law
