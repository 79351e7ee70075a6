// Whether what was counted agrees with itself: sittings, orders and case files of one period.
#pragma once

#include "core/limited_findings.hpp"
#include "gerove/core/stop_check.hpp"
#include "report/counted.hpp"
#include "report/tally_facts.hpp"

namespace gerove::report {

/// What was counted of a period.
struct CountedRecords {
  Counted<SittingFacts> sittings;
  Counted<OrderFacts> orders;
  Counted<CaseFacts> cases;
};

/// Finds disagreements between them. No two counters are expected to be equal.
void cross_check(const CountedRecords& counted, LimitedFindings& findings, const StopCheck& stop);

}  // namespace gerove::report
