#include "gerove/referral/chain.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/finding_kind.hpp"
#include "gerove/referral/history.hpp"
#include "referral/chains.hpp"

namespace gerove::referral {

namespace {

constexpr FindingKind predecessor_missing{
    "referral.chain.missing",
    Severity::warning,
    {"siuntimo, kurį šis siunčia dar kartą, tarp siuntimų nėra",
     "the referral that this one sends again is not among the referrals"}};
constexpr FindingKind runs_in_circle{"referral.chain.cycle",
                                     Severity::error,
                                     {"siuntimas per pirmtakus grįžta pats į save",
                                      "over its predecessors the referral comes back to itself"}};
constexpr FindingKind no_successor{
    "referral.chain.no_successor",
    Severity::warning,
    {"siuntimas pakeistas, bet jį pakeitusio tarp siuntimų nėra",
     "the referral is replaced, but none of the referrals sends it again"}};

/// The first of a chain; in a circle the referral itself.
const Referral& first_of(const Referral& referral, const Chains& chains) {
  std::unordered_set<const Referral*> passed;
  const Referral* first = &referral;
  while (passed.insert(first).second) {
    const Referral* const before = chains.predecessor(*first);
    if (before == nullptr) return *first;
    first = before;
  }
  return referral;
}

/// Marks every referral of a circle.
class Circles {
 public:
  explicit Circles(const Chains& chains) : chains_(chains) {}

  bool contains(const Referral& referral) {
    follow(referral);
    return in_circle_.contains(&referral);
  }

 private:
  /// Each referral is gone through once, whatever is asked.
  void follow(const Referral& referral) {
    std::vector<const Referral*> way;
    const Referral* at = &referral;
    while (at != nullptr && known_.insert(at).second) {
      way.push_back(at);
      at = chains_.predecessor(*at);
    }
    const auto start = std::ranges::find(way, at);
    in_circle_.insert(start, way.end());
  }

  const Chains& chains_;
  std::unordered_set<const Referral*> known_;
  std::unordered_set<const Referral*> in_circle_;
};

}  // namespace

Chains::Chains(std::span<const Referral> all) {
  for (const Referral& referral : all) {
    if (!referral.id.empty()) by_id_.emplace(referral.id.value, &referral);
  }
  for (const Referral& referral : all) {
    if (referral.predecessor_id.empty() || first_with_id(referral) != &referral) continue;
    successors_[referral.predecessor_id.value].push_back(&referral);
  }
}

const Referral* Chains::predecessor(const Referral& referral) const {
  const auto found = by_id_.find(referral.predecessor_id.value);
  return found == by_id_.end() ? nullptr : found->second;
}

std::span<const Referral* const> Chains::successors(const Referral& referral) const {
  if (referral.id.empty()) return {};
  const auto found = successors_.find(referral.id.value);
  if (found == successors_.end()) return {};
  return found->second;
}

const Referral* Chains::first_with_id(const Referral& referral) const {
  const auto found = by_id_.find(referral.id.value);
  return found == by_id_.end() ? &referral : found->second;
}

std::vector<const Referral*> chain_of(const Referral& referral, std::span<const Referral> all) {
  const Chains chains(all);
  std::vector<const Referral*> chain{&first_of(*chains.first_with_id(referral), chains)};
  std::unordered_set<const Referral*> seen(chain.begin(), chain.end());
  for (std::size_t i = 0; i < chain.size(); ++i) {
    for (const Referral* const next : chains.successors(*chain[i])) {
      if (seen.insert(next).second) chain.push_back(next);
    }
  }
  return chain;
}

Findings check_chains(std::span<const Referral> all) {
  const Chains chains(all);
  Circles circles(chains);
  Findings findings;
  for (const Referral& referral : all) {
    const auto add = [&](const FindingKind& kind, const char* path) {
      findings.push_back(make_finding(kind, referral.id.value, path));
    };
    if (!referral.predecessor_id.empty() && chains.predecessor(referral) == nullptr) {
      add(predecessor_missing, "referral.predecessor_id");
    }
    if (circles.contains(referral)) add(runs_in_circle, "referral.predecessor_id");
    const bool replaced = state_of(referral) == ReferralState::replaced;
    if (replaced && chains.successors(referral).empty()) add(no_successor, "referral.id");
  }
  return findings;
}

}  // namespace gerove::referral
