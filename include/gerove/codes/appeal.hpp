/// @file
/// Code lists: appeals.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// How an appeal ended.
enum class AppealOutcome : std::int32_t {
  unspecified = 0,    ///< unspecified
  pending = 1,        ///< pending
  upheld = 2,         ///< upheld
  partly_upheld = 3,  ///< partly upheld
  dismissed = 4,      ///< dismissed
  withdrawn = 5,      ///< withdrawn
  not_admitted = 6,   ///< not admitted
};

/// Names and labels of AppealOutcome.
inline constexpr CodeEntry appeal_outcome_codes[] = {
    {0, "APPEAL_OUTCOME_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "APPEAL_OUTCOME_PENDING", {"nagrinėjamas", "pending"}},
    {2, "APPEAL_OUTCOME_UPHELD", {"tenkintas", "upheld"}},
    {3, "APPEAL_OUTCOME_PARTLY_UPHELD", {"tenkintas iš dalies", "partly upheld"}},
    {4, "APPEAL_OUTCOME_DISMISSED", {"atmestas", "dismissed"}},
    {5, "APPEAL_OUTCOME_WITHDRAWN", {"atsiimtas", "withdrawn"}},
    {6, "APPEAL_OUTCOME_NOT_ADMITTED", {"nepriimtas", "not admitted"}},
};
/// The code list of AppealOutcome.
constexpr std::span<const CodeEntry> code_entries(AppealOutcome) { return appeal_outcome_codes; }

}  // namespace gerove
