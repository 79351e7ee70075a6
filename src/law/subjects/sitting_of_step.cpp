#include "law/subjects/sitting_of_step.hpp"

#include <algorithm>
#include <cstddef>

namespace gerove::law {

const Sitting* sitting_of(const Step& step, std::span<const ItemOfProcedure> items) {
  if (items.size() == 1) return items.front().sitting;
  const auto& date = step.date;
  if (!date) return nullptr;
  const auto day = [](const ItemOfProcedure& item) -> const auto& { return item.sitting->date; };
  if (step.code == StepCode::notice_sent) {
    const auto next = std::ranges::lower_bound(items, date, {}, day);
    return next == items.end() ? nullptr : next->sitting;
  }
  const auto later = std::ranges::upper_bound(items, date, {}, day);
  const bool any = later != items.begin() && (later - 1)->sitting->date;
  return any ? (later - 1)->sitting : nullptr;
}

bool is_about(const Step& step, const Sitting& sitting, std::span<const ItemOfProcedure> items) {
  if (!step.sitting_id.empty()) return step.sitting_id == sitting.id;
  return items.size() == 1 || sitting_of(step, items) == &sitting;
}

bool has_many_steps(const Procedure& procedure) {
  constexpr std::size_t few_steps = 64;
  return procedure.steps.size() > few_steps;
}

}  // namespace gerove::law
