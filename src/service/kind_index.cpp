#include "service/kind_index.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "service/words_alike.hpp"

namespace gerove::service {

namespace {

bool each_has_like(const Words& a, const Words& b) {
  return std::ranges::all_of(a, [&](const std::string& word) {
    return std::ranges::any_of(b,
                               [&](const std::string& other) { return words_alike(word, other); });
  });
}

/// How a list's words begin: the same of all lists of the same words.
std::string beginnings_of(const Words& words) {
  std::set<std::string_view> beginnings;
  for (const std::string& word : words)
    beginnings.insert(std::string_view(word).substr(0, shortest_stem));
  std::string text;
  for (const std::string_view beginning : beginnings) text.append(beginning).append("\n");
  return text;
}

/// The parts of a word of which words like it have one, too.
Words parts_of(const std::string& word) {
  if (word.size() <= shortest_stem) return {word};
  Words parts;
  const std::size_t shortest = std::max(shortest_stem, word.size() - longest_ending);
  for (std::size_t size = shortest; size <= word.size(); ++size)
    parts.push_back(word.substr(0, size));
  return parts;
}

}  // namespace

bool same_words(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  return each_has_like(a, b) && each_has_like(b, a);
}

void KindIndex::add(ServiceRoot root, Words words) {
  const std::size_t number = lists_.size();
  const std::string beginnings = beginnings_of(words);
  for (const auto& family : {std::optional<ServiceRoot>(), std::optional(root)}) {
    Group& group = groups_[{family, beginnings}];
    group.all.push_back(number);
    for (const std::string& word : words) {
      for (std::string& part : parts_of(word)) group.by_part[std::move(part)].push_back(number);
    }
  }
  lists_.push_back(std::move(words));
}

std::optional<std::size_t> KindIndex::find(ServiceRoot root, const Words& words) const {
  const std::string beginnings = beginnings_of(words);
  if (root == ServiceRoot::unspecified) return find({std::nullopt, beginnings}, words);
  const auto own = find({root, beginnings}, words);
  const auto open = find({ServiceRoot::unspecified, beginnings}, words);
  return own && open ? std::min(own, open) : own ? own : open;
}

std::optional<std::size_t> KindIndex::find(const Key& key, const Words& words) const {
  const auto found = groups_.find(key);
  if (found == groups_.end()) return std::nullopt;
  const Group& group = found->second;
  if (words.empty()) return group.all.front();
  std::vector<const Numbers*> fewest;  // those with a word like the rarest one
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (const std::string& word : words) {
    std::vector<const Numbers*> lists;
    std::size_t count = 0;
    for (const std::string& part : parts_of(word)) {
      const auto list = group.by_part.find(part);
      if (list == group.by_part.end()) continue;
      lists.push_back(&list->second);
      count += list->second.size();
    }
    if (count < least) {
      least = count;
      fewest = std::move(lists);
    }
  }
  std::optional<std::size_t> first;
  for (const Numbers* const list : fewest) {
    for (const std::size_t number : *list) {
      if (first && *first <= number) break;
      if (same_words(lists_[number], words)) first = number;
    }
  }
  return first;
}

}  // namespace gerove::service
