// Addresses that must not be told, and texts that repeat them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/keyed_hash.hpp"

namespace gerove {

/// Texts of addresses that are guarded, compared by their words: case, diacritics and marks do not
/// matter. The street alone, up to the first comma, is guarded, too. What is too short to mean an
/// address, a single short word, is not looked for.
class GuardedTexts {
 public:
  /// Guards an address.
  void add(std::string_view address);
  /// Whether a text repeats one that is guarded.
  bool repeated_in(std::string_view text) const;
  /// Whether nothing is guarded.
  bool empty() const { return phrases_.empty(); }

 private:
  void add_phrase(std::string_view phrase);

  std::unordered_set<std::string, KeyedHash> phrases_{};  // words, each behind a space
  std::set<std::size_t> lengths_{};                       // of the phrases, in words
};

}  // namespace gerove
