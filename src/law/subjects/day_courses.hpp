// How many of several things there are, day by day.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/period.hpp"

namespace gerove::law {

/// A day, absent before all days; and whether only the days behind it are meant.
using DayEdge = std::pair<std::optional<Date>, bool>;

/// The edge behind a last day.
inline std::optional<DayEdge> behind(const std::optional<Date>& last) {
  return last ? std::optional(DayEdge{last, true}) : std::nullopt;
}

/// Days from an edge to another; without an end for ever.
struct DayStretch {
  DayEdge from;
  std::optional<DayEdge> to;

  bool is_empty() const { return to && *to <= from; }
};

/// The days of a period; all without one.
inline DayStretch stretch_of(const std::optional<Period>& period) {
  if (!period) return {};
  return {{period->start, false}, behind(period->end)};
}

/// How many there surely are, and how many there may be, those that surely are included.
struct SureAndPossible {
  std::int64_t sure = 0;
  std::int64_t possible = 0;
};

/// Counts that change from day to day, a course of them for each of several things. First all
/// changes are added, then it is asked.
class DayCourses {
 public:
  struct Step {
    std::uint32_t course;
    DayEdge from;
    SureAndPossible counts;  // until closed, by how much they change
  };

  void change(std::uint32_t course, const DayEdge& from, const SureAndPossible& by) {
    steps_.push_back({course, from, by});
  }

  /// Adds what there is on some days.
  void add(std::uint32_t course, const DayStretch& days, const SureAndPossible& counts) {
    if (days.is_empty()) return;
    change(course, days.from, counts);
    if (days.to) change(course, *days.to, {-counts.sure, -counts.possible});
  }

  /// Call it once, after the last change.
  void close() {
    const auto key = [](const Step& step) { return std::tie(step.course, step.from); };
    std::ranges::sort(steps_, {}, key);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      Step step = steps_[i];
      if (kept > 0 && steps_[kept - 1].course == step.course) {
        const Step& before = steps_[kept - 1];
        step.counts.sure += before.counts.sure;
        step.counts.possible += before.counts.possible;
        if (before.from == step.from) --kept;
      }
      steps_[kept++] = step;
    }
    steps_.resize(kept);
  }

  SureAndPossible on(std::uint32_t course, Date day) const {
    const auto key = [](const Step& step) { return std::tie(step.course, step.from); };
    const DayEdge at{day, false};
    const auto later = std::ranges::upper_bound(steps_, std::tie(course, at), {}, key);
    if (later == steps_.begin() || (later - 1)->course != course) return {};
    return (later - 1)->counts;
  }

  /// The steps of all courses, one course after another.
  std::span<const Step> steps() const { return steps_; }

 private:
  std::vector<Step> steps_;
};

}  // namespace gerove::law
