/// @file
/// All referrals of some records: copies of one referral are merged, chains and parts are followed.
///
/// Copies of one referral, such as the sender's and the receiver's, have one id: no copy's history
/// is lost. A referral that sends another one again names it as its predecessor.
///
/// | finding | meaning |
/// |---|---|
/// | `referral.chain.missing` | the predecessor is not among the referrals |
/// | `referral.chain.cycle` | the referral comes back to itself over its predecessors |
/// | `referral.chain.no_successor` | it is replaced, but none of the referrals sends it again |
/// | `referral.part.missing` | the referral of which it is a part is not among the referrals |
/// | `referral.part.cycle` | the referral is a part of a part of itself |
/// | `referral.part.none` | it is split, but none of the referrals is its part |
/// | `referral.part.open` | it is done, though a part of it is still open |
/// | `referral.basis.missing` | a referral that it is based on is not among the referrals |
/// | `referral.need.missing` | the assessment that it names has no need with that number |
/// | `referral.need.unclear` | the assessment has several needs, and the number is not given |
/// | `referral.need.other` | the need was found for another child or family |
/// | `referral.receiver.kind` | the kind of the receiver is stated otherwise than in its record |
///
/// For those about consent see gerove/referral/wishes.hpp. Of referrals that were entered in error
/// only the history is looked at.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove::referral {

/// Whether referrals or their terms rest on records of this kind: others need not be in the set.
bool concerns_referrals(const Record& record);

/// The referrals of a set, each once, with those that send it again.
class Referrals {
 public:
  /// Indexes the referrals; the records must outlive this. Only merged ones are copied.
  explicit Referrals(const RecordSet& records);
  /// Records that are gone at once leave nothing to point to.
  explicit Referrals(RecordSet&&) = delete;
  Referrals(Referrals&&) noexcept;             ///< leaves the other one fit only for destruction
  Referrals& operator=(Referrals&&) noexcept;  ///< leaves the other one fit only for destruction
  ~Referrals();

  /// All referrals, in the order in which they came; a merged one stands where the first copy did.
  std::span<const Filed<Referral>> all() const;
  /// The referral with an id, or null; an empty id finds nothing.
  const Referral* find(const ReferralId& id) const;
  /// What a referral sends again, or null.
  const Referral* predecessor(const Referral& referral) const;
  /// What sends a referral again, in the order in which they came.
  std::span<const Referral* const> successors(const Referral& referral) const;
  /// The parts of a referral that was split, in the order in which they came.
  std::span<const Referral* const> parts(const Referral& referral) const;
  /// The chain that one of these referrals belongs to, each once, predecessors before what sends
  /// them again; if they run in a circle, from the referral on.
  std::vector<const Referral*> chain_of(const Referral& referral) const;

  /// What is wrong with the referrals: their histories, chains, parts, needs and consents, with the
  /// file of each. An id that is a personal code is not shown.
  /// @param stop asked before each referral
  /// @param most how many are listed; one more for each code counts the others
  Findings findings(const StopCheck& stop = {}, std::size_t most = Budget{}.findings) const;

 private:
  struct Index;

  const RecordSet* records_;
  std::unique_ptr<Index> index_;
};

}  // namespace gerove::referral
