// Which of several periods have days in common, without comparing each with each.
#pragma once

#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "gerove/core/period.hpp"

namespace gerove::law {

/// Periods, of which it asks whether any of them overlaps another one.
class PeriodSet {
 public:
  void add(const Period& period) {
    const Date last = end_of(period);
    const auto later = ends_.upper_bound(period.start);
    if (later != ends_.begin() && last <= std::prev(later)->second) return;
    auto at = ends_.insert_or_assign(period.start, last).first;
    for (++at; at != ends_.end() && at->second <= last;) at = ends_.erase(at);
  }
  bool overlaps(const Period& period) const {
    const auto later = ends_.upper_bound(end_of(period));
    return later != ends_.begin() && (!period.start || *period.start <= std::prev(later)->second);
  }

 private:
  static Date end_of(const Period& period) {
    return period.end.value_or(Date(boost::date_time::max_date_time));
  }

  /// The latest end of those that begin no later than a day, where it grows.
  std::map<std::optional<Date>, Date> ends_;
};

/// Days from a first one; those that another one begins on its last day do not overlap with.
struct Stay {
  std::size_t number;  ///< in somebody's list
  Date start;
  std::optional<Date> end;
};

/// The numbers of two stays that overlap, the greater one first, in order. Of a stay that overlaps
/// many that began before it, some are told.
std::vector<std::pair<std::size_t, std::size_t>> overlapping(std::vector<Stay> stays);

}  // namespace gerove::law
