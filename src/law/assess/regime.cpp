#include "law/assess/regime.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gerove::law {

namespace {

/// Whether a day lies before the switch to an edition, or nothing when nobody knows.
std::optional<bool> is_before_switch(const AssessmentRun& run,
                                     const Municipality* municipality,
                                     const Regime& regime,
                                     Date begun) {
  if (municipality != nullptr && municipality->council_first_met) {
    const Date first = *municipality->council_first_met;
    const bool old_on_the_day = run.choices.option<SwitchDay>() == SwitchDay::old_edition;
    return begun < first || (old_on_the_day && begun == first);
  }
  const bool own = run.parameters != nullptr && run.parameters->switch_latest;
  const auto latest = own ? run.parameters->switch_latest : regime.switch_latest;
  if (latest && *latest < begun) return false;
  return std::nullopt;
}

/// Whether an edition lists a kind of measure; nothing when its list is unknown.
std::optional<bool> lists(const detail::CompiledLaw& law, const Regime& regime, MeasureKind kind) {
  for (const detail::RowBlock& block : law.rows(RuleSubject::measure, regime)) {
    for (const detail::CompiledRow& row : block.rows) {
      const bool is_list =
          row.demand && row.demand->wants_all && row.demand->condition.fact == Fact::measure_kind;
      if (is_list) return row.demand->all_of.contains(static_cast<std::int32_t>(kind));
    }
  }
  return std::nullopt;
}

/// Keeps the editions that list a kind, and unread ones between them; all if none lists it.
void keep_those_with(const detail::CompiledLaw& law,
                     MeasureKind kind,
                     std::vector<const Regime*>& editions) {
  const auto& all = law.table.regimes;
  const auto has_it = [&](const Regime& regime) { return lists(law, regime, kind) == true; };
  const auto first = std::ranges::find_if(all, has_it);
  if (first == all.end()) return;
  const auto last = std::ranges::find_if(all.rbegin(), all.rend(), has_it).base();
  std::erase_if(editions, [&](const Regime* edition) {
    const bool outside = edition < &*first || edition >= all.data() + (last - all.begin());
    return outside || lists(law, *edition, kind) == false;
  });
}

}  // namespace

RegimeChoice choose_regime(const AssessmentRun& run, const Municipality* municipality, Date begun) {
  const std::vector<Regime>& regimes = run.law.table.regimes;
  std::size_t at = regimes.size();
  for (std::size_t i = 0; i < regimes.size() && *regimes[i].from <= begun; ++i) at = i;
  if (at == regimes.size() || (regimes[at].to && *regimes[at].to < begun)) return {};
  if (regimes[at].by_council_sitting != Answer::yes || at == 0) return {&regimes[at], {}};
  const auto before = is_before_switch(run, municipality, regimes[at], begun);
  if (!before) return {&regimes[at], {&regimes[at - 1]}};
  return {&regimes[*before ? at - 1 : at], {}};
}

RegimeChoice possible_regimes(const AssessmentRun& run,
                              const Municipality* municipality,
                              const Period& begun,
                              std::span<const Measure* const> imposed) {
  const std::vector<Regime>& regimes = run.law.table.regimes;
  std::size_t end = regimes.size();
  if (begun.end) {
    const RegimeChoice last = choose_regime(run, municipality, *begun.end);
    if (last.chosen != nullptr) end = static_cast<std::size_t>(last.chosen - regimes.data()) + 1;
  }
  std::size_t first = 0;
  if (begun.start) {
    const RegimeChoice earliest = choose_regime(run, municipality, *begun.start);
    const Regime* const at = earliest.others.empty() ? earliest.chosen : earliest.others.back();
    if (at != nullptr) first = static_cast<std::size_t>(at - regimes.data());
  }
  std::vector<const Regime*> possible;
  for (std::size_t i = end; i > first; --i) possible.push_back(&regimes[i - 1]);
  for (const Measure* const measure : imposed) {
    keep_those_with(run.law, measure->kind, possible);
  }
  if (possible.empty()) return {};
  return {possible.front(), {possible.begin() + 1, possible.end()}};
}

}  // namespace gerove::law
