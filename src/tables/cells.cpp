#include "gerove/tables/cells.hpp"

#include <string_view>
#include <utility>

#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

using intake::Cell;
using intake::CellKind;
using intake::Grid;

std::string_view flags_of(const Cell& cell) {
  if (cell.hidden) return cell.formula ? "hidden formula" : "hidden";
  return cell.formula ? "formula" : "";
}

using CellRows = decltype(Rows(cell_schema, Language{}));

void add_grid(const Grid& grid, std::size_t number, CellRows& rows) {
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    for (const Cell& cell : grid.row(row)) {
      if (cell.row != row) continue;  // covers this row from above: has a row of its own
      const Text kind = label(cell.kind);
      rows.add(number,
               grid.name(),
               grid.address(cell.row, cell.column),
               cell.row + 1,
               cell.column + 1,
               cell.text,
               Word{std::string(kind.en), std::string(kind.in(rows.language()))},
               cell.kind == CellKind::text ? std::string_view{} : cell.value,
               cell.numbering,
               cell.row_span,
               cell.column_span,
               flags_of(cell));
    }
  }
}

}  // namespace

Table cells(const intake::GridReading& reading,
            std::optional<std::size_t> only,
            Language language,
            const StopCheck& stop) {
  CellRows rows(cell_schema, language, stop);
  for (std::size_t i = 0; i < reading.grids.size(); ++i) {
    if (!only || *only == i) add_grid(reading.grids[i], i + 1, rows);
  }
  return std::move(rows).table();
}

Table paragraphs(const intake::GridReading& reading, Language language, const StopCheck& stop) {
  Rows rows(paragraph_schema, language, stop);
  for (const intake::Paragraph& paragraph : reading.paragraphs) {
    const std::uint32_t line = paragraph.place.line;
    rows.add(paragraph.before + 1,
             line > 0 ? std::optional(line) : std::nullopt,
             paragraph.numbering,
             paragraph.text);
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
