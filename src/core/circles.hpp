// Things of which each may follow another: which of them follow themselves in the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gerove {

/// Which places lie in a circle. Each is gone through once.
/// @param before gives the place that one follows, if any
template <class Before>
std::vector<bool> circles(std::size_t count, const Before& before) {
  std::vector<bool> in_circle(count);
  std::vector<std::uint32_t> passed_by(count);  // number of the first way that passed it
  for (std::uint32_t start = 0; start < count; ++start) {
    std::optional<std::uint32_t> at = start;
    for (; at && passed_by[*at] == 0; at = before(*at)) passed_by[*at] = start + 1;
    const bool met_itself = at && passed_by[*at] == start + 1;
    for (; met_itself && !in_circle[*at]; at = before(*at)) in_circle[*at] = true;
  }
  return in_circle;
}

}  // namespace gerove
