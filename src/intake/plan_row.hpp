/// @file
/// Rows of a plan's table, their cells, and where these stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_heading.hpp"

namespace gerove::intake {

/// Where something of a plan stands: in a text by line and column, else by the cell of a grid.
struct PlanPlace {
  TextPlace text{};            ///< in a text
  const Grid* grid = nullptr;  ///< outside texts; null for no place
  std::uint32_t row{};         ///< in the grid
  std::uint32_t column{};      ///< in the grid
};

/// The place of a cell.
PlanPlace place_of(const Grid& grid, const Cell& cell);

/// Adds a finding about a place.
void say(FindingList& findings, const FindingKind& kind, const PlanPlace& place = {});

/// How the lines of a cell are put together.
enum class CellLines : std::uint8_t {
  words,  ///< a line break is a blank
  items,  ///< lines are items, unless the next one begins with a small letter
  kept,   ///< line breaks stay: whoever reads the words knows whether they part them
};

/// What a cell holds, which may come from several lines or several cells.
class PlanCell {
 public:
  /// Adds the text of a cell, behind "; " if there is some already. Nothing if it says nothing.
  void add(const Grid& grid, const Cell& cell, CellLines lines);
  /// Adds a text behind a separator.
  void append(std::string_view words, const PlanPlace& place, std::string_view separator);

  /// The words, on one line.
  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }

  /// Where the byte at an offset stood.
  PlanPlace place(std::size_t offset) const;

 private:
  struct Fragment {
    std::size_t offset;
    PlanPlace place;
  };
  std::string text_;
  std::vector<Fragment> fragments_;
};

/// What a row of a table is.
enum class PlanRowKind : std::uint8_t {
  action,
  goal,     ///< goal or task
  section,  ///< a heading without number
};

/// A row of a grid.
struct GridRow {
  std::size_t grid{};  ///< its index in the reading
  std::uint32_t row{};
};

/// A row with all columns of the table.
struct PlanRow {
  PlanRowKind kind{};
  std::uint32_t line{};           ///< where it begins
  PlanPlace place{};              ///< of its first word
  std::vector<PlanCell> cells{};  ///< as many as columns
  Heading heading{};              ///< number and title
  bool number_is_cell = false;    ///< a spreadsheet's number, which may have lost a zero
  /// Columns of goals and tasks in which one begins with this row.
  std::vector<std::size_t> begins{};
  /// The rows of the source that it is made of.
  std::vector<GridRow> source{};
};

}  // namespace gerove::intake
