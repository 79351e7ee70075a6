/// @file
/// Puts a grid together from the cells that a format finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gerove/intake/grid.hpp"

namespace gerove::intake {

class ReadingBuilder;
struct GridArea;
struct SheetTable;

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
  KeptText numbering{};  ///< of `ReadingBuilder::keep_numbering`; lines are those of the text
  bool hidden{};
  bool formula{};
  TextPlace place{};  ///< in texts
};

/// What a grid is part of.
struct GridOrigin {
  std::string name{};                     ///< of the sheet or table
  std::uint32_t sheet{};                  ///< from 1; 0 outside workbooks
  std::optional<std::uint32_t> parent{};  ///< number of the builder around it
  bool cut{};                             ///< at wholly empty rows and columns
};

/// One sheet or table while it is read. Limits are those of the reading: beyond them it has failed,
/// and what is added is dropped.
class GridBuilder {
 public:
  GridBuilder(ReadingBuilder& reading, GridOrigin origin);

  /// Adds a cell. Fastest row after row, each by column, but in any order; of two at one place the
  /// first stays. Blank cells, in which nobody sees anything, need not be added and are not kept.
  void add(const NewCell& cell);
  /// Merges an area, before or after its cells were added. The first cell has the span; all others
  /// of the area are dropped. Of areas that overlap the first by row and column stays. The part of
  /// an area beyond the last row or column of the table is cut off.
  void merge(std::uint32_t row,
             std::uint32_t column,
             std::uint32_t row_span,
             std::uint32_t column_span);
  /// Says how many rows and columns a table has, though the last ones may be empty. Not for sheets:
  /// these end with their last filled cell.
  void extend_to(std::uint32_t rows, std::uint32_t columns);

  /// Says with how many cells a row of a text was written.
  void set_width(std::uint32_t row, std::uint32_t width);

  /// `#3!B7`, `T2!B7`; for findings.
  std::string address(std::uint32_t row, std::uint32_t column) const;
  const GridOrigin& origin() const { return origin_; }

  /// The grids that the cells make: one, or several where a sheet is cut at wholly empty rows and
  /// columns; none without filled cells. The builder is empty then.
  std::vector<Grid> finish(const std::shared_ptr<const std::string>& texts);

 private:
  friend class GridRows;
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

  void sort();
  std::vector<GridArea> filled_areas() const;
  Grid make_table(const SheetTable& table);

  ReadingBuilder* reading_;
  GridOrigin origin_;
  std::vector<Placed> cells_;
  std::vector<Area> areas_;
  std::vector<At<KeptText>> numberings_;
  std::vector<At<TextPlace>> places_;
  std::vector<std::uint32_t> widths_;
  std::uint32_t rows_ = 0;
  std::uint32_t columns_ = 0;
  std::uint32_t number_ = 0;  // among all builders of the reading
  std::uint32_t nested_ = 0;  // tables begun within its cells
  bool sorted_ = true;
  bool hidden_told_ = false;
};

}  // namespace gerove::intake
