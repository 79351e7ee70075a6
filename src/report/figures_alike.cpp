#include "report/figures_alike.hpp"

namespace gerove::report {

FiguresAlike::Key FiguresAlike::key_of(const Observation& observation) {
  const auto& period = observation.period;
  return {observation.source,
          period.has_value(),
          period ? period->start : std::nullopt,
          period ? period->end : std::nullopt};
}

void FiguresAlike::add(const FiledObservation& figure) {
  if (!figure->value || figure->value->digits == 0) return;
  groups_[key_of(*figure)].figures.push_back(figure);
}

void FiguresAlike::close() {
  for (auto& [key, group] : groups_) {
    const auto& figures = group.figures;
    group.next_unit.resize(figures.size());
    for (std::size_t i = figures.size(); i-- > 0;) {
      const bool same = i + 1 < figures.size() && figures[i + 1]->unit == figures[i]->unit;
      group.next_unit[i] = same ? group.next_unit[i + 1] : i + 1;
    }
  }
}

Observations FiguresAlike::of_another_unit(const FiledObservation& total, std::size_t most) const {
  Observations others;
  const auto found = groups_.find(key_of(*total));
  if (found == groups_.end()) return others;
  const Group& group = found->second;
  for (std::size_t i = 0; i < group.figures.size() && others.size() < most;) {
    const FiledObservation& figure = group.figures[i];
    if (figure->unit == total->unit) {
      i = group.next_unit[i];
      continue;
    }
    if (figure->total_id != total->id) others.push_back(figure);
    ++i;
  }
  return others;
}

}  // namespace gerove::report
