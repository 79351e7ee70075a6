/// @file
/// What tables there are, besides those of records, and what columns they have.
#pragma once

#include <span>
#include <string>

#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each column of each table that results come as.
inline constexpr auto column_schema =
    schema("columns",
           {"Rezultatų lentelės ir jų stulpeliai", "Tables of results and their columns"},
           column<std::string>("table", {"Lentelė", "Table"}),
           column<std::string>("column", {"Stulpelis", "Column"}),
           column<std::string>("type", {"Tipas", "Type"}),
           column<std::string>("privacy", {"Privatumas", "Privacy"}),
           column<std::string>("title", {"Antraštė", "Title"}));

/// The schemas of all of them, `columns` included. Names differ.
std::span<const SchemaView> schemas();
/// The table `columns` of some of them.
Table columns(std::span<const SchemaView> schemas, Language language);

}  // namespace gerove::tables
