/// @file
/// What an import of registers would do, as tables.
#pragma once

#include <cstdint>
#include <string>

#include "gerove/registers/import.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each row of the files. The state is, to programs, `create`, `change`, `same` or
/// `conflict`; of a change, the paths of the fields that differ.
inline constexpr auto import_row_schema =
    schema("import_rows",
           {"Registrų eilutės", "Rows of registers"},
           column<std::int64_t>("file", {"Failas", "File"}),
           column<std::string>("sheet", {"Lapas", "Sheet"}),
           column<std::string>("place", {"Vieta", "Place"}),
           column<Word>("state", {"Kas daroma", "What is done"}),
           column<std::string>("record", {"Kas tai", "What it is"}),
           column<std::string>("id", {"Id", "Id"}),
           column<std::string>("changed", {"Laukai", "Fields"}));

/// One row for each sheet.
inline constexpr auto import_sheet_schema =
    schema("import_sheets",
           {"Registrų lapai", "Sheets of registers"},
           column<std::string>("sheet", {"Lapas", "Sheet"}),
           column<std::int64_t>("create", {"Naujos", "New"}),
           column<std::int64_t>("change", {"Keičiamos", "Changed"}),
           column<std::int64_t>("same", {"Tos pačios", "The same"}),
           column<std::int64_t>("conflict", {"Netinka", "In conflict"}));

/// The table `import_rows`, in the order of the rows.
Table import_rows(const registers::ImportPlan& plan, Language language);
/// The table `import_sheets`: how many rows of each sheet are new, changed, the same, in conflict.
Table import_sheets(const registers::ImportPlan& plan, Language language);

}  // namespace gerove::tables
