// The days on which a measure was suspended.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "law/subjects/case_view.hpp"

namespace gerove::law {

/// Days from a first to a last one, both inside.
using DayInterval = std::pair<Date, Date>;

inline std::int64_t length_of(const DayInterval& interval) {
  return (interval.second - interval.first).days() + 1;
}

/// The days of a suspension as far as they are known.
std::optional<DayInterval> days_of(const CaseView& view,
                                   const Suspension& suspension,
                                   const Choices& choices);

/// The days of all suspensions of some kinds; nothing when none is known.
std::optional<std::int64_t> count_suspended_days(const CaseView& view,
                                                 const Measure& measure,
                                                 const CodeSet& kinds,
                                                 const Choices& choices);

}  // namespace gerove::law
