/// @file
/// The referrals of files, with what their terms rest on.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "cli/session.hpp"
#include "gerove/calendar/calendar.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/context.hpp"
#include "gerove/law/law.hpp"
#include "gerove/referral/queues.hpp"

namespace gerove::cli {

/// Keeps referrals in memory. Copies of one referral are merged: no copy's history is lost.
class ReferralDesk {
 public:
  /// Reads files. @throws Error, CommandError as read_records does
  ReferralDesk(const Session& session, const std::vector<std::string>& files);

  /// The referrals, in the order in which they came.
  const std::vector<Referral>& referrals() const { return referrals_; }
  /// What terms are counted with; valid while the desk lives.
  referral::Setting setting() const { return {context_, law_, calendar_}; }
  /// What is wrong with the histories and chains.
  Findings findings() const;

 private:
  void add(const Record& record, const std::string& file);

  law::Context context_;
  std::vector<Referral> referrals_;
  std::vector<std::string> files_;  ///< the file of each referral
  std::unordered_map<std::string, std::size_t> index_;
  law::Law law_;
  calendar::Calendar calendar_;
};

}  // namespace gerove::cli
