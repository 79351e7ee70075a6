// Values by key, in a few vectors.
#pragma once

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/flat_index.hpp"

namespace gerove {

/// Values by key, in the order in which they were added. Keys point to texts that are kept
/// elsewhere, and have a `short_hash`. Dropping many costs what dropping few does.
template <class Key, class Value>
class FlatMap {
  static_assert(std::is_trivially_destructible_v<Key> && std::is_trivially_destructible_v<Value>);

 public:
  struct Entry {
    Key key;
    Value value;
  };

  /// The value of a key; if it has none, the given one is added.
  /// @return its place among the entries, and whether it was added
  std::pair<std::uint32_t, bool> add(const Key& key, const Value& value) {
    const auto next = static_cast<std::uint32_t>(entries_.size());
    const auto added = by_key_.add(short_hash(key), next, is(key));
    if (added.second) entries_.push_back({key, value});
    return added;
  }

  /// The place of a key among the entries.
  std::optional<std::uint32_t> place_of(const Key& key) const {
    return by_key_.find(short_hash(key), is(key));
  }
  /// The value of a key, or null.
  const Value* find(const Key& key) const {
    const auto place = place_of(key);
    return place ? &entries_[*place].value : nullptr;
  }

  std::vector<Entry>& entries() { return entries_; }
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  auto is(const Key& key) const {
    return [this, &key](std::uint32_t place) { return entries_[place].key == key; };
  }

  std::vector<Entry> entries_;
  FlatIndex by_key_;
};

}  // namespace gerove
