// Which services that people name are of one kind.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gerove/codes/service_grant.hpp"
#include "service/kind_index.hpp"

namespace gerove::service {

/// A service as a record names it.
struct NamedService {
  ServiceRoot root{};
  std::string catalogue_code{};
  std::string text{};
  auto operator<=>(const NamedService&) const = default;
};

/// The kinds among services, the same whatever the order of the records.
class KindList {
 public:
  /// Sorts services into kinds.
  explicit KindList(const std::set<NamedService>& services);
  /// The service that stands for the kind of one that was given.
  const NamedService& kind_of(const NamedService& service) const;

 private:
  std::size_t find_or_add(const NamedService& service);
  std::optional<std::size_t> find(const NamedService& service, const Words& words) const;

  std::vector<NamedService> kinds_;
  std::map<std::string, std::size_t> by_code_;
  KindIndex by_words_;
  std::vector<std::pair<NamedService, std::size_t>> known_;  ///< sorted
};

}  // namespace gerove::service
