#include "law/assess/regime.hpp"

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

}  // namespace

RegimeChoice choose_regime(const AssessmentRun& run, const Municipality* municipality, Date begun) {
  const std::vector<Regime>& regimes = run.law.table.regimes;
  std::size_t at = regimes.size();
  for (std::size_t i = 0; i < regimes.size() && *regimes[i].from <= begun; ++i) at = i;
  if (at == regimes.size() || (regimes[at].to && *regimes[at].to < begun)) return {};
  if (regimes[at].by_council_sitting != Answer::yes || at == 0) return {&regimes[at]};
  const auto before = is_before_switch(run, municipality, regimes[at], begun);
  if (!before) return {&regimes[at], &regimes[at - 1]};
  return {&regimes[*before ? at - 1 : at]};
}

}  // namespace gerove::law
