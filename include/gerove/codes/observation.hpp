/// @file
/// Code lists: published or collected figures.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// How exact a figure is.
enum class Exactness : std::int32_t {
  unspecified = 0,  ///< unspecified
  exact = 1,        ///< exact
  at_least = 2,     ///< at least
  at_most = 3,      ///< at most
  about = 4,        ///< about
  planned = 5,      ///< planned
};

/// Names and labels of Exactness.
inline constexpr CodeEntry exactness_codes[] = {
    {0, "EXACTNESS_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "EXACTNESS_EXACT", {"tikslus", "exact"}},
    {2, "EXACTNESS_AT_LEAST", {"ne mažiau kaip", "at least"}},
    {3, "EXACTNESS_AT_MOST", {"ne daugiau kaip", "at most"}},
    {4, "EXACTNESS_ABOUT", {"apie", "about"}},
    {5, "EXACTNESS_PLANNED", {"planuojamas", "planned"}},
};
/// The code list of Exactness.
constexpr std::span<const CodeEntry> code_entries(Exactness) { return exactness_codes; }

/// What a figure is in its sum.
enum class ObservationRole : std::int32_t {
  unspecified = 0,  ///< unspecified
  part = 1,         ///< part of a total
  total = 2,        ///< total
};

/// Names and labels of ObservationRole.
inline constexpr CodeEntry observation_role_codes[] = {
    {0, "OBSERVATION_ROLE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "OBSERVATION_ROLE_PART", {"dėmuo", "part of a total"}},
    {2, "OBSERVATION_ROLE_TOTAL", {"suma", "total"}},
};
/// The code list of ObservationRole.
constexpr std::span<const CodeEntry> code_entries(ObservationRole) {
  return observation_role_codes;
}

}  // namespace gerove
