#include "law/subjects/overlaps.hpp"

#include <algorithm>
#include <set>

namespace gerove::law {

std::vector<std::pair<std::size_t, std::size_t>> overlapping(std::vector<Stay> stays) {
  constexpr std::size_t most_told = 16;  // of one stay; telling all would grow with their square
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::set<std::size_t> lasting;
  std::multimap<Date, std::size_t> by_end;
  std::ranges::sort(stays, {}, [](const Stay& stay) { return std::pair(stay.start, stay.number); });
  for (const Stay& stay : stays) {
    while (!by_end.empty() && by_end.begin()->first <= stay.start) {
      lasting.erase(by_end.begin()->second);
      by_end.erase(by_end.begin());
    }
    std::size_t told = 0;
    for (auto other = lasting.begin(); other != lasting.end() && told < most_told; ++other) {
      pairs.emplace_back(std::max(*other, stay.number), std::min(*other, stay.number));
      ++told;
    }
    lasting.insert(stay.number);
    if (stay.end) by_end.emplace(*stay.end, stay.number);
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace gerove::law
