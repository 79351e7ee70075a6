/// @file
/// Code lists: yearly activity plans.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// How an action is to be judged.
enum class CriterionKind : std::int32_t {
  unspecified = 0,  ///< unspecified
  as_needed = 1,    ///< as needed
  count = 2,        ///< a count of something
  document = 3,     ///< a document
  event = 4,        ///< something held
  continuous = 5,   ///< continuously
};

/// Names and labels of CriterionKind.
inline constexpr CodeEntry criterion_kind_codes[] = {
    {0, "CRITERION_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "CRITERION_KIND_AS_NEEDED", {"pagal poreikį", "as needed"}},
    {2, "CRITERION_KIND_COUNT", {"skaičius", "a count of something"}},
    {3, "CRITERION_KIND_DOCUMENT", {"dokumentas", "a document"}},
    {4, "CRITERION_KIND_EVENT", {"įvykis", "something held"}},
    {5, "CRITERION_KIND_CONTINUOUS", {"nuolat", "continuously"}},
};
/// The code list of CriterionKind.
constexpr std::span<const CodeEntry> code_entries(CriterionKind) { return criterion_kind_codes; }

}  // namespace gerove
