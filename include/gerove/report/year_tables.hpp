/// @file
/// The yearly report as tables.
#pragma once

#include "gerove/core/text.hpp"
#include "gerove/report/table.hpp"
#include "gerove/report/tally.hpp"

namespace gerove::report {

/// The figures: indicator, label, value. Main figures always; the others only where not zero.
Table year_table(const YearReport& report, Language language);

/// What a figure was counted from: record id and path.
Table sources_table(const Figure& figure, Language language);

/// The table of figures once for each thing that was counted, with record and path; figures that
/// nothing was counted for stand once.
Table year_sources_table(const YearReport& report, Language language);

}  // namespace gerove::report
