/// @file
/// Code lists: children and what the law needs to know of them.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Level of special educational needs (specialieji ugdymosi poreikiai).
enum class SpecialNeedsLevel : std::int32_t {
  unspecified = 0,  ///< unspecified
  none = 1,         ///< none
  small = 2,        ///< small
  medium = 3,       ///< medium
  large = 4,        ///< large
  very_large = 5,   ///< very large
};

/// Names and labels of SpecialNeedsLevel.
inline constexpr CodeEntry special_needs_level_codes[] = {
    {0, "SPECIAL_NEEDS_LEVEL_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SPECIAL_NEEDS_LEVEL_NONE", {"nėra", "none"}},
    {2, "SPECIAL_NEEDS_LEVEL_SMALL", {"nedideli", "small"}},
    {3, "SPECIAL_NEEDS_LEVEL_MEDIUM", {"vidutiniai", "medium"}},
    {4, "SPECIAL_NEEDS_LEVEL_LARGE", {"dideli", "large"}},
    {5, "SPECIAL_NEEDS_LEVEL_VERY_LARGE", {"labai dideli", "very large"}},
};
/// The code list of SpecialNeedsLevel.
constexpr std::span<const CodeEntry> code_entries(SpecialNeedsLevel) {
  return special_needs_level_codes;
}

/// What kind of residence it is; VMVPĮ arts 11 and 12(2) go by the permanent one.
enum class ResidenceKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  permanent = 1,    ///< permanent
  declared = 2,     ///< declared
  in_care = 3,      ///< place of care
  actual = 4,       ///< actual
};

/// Names and labels of ResidenceKind.
inline constexpr CodeEntry residence_kind_codes[] = {
    {0, "RESIDENCE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "RESIDENCE_KIND_PERMANENT", {"nuolatinė gyvenamoji vieta", "permanent"}},
    {2, "RESIDENCE_KIND_DECLARED", {"deklaruota gyvenamoji vieta", "declared"}},
    {3, "RESIDENCE_KIND_IN_CARE", {"globos (rūpybos) vieta", "place of care"}},
    {4, "RESIDENCE_KIND_ACTUAL", {"faktinė gyvenamoji vieta", "actual"}},
};
/// The code list of ResidenceKind.
constexpr std::span<const CodeEntry> code_entries(ResidenceKind) { return residence_kind_codes; }

/// Town or country.
enum class AreaKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  urban = 1,        ///< urban
  rural = 2,        ///< rural
};

/// Names and labels of AreaKind.
inline constexpr CodeEntry area_kind_codes[] = {
    {0, "AREA_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "AREA_KIND_URBAN", {"miestas", "urban"}},
    {2, "AREA_KIND_RURAL", {"kaimas", "rural"}},
};
/// The code list of AreaKind.
constexpr std::span<const CodeEntry> code_entries(AreaKind) { return area_kind_codes; }

/// In which part of the day a class learns (mokymosi pamaina).
enum class SchoolShift : std::int32_t {
  unspecified = 0,  ///< unspecified
  first = 1,        ///< first shift, in the morning
  second = 2,       ///< second shift, in the afternoon
};

/// Names and labels of SchoolShift.
inline constexpr CodeEntry school_shift_codes[] = {
    {0, "SCHOOL_SHIFT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "SCHOOL_SHIFT_FIRST", {"pirmoji pamaina", "first shift"}},
    {2, "SCHOOL_SHIFT_SECOND", {"antroji pamaina", "second shift"}},
};
/// The code list of SchoolShift.
constexpr std::span<const CodeEntry> code_entries(SchoolShift) { return school_shift_codes; }

/// By what right somebody represents a child (atstovas pagal įstatymą).
enum class RepresentativeKind : std::int32_t {
  unspecified = 0,       ///< unspecified
  mother = 1,            ///< mother
  father = 2,            ///< father
  adoptive_parent = 3,   ///< adoptive parent
  guardian = 4,          ///< guardian
  care_institution = 5,  ///< care institution
  other = 90,            ///< other
};

/// Names and labels of RepresentativeKind.
inline constexpr CodeEntry representative_kind_codes[] = {
    {0, "REPRESENTATIVE_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "REPRESENTATIVE_KIND_MOTHER", {"motina", "mother"}},
    {2, "REPRESENTATIVE_KIND_FATHER", {"tėvas", "father"}},
    {3, "REPRESENTATIVE_KIND_ADOPTIVE_PARENT", {"įtėvis (įmotė)", "adoptive parent"}},
    {4, "REPRESENTATIVE_KIND_GUARDIAN", {"globėjas (rūpintojas)", "guardian"}},
    {5, "REPRESENTATIVE_KIND_CARE_INSTITUTION", {"globos institucija", "care institution"}},
    {90, "REPRESENTATIVE_KIND_OTHER", {"kita", "other"}},
};
/// The code list of RepresentativeKind.
constexpr std::span<const CodeEntry> code_entries(RepresentativeKind) {
  return representative_kind_codes;
}

/// Why somebody is no child in law any more before the age of majority, or is no more.
enum class ChildEndKind : std::int32_t {
  unspecified = 0,   ///< unspecified
  death = 1,         ///< death
  emancipation = 2,  ///< emancipation
  marriage = 3,      ///< marriage
};

/// Names and labels of ChildEndKind.
inline constexpr CodeEntry child_end_kind_codes[] = {
    {0, "CHILD_END_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "CHILD_END_KIND_DEATH", {"mirtis", "death"}},
    {2, "CHILD_END_KIND_EMANCIPATION", {"emancipacija", "emancipation"}},
    {3, "CHILD_END_KIND_MARRIAGE", {"santuoka", "marriage"}},
};
/// The code list of ChildEndKind.
constexpr std::span<const CodeEntry> code_entries(ChildEndKind) { return child_end_kind_codes; }

}  // namespace gerove
