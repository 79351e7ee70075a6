// The rows of the sheets that a mapping knows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/registers/import.hpp"
#include "registers/import_report.hpp"
#include "registers/planned_sheets.hpp"
#include "registers/row_ids.hpp"

namespace gerove::registers {

/// A filled cell in a column that is read.
struct FilledCell {
  const PlannedColumn* column{};
  intake::Cell cell{};
  CellPlace place{};
};

/// A row with something in it.
struct SheetRow {
  const PlannedSheet* sheet{};
  std::vector<FilledCell> cells{};  ///< by column; the constants of the mapping are not among them
  CellPlace place{};                ///< of its first cell
  bool broken{};                    ///< it has an error: nothing of it is written
  RowIds ids{};                     ///< of what it is about, if an export wrote it
  std::string version{};            ///< of its record at that time

  /// The filled cell of a column, or null.
  const FilledCell* find(const PlannedColumn& column) const;
};

/// A title without star, for comparison.
std::string folded_title(std::string_view title);

/// What the files say.
struct SheetRows {
  std::vector<SheetRow> rows{};         ///< those of sheets of lower rank first
  std::optional<std::uint32_t> year{};  ///< that of days which are written without one
};

/// All rows of all sheets. What is wrong with sheets and titles is reported.
SheetRows read_rows(std::span<const ImportFile> files,
                    const std::vector<PlannedSheet>& sheets,
                    ImportReport& report);

}  // namespace gerove::registers
