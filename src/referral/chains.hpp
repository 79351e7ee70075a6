// Which referral sends which one again.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gerove/domain/referral.hpp"

namespace gerove::referral {

/// Predecessors and successors by id; points into the referrals it was made from.
class Chains {
 public:
  explicit Chains(std::span<const Referral> all);

  /// What a referral sends again, or null.
  const Referral* predecessor(const Referral& referral) const;
  /// What sends a referral again.
  std::span<const Referral* const> successors(const Referral& referral) const;
  /// The first referral with the same id, which is the one that counts.
  const Referral* first_with_id(const Referral& referral) const;

 private:
  std::unordered_map<std::string_view, const Referral*> by_id_;
  std::unordered_map<std::string_view, std::vector<const Referral*>> successors_;
};

}  // namespace gerove::referral
