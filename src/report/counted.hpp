// Records of one kind that a tally counts, each once whatever their order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace gerove::report {

/// How often a record was met.
enum class Copies : std::uint8_t { one, same, different };

/// Facts by record id. Of records with the same id one is kept: the same one in any order.
template <class Facts>
class Counted {
 public:
  struct Entry {
    std::uint64_t fingerprint{};
    Facts facts;
    Copies copies = Copies::one;
  };
  /// The id; of records without one the fingerprint, too.
  using Key = std::pair<std::string, std::uint64_t>;

  void add(const std::string& id, std::uint64_t fingerprint, Facts facts) {
    add(Key{id, id.empty() ? fingerprint : 0}, Entry{fingerprint, std::move(facts)});
  }
  void add(const Counted& other) {
    for (const auto& [key, entry] : other.entries_) {
      add(key, entry);
    }
  }
  void add(const Key& key, Entry entry) {
    const auto [at, is_new] = entries_.try_emplace(key, entry);
    if (is_new) return;
    Entry& kept = at->second;
    const bool same = kept.fingerprint == entry.fingerprint;
    const Copies met = same ? Copies::same : Copies::different;
    const Copies worst = std::max({kept.copies, entry.copies, met});
    if (entry.fingerprint < kept.fingerprint) kept = std::move(entry);
    kept.copies = worst;
  }

  const Facts* find(const std::string& id) const {
    const auto found = entries_.find(Key{id, 0});
    return found == entries_.end() || id.empty() ? nullptr : &found->second.facts;
  }
  /// Ordered by id.
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  std::map<Key, Entry> entries_;
};

}  // namespace gerove::report
