/// @file
/// Whether personal and legal entity codes are right, as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each code. The codes are not repeated.
inline constexpr auto verdict_schema =
    schema("verdicts",
           {},
           column<std::int64_t>("position", {"Nr.", "No."}),
           column<Word>("severity", {"Svarba", "Severity"}),
           column<Word>("kind", {"Rūšis", "Kind"}),
           column<std::string>("result", {"Išvada", "Result"}),
           column<std::string>("text", {"Paaiškinimas", "Explanation"}));

/// The table `verdicts`.
Table verdicts(std::span<const std::string> codes, Language language);

}  // namespace gerove::tables
