// Which edition of the law governs.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gerove/domain/measure.hpp"
#include "gerove/domain/municipality.hpp"
#include "law/assess/assessment_run.hpp"

namespace gerove::law {

/// The edition that governs, and those that may govern instead.
struct RegimeChoice {
  const Regime* chosen = nullptr;       ///< null before the first edition
  std::vector<const Regime*> others{};  ///< empty when the choice is sure
};

/// The edition that governs what begins on a day in a municipality: an edition that
/// begins with a council's first sitting does so by municipality.
RegimeChoice choose_regime(const AssessmentRun& run, const Municipality* municipality, Date begun);

/// The same for what began on an unknown day, in a time of which an end may be unknown, too. What
/// was imposed in it belongs to an edition that lists it. The latest edition is the one chosen.
RegimeChoice possible_regimes(const AssessmentRun& run,
                              const Municipality* municipality,
                              const Period& begun,
                              std::span<const Measure* const> imposed);

}  // namespace gerove::law
