/// @file
/// Findings as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/core/finding.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/tables/rows.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each finding.
inline constexpr auto finding_schema =
    schema("findings",
           {},
           column<Word>("severity", {"Svarba", "Severity"}),
           column<std::string>("code", {"Kodas", "Code"}),
           column<std::string>("file", {"Failas", "File"}),
           column<std::int64_t>("line", {"Eilutė", "Line"}),
           column<std::int64_t>("column", {"Stulpelis", "Column"}),
           record_column,
           column<std::string>("path", {"Laukas", "Field"}),
           column<std::string>("rule", {"Taisyklė", "Rule"}),
           column<std::string>("text", {"Kas rasta", "What was found"}),
           column<std::string>("place", {"Langelis", "Cell"}));

/// The word for a severity; to programs it is info, warning or error.
Word severity_word(Severity severity, Language language);

/// Rows against it.
using FindingRows = decltype(Rows(finding_schema, Language{}));
/// Adds the row of a finding.
void add(const Finding& finding, FindingRows& rows);
/// The table `findings`.
Table findings(std::span<const Finding> findings, Language language, const StopCheck& stop = {});

}  // namespace gerove::tables
