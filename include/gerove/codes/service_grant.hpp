/// @file
/// Code lists: what is granted to children and families besides measures.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// The three families of coordinated services (VMVPĮ 2(2)).
enum class ServiceRoot : std::int32_t {
  unspecified = 0,  ///< unspecified
  education = 1,    ///< educational help
  social = 2,       ///< social services
  health = 3,       ///< health-care services
};

/// Names and labels of ServiceRoot.
inline constexpr CodeEntry service_root_codes[] = {
    {0, "SERVICE_ROOT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SERVICE_ROOT_EDUCATION", {"švietimo pagalba", "educational help"}},
    {2, "SERVICE_ROOT_SOCIAL", {"socialinės paslaugos", "social services"}},
    {3, "SERVICE_ROOT_HEALTH", {"sveikatos priežiūros paslaugos", "health-care services"}},
};
/// The code list of ServiceRoot.
constexpr std::span<const CodeEntry> code_entries(ServiceRoot) { return service_root_codes; }

/// Who receives a service or help.
enum class RecipientKind : std::int32_t {
  unspecified = 0,     ///< unspecified
  child = 1,           ///< child
  representative = 2,  ///< representative
  family = 3,          ///< family
};

/// Names and labels of RecipientKind.
inline constexpr CodeEntry recipient_kind_codes[] = {
    {0, "RECIPIENT_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "RECIPIENT_KIND_CHILD", {"vaikas", "child"}},
    {2, "RECIPIENT_KIND_REPRESENTATIVE", {"vaiko atstovas", "representative"}},
    {3, "RECIPIENT_KIND_FAMILY", {"šeima", "family"}},
};
/// The code list of RecipientKind.
constexpr std::span<const CodeEntry> code_entries(RecipientKind) { return recipient_kind_codes; }

/// Other help to representatives (VMVPĮ 9(1)).
enum class OtherHelpKind : std::int32_t {
  unspecified = 0,          ///< unspecified
  specialist = 1,           ///< specialist
  parenting_courses = 2,    ///< parenting courses
  therapy_programmes = 3,   ///< therapy or programmes
  mediation = 4,            ///< mediation
  mobile_help_group = 5,    ///< mobile help group
  addiction_treatment = 6,  ///< addiction treatment
  other = 7,                ///< other help
};

/// Names and labels of OtherHelpKind.
inline constexpr CodeEntry other_help_kind_codes[] = {
    {0, "OTHER_HELP_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "OTHER_HELP_KIND_SPECIALIST", {"specialisto pagalba", "specialist"}},
    {2, "OTHER_HELP_KIND_PARENTING_COURSES", {"tėvystės įgūdžių kursai", "parenting courses"}},
    {3, "OTHER_HELP_KIND_THERAPY_PROGRAMMES", {"terapija, programos", "therapy or programmes"}},
    {4, "OTHER_HELP_KIND_MEDIATION", {"mediacija", "mediation"}},
    {5, "OTHER_HELP_KIND_MOBILE_HELP_GROUP", {"mobilios pagalbos grupė", "mobile help group"}},
    {6,
     "OTHER_HELP_KIND_ADDICTION_TREATMENT",
     {"gydymas nuo priklausomybių", "addiction treatment"}},
    {7, "OTHER_HELP_KIND_OTHER", {"kita pagalba", "other help"}},
};
/// The code list of OtherHelpKind.
constexpr std::span<const CodeEntry> code_entries(OtherHelpKind) { return other_help_kind_codes; }

}  // namespace gerove
