// Which of several things are in force, day by day.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "law/subjects/day_courses.hpp"

namespace gerove::law {

/// Of several things with numbers, the first and the last one that is in force on a day. First all
/// are added, then it is asked.
class InForceByDay {
 public:
  struct Numbers {
    std::uint32_t first;
    std::uint32_t last;
  };

  /// Adds one that is in force on some days.
  void add(std::uint32_t number, const DayStretch& days) {
    if (days.is_empty()) return;
    changes_.push_back({days.from, number, true});
    if (days.to) changes_.push_back({*days.to, number, false});
  }

  /// Call it once, after the last one.
  void close() {
    std::ranges::sort(changes_, {}, &Change::at);
    std::set<std::uint32_t> in_force;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      const auto& [at, number, begins] = changes_[i];
      if (begins) in_force.insert(number);
      if (!begins) in_force.erase(number);
      const bool is_last = i + 1 == changes_.size() || changes_[i + 1].at != at;
      if (is_last) steps_.emplace_back(at, numbers_of(in_force));
    }
    changes_ = {};
  }

  /// Nothing when none is in force.
  std::optional<Numbers> on(Date day) const {
    const DayEdge at{day, false};
    const auto later = std::ranges::upper_bound(steps_, at, {}, &Step::first);
    return later == steps_.begin() ? std::nullopt : (later - 1)->second;
  }

 private:
  struct Change {
    DayEdge at;
    std::uint32_t number;
    bool begins;
  };
  using Step = std::pair<DayEdge, std::optional<Numbers>>;

  static std::optional<Numbers> numbers_of(const std::set<std::uint32_t>& in_force) {
    if (in_force.empty()) return std::nullopt;
    return Numbers{*in_force.begin(), *in_force.rbegin()};
  }

  std::vector<Change> changes_;
  std::vector<Step> steps_;  // from an edge on
};

}  // namespace gerove::law
