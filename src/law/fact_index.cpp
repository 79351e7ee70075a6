#include "law/fact_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace gerove::law::detail {

void RowsByFact::add(const Wish& wish, RowBits row) {
  asking |= row;
  if (wish.wants_any) wanting_any_ &= ~row;
  const auto of_code = [this](std::size_t code) -> OfCode& {
    if (code >= by_code_.size()) by_code_.resize(code + 1);
    return by_code_[code];
  };
  wish.any_of.each([&](std::size_t code) { of_code(code).wanting |= row; });
  wish.none_of.each([&](std::size_t code) { of_code(code).refusing |= row; });
}

void FactIndex::add(const Wish& wish, RowBits row) {
  // A row's second wish of the same fact stands apart.
  const auto has_room = [&](const RowsByFact& rows) {
    return rows.fact == wish.fact && (rows.asking & row) == 0;
  };
  const auto found = std::ranges::find_if(facts_, has_room);
  (found == facts_.end() ? facts_.emplace_back(wish.fact) : *found).add(wish, row);
}

void FactIndex::arrange() {
  std::ranges::stable_sort(
      facts_, std::greater(), [](const RowsByFact& rows) { return std::popcount(rows.asking); });
}

}  // namespace gerove::law::detail
