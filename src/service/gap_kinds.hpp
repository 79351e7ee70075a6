// Which services that people name are of one kind.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "gerove/codes/service_grant.hpp"

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
  struct Kind {
    NamedService name;
    std::vector<std::string> words;
  };
  std::size_t find_or_add(const NamedService& service);

  std::vector<Kind> kinds_;
  std::vector<std::pair<NamedService, std::size_t>> known_;  ///< sorted
};

}  // namespace gerove::service
