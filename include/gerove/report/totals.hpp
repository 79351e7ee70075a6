/// @file
/// Published totals, recomputed from their parts.
///
/// An Observation of role total is compared with the exact sum of those that name it in `total_id`.
/// Published totals mix units and periods: the published and the recomputed figure are both kept,
/// and a difference is explained where other published figures explain it exactly.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gerove/core/decimal.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/domain/observation.hpp"
#include "gerove/domain/record.hpp"

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
  Findings findings{};                    ///< codes `observation.*`; see `TotalsCheck`
  bool operator==(const TotalsReport&) const = default;
};

namespace detail {

/// An observation and the name of its file, null if nobody told it.
struct FiledObservation : Observation {
  std::shared_ptr<const std::string> file{};
  std::optional<std::uint64_t> fingerprint{};  ///< once it was asked for
};

}  // namespace detail

/// Recomputes totals observation by observation; independent of their order. Memory grows with the
/// observations.
///
/// Findings: `observation.total.differs` (error, with the explanation if there is one),
/// `observation.total.inexact`, `observation.total.open`, `observation.total.no_parts` (info),
/// `observation.total.missing`, `observation.total.not_a_total`, `observation.total.mixed_units`,
/// `observation.total.period_differs` (warning), `observation.total.circular` and
/// `observation.duplicate` (error). Copies of an observation that are the same count once; of
/// different ones the same one is taken whatever their order.
class TotalsCheck {
 public:
  /// Begins a file: findings about its observations carry its name as `source`. If the same
  /// observation stands in several, the first name by the alphabet.
  void begin_file(std::string name);
  /// Takes a record into account; only Observations matter.
  void add(const Record& record);
  /// Takes an observation into account.
  void add(const Observation& observation);
  /// The totals so far.
  TotalsReport finish() const;

 private:
  std::shared_ptr<const std::string> file_;
  std::map<ObservationId, detail::FiledObservation> observations_;
  std::vector<detail::FiledObservation> without_id_;
  std::set<ObservationId> contradictory_;
};

/// The same for observations in memory.
TotalsReport check_totals(std::span<const Observation> observations);

}  // namespace gerove::report
