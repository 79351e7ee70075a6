/// @file
/// Missing services as a table.
#pragma once

#include <span>
#include <vector>

#include "gerove/report/table.hpp"
#include "gerove/service/gap.hpp"

namespace gerove::tables {

/// The cells where something is missing, most first; with `all`, the others behind them.
std::vector<service::GapCell> shown_gaps(const service::GapReport& gaps, bool all);

/// One row for each cell: kind, root, municipality, eldership, whom, age, missing, unmet,
/// partly_met, waiting, found, no_place, no_specialist, longest_wait.
report::Table gaps(std::span<const service::GapCell> cells, Language language);
/// The same once for each record behind a number, with record and path.
report::Table gap_sources(std::span<const service::GapCell> cells, Language language);

}  // namespace gerove::tables
