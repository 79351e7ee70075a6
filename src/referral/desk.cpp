#include "gerove/referral/desk.hpp"

#include <utility>
#include <variant>

#include "gerove/codes/personal_code.hpp"
#include "gerove/referral/chain.hpp"
#include "gerove/referral/history.hpp"

namespace gerove::referral {

void Desk::add(const Record& record, const std::string& file) {
  context_.add(record);
  add_referral(record, file);
}

void Desk::refer(const Record& record, const std::string& file) {
  context_.refer(record);
  add_referral(record, file);
}

void Desk::add_referral(const Record& record, const std::string& file) {
  const auto* const referral = std::get_if<Referral>(&record.content);
  if (referral == nullptr) return;
  const auto [place, is_new] = index_.emplace(referral->id.value, referrals_.size());
  if (is_new || referral->id.empty()) {
    referrals_.push_back(*referral);
    files_.push_back(file);
  } else {
    Referral& ours = referrals_[place->second];
    ours = merge(ours, *referral);
  }
}

Findings Desk::findings(const StopCheck& stop) const {
  Findings all;
  const auto add = [&](Findings found, const std::string& file) {
    for (Finding& finding : found) {
      finding.source = file;
      finding.record = shown_id(finding.record);
      all.push_back(std::move(finding));
    }
  };
  for (std::size_t i = 0; i < referrals_.size(); ++i) {
    ask(stop);
    add(replay(referrals_[i]).findings, files_[i]);
  }
  for (Finding& finding : check_chains(referrals_)) {
    ask(stop);
    const std::string file = files_[index_.at(finding.record)];
    add({std::move(finding)}, file);
  }
  return all;
}

}  // namespace gerove::referral
