/// @file
/// Code lists: commissions and groups, their members and rules.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Kinds of bodies.
enum class BodyKind : std::int32_t {
  unspecified = 0,               ///< unspecified
  municipal_commission = 1,      ///< municipal child welfare commission
  school_commission = 2,         ///< school child welfare commission
  interinstitutional_group = 3,  ///< inter-institutional group
  other = 90,                    ///< other
};

/// Names and labels of BodyKind.
inline constexpr CodeEntry body_kind_codes[] = {
    {0, "BODY_KIND_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1,
     "BODY_KIND_MUNICIPAL_COMMISSION",
     {"savivaldybės vaiko gerovės komisija", "municipal child welfare commission"}},
    {2,
     "BODY_KIND_SCHOOL_COMMISSION",
     {"mokyklos vaiko gerovės komisija", "school child welfare commission"}},
    {3,
     "BODY_KIND_INTERINSTITUTIONAL_GROUP",
     {"tarpinstitucinė grupė", "inter-institutional group"}},
    {90, "BODY_KIND_OTHER", {"kita", "other"}},
};
/// The code list of BodyKind.
constexpr std::span<const CodeEntry> code_entries(BodyKind) { return body_kind_codes; }

/// Of what a quorum is a share.
enum class QuorumBase : std::int32_t {
  unspecified = 0,  ///< unspecified
  members = 1,      ///< all members
  in_office = 2,    ///< members in office
};

/// Names and labels of QuorumBase.
inline constexpr CodeEntry quorum_base_codes[] = {
    {0, "QUORUM_BASE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "QUORUM_BASE_MEMBERS", {"visi nariai", "all members"}},
    {2, "QUORUM_BASE_IN_OFFICE", {"tuo metu esantys nariai", "members in office"}},
};
/// The code list of QuorumBase.
constexpr std::span<const CodeEntry> code_entries(QuorumBase) { return quorum_base_codes; }

/// What a tie vote means.
enum class TieRule : std::int32_t {
  unspecified = 0,    ///< unspecified
  chair_decides = 1,  ///< the chair's vote decides
  rejected = 2,       ///< the proposal falls
  revote = 3,         ///< vote again
};

/// Names and labels of TieRule.
inline constexpr CodeEntry tie_rule_codes[] = {
    {0, "TIE_RULE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "TIE_RULE_CHAIR_DECIDES", {"lemia pirmininko balsas", "the chair's vote decides"}},
    {2, "TIE_RULE_REJECTED", {"siūlymas nepriimtas", "the proposal falls"}},
    {3, "TIE_RULE_REVOTE", {"balsuojama iš naujo", "vote again"}},
};
/// The code list of TieRule.
constexpr std::span<const CodeEntry> code_entries(TieRule) { return tie_rule_codes; }

/// Of what votes a majority is counted.
enum class MajorityBase : std::int32_t {
  unspecified = 0,  ///< unspecified
  attending = 1,    ///< members attending
  all_members = 2,  ///< all members
  voting = 3,       ///< members voting
};

/// Names and labels of MajorityBase.
inline constexpr CodeEntry majority_base_codes[] = {
    {0, "MAJORITY_BASE_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "MAJORITY_BASE_ATTENDING", {"dalyvaujantys nariai", "members attending"}},
    {2, "MAJORITY_BASE_ALL_MEMBERS", {"visi nariai", "all members"}},
    {3, "MAJORITY_BASE_VOTING", {"balsavę nariai", "members voting"}},
};
/// The code list of MajorityBase.
constexpr std::span<const CodeEntry> code_entries(MajorityBase) { return majority_base_codes; }

}  // namespace gerove
