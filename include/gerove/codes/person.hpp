/// @file
/// Code lists: persons and the roles that they hold.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Sex as registered.
enum class Sex : std::int32_t {
  unspecified = 0,  ///< unspecified
  female = 1,       ///< female
  male = 2,         ///< male
};

/// Names and labels of Sex.
inline constexpr CodeEntry sex_codes[] = {
    {0, "SEX_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SEX_FEMALE", {"moteris", "female"}},
    {2, "SEX_MALE", {"vyras", "male"}},
};
/// The code list of Sex.
constexpr std::span<const CodeEntry> code_entries(Sex) { return sex_codes; }

/// Offices and roles of persons.
enum class RoleKind : std::int32_t {
  unspecified = 0,                     ///< unspecified
  mayor = 1,                           ///< mayor
  vice_mayor = 2,                      ///< vice-mayor
  administration_director = 3,         ///< administration director
  deputy_administration_director = 4,  ///< deputy administration director
  coordinator = 5,                     ///< coordinator of inter-institutional cooperation
  commission_chair = 6,                ///< chair of the commission
  commission_secretary = 7,            ///< secretary of the commission
  commission_member = 8,               ///< member of the commission
  measure_case_manager = 9,            ///< case manager of the minimal measure
  services_case_manager = 10,          ///< case manager of coordinated services
  family_case_manager = 11,            ///< family case manager
  group_chair = 12,                    ///< chair of the inter-institutional group
  group_member = 13,                   ///< member of the inter-institutional group
  school_commission_chair = 14,        ///< chair of a school commission
  school_commission_member = 15,       ///< member of a school commission
  youth_coordinator = 16,              ///< youth affairs coordinator
  elder = 17,                          ///< elder
  foster_coordinator = 18,             ///< foster coordinator
  head_of_institution = 19,            ///< head of an institution
  child_rights_specialist = 20,        ///< child rights specialist
  guardian = 21,                       ///< guardian
  other = 90,                          ///< other
};

/// Names and labels of RoleKind.
inline constexpr CodeEntry role_kind_codes[] = {
    {0, "ROLE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ROLE_KIND_MAYOR", {"meras", "mayor"}},
    {2, "ROLE_KIND_VICE_MAYOR", {"vicemeras", "vice-mayor"}},
    {3,
     "ROLE_KIND_ADMINISTRATION_DIRECTOR",
     {"savivaldybės administracijos direktorius", "administration director"}},
    {4,
     "ROLE_KIND_DEPUTY_ADMINISTRATION_DIRECTOR",
     {"administracijos direktoriaus pavaduotojas", "deputy administration director"}},
    {5,
     "ROLE_KIND_COORDINATOR",
     {"tarpinstitucinio bendradarbiavimo koordinatorius",
      "coordinator of inter-institutional cooperation"}},
    {6,
     "ROLE_KIND_COMMISSION_CHAIR",
     {"vaiko gerovės komisijos pirmininkas", "chair of the commission"}},
    {7,
     "ROLE_KIND_COMMISSION_SECRETARY",
     {"vaiko gerovės komisijos sekretorius", "secretary of the commission"}},
    {8,
     "ROLE_KIND_COMMISSION_MEMBER",
     {"vaiko gerovės komisijos narys", "member of the commission"}},
    {9,
     "ROLE_KIND_MEASURE_CASE_MANAGER",
     {"minimalios priežiūros atvejo vadybininkas", "case manager of the minimal measure"}},
    {10,
     "ROLE_KIND_SERVICES_CASE_MANAGER",
     {"koordinuotai teikiamų paslaugų atvejo vadybininkas",
      "case manager of coordinated services"}},
    {11,
     "ROLE_KIND_FAMILY_CASE_MANAGER",
     {"atvejo vadybininkas (darbas su šeima)", "family case manager"}},
    {12,
     "ROLE_KIND_GROUP_CHAIR",
     {"tarpinstitucinės grupės pirmininkas", "chair of the inter-institutional group"}},
    {13,
     "ROLE_KIND_GROUP_MEMBER",
     {"tarpinstitucinės grupės narys", "member of the inter-institutional group"}},
    {14,
     "ROLE_KIND_SCHOOL_COMMISSION_CHAIR",
     {"mokyklos vaiko gerovės komisijos pirmininkas", "chair of a school commission"}},
    {15,
     "ROLE_KIND_SCHOOL_COMMISSION_MEMBER",
     {"mokyklos vaiko gerovės komisijos narys", "member of a school commission"}},
    {16,
     "ROLE_KIND_YOUTH_COORDINATOR",
     {"jaunimo reikalų koordinatorius", "youth affairs coordinator"}},
    {17, "ROLE_KIND_ELDER", {"seniūnas", "elder"}},
    {18, "ROLE_KIND_FOSTER_COORDINATOR", {"globos koordinatorius", "foster coordinator"}},
    {19, "ROLE_KIND_HEAD_OF_INSTITUTION", {"įstaigos vadovas", "head of an institution"}},
    {20, "ROLE_KIND_CHILD_RIGHTS_SPECIALIST", {"vaiko teisių gynėjas", "child rights specialist"}},
    {21, "ROLE_KIND_GUARDIAN", {"globėjas (rūpintojas)", "guardian"}},
    {90, "ROLE_KIND_OTHER", {"kita", "other"}},
};
/// The code list of RoleKind.
constexpr std::span<const CodeEntry> code_entries(RoleKind) { return role_kind_codes; }

/// In what capacity somebody holds an office.
enum class Capacity : std::int32_t {
  unspecified = 0,    ///< unspecified
  office_holder = 1,  ///< office holder
  acting = 2,         ///< acting
  substituting = 3,   ///< substituting
  delegated = 4,      ///< delegated by an act
};

/// Names and labels of Capacity.
inline constexpr CodeEntry capacity_codes[] = {
    {0, "CAPACITY_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "CAPACITY_OFFICE_HOLDER", {"pareigas einantis", "office holder"}},
    {2, "CAPACITY_ACTING", {"laikinai einantis pareigas", "acting"}},
    {3, "CAPACITY_SUBSTITUTING", {"pavaduojantis", "substituting"}},
    {4, "CAPACITY_DELEGATED", {"įgaliotas aktu", "delegated by an act"}},
};
/// The code list of Capacity.
constexpr std::span<const CodeEntry> code_entries(Capacity) { return capacity_codes; }

}  // namespace gerove
