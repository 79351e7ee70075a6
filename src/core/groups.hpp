// Lists of values by what they belong to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/flat_map.hpp"

namespace gerove {

/// Values by key, those of one key in the order in which they were added; first all are added, then
/// asked for. Keys are as those of a FlatMap.
template <class Key, class T>
class Groups {
  static_assert(std::is_trivially_destructible_v<T>);

 public:
  void add(const Key& key, const T& value) {
    const std::uint32_t group = groups_.add(key, {}).first;
    ++groups_.entries()[group].value.size;
    added_.push_back({group, value});
  }

  /// Puts the values of each key together. Call it once, after the last value.
  void close() {
    std::size_t next = 0;
    for (auto& [key, range] : groups_.entries()) {
      range.begin = next;
      next += std::exchange(range.size, 0);
    }
    values_.resize(added_.size());
    for (const Added& added : added_) {
      Range& range = groups_.entries()[added.group].value;
      values_[range.begin + range.size++] = added.value;
    }
    added_ = {};
  }

  /// The values of a key.
  std::span<const T> find(const Key& key) const {
    const Range* const range = groups_.find(key);
    if (range == nullptr) return {};
    return std::span(values_).subspan(range->begin, range->size);
  }

  /// Calls `work(values)` with the values of each key; it may put them in another order.
  template <class Work>
  void each(const Work& work) {
    for (const auto& [key, range] : groups_.entries()) {
      work(std::span(values_).subspan(range.begin, range.size));
    }
  }

 private:
  struct Range {
    std::size_t begin;
    std::size_t size;
  };
  struct Added {
    std::uint32_t group;
    T value;
  };

  FlatMap<Key, Range> groups_;
  std::vector<Added> added_;
  std::vector<T> values_;
};

}  // namespace gerove
