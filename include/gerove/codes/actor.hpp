/// @file
/// Code lists: who acts: persons, institutions and organs in the part that they play.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// The part in which somebody acts in a procedure: initiator, organ, addressee (VMVPĮ arts 11, 12,
/// 16, 22; VTAPĮ 35-37).
enum class ActorKind : std::int32_t {
  unspecified = 0,                        ///< unspecified
  mayor = 1,                              ///< mayor
  administration_director = 2,            ///< administration director
  municipal_administration = 3,           ///< municipal administration
  commission = 4,                         ///< municipal child welfare commission
  coordinator = 5,                        ///< coordinator of inter-institutional cooperation
  coordinating_institution = 6,           ///< coordinating institution
  measure_case_manager = 7,               ///< case manager of the minimal measure
  services_case_manager = 8,              ///< case manager of coordinated services
  family_case_manager = 9,                ///< family case manager
  executor = 10,                          ///< executor of a measure
  child = 11,                             ///< child
  representative = 12,                    ///< legal representative
  police = 13,                            ///< territorial police
  school = 14,                            ///< school
  eldership = 15,                         ///< eldership
  prosecutor = 16,                        ///< prosecutor
  court = 17,                             ///< court
  out_of_court_body = 18,                 ///< body handling an administrative offence out of court
  child_rights_service = 19,              ///< State child rights service
  child_rights_division = 20,             ///< municipal child rights division (until 2018)
  authorised_institution = 21,            ///< institution authorised by the minister
  socialisation_centre = 22,              ///< socialisation centre
  probation = 23,                         ///< probation service
  foster_care_centre = 24,                ///< foster-care centre
  service_provider = 25,                  ///< service provider
  school_commission = 26,                 ///< school child welfare commission
  head_of_coordinating_institution = 27,  ///< head of the coordinating institution
  minister = 28,                          ///< minister
  mobile_team = 29,                       ///< mobile team
  average_measure_executor = 30,          ///< executor of an average measure (until 2016)
  other = 90,                             ///< other
};

/// Names and labels of ActorKind.
inline constexpr CodeEntry actor_kind_codes[] = {
    {0, "ACTOR_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ACTOR_KIND_MAYOR", {"meras", "mayor"}},
    {2,
     "ACTOR_KIND_ADMINISTRATION_DIRECTOR",
     {"savivaldybės administracijos direktorius", "administration director"}},
    {3,
     "ACTOR_KIND_MUNICIPAL_ADMINISTRATION",
     {"savivaldybės administracija", "municipal administration"}},
    {4,
     "ACTOR_KIND_COMMISSION",
     {"savivaldybės vaiko gerovės komisija", "municipal child welfare commission"}},
    {5,
     "ACTOR_KIND_COORDINATOR",
     {"tarpinstitucinio bendradarbiavimo koordinatorius",
      "coordinator of inter-institutional cooperation"}},
    {6,
     "ACTOR_KIND_COORDINATING_INSTITUTION",
     {"koordinuojanti institucija", "coordinating institution"}},
    {7,
     "ACTOR_KIND_MEASURE_CASE_MANAGER",
     {"minimalios priežiūros atvejo vadybininkas", "case manager of the minimal measure"}},
    {8,
     "ACTOR_KIND_SERVICES_CASE_MANAGER",
     {"koordinuotai teikiamų paslaugų atvejo vadybininkas",
      "case manager of coordinated services"}},
    {9,
     "ACTOR_KIND_FAMILY_CASE_MANAGER",
     {"atvejo vadybininkas (darbas su šeima)", "family case manager"}},
    {10, "ACTOR_KIND_EXECUTOR", {"priemonę vykdantis asmuo", "executor of a measure"}},
    {11, "ACTOR_KIND_CHILD", {"vaikas", "child"}},
    {12, "ACTOR_KIND_REPRESENTATIVE", {"vaiko atstovas pagal įstatymą", "legal representative"}},
    {13, "ACTOR_KIND_POLICE", {"teritorinė policijos įstaiga", "territorial police"}},
    {14, "ACTOR_KIND_SCHOOL", {"mokykla", "school"}},
    {15, "ACTOR_KIND_ELDERSHIP", {"seniūnija", "eldership"}},
    {16, "ACTOR_KIND_PROSECUTOR", {"prokuroras", "prosecutor"}},
    {17, "ACTOR_KIND_COURT", {"teismas", "court"}},
    {18,
     "ACTOR_KIND_OUT_OF_COURT_BODY",
     {"administracinio nusižengimo bylą ne teisme nagrinėjanti institucija",
      "body handling an administrative offence out of court"}},
    {19,
     "ACTOR_KIND_CHILD_RIGHTS_SERVICE",
     {"Valstybės vaiko teisių apsaugos ir įvaikinimo tarnyba", "State child rights service"}},
    {20,
     "ACTOR_KIND_CHILD_RIGHTS_DIVISION",
     {"savivaldybės vaiko teisių apsaugos skyrius",
      "municipal child rights division (until 2018)"}},
    {21,
     "ACTOR_KIND_AUTHORISED_INSTITUTION",
     {"ministro įgaliota institucija (NŠA)", "institution authorised by the minister"}},
    {22,
     "ACTOR_KIND_SOCIALISATION_CENTRE",
     {"vaikų socializacijos centras", "socialisation centre"}},
    {23, "ACTOR_KIND_PROBATION", {"probacijos tarnyba", "probation service"}},
    {24, "ACTOR_KIND_FOSTER_CARE_CENTRE", {"globos centras", "foster-care centre"}},
    {25, "ACTOR_KIND_SERVICE_PROVIDER", {"paslaugų teikėjas", "service provider"}},
    {26,
     "ACTOR_KIND_SCHOOL_COMMISSION",
     {"mokyklos vaiko gerovės komisija", "school child welfare commission"}},
    {27,
     "ACTOR_KIND_HEAD_OF_COORDINATING_INSTITUTION",
     {"koordinuojančios institucijos vadovas", "head of the coordinating institution"}},
    {28, "ACTOR_KIND_MINISTER", {"ministras", "minister"}},
    {29, "ACTOR_KIND_MOBILE_TEAM", {"mobilioji komanda", "mobile team"}},
    {30,
     "ACTOR_KIND_AVERAGE_MEASURE_EXECUTOR",
     {"vidutinės priežiūros priemonę vykdantis asmuo",
      "executor of an average measure (until 2016)"}},
    {90, "ACTOR_KIND_OTHER", {"kita", "other"}},
};
/// The code list of ActorKind.
constexpr std::span<const CodeEntry> code_entries(ActorKind) { return actor_kind_codes; }

}  // namespace gerove
