// What holds of any tables, wherever they come from.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/words.hpp"
#include "fuzz/require.hpp"
#include "gerove/intake/grid.hpp"

namespace gerove::test {

inline void check_grid(const intake::Grid& grid) {
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) {
    std::uint32_t behind = 0;
    for (const intake::Cell& cell : grid.row(row)) {
      require(cell.column >= behind, "cells of a row overlap");
      require(cell.column_span > 0 && cell.row_span > 0, "a cell covers nothing");
      behind = cell.column + cell.column_span;
      require(behind <= grid.column_count(), "a cell lies outside its grid");
      require(cell.row <= row && row < cell.row + cell.row_span, "a cell covers another row");
      require(cell.row + cell.row_span <= grid.row_count(), "a span ends outside its grid");
      const intake::Cell at = grid.at(row, behind - 1);
      require(at.text.data() == cell.text.data() && at.row == cell.row && at.column == cell.column,
              "a covered place answers with another cell");
      require(trim(cell.text) == cell.text, "a cell has blanks at its ends");
      require(!grid.address(row, cell.column).empty(), "a cell has no address");
    }
  }
}

inline void check_structure(const intake::GridReading& reading) {
  for (std::size_t i = 0; i < reading.grids.size(); ++i) {
    check_grid(reading.grids[i]);
    require(reading.grids[i].parent().value_or(0) <= i, "a grid stands before the one around it");
  }
  std::uint32_t before = 0;
  for (const intake::Paragraph& paragraph : reading.paragraphs) {
    require(paragraph.before >= before && paragraph.before <= reading.grids.size(),
            "a paragraph is out of order");
    before = paragraph.before;
  }
}

}  // namespace gerove::test
