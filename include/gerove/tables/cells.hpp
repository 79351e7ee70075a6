/// @file
/// What an office's file holds, as tables: its cells, and the paragraphs around its tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "gerove/core/stop_check.hpp"
#include "gerove/intake/grid.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each cell that is filled or spans. Tables, rows and columns count from 1; flags are
/// `hidden`, `formula`.
inline constexpr auto cell_schema =
    schema("cells",
           {"Failo lentelių langeliai", "Cells of a file's tables"},
           column<std::int64_t>("table", {"Lentelė", "Table"}),
           column<std::string>("name", {"Pavadinimas", "Name"}, Privacy::opaque),
           column<std::string>("address", {"Vieta", "Place"}),
           column<std::int64_t>("row", {"Eilutė", "Row"}),
           column<std::int64_t>("column", {"Stulpelis", "Column"}),
           column<std::string>("text", {"Tekstas", "Text"}, Privacy::opaque),
           column<Word>("kind", {"Rūšis", "Kind"}),
           column<std::string>("value", {"Reikšmė", "Value"}, Privacy::opaque),
           column<std::string>("numbering", {"Numeris", "Number"}, Privacy::opaque),
           column<std::int64_t>("row_span", {"Eilučių", "Rows"}),
           column<std::int64_t>("column_span", {"Stulpelių", "Columns"}),
           column<std::string>("flags", {"Žymos", "Flags"}));

/// One row for each paragraph outside tables, with the table behind it (one more than there are:
/// behind all) and, of a text, its line.
inline constexpr auto paragraph_schema =
    schema("paragraphs",
           {"Failo pastraipos", "Paragraphs of a file"},
           column<std::int64_t>("before_table", {"Prieš lentelę", "Before table"}),
           column<std::int64_t>("line", {"Eilutė", "Line"}),
           column<std::string>("numbering", {"Numeris", "Number"}, Privacy::opaque),
           column<std::string>("text", {"Tekstas", "Text"}, Privacy::opaque));

/// The table `cells`.
/// @param only the grid to show, by its index; none: all
Table cells(const intake::GridReading& reading,
            std::optional<std::size_t> only,
            Language language,
            const StopCheck& stop = {});
/// The table `paragraphs`.
Table paragraphs(const intake::GridReading& reading, Language language, const StopCheck& stop = {});

}  // namespace gerove::tables
