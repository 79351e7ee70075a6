// Whether what was counted agrees with itself: sittings, orders and case files of one period.
#pragma once

#include "gerove/core/between.hpp"
#include "gerove/core/finding.hpp"
#include "report/counted.hpp"
#include "report/facts.hpp"

namespace gerove::report {

/// What was counted of a period.
struct CountedRecords {
  Counted<SittingFacts> sittings;
  Counted<OrderFacts> orders;
  Counted<CaseFacts> cases;
};

/// Disagreements between them. No two counters are expected to be equal.
Findings check_agreement(const CountedRecords& counted, const Between& between);

}  // namespace gerove::report
