// Many happenings of one event, sorted so that the one that counts is found without a walk.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "law/subjects/timeline_event.hpp"

namespace gerove::law {

/// Happenings of one event that nothing overrules. Each stands in a list for its actor and for any,
/// and in these in one for each addressee and for any; within a list, the one that goes before
/// stands first. First all are added, then it is asked.
class SortedHappenings {
 public:
  /// Of two that are equal otherwise, the one added last goes before.
  void add(const TimelineEvent& one);
  /// Call it once, after the last one.
  void close();

  /// The one recorded first of those whose day is told, overruled or not; null if there is none.
  const TimelineEvent* oldest = nullptr;

  /// As a timeline says.
  const TimelineEvent* first(const Sought& sought) const;
  const TimelineEvent* last(const std::optional<Date>& from) const;

  /// Whether something holds of each day that is told.
  template <class Holds>
  bool hold(const Holds& holds) const {
    const auto told = told_days();
    for (auto at = told.begin(); at != told.end();) {
      const Date day = *at->happening->date;
      if (!holds(day)) return false;
      at = std::partition_point(
          at, told.end(), [day](const Entry& entry) { return *entry.happening->date <= day; });
    }
    return true;
  }

 private:
  /// An actor's or anybody's, an addressee's or anybody's, and whether the day itself is told.
  using ListKey = std::uint32_t;
  struct Entry {
    ListKey list;
    std::uint32_t rank;  // of those that are equal otherwise the lower goes before
    const TimelineEvent* happening;
  };

  static bool goes_before(const Entry& a, const Entry& b);
  void add(ListKey actor, const TimelineEvent& one);
  const TimelineEvent* first(const Sought& sought, ListKey told) const;
  const Entry* first_in(ListKey list, const Sought& sought) const;
  /// All whose day itself is told.
  std::span<const Entry> told_days() const;

  std::vector<Entry> entries_;
  std::uint32_t added_ = 0;
};

}  // namespace gerove::law
