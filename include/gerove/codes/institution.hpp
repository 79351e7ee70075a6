/// @file
/// Code lists: institutions of the network and their addresses.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of institutions in the network (spec of the field: VMVPĮ, VTAPĮ, ŠĮ, SPĮ).
enum class InstitutionKind : std::int32_t {
  unspecified = 0,                         ///< unspecified
  municipal_administration = 1,            ///< municipal administration
  administration_unit = 2,                 ///< unit of the municipal administration
  child_rights_service = 3,                ///< State child rights service
  child_rights_division = 4,               ///< municipal child rights division (until 2018)
  authorised_institution = 5,              ///< institution authorised by the minister
  police = 6,                              ///< police
  probation = 7,                           ///< probation service
  prosecutors_office = 8,                  ///< prosecutor's office
  court = 9,                               ///< court
  school = 10,                             ///< general education school
  vocational_school = 11,                  ///< vocational school
  preschool = 12,                          ///< pre-school
  pedagogical_psychological_service = 13,  ///< pedagogical psychological service
  socialisation_centre = 14,               ///< socialisation centre
  social_services_centre = 15,             ///< social services centre
  social_care_centre = 16,                 ///< social care centre
  foster_care_centre = 17,                 ///< foster-care centre
  public_health_bureau = 18,               ///< public health bureau
  health_care = 19,                        ///< health-care institution
  eldership = 20,                          ///< eldership
  children_day_centre = 21,                ///< children's day centre
  open_youth_centre = 22,                  ///< open youth centre
  mobile_help_group = 23,                  ///< mobile help group
  mobile_team = 24,                        ///< mobile team
  non_governmental_organisation = 25,      ///< non-governmental organisation
  umbrella_organisation = 26,              ///< umbrella organisation
  ministry = 27,                           ///< ministry
  ombudsperson = 28,                       ///< child ombudsperson
  interdepartmental_council = 29,          ///< interdepartmental child welfare council
  care_institution = 30,                   ///< children's care institution
  other = 90,                              ///< other
};

/// Names and labels of InstitutionKind.
inline constexpr CodeEntry institution_kind_codes[] = {
    {0, "INSTITUTION_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "INSTITUTION_KIND_MUNICIPAL_ADMINISTRATION",
     {"savivaldybės administracija", "municipal administration"}},
    {2,
     "INSTITUTION_KIND_ADMINISTRATION_UNIT",
     {"savivaldybės administracijos padalinys", "unit of the municipal administration"}},
    {3,
     "INSTITUTION_KIND_CHILD_RIGHTS_SERVICE",
     {"Valstybės vaiko teisių apsaugos ir įvaikinimo tarnyba", "State child rights service"}},
    {4,
     "INSTITUTION_KIND_CHILD_RIGHTS_DIVISION",
     {"savivaldybės vaiko teisių apsaugos skyrius",
      "municipal child rights division (until 2018)"}},
    {5,
     "INSTITUTION_KIND_AUTHORISED_INSTITUTION",
     {"ministro įgaliota institucija (NŠA)", "institution authorised by the minister"}},
    {6, "INSTITUTION_KIND_POLICE", {"policijos įstaiga", "police"}},
    {7, "INSTITUTION_KIND_PROBATION", {"probacijos tarnyba", "probation service"}},
    {8, "INSTITUTION_KIND_PROSECUTORS_OFFICE", {"prokuratūra", "prosecutor's office"}},
    {9, "INSTITUTION_KIND_COURT", {"teismas", "court"}},
    {10, "INSTITUTION_KIND_SCHOOL", {"bendrojo ugdymo mokykla", "general education school"}},
    {11, "INSTITUTION_KIND_VOCATIONAL_SCHOOL", {"profesinio mokymo įstaiga", "vocational school"}},
    {12, "INSTITUTION_KIND_PRESCHOOL", {"ikimokyklinio ugdymo įstaiga", "pre-school"}},
    {13,
     "INSTITUTION_KIND_PEDAGOGICAL_PSYCHOLOGICAL_SERVICE",
     {"pedagoginė psichologinė (švietimo pagalbos) tarnyba", "pedagogical psychological service"}},
    {14,
     "INSTITUTION_KIND_SOCIALISATION_CENTRE",
     {"vaikų socializacijos centras", "socialisation centre"}},
    {15,
     "INSTITUTION_KIND_SOCIAL_SERVICES_CENTRE",
     {"socialinių paslaugų centras", "social services centre"}},
    {16,
     "INSTITUTION_KIND_SOCIAL_CARE_CENTRE",
     {"socialinės globos centras", "social care centre"}},
    {17, "INSTITUTION_KIND_FOSTER_CARE_CENTRE", {"globos centras", "foster-care centre"}},
    {18,
     "INSTITUTION_KIND_PUBLIC_HEALTH_BUREAU",
     {"visuomenės sveikatos biuras", "public health bureau"}},
    {19,
     "INSTITUTION_KIND_HEALTH_CARE",
     {"asmens sveikatos priežiūros įstaiga", "health-care institution"}},
    {20, "INSTITUTION_KIND_ELDERSHIP", {"seniūnija", "eldership"}},
    {21, "INSTITUTION_KIND_CHILDREN_DAY_CENTRE", {"vaikų dienos centras", "children's day centre"}},
    {22, "INSTITUTION_KIND_OPEN_YOUTH_CENTRE", {"atviras jaunimo centras", "open youth centre"}},
    {23, "INSTITUTION_KIND_MOBILE_HELP_GROUP", {"mobilios pagalbos grupė", "mobile help group"}},
    {24, "INSTITUTION_KIND_MOBILE_TEAM", {"mobilioji komanda", "mobile team"}},
    {25,
     "INSTITUTION_KIND_NON_GOVERNMENTAL_ORGANISATION",
     {"nevyriausybinė organizacija", "non-governmental organisation"}},
    {26,
     "INSTITUTION_KIND_UMBRELLA_ORGANISATION",
     {"skėtinė organizacija", "umbrella organisation"}},
    {27, "INSTITUTION_KIND_MINISTRY", {"ministerija", "ministry"}},
    {28,
     "INSTITUTION_KIND_OMBUDSPERSON",
     {"vaiko teisių apsaugos kontrolierius", "child ombudsperson"}},
    {29,
     "INSTITUTION_KIND_INTERDEPARTMENTAL_COUNCIL",
     {"Tarpžinybinė vaiko gerovės taryba", "interdepartmental child welfare council"}},
    {30,
     "INSTITUTION_KIND_CARE_INSTITUTION",
     {"vaikų globos institucija", "children's care institution"}},
    {90, "INSTITUTION_KIND_OTHER", {"kita", "other"}},
};
/// The code list of InstitutionKind.
constexpr std::span<const CodeEntry> code_entries(InstitutionKind) {
  return institution_kind_codes;
}

