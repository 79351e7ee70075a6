#include "law/table/fact_index.hpp"

#include <algorithm>
#include <functional>

namespace gerove::law::detail {

void FactIndex::arrange() {
  using OfFact = std::pair<Fact, std::vector<ConditionOfRow>>;
  std::vector<OfFact> groups;
  for (const ConditionOfRow& condition : conditions_) {
    // A row's second condition of the same fact stands apart.
    const auto has_room = [&](const OfFact& group) {
      return group.first == condition.first.fact &&
             std::ranges::find(group.second, condition.second, &ConditionOfRow::second) ==
                 group.second.end();
    };
    auto group = std::ranges::find_if(groups, has_room);
    if (group == groups.end()) group = groups.insert(groups.end(), {condition.first.fact, {}});
    group->second.push_back(condition);
  }
  std::ranges::stable_sort(
      groups, std::greater(), [](const OfFact& group) { return group.second.size(); });
  for (const auto& [fact, conditions] : groups) put(fact, conditions);
  conditions_ = {};
}

void FactIndex::put(Fact fact, const std::vector<ConditionOfRow>& conditions) {
  RowsByFact& rows = facts_.emplace_back(RowsByFact{.fact = fact});
  rows.first = static_cast<std::uint32_t>(by_code_.size());
  const auto of_code = [&](std::size_t code) -> OfCode& {
    by_code_.resize(std::max(by_code_.size(), rows.first + code + 1));
    return by_code_[rows.first + code];
  };
  for (const auto& [condition, row] : conditions) {
    rows.asking |= row;
    if (condition.wants_any) rows.wanting_any &= ~row;
    condition.any_of.each([&](std::size_t code) { of_code(code).wanting |= row; });
    condition.none_of.each([&](std::size_t code) { of_code(code).refusing |= row; });
  }
  rows.codes = static_cast<std::uint32_t>(by_code_.size() - rows.first);
}

}  // namespace gerove::law::detail
