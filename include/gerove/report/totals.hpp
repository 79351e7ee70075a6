/// @file
/// Published totals, recomputed from their parts.
///
/// An Observation of role total is compared with the exact sum of those that name it in `total_id`.
/// Published totals mix units and periods: the published and the recomputed figure are both kept,
/// and a difference is explained where other published figures explain it exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/core/budget.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/record.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove::report {

/// How a published total compares with its parts.
enum class TotalState : std::uint8_t {
  agrees,   ///< the parts give it exactly
  differs,  ///< they do not
  inexact,  ///< total or parts are given as about, at least, at most or planned: not comparable
  open,     ///< a value is missing or too large to add
};

/// A published total and its recomputation.
struct RecomputedTotal {
  ObservationId id{};                   ///< the total
  TotalState state{};                   ///< how they compare
  std::optional<Decimal> published{};   ///< as published
  std::optional<Decimal> recomputed{};  ///< exact sum of the parts; nothing when `open`
  std::optional<Decimal> difference{};  ///< published minus recomputed; nothing when `open`
  std::vector<ObservationId> parts{};   ///< the parts, ordered by id
  /// Observations whose values give the difference exactly: other published figures of the same
  /// source and period in another unit (published too high), or parts (published too low).
  std::vector<ObservationId> explanation{};
  bool operator==(const RecomputedTotal&) const = default;
};

/// All totals and what is wrong with them.
struct TotalsReport {
  std::vector<RecomputedTotal> totals{};  ///< totals that have parts, ordered by id
  Findings findings{};                    ///< codes `observation.*`; see `check_totals`
  bool operator==(const TotalsReport&) const = default;
};

/// Whether totals are checked from records of this kind: others need not be in the set.
bool concerns_totals(const Record& record);

/// Recomputes the totals of some records; independent of their order.
///
/// Findings, with the file of each: `observation.total.differs` (error, with the explanation if
/// there is one), `observation.total.inexact`, `observation.total.open`,
/// `observation.total.no_parts` (info), `observation.total.missing`,
/// `observation.total.not_a_total`, `observation.total.mixed_units`,
/// `observation.total.period_differs` (warning), `observation.total.circular` and
/// `observation.duplicate` (error). Copies of an observation that are the same count once; of
/// different ones the same one is taken whatever their order.
/// @param most_findings how many findings are listed; one more for each code counts the others
/// @param stop asked before each observation
TotalsReport check_totals(const RecordSet& records,
                          std::size_t most_findings = Budget{}.findings,
                          const StopCheck& stop = {});

}  // namespace gerove::report
