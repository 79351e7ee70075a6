/// @file
/// Chains of referrals: one that sends another again names it as its predecessor.
///
/// | finding | meaning |
/// |---|---|
/// | `referral.chain.missing` | the predecessor is not among the referrals |
/// | `referral.chain.cycle` | the referral comes back to itself over its predecessors |
/// | `referral.chain.no_successor` | it is replaced, but none of the referrals sends it again |
#pragma once

#include <span>
#include <vector>

#include "gerove/core/finding.hpp"
#include "gerove/domain/referral.hpp"

namespace gerove::referral {

/// The chain that a referral belongs to, each once, predecessors before what sends them again; if
/// they run in a circle, from the referral on. Of referrals with one id the first counts.
/// @param all the referrals known, which the result points into; O(n) in their number
std::vector<const Referral*> chain_of(const Referral& referral, std::span<const Referral> all);

/// What is wrong with the chains of referrals.
Findings check_chains(std::span<const Referral> all);

}  // namespace gerove::referral
