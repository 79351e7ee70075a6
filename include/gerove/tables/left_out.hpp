/// @file
/// What a workbook of registers has no place for, as a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gerove/registers/export.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each path of fields, lists or records.
inline constexpr auto left_out_schema =
    schema("left_out",
           {"Kam darbaknygėje vietos nėra", "What the workbook has no place for"},
           column<std::string>("path", {"Laukas", "Field"}),
           column<std::int64_t>("count", {"Kiek kartų", "How often"}));

/// The table `left_out`, by path.
Table left_out(const std::vector<registers::LeftOut>& all, Language language);

}  // namespace gerove::tables
