#include "cli/referral_desk.hpp"

#include <utility>
#include <variant>

#include "cli/findings.hpp"
#include "cli/reading.hpp"
#include "cli/record_view.hpp"
#include "gerove/calendar/lithuania.hpp"
#include "gerove/referral/chain.hpp"
#include "gerove/referral/history.hpp"

namespace gerove::cli {

ReferralDesk::ReferralDesk(const Session& session, const std::vector<std::string>& files)
    : law_(law::lithuanian_law()), calendar_(calendar::lithuanian_calendar()) {
  for (const std::string& file : files) {
    read_records(session, file, [&](const Record& record) { add(record, file); });
  }
  calendar_ = calendar_of(context_);
}

void ReferralDesk::add(const Record& record, const std::string& file) {
  context_.add(record);
  const auto* const referral = std::get_if<Referral>(&record.content);
  if (referral == nullptr) return;
  const auto [place, is_new] = index_.emplace(referral->id.value, referrals_.size());
  if (is_new || referral->id.empty()) {
    referrals_.push_back(*referral);
    files_.push_back(file);
  } else {
    Referral& ours = referrals_[place->second];
    ours = referral::merge(ours, *referral);
  }
}

Findings ReferralDesk::findings() const {
  Findings all;
  const auto add = [&](Findings found, const std::string& file) {
    set_source(found, file);
    for (Finding& finding : found) {
      finding.record = shown_id(finding.record);
      all.push_back(std::move(finding));
    }
  };
  for (std::size_t i = 0; i < referrals_.size(); ++i) {
    add(referral::replay(referrals_[i]).findings, files_[i]);
  }
  for (Finding& finding : referral::check_chains(referrals_)) {
    const std::string file = files_[index_.at(finding.record)];
    add({std::move(finding)}, file);
  }
  return all;
}

}  // namespace gerove::cli
