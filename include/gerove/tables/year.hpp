/// @file
/// The yearly report as tables.
#pragma once

#include <cstdint>
#include <string>

#include "gerove/core/stop_check.hpp"
#include "gerove/report/tally.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each figure. Main figures always; the others only where not zero.
inline constexpr auto figure_schema =
    schema("figures",
           {"Vaiko gerovės komisijos ataskaita", "Report of the child welfare commission"},
           column<std::string>("label", {"Rodiklis", "Figure"}),
           column<std::int64_t>("value", {"Skaičius", "Count"}),
           column<std::string>("indicator", {"Kodas", "Code"}));
/// The same once for each thing that was counted; figures that nothing was counted for stand once.
inline constexpr auto sourced_figure_schema =
    extended("sourced_figures", figure_schema, record_column, path_column);
/// One row for each thing that was counted, for each figure.
inline constexpr auto figure_source_schema =
    schema("figure_sources",
           {"Kas suskaičiuota", "What was counted"},
           column<std::string>("indicator", {"Kodas", "Code"}),
           record_column,
           path_column);

/// The table `figures`.
Table figures(const report::YearReport& report, Language language);
/// The table `sourced_figures`.
Table sourced_figures(const report::YearReport& report, Language language);
/// The table `figure_sources`.
Table figure_sources(const report::YearReport& report,
                     Language language,
                     const StopCheck& stop = {});

}  // namespace gerove::tables
