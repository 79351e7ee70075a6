#include "law/subjects/ready_rules.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace gerove::law {

ReadyRules::ReadyRules(const BodyRules& rules) : rules_(&rules) {
  for (const SoleDecision& power : rules.sole_decisions) add(power);
  for (const MajorityRule& majority : rules.majorities) add(majority);
}

void ReadyRules::add(const SoleDecision& power) {
  const bool urgent_only = power.urgent_only == Answer::yes;
  auto same = std::ranges::find_if(sole_powers_, [&](const SolePower& other) {
    return other.office == power.office && other.urgent_only == urgent_only;
  });
  if (same == sole_powers_.end()) {
    same = sole_powers_.insert(same, {.office = power.office, .urgent_only = urgent_only});
  }
  same->unlimited = same->unlimited || power.matters.empty();
  same->is_limited = same->is_limited || !power.matters.empty();
  for (const AgendaItemKind kind : power.matters)
    same->matters.add(static_cast<std::int32_t>(kind));
}

/// Of several for a matter the last one counts, of several for all the first.
void ReadyRules::add(const MajorityRule& majority) {
  if (majority.matters.empty() && of_all_ == nullptr) of_all_ = &majority;
  for (const AgendaItemKind kind : majority.matters) of_matters_[kind] = &majority;
}

const MajorityRule* ReadyRules::majority(AgendaItemKind kind) const {
  const auto found = of_matters_.find(kind);
  return found == of_matters_.end() ? of_all_ : found->second;
}

RulesOfBody::RulesOfBody(const Body& body) {
  editions_.reserve(body.rules.size());
  for (std::size_t i = 0; i < body.rules.size(); ++i) {
    editions_.emplace_back(body.rules[i]);
    days_.add(static_cast<std::uint32_t>(i), stretch_of(body.rules[i].valid));
  }
  days_.close();
}

const ReadyRules* RulesOfBody::on(const std::optional<Date>& day) const {
  const auto numbers = day ? days_.on(*day) : std::nullopt;
  return numbers ? &editions_[numbers->first] : nullptr;
}

}  // namespace gerove::law
