// What is wrong with a referral beside its history, as the other records tell.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "gerove/referral/referrals.hpp"

namespace gerove::referral {

/// The numbers that the needs of assessments have.
class NeedNumbers {
 public:
  explicit NeedNumbers(const RecordSet& records);
  bool has(const NeedAssessment& assessment, std::string_view number) const;

 private:
  using NumberOfNeed = std::pair<const NeedAssessment*, std::string_view>;
  std::vector<NumberOfNeed> numbers_;  // in order
};

/// Findings about the referrals that one belongs to, the need that it is to meet, the kind of its
/// receiver, and consent. Circles are not looked for.
Findings check_beside_history(const Referral& referral,
                              const Referrals& all,
                              const RecordSet& records,
                              const NeedNumbers& needs);

}  // namespace gerove::referral
