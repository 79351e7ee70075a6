/// @file
/// Responsible roles and institutions as plans name them, folded (words.hpp).
#pragma once

#include <string_view>

#include "gerove/codes/institution.hpp"
#include "gerove/codes/person.hpp"

namespace gerove::intake {

/// A role or an institution in the nominative: the words up to the ending of the last one, and its
/// endings, separated by spaces.
struct RolePhrase {
  std::string_view words{};     ///< "vgk" stands for "vaiko gerovės komisijos", too
  std::string_view singular{};  ///< endings of one
  std::string_view plural{};    ///< endings of several; no endings at all: an abbreviation
  RoleKind role{};              ///< or unspecified
  InstitutionKind kind{};       ///< or unspecified
};

/// Phrases before which no other words may stand save those of `lead_patterns`.
inline constexpr RolePhrase bare_phrases[] = {
    {"mer", "as e", "ai es", RoleKind::mayor, {}},
    {"vicemer", "as e", "ai es", RoleKind::vice_mayor, {}},
    {"mero pavaduotoj", "as a", "ai os", RoleKind::vice_mayor, {}},
    {"administracijos direktori", "us", "ai", RoleKind::administration_director, {}},
    {"administracijos direktor", "e", "es", RoleKind::administration_director, {}},
    {"administracijos direktoriaus pavaduotoj",
     "as a",
     "ai os",
     RoleKind::deputy_administration_director,
     {}},
    {"tarpinstitucinio bendradarbiavimo koordinatori", "us", "ai", RoleKind::coordinator, {}},
    {"tarpinstitucinio bendradarbiavimo koordinator", "e", "es", RoleKind::coordinator, {}},
    {"tbk", "", "", RoleKind::coordinator, {}},
    {"vgk pirminink", "as e", "ai es", RoleKind::commission_chair, {}},
    {"komisijos pirminink", "as e", "ai es", RoleKind::commission_chair, {}},
    {"vgk sekretori", "us", "ai", RoleKind::commission_secretary, {}},
    {"vgk sekretor", "e", "es", RoleKind::commission_secretary, {}},
    {"komisijos sekretori", "us", "ai", RoleKind::commission_secretary, {}},
    {"komisijos sekretor", "e", "es", RoleKind::commission_secretary, {}},
    {"vgk nar", "ys e", "iai es", RoleKind::commission_member, {}},
    {"komisijos nar", "ys e", "iai es", RoleKind::commission_member, {}},
    {"mokyklos vgk pirminink", "as e", "ai es", RoleKind::school_commission_chair, {}},
    {"mokyklu vgk pirminink", "", "ai es", RoleKind::school_commission_chair, {}},
    {"mokyklos vgk nar", "ys e", "iai es", RoleKind::school_commission_member, {}},
    {"mokyklu vgk nar", "", "iai es", RoleKind::school_commission_member, {}},
    {"minimalios prieziuros atvejo vadybinink",
     "as e",
     "ai es",
     RoleKind::measure_case_manager,
     {}},
    {"koordinuotai teikiamu paslaugu atvejo vadybinink",
     "as e",
     "ai es",
     RoleKind::services_case_manager,
     {}},
    {"tarpinstitucines grupes pirminink", "as e", "ai es", RoleKind::group_chair, {}},
    {"tarpinstitucines grupes nar", "ys e", "iai es", RoleKind::group_member, {}},
    {"jaunimo reikalu koordinatori", "us", "ai", RoleKind::youth_coordinator, {}},
    {"jaunimo reikalu koordinator", "e", "es", RoleKind::youth_coordinator, {}},
    {"seniun", "as e", "ai es", RoleKind::elder, {}},
    {"seniunijos seniun", "as e", "", RoleKind::elder, {}},
    {"seniuniju seniun", "", "ai es", RoleKind::elder, {}},
    {"globos koordinatori", "us", "ai", RoleKind::foster_coordinator, {}},
    {"globos koordinator", "e", "es", RoleKind::foster_coordinator, {}},
    {"istaigos vadov", "as e", "ai es", RoleKind::head_of_institution, {}},
    {"istaigu vadov", "", "ai es", RoleKind::head_of_institution, {}},
    {"ugdymo istaigu vadov", "", "ai es", RoleKind::head_of_institution, {}},
    {"svietimo istaigu vadov", "", "ai es", RoleKind::head_of_institution, {}},
    {"mokyklos vadov", "as e", "ai es", RoleKind::head_of_institution, {}},
    {"mokyklu vadov", "", "ai es", RoleKind::head_of_institution, {}},
    {"mokyklu direktori", "", "ai", RoleKind::head_of_institution, {}},
    {"vaiko teisiu gynej", "as a", "ai os", RoleKind::child_rights_specialist, {}},
    {"vaiko teisiu apsaugos specialist", "as e", "ai es", RoleKind::child_rights_specialist, {}},
    {"globej", "as a", "ai os", RoleKind::guardian, {}},
    {"mokykl", "a", "os", {}, InstitutionKind::school},
    {"bendrojo ugdymo mokykl", "a", "os", {}, InstitutionKind::school},
};

/// What may stand before a role and changes nothing: whose administration or commission.
inline constexpr std::string_view lead_patterns[] = {
    "savivaldybes",
    "savivaldybes administracijos",
    "* savivaldybes",
    "* savivaldybes administracijos",
    "* rajono savivaldybes",
    "* rajono savivaldybes administracijos",
    "* miesto savivaldybes",
    "* miesto savivaldybes administracijos",
};

/// Institutions before which any words may stand: their names.
inline constexpr RolePhrase named_phrases[] = {
    {"savivaldybes administracij", "a", "", {}, InstitutionKind::municipal_administration},
    {"strukturiniai padalini", "", "ai", {}, InstitutionKind::administration_unit},
    {"strukturinis padalin", "ys", "", {}, InstitutionKind::administration_unit},
    {"svietimo skyri", "us", "ai", {}, InstitutionKind::administration_unit},
    {"socialines paramos skyri", "us", "ai", {}, InstitutionKind::administration_unit},
    {"vaiko teisiu apsaugos ir ivaikinimo tarnyb",
     "a",
     "os",
     {},
     InstitutionKind::child_rights_service},
    {"vaiko teisiu apsaugos skyri", "us", "ai", {}, InstitutionKind::child_rights_division},
    {"nacionaline svietimo agentur", "a", "", {}, InstitutionKind::authorised_institution},
    {"policijos komisariat", "as", "ai", {}, InstitutionKind::police},
    {"policij", "a", "", {}, InstitutionKind::police},
    {"probacijos tarnyb", "a", "os", {}, InstitutionKind::probation},
    {"prokuratur", "a", "os", {}, InstitutionKind::prosecutors_office},
    {"apylinkes teism", "as", "ai", {}, InstitutionKind::court},
    {"gimnazij", "a", "os", {}, InstitutionKind::school},
    {"progimnazij", "a", "os", {}, InstitutionKind::school},
    {"profesinio mokymo centr", "as", "ai", {}, InstitutionKind::vocational_school},
    {"profesine mokykl", "a", "", {}, InstitutionKind::vocational_school},
    {"pagrindine mokykl", "a", "", {}, InstitutionKind::school},
    {"vidurine mokykl", "a", "", {}, InstitutionKind::school},
    {"lopselis darzel", "is", "", {}, InstitutionKind::preschool},
    {"vaiku darzel", "is", "iai", {}, InstitutionKind::preschool},
    {"pedagogine psichologine tarnyb",
     "a",
     "",
     {},
     InstitutionKind::pedagogical_psychological_service},
    {"svietimo pagalbos tarnyb", "a", "os", {}, InstitutionKind::pedagogical_psychological_service},
    {"vaiku socializacijos centr", "as", "ai", {}, InstitutionKind::socialisation_centre},
    {"socialiniu paslaugu centr", "as", "ai", {}, InstitutionKind::social_services_centre},
    {"socialines globos centr", "as", "ai", {}, InstitutionKind::social_care_centre},
    {"globos centr", "as", "ai", {}, InstitutionKind::foster_care_centre},
    {"visuomenes sveikatos biur", "as", "ai", {}, InstitutionKind::public_health_bureau},
    {"sveikatos prieziuros istaig", "a", "os", {}, InstitutionKind::health_care},
    {"sveikatos prieziuros centr", "as", "ai", {}, InstitutionKind::health_care},
    {"ligonin", "e", "es", {}, InstitutionKind::health_care},
    {"poliklinik", "a", "os", {}, InstitutionKind::health_care},
    {"seniunij", "a", "os", {}, InstitutionKind::eldership},
    {"vaiku dienos centr", "as", "ai", {}, InstitutionKind::children_day_centre},
    {"atviras jaunimo centr", "as", "", {}, InstitutionKind::open_youth_centre},
    {"atviri jaunimo centr", "", "ai", {}, InstitutionKind::open_youth_centre},
    {"mobilios pagalbos grup", "e", "es", {}, InstitutionKind::mobile_help_group},
    {"mobilioji komand", "a", "", {}, InstitutionKind::mobile_team},
    {"nevyriausybine organizacij", "a", "", {}, InstitutionKind::non_governmental_organisation},
    {"nevyriausybines organizacij", "", "os", {}, InstitutionKind::non_governmental_organisation},
    {"nvo", "", "", {}, InstitutionKind::non_governmental_organisation},
    {"ministerij", "a", "os", {}, InstitutionKind::ministry},
};

}  // namespace gerove::intake
