/// @file
/// Puts a grid together from the cells that a format finds.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gerove/intake/grid.hpp"

namespace gerove::intake {

class ReadingBuilder;

/// A text that is kept with all others of the reading, by its place among them.
struct KeptText {
  std::uint32_t at{};
  std::uint32_t size{};
};

/// What a format says about a cell. Rows and columns count from the first of the sheet or table.
struct NewCell {
  std::uint32_t row{};
  std::uint32_t column{};
  KeptText text{};       ///< of `ReadingBuilder::keep`; the same one may serve many cells
  CellKind kind{};       ///< `none` for an empty one
  KeptText value{};      ///< as `CellKind` says, at most 255 bytes; not needed for texts
  KeptText numbering{};  ///< see `Cell::numbering`
  bool hidden{};
  bool formula{};
  TextPlace place{};  ///< in texts
};

/// What a grid is part of.
struct GridOrigin {
  std::string name{};                     ///< of the sheet or table
  std::uint32_t sheet{};                  ///< from 1; 0 outside workbooks
  std::optional<std::uint32_t> parent{};  ///< number of the builder around it
};

/// One sheet or table while it is read. Limits are those of the reading: beyond them it has failed,
/// and what is added is dropped.
class GridBuilder {
 public:
  GridBuilder(ReadingBuilder& reading, GridOrigin origin);

  /// Adds a cell. Fastest row after row, each by column, but in any order; of two at one place the
  /// first stays. Empty cells need not be added.
  void add(const NewCell& cell);
  /// Merges an area, before or after its cells were added. The first cell has the span; all others
  /// of the area are dropped. Where it overlaps an area merged before, nothing is merged. The part
  /// of an area beyond the last filled row or column is cut off.
  void merge(std::uint32_t row,
             std::uint32_t column,
             std::uint32_t row_span,
             std::uint32_t column_span);
  /// Says how many rows and columns a table has, though the last ones may be empty. Not for sheets:
  /// these end with their last filled cell.
  void extend_to(std::uint32_t rows, std::uint32_t columns);

  /// `#3!B7`, `T2!B7`; for findings.
  std::string address(std::uint32_t row, std::uint32_t column) const;
  const GridOrigin& origin() const { return origin_; }

  /// The grids that the cells make: one, or several where a sheet is cut at wholly empty rows and
  /// columns; none without filled cells. The builder is empty then. The grids lack `texts`.
  std::vector<Grid> finish();

 private:
  friend class ReadingBuilder;
  struct Placed {
    std::uint32_t row{};
    Grid::StoredCell cell{};
  };
  struct Area {
    std::uint32_t row{};
    std::uint32_t column{};
    std::uint32_t row_span{};
    std::uint32_t column_span{};
  };
  template <class Value>
  struct At {
    std::uint32_t row{};
    std::uint32_t column{};
    Value value{};
  };

  ReadingBuilder* reading_;
  GridOrigin origin_;
  std::vector<Placed> cells_;
  std::vector<Area> areas_;
  std::vector<At<KeptText>> numberings_;
  std::vector<At<TextPlace>> places_;
  std::uint32_t rows_ = 0;
  std::uint32_t columns_ = 0;
  bool sorted_ = true;
};

}  // namespace gerove::intake
