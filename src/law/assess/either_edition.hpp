// Where nobody knows which of two editions of the law governs.
#pragma once

#include <functional>

#include "law/assess/assessment_run.hpp"
#include "law/assess/regime.hpp"

namespace gerove::law {

/// Applies both editions that may govern. What both give stands; what only one gives is unsure.
/// @param place what they may govern
/// @param apply holds the rules of an edition against it
void apply_both(AssessmentRun& run,
                const RegimeChoice& editions,
                const Place& place,
                const std::function<void(const Regime&)>& apply);

}  // namespace gerove::law
