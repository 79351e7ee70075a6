/// @file
/// Makes goals and actions of the rows of a plan's table.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gerove/domain/activity_plan.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/finding_list.hpp"
#include "intake/plan_columns.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_row.hpp"
#include "intake/plan_years.hpp"

namespace gerove::intake {

/// The number and title of a row: those of two columns put together, if there are two.
Heading heading_of(std::string_view number_cell, std::string_view measure_cell);

/// Compares each number with those before it.
class NumberCheck {
 public:
  /// What is wrong with the number of a goal; nothing if all is well.
  const FindingKind* goal(const Heading& heading);
  /// The same for an action.
  const FindingKind* action(const Heading& heading);

 private:
  using Parts = std::vector<std::uint32_t>;
  static const FindingKind* sequence(const Parts& number, Parts& last);

  std::set<Parts> goals_;
  std::set<Parts> actions_;
  Parts goal_;
  Parts last_goal_;
  Parts last_action_;
};

/// Adds rows to a plan.
class PlanBuilder {
 public:
  /// The plan's title, columns and years must be set already; both objects must outlive this one.
  PlanBuilder(ActivityPlan& plan, Columns columns, FindingList& findings);

  /// Adds a row.
  void add(const PlanRow& row);
  /// Says what only the end shows.
  void finish();

  /// The columns of the table.
  const Columns& columns() const { return columns_; }

 private:
  void add_goal(const PlanRow& row, Heading heading);
  void add_action(const PlanRow& row, Heading heading);
  void check_goal_has_actions();
  bool has_cells(const PlanRow& row) const;
  const PlanCell* cell(const PlanRow& row, ColumnKind kind) const;
  void read_criteria_of(const PlanRow& row, PlanAction& action);
  void read_responsibles_of(const PlanRow& row, PlanAction& action);
  void read_terms_of(const PlanRow& row, PlanAction& action);
  void say(const FindingKind& kind, const PlanCell& cell, std::size_t offset);

  ActivityPlan& plan_;
  Columns columns_;
  FindingList& findings_;
  TermContext terms_;
  CommissionOf commission_;
  NumberCheck numbers_;
  std::set<std::string, std::less<>> ids_;
  TextPlace goal_place_;
};

}  // namespace gerove::intake
