#include "core/near_matches.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace gerove {

namespace {

constexpr std::size_t most_matches = 5;
constexpr std::size_t longest_word = 64;

/// How many letters must change, come or go to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t kept = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({kept, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string in_capitals(std::string_view word) {
  std::string capitals(word);
  std::ranges::transform(capitals, capitals.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return capitals;
}

std::vector<std::string> near_matches(std::string_view word,
                                      const std::vector<std::string>& names) {
  const std::string wanted = in_capitals(word.substr(0, longest_word));
  const std::size_t far = wanted.size() / 3 + 1;
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const std::string& name : names) {
    const std::string capitals = in_capitals(name);
    const bool holds = wanted.size() > 1 && capitals.find(wanted) != std::string::npos;
    const std::size_t steps = holds ? 0 : distance(wanted, capitals);
    if (steps <= far) near.emplace_back(steps, name);
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
  std::vector<std::string> matches;
  for (const auto& [steps, name] : near) {
    if (matches.size() < most_matches) matches.push_back(name);
  }
  return matches;
}

}  // namespace gerove
