/// @file
/// All referrals of some records, with what their terms rest on.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "gerove/core/finding.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/law/context.hpp"
#include "gerove/referral/terms.hpp"

namespace gerove::referral {

/// Keeps referrals in memory. Copies of one referral are merged: no copy's history is lost.
class Desk {
 public:
  /// Keeps a record, if it is a referral or if terms rest on it.
  /// @param file where it came from; may be empty
  void add(const Record& record, const std::string& file = {});
  /// The same without a copy of what terms rest on: the record must outlive the desk.
  void refer(const Record& record, const std::string& file = {});

  /// The referrals, in the order in which they came.
  const std::vector<Referral>& referrals() const { return referrals_; }
  /// What terms rest on.
  const law::Context& context() const { return context_; }
  /// What terms are counted with; valid while all three live.
  Setting setting(const law::Law& law, const calendar::Calendar& calendar) const {
    return {context_, law, calendar};
  }
  /// What is wrong with the histories and chains. An id that is a personal code is not shown.
  Findings findings(const StopCheck& stop = {}) const;

 private:
  void add_referral(const Record& record, const std::string& file);

  law::Context context_;
  std::vector<Referral> referrals_;
  std::vector<std::string> files_;  ///< the file of each referral
  std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace gerove::referral
