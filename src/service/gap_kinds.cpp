#include "service/gap_kinds.hpp"

#include <algorithm>
#include <utility>

#include "service/words_alike.hpp"

namespace gerove::service {

namespace {

using Words = std::vector<std::string>;

bool each_has_like(const Words& a, const Words& b) {
  return std::ranges::all_of(a, [&](const std::string& word) {
    return std::ranges::any_of(b,
                               [&](const std::string& other) { return words_alike(word, other); });
  });
}

bool same_words(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  return each_has_like(a, b) && each_has_like(b, a);
}

bool same_root(ServiceRoot a, ServiceRoot b) {
  return a == b || a == ServiceRoot::unspecified || b == ServiceRoot::unspecified;
}

}  // namespace

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
  const auto is_same = [&](const Kind& kind) {
    const NamedService& name = kind.name;
    if (!name.catalogue_code.empty() && !service.catalogue_code.empty()) {
      return name.catalogue_code == service.catalogue_code;
    }
    return same_root(name.root, service.root) && same_words(kind.words, words);
  };
  const auto found = std::ranges::find_if(kinds_, is_same);
  const auto index = static_cast<std::size_t>(found - kinds_.begin());
  if (found == kinds_.end()) kinds_.push_back({service, std::move(words)});
  return index;
}

const NamedService& KindList::kind_of(const NamedService& service) const {
  const auto found = std::ranges::lower_bound(
      known_, service, {}, [](const auto& known) -> const NamedService& { return known.first; });
  return kinds_[found->second].name;
}

}  // namespace gerove::service