/// How an institution belongs to its parent.
enum class ParentLink : std::int32_t {
  unspecified = 0,  ///< unspecified
  unit = 1,         ///< unit
  branch = 2,       ///< branch
  member = 3,       ///< member of an umbrella
};

/// Names and labels of ParentLink.
inline constexpr CodeEntry parent_link_codes[] = {
    {0, "PARENT_LINK_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "PARENT_LINK_UNIT", {"padalinys", "unit"}},
    {2, "PARENT_LINK_BRANCH", {"filialas", "branch"}},
    {3, "PARENT_LINK_MEMBER", {"narys", "member of an umbrella"}},
};
/// The code list of ParentLink.
constexpr std::span<const CodeEntry> code_entries(ParentLink) { return parent_link_codes; }

/// Who may see an address.
enum class AddressVisibility : std::int32_t {
  unspecified = 0,  ///< unspecified
  published = 1,    ///< public
  network = 2,      ///< institutions of the network
  hidden = 3,       ///< hidden, for example of a shelter
};

/// Names and labels of AddressVisibility.
inline constexpr CodeEntry address_visibility_codes[] = {
    {0, "ADDRESS_VISIBILITY_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "ADDRESS_VISIBILITY_PUBLISHED", {"vieša", "public"}},
    {2, "ADDRESS_VISIBILITY_NETWORK", {"tik tinklo institucijoms", "institutions of the network"}},
    {3, "ADDRESS_VISIBILITY_HIDDEN", {"slepiama", "hidden, for example of a shelter"}},
};
/// The code list of AddressVisibility.
constexpr std::span<const CodeEntry> code_entries(AddressVisibility) {
  return address_visibility_codes;
}

/// What a contact is.
enum class ContactKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  phone = 1,        ///< phone
  email = 2,        ///< e-mail
  web = 3,          ///< web page
  e_delivery = 4,   ///< e-delivery box
};

/// Names and labels of ContactKind.
inline constexpr CodeEntry contact_kind_codes[] = {
    {0, "CONTACT_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "CONTACT_KIND_PHONE", {"telefonas", "phone"}},
    {2, "CONTACT_KIND_EMAIL", {"el. paštas", "e-mail"}},
    {3, "CONTACT_KIND_WEB", {"interneto svetainė", "web page"}},
    {4, "CONTACT_KIND_E_DELIVERY", {"e. pristatymo dėžutė", "e-delivery box"}},
};
/// The code list of ContactKind.
constexpr std::span<const CodeEntry> code_entries(ContactKind) { return contact_kind_codes; }

}  // namespace gerove
