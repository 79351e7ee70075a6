/// @file
/// Pseudonyms: ids replaced so that records still find one another, and nobody without the key can
/// tell whose they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gerove::disclosure {

/// A secret from which pseudonyms are made. The same key gives an id the same pseudonym, always and
/// everywhere; another key one that has nothing in common with it. Who has the key can find out
/// whose a pseudonym is by trying all ids: it goes to nobody who gets the records, and records that
/// must not be joined get keys of their own.
class PseudonymKey {
 public:
  /// A key has 16 bytes at least; 32 random ones are right.
  static constexpr std::size_t fewest_bytes = 16;

  /// @throws Error `disclosure_key` if it is too short
  explicit PseudonymKey(std::string_view bytes);

  /// The pseudonym of an id: 32 letters, 128 bits of HMAC-SHA-256 over kind and id. An empty id has
  /// none. @param kind what the id identifies, as `FieldInfo::id_of`: the same text names different
  /// records of different kinds
  std::string pseudonym(std::string_view kind, std::string_view id) const;

 private:
  std::string bytes_;
};

}  // namespace gerove::disclosure
