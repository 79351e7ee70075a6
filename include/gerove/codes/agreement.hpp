/// @file
/// Code lists: agreements.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// State of an agreement.
enum class AgreementState : std::int32_t {
  unspecified = 0,  ///< unspecified
  draft = 1,        ///< draft
  in_force = 2,     ///< in force
  ended = 3,        ///< ended
  terminated = 4,   ///< terminated
};

/// Names and labels of AgreementState.
inline constexpr CodeEntry agreement_state_codes[] = {
    {0, "AGREEMENT_STATE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "AGREEMENT_STATE_DRAFT", {"rengiama", "draft"}},
    {2, "AGREEMENT_STATE_IN_FORCE", {"galioja", "in force"}},
    {3, "AGREEMENT_STATE_ENDED", {"pasibaigusi", "ended"}},
    {4, "AGREEMENT_STATE_TERMINATED", {"nutraukta", "terminated"}},
};
/// The code list of AgreementState.
constexpr std::span<const CodeEntry> code_entries(AgreementState) { return agreement_state_codes; }

}  // namespace gerove
