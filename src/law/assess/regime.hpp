// Which edition of the law governs.
#pragma once

#include "gerove/domain/municipality.hpp"
#include "law/assess/assessment_run.hpp"

namespace gerove::law {

/// The edition of a day, and the other one that may govern instead.
struct RegimeChoice {
  const Regime* chosen = nullptr;  ///< null before the first edition
  const Regime* other = nullptr;   ///< null when the choice is sure
};

/// The edition that governs what begins on a day in a municipality: an edition that
/// begins with a council's first sitting does so by municipality.
RegimeChoice choose_regime(const AssessmentRun& run, const Municipality* municipality, Date begun);

}  // namespace gerove::law
