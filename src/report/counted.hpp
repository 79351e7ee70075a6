// Records of one kind that a tally counts, each once whatever their order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/finding_kind.hpp"
#include "report/file_name.hpp"

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
    FileName file{};
    Copies copies = Copies::one;
  };
  /// The id; of records without one the fingerprint, too.
  using Key = std::pair<std::string, std::uint64_t>;
  /// A record as it is kept.
  using Kept = std::pair<const Key, Entry>;

  void add(const std::string& id, std::uint64_t fingerprint, Facts facts, FileName file) {
    add(Key{id, id.empty() ? fingerprint : 0},
        Entry{fingerprint, std::move(facts), std::move(file)});
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
    if (rank(entry) < rank(kept)) kept = std::move(entry);
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
  static auto rank(const Entry& entry) {
    return std::tuple(entry.fingerprint, std::string_view(text_of(entry.file)));
  }

  std::map<Key, Entry> entries_;
};

/// A finding about a record that is kept, or a part of it.
template <class Kept>
Finding finding_about(const FindingKind& kind, const Kept& record, std::string path = {}) {
  Finding finding = make_finding(kind, record.first.first, std::move(path));
  finding.source = text_of(record.second.file);
  return finding;
}

}  // namespace gerove::report
