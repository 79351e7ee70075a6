/// @file
/// Tells what each row of a plan's table is, and gives goals and actions to the builder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/domain/activity_plan.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_builder.hpp"
#include "intake/plan_header.hpp"
#include "intake/plan_row.hpp"
#include "intake/plan_source.hpp"

namespace gerove::intake {

/// Reads the rows of a table one after another: goals, tasks, sections and actions; what is none of
/// these, titles said again, totals, signatures, is kept beside the table.
class PlanRows {
 public:
  /// All must outlive this object.
  PlanRows(const PlanSource& source,
           const PlanHeader& header,
           PlanBuilder& builder,
           ActivityPlan& plan,
           FindingList& findings);

  /// Reads rows of a grid, from one on.
  void read(std::size_t grid, const PlanHeader& header, std::uint32_t from);
  /// Reads a heading that stands before rows, outside their grid: a goal or a section.
  void read_heading(std::string_view words, std::uint32_t line, const PlanPlace& place);
  /// Ends the last row.
  void finish();

 private:
  struct Seen;
  Seen look_at(std::size_t grid, const PlanHeader& header, std::uint32_t row) const;
  bool keep_apart(const Seen& seen);
  void keep(const Seen& seen, const FindingKind& kind);
  bool is_heading_row(const Seen& seen) const;
  PlanRow make_heading_row(const Seen& seen);
  PlanRow make_row(const Seen& seen);
  CellLines lines_of(ColumnKind kind) const;
  void add_cells(const Seen& seen, bool joined, PlanRow& row);
  void begin_levels(const Seen& seen, PlanRow& row);
  bool join(const Seen& seen);
  bool has_wrong_cells(const Seen& seen, const PlanRow& row) const;
  bool is_shifted(const Seen& seen, const PlanRow& row) const;
  PlanRowKind kind_of(const Seen& seen, const PlanRow& row) const;
  void say_about_section(const Seen& seen, const PlanRow& row);
  void add(PlanRow row);
  void flush();
  bool is_heading(ColumnKind kind) const;

  const PlanSource& source_;
  const PlanHeader& header_;
  PlanBuilder& builder_;
  ActivityPlan& plan_;
  FindingList& findings_;
  std::optional<PlanRow> pending_;   // what the next row says about it is still to come
  std::vector<std::string> levels_;  // goal and task that are open, by column
  bool may_join_ = false;            // nothing stands between the pending row and the next
  bool goal_below_told_ = false;     // of the goal that is open
  bool signed_ = false;              // signatures began
};

}  // namespace gerove::intake
