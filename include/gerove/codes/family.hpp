/// @file
/// Code lists: families.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// The part of a member in a family.
enum class FamilyRole : std::int32_t {
  unspecified = 0,  ///< unspecified
  child = 1,        ///< child
  parent = 2,       ///< parent
  guardian = 3,     ///< guardian
  partner = 4,      ///< partner or spouse
  grandparent = 5,  ///< grandparent
  other = 90,       ///< other
};

/// Names and labels of FamilyRole.
inline constexpr CodeEntry family_role_codes[] = {
    {0, "FAMILY_ROLE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "FAMILY_ROLE_CHILD", {"vaikas", "child"}},
    {2, "FAMILY_ROLE_PARENT", {"tėvas ar motina", "parent"}},
    {3, "FAMILY_ROLE_GUARDIAN", {"globėjas (rūpintojas)", "guardian"}},
    {4, "FAMILY_ROLE_PARTNER", {"sugyventinis, sutuoktinis", "partner or spouse"}},
    {5, "FAMILY_ROLE_GRANDPARENT", {"senelis", "grandparent"}},
    {90, "FAMILY_ROLE_OTHER", {"kita", "other"}},
};
/// The code list of FamilyRole.
constexpr std::span<const CodeEntry> code_entries(FamilyRole) { return family_role_codes; }

}  // namespace gerove
