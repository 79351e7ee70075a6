// Where nobody knows which of several editions of the law governs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/finding_kind.hpp"
#include "law/assess/assessment_run.hpp"
#include "law/assess/regime.hpp"

namespace gerove::law {

/// Applies all editions that may govern. What all of them give stands; what only some give is
/// unsure.
/// @param apply holds the rules of an edition against what they may govern
/// @return ids of the rules, or codes of findings, that differ; each once
std::vector<std::string> apply_all(AssessmentRun& run,
                                   const RegimeChoice& editions,
                                   const std::function<void(const Regime&)>& apply);

/// Applies the edition that governs, or all that may, and says where the day of a council's first
/// sitting decides what holds.
void apply_editions(AssessmentRun& run,
                    const RegimeChoice& editions,
                    const Place& place,
                    const std::function<void(const Regime*)>& apply);

/// What is said where the day of a council's first sitting is missing.
inline constexpr FindingKind regime_unsure{
    "law.regime.unsure",
    Severity::warning,
    {"nenurodyta, kada pirmą kartą susirinko 2023 m. išrinkta taryba; galėjo galioti redakcijos: "
     "{0}; nuo redakcijos priklauso: {1}",
     "the day of the new council's first sitting is missing; editions that may govern: {0}; what "
     "depends on the edition: {1}"}};

/// Says that one of several editions governs: `{0}` are the editions, the oldest first, `{1}` what
/// differs.
void say_unsure(AssessmentRun& run,
                const FindingKind& kind,
                const RegimeChoice& editions,
                const std::vector<std::string>& differing,
                const Place& place);

}  // namespace gerove::law
