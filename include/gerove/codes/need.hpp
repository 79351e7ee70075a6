/// @file
/// Code lists: needs found, met and unmet.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// What became of a need.
enum class NeedState : std::int32_t {
  unspecified = 0,  ///< unspecified
  met = 1,          ///< met
  partly_met = 2,   ///< partly met
  unmet = 3,        ///< unmet
  waiting = 4,      ///< waiting
};

/// Names and labels of NeedState.
inline constexpr CodeEntry need_state_codes[] = {
    {0, "NEED_STATE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "NEED_STATE_MET", {"patenkintas", "met"}},
    {2, "NEED_STATE_PARTLY_MET", {"patenkintas iš dalies", "partly met"}},
    {3, "NEED_STATE_UNMET", {"nepatenkintas", "unmet"}},
    {4, "NEED_STATE_WAITING", {"laukiama", "waiting"}},
};
/// The code list of NeedState.
constexpr std::span<const CodeEntry> code_entries(NeedState) { return need_state_codes; }

}  // namespace gerove
