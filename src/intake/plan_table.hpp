/// @file
/// Puts the rows of a plan's table together from lines: rows broken over lines, blank lines inside,
/// merged cells, lines that are no part of the table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "intake/finding_list.hpp"
#include "intake/plan_builder.hpp"
#include "intake/plan_header.hpp"
#include "intake/plan_row.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// Reads the lines of a table one after another.
class PlanTable {
 public:
  /// All must outlive this object.
  PlanTable(const TableStart& start,
            ActivityPlan& plan,
            PlanBuilder& builder,
            FindingList& findings);

  /// Reads the next line.
  void read(const TextLine& line);
  /// Ends the last row.
  void finish();

 private:
  bool is_apart(const Pieces& pieces) const;
  bool begins_new_row(const Pieces& pieces) const;
  void read_within_row(const TextLine& line, const Pieces& pieces);
  void read_after_row(const TextLine& line, const Pieces& pieces);
  void begin_row(const TextLine& line, const Pieces& pieces);
  void finish_row();
  void place(const TextLine& line, const Pieces& pieces, std::size_t first_column);
  void append(std::size_t column, const Piece& piece, const TextLine& line, bool is_list);
  void keep_apart(const TextLine& line);
  void keep_pending_apart();
  void join_pending();
  bool is_complete() const { return filled_ == columns_; }
  bool has_heading(const Pieces& pieces) const;
  bool row_is_goal() const;
  bool row_has_cells() const;

  const TableStart& start_;
  ActivityPlan& plan_;
  PlanBuilder& builder_;
  FindingList& findings_;
  std::size_t columns_;
  std::optional<PlanRow> row_;
  std::vector<TextLine> lines_;    // of the row
  std::size_t filled_ = 0;         // cells of the row that have begun
  bool detached_ = false;          // a blank line came behind the row's last one
  std::vector<TextLine> pending_;  // without tabs, behind a blank line in an open row
};

}  // namespace gerove::intake
