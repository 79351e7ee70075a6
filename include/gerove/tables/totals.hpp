/// @file
/// Published totals, recomputed, as a table.
#pragma once

#include <string>

#include "gerove/report/totals.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each total that has parts.
inline constexpr auto total_schema =
    schema("totals",
           {"Skelbtos sumos", "Published totals"},
           column<std::string>("total", {"Suma", "Total"}),
           column<Decimal>("published", {"Paskelbta", "Published"}),
           column<Decimal>("recomputed", {"Dėmenų suma", "Sum of parts"}),
           column<Decimal>("difference", {"Skirtumas", "Difference"}),
           column<Word>("state", {"Išvada", "Result"}),
           column<std::string>("explanation", {"Paaiškinimas", "Explanation"}));

/// The table `totals`.
Table totals(const report::TotalsReport& report, Language language);

}  // namespace gerove::tables
