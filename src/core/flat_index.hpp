// Finds things by text in a table of numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/keyed_hash.hpp"

namespace gerove {

/// A short hash of a text, another one in each process.
inline std::uint32_t short_hash(std::string_view text) {
  const std::uint64_t hash = sip_hash(text, process_hash_key());
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

/// One hash of several parts of a key.
inline std::uint32_t joined_hash(std::initializer_list<std::uint32_t> parts) {
  constexpr std::uint32_t factor = 0x9e3779b1;  // odd, near 2^32 by the golden ratio
  std::uint32_t hash = 0;
  for (const std::uint32_t part : parts) hash = (hash ^ part) * factor;
  return hash ^ hash >> 16;
}

/// The places of things in somebody's list, by the hash of what they are found by. It knows neither
/// the list nor the texts: the caller says which place is the one. Growing touches neither.
class FlatIndex {
 public:
  /// The place with the hash of which `is_it(place)` is true.
  template <class IsIt>
  std::optional<std::uint32_t> find(std::uint32_t hash, const IsIt& is_it) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[slot_of(hash, is_it)];
    return slot.next_place == 0 ? std::nullopt : std::optional(slot.next_place - 1);
  }

  /// Adds a place unless there is one with the hash of which `is_it(place)` is true.
  /// @return the place that is there now, and whether it was added
  template <class IsIt>
  std::pair<std::uint32_t, bool> add(std::uint32_t hash, std::uint32_t place, const IsIt& is_it) {
    if (4 * (count_ + 1) > 3 * slots_.size()) grow();
    Slot& slot = slots_[slot_of(hash, is_it)];
    if (slot.next_place != 0) return {slot.next_place - 1, false};
    slot = {hash, place + 1};
    ++count_;
    return {place, true};
  }

  /// Calls `tell(place, hash)` with each, in no order.
  template <class Tell>
  void each(const Tell& tell) const {
    for (const Slot& slot : slots_) {
      if (slot.next_place != 0) tell(slot.next_place - 1, slot.hash);
    }
  }

 private:
  struct Slot {
    std::uint32_t hash;
    std::uint32_t next_place;  // one more than the place; 0 in an empty slot
  };

  /// The slot of the place that is meant, or the empty one where it would stand.
  template <class IsIt>
  std::size_t slot_of(std::uint32_t hash, const IsIt& is_it) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].next_place != 0 &&
           !(slots_[at].hash == hash && is_it(slots_[at].next_place - 1))) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    constexpr std::size_t smallest = 16;
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? smallest : 2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.next_place == 0) continue;
      slots_[slot_of(slot.hash, [](std::uint32_t) { return false; })] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t count_ = 0;
};

}  // namespace gerove
