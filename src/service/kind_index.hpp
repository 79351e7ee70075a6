// Finds what is named in words that are alike, without comparing with all that is there.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/keyed_hash.hpp"
#include "gerove/codes/service_grant.hpp"

namespace gerove::service {

using Words = std::vector<std::string>;

/// Whether each word of the one is like one of the other, and the reverse.
bool same_words(const Words& a, const Words& b);

/// Lists of words, each of a family of services; unspecified goes with every family.
class KindIndex {
 public:
  /// Gives the list the next number.
  void add(ServiceRoot root, Words words);
  /// The first of the same words whose family may be the same.
  std::optional<std::size_t> find(ServiceRoot root, const Words& words) const;

 private:
  using Numbers = std::vector<std::size_t>;
  /// Lists whose words begin alike.
  struct Group {
    Numbers all;
    std::unordered_map<std::string, Numbers, KeyedHash> by_part;
  };
  /// A family, or any; how the words begin.
  using Key = std::pair<std::optional<ServiceRoot>, std::string>;

  std::optional<std::size_t> find(const Key& key, const Words& words) const;

  std::vector<Words> lists_;
  std::map<Key, Group> groups_;
};

}  // namespace gerove::service
