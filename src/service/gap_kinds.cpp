#include "service/gap_kinds.hpp"

#include <algorithm>
#include <utility>

#include "service/words_alike.hpp"

namespace gerove::service {

KindList::KindList(const std::set<NamedService>& services) {
  std::vector<NamedService> in_order(services.begin(), services.end());
  // Those that say most come first: they stand for the others.
  std::ranges::stable_sort(in_order, {}, [](const NamedService& service) {
    return std::pair(service.catalogue_code.empty(), service.root == ServiceRoot::unspecified);
  });
  for (const NamedService& service : in_order) {
    known_.emplace_back(service, find_or_add(service));
  }
  std::ranges::sort(known_);
}

std::size_t KindList::find_or_add(const NamedService& service) {
  Words words = telling_words(service.text);
  const auto found = find(service, words);
  if (found) return *found;
  if (!service.catalogue_code.empty()) by_code_.emplace(service.catalogue_code, kinds_.size());
  by_words_.add(service.root, std::move(words));
  kinds_.push_back(service);
  return kinds_.size() - 1;
}

/// Codes tell two apart that have one. Those with codes were added first: the others are compared
/// with them by words.
std::optional<std::size_t> KindList::find(const NamedService& service, const Words& words) const {
  if (service.catalogue_code.empty()) return by_words_.find(service.root, words);
  const auto found = by_code_.find(service.catalogue_code);
  return found == by_code_.end() ? std::nullopt : std::optional(found->second);
}

const NamedService& KindList::kind_of(const NamedService& service) const {
  const auto found = std::ranges::lower_bound(
      known_, service, {}, [](const auto& known) -> const NamedService& { return known.first; });
  return kinds_[found->second];
}

}  // namespace gerove::service
