// The quota of the average measure (vidutinės priežiūros priemonė).
#pragma once

#include <string_view>
#include <vector>

#include "gerove/core/date.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

class CaseView;

/// How long average supervision was or will be applied to each child of a file, as an edition
/// counts it. Found out once for all measures.
class AverageTotals {
 public:
  AverageTotals(const CaseView& view,
                const detail::CompiledCounting& counting,
                const Choices& choices);

  /// All that began up to a day; nothing when none did.
  QuantityValue up_to(std::string_view child, Date start) const;

 private:
  /// Of what began up to a day.
  struct Total {
    std::string_view child;
    Date start;
    QuantityValue quantity;
  };
  std::vector<Total> totals_;  // by children and days
};

}  // namespace gerove::law
