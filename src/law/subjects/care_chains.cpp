#include "law/subjects/care_chains.hpp"

#include <algorithm>
#include <numeric>

namespace gerove::law {

std::optional<Date> last_day_of(const CareArrangement& care) {
  std::optional<Date> last = care.period ? care.period->end : std::nullopt;
  for (const CareExtension& extension : care.extensions) {
    if (extension.until && (!last || *last < *extension.until)) last = extension.until;
  }
  return last;
}

const CareArrangement* CareChains::first_of(const CareArrangement& care) const {
  if (first_.empty()) index();
  return &all_[first_[static_cast<std::size_t>(&care - all_.data())]];
}

void CareChains::index() const {
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    const CareArrangement& care = all_[i];
    const auto last = last_day_of(care);
    if (!last || !care.period || !care.period->start) continue;
    by_last_day_[{care.child_id.value, care.kind, *last}].push_back({*care.period->start, i, i});
  }
  for (auto& [key, list] : by_last_day_) {
    std::ranges::stable_sort(list, {}, &Begun::start);
    for (std::size_t i = 1; i < list.size(); ++i) {
      list[i].first_listed = std::min(list[i].index, list[i - 1].first_listed);
    }
  }
  // What each goes on from began earlier: in the order of beginnings that is known already.
  std::vector<std::uint32_t> by_start(all_.size());
  std::iota(by_start.begin(), by_start.end(), std::uint32_t{0});
  std::ranges::stable_sort(by_start, {}, [&](std::uint32_t i) {
    return all_[i].period ? all_[i].period->start : std::nullopt;
  });
  first_.resize(all_.size());
  for (const std::uint32_t i : by_start) {
    const auto earlier = before(i);
    first_[i] = earlier ? first_[*earlier] : i;
  }
}

/// The first in the list that ended on the day, or the day before, when one began.
std::optional<std::uint32_t> CareChains::before(std::uint32_t care) const {
  const auto& period = all_[care].period;
  if (!period || !period->start) return std::nullopt;
  const auto same_day = listed(all_[care], *period->start);
  const auto day_before = listed(all_[care], *period->start - Days(1));
  if (same_day && day_before) return std::min(*same_day, *day_before);
  return same_day ? same_day : day_before;
}

/// The first in the list that ended on a day and began before another one did.
std::optional<std::uint32_t> CareChains::listed(const CareArrangement& care, Date last) const {
  const auto found = by_last_day_.find({care.child_id.value, care.kind, last});
  if (found == by_last_day_.end()) return std::nullopt;
  const auto later =
      std::ranges::lower_bound(found->second, *care.period->start, {}, &Begun::start);
  return later == found->second.begin() ? std::nullopt : std::optional((later - 1)->first_listed);
}

}  // namespace gerove::law
