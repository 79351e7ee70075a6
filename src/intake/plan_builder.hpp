/// @file
/// Makes goals and actions of the rows of a plan's table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/domain/activity_plan.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_columns.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_row.hpp"
#include "intake/plan_source.hpp"
#include "intake/plan_years.hpp"

namespace gerove::intake {

/// The number and title of a row: those of two columns put together, if there are two.
Heading heading_of(std::string_view number_cell, std::string_view measure_cell);

/// Compares each number with those before it.
class NumberCheck {
 public:
  /// What is wrong with the number of a goal; nothing if all is well.
  /// @param parent the number of the goal that a task is part of, if it is of one
  const FindingKind* goal(const Heading& heading, const std::vector<std::uint32_t>& parent);
  /// Begins a section, which numbers its actions anew or not.
  void section();
  /// The same as `goal` for an action.
  const FindingKind* action(const Heading& heading);

 private:
  using Parts = std::vector<std::uint32_t>;
  static const FindingKind* sequence(std::uint32_t number, std::uint32_t before);
  const FindingKind* plain_action(std::uint32_t number);
  bool is_of_goal(const Parts& number) const;

  std::set<Parts> goals_;
  std::map<Parts, std::uint32_t> last_goals_;  // by what stands before the last part
  std::set<Parts> actions_;
  Parts goal_;    // of the goal that is open
  Parts parent_;  // of the goal that it is part of, if its number does not say so
  Parts last_action_;
  std::uint32_t last_plain_ = 0;  // of actions numbered 1, 2, 3
  std::uint32_t round_ = 0;       // how often they began with 1 again
  bool may_begin_again_ = false;  // behind a goal or section
};

/// Adds rows to a plan.
class PlanBuilder {
 public:
  /// The plan's title, columns and years must be set already; all must outlive this object.
  PlanBuilder(const PlanSource& source, Columns columns, ActivityPlan& plan, FindingList& findings);

  /// Adds a row.
  void add(const PlanRow& row);
  /// Says what only the end shows.
  void finish();

 private:
  struct ReadCells;
  void add_levels(const PlanRow& row);
  void add_goal(const PlanRow& row);
  void add_section(const PlanRow& row);
  void begin_goal(PlanGoal goal, const Heading& heading, const PlanPlace& place, bool in_column);
  void add_action(const PlanRow& row);
  void check_goal_has_actions();
  std::optional<std::size_t> parent_of(const PlanGoal& goal, const Heading& heading) const;
  ReadCells read_cells(const PlanRow& row) const;
  std::vector<TermReading> read_terms_of(const PlanRow& row) const;
  bool is_mismatched(const PlanRow& row, const ReadCells& cells) const;
  void take_criteria(const PlanRow& row, ReadCells& cells, PlanAction& action);
  void take_responsibles(const PlanRow& row, ReadCells& cells, PlanAction& action);
  void take_terms(const PlanRow& row, ReadCells& cells, PlanAction& action);
  void take_periods(const PlanRow& row, PlanAction& action);
  void say_about_term(const TermReading& reading, const PlanPlace& place);
  const PlanCell* cell(const PlanRow& row, ColumnKind kind) const;
  const PlanCell* term_cell(const PlanRow& row) const;
  void say_at(const FindingKind& kind, const PlanCell& cell, std::size_t offset);

  const PlanSource& source_;
  ActivityPlan& plan_;
  Columns columns_;
  FindingList& findings_;
  TermContext terms_;
  CommissionOf commission_;
  NumberCheck numbers_;
  std::set<std::string, std::less<>> ids_;
  std::map<std::vector<std::uint32_t>, std::size_t> numbered_goals_;  // the last of each number
  std::optional<std::size_t> last_goal_;                              // that is no task
  std::optional<Term> section_term_;
  PlanPlace goal_place_;
};

/// The term of a section's title, if it is a month, a quarter or a half-year: that of rows that
/// have none.
std::optional<Term> term_of_section(std::string_view title, const TermContext& context);

/// What the terms of a plan mean behind a section: one that is a year says it, one that is a month
/// says whose the days without month are; else the title of the plan does.
TermContext context_behind_section(std::string_view title,
                                   const TermContext& context,
                                   std::optional<int> month);

/// Keeps the words of rows beside the table.
void keep_rows(const PlanSource& source, const std::vector<GridRow>& rows, ActivityPlan& plan);

}  // namespace gerove::intake
