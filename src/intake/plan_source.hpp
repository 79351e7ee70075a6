/// @file
/// What a plan is read from: the lines that rows and paragraphs are counted as, and their words as
/// they are kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gerove/domain/activity_plan.hpp"
#include "gerove/intake/grid.hpp"
#include "intake/plan_row.hpp"

namespace gerove::intake {

/// A line outside the table: a paragraph, or a row of a grid that is none of the table's.
struct PlanLine {
  std::uint32_t number{};
  std::string text{};
  bool parted{};  ///< a blank line stands before it
  bool alone{};   ///< a paragraph of a document, not one line of several
  bool cells{};   ///< of several cells
};

/// A reading of grids, with a line for each paragraph and row: in a text its line, in a workbook
/// the row of its sheet, in a document a running number.
class PlanSource {
 public:
  /// The reading must outlive this object.
  explicit PlanSource(const GridReading& reading);

  const GridReading& reading() const { return reading_; }
  const Grid& grid(std::size_t index) const { return reading_.grids[index]; }

  /// Whether lines and columns of a text are known.
  bool is_text() const { return reading_.encoding && reading_.format != GridFormat::html; }
  /// Whether line breaks within cells may part items: where a text is wrapped, they don't.
  bool parts_items() const;

  /// The line of a row. Rows of a text without any cell have none: 0.
  std::uint32_t line(std::size_t grid, std::uint32_t row) const;
  /// The line of a paragraph.
  std::uint32_t paragraph_line(std::size_t index) const { return paragraph_lines_[index]; }
  /// Where a paragraph stands.
  PlanPlace paragraph_place(std::size_t index) const;
  /// The place of a line of a text; none elsewhere.
  TextPlace place_of_line(std::uint32_t line) const;

  /// The words of a row as they stand, cells parted by tabs; in a text as many lines as there were.
  std::vector<SourceLine> words_of_row(std::size_t grid, std::uint32_t row) const;
  /// The words of a paragraph.
  std::string words_of_paragraph(std::size_t index) const;

 private:
  const GridReading& reading_;
  std::vector<std::uint32_t> first_lines_;      // of each grid, in documents
  std::vector<std::uint32_t> paragraph_lines_;  // of each paragraph
};

/// The text of a cell with the automatic numbers of its lines.
std::string numbered_text(const Cell& cell);

}  // namespace gerove::intake
