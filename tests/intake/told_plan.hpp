// Plans as plain texts, for comparison.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/plan.hpp"
#include "told_term.hpp"

namespace gerove::intake::test {

/// `tikslas 1 Burti šeimas ^0`: kind, number, title, the number of the goal around it.
inline std::string told_goal(const PlanGoal& goal) {
  std::string text(goal.kind == PlanGoalKind::unspecified ? "-" : label(goal.kind).en);
  if (!goal.number.empty()) text += ' ' + goal.number;
  text += " " + goal.title;
  if (!goal.parent_number.empty()) text += " ^" + goal.parent_number;
  for (const std::string& cell : goal.other_cells) text += " {" + cell + '}';
  return text;
}

/// `  1.1 Tartis | criteria | responsible | terms | other cells`, terms as their days.
inline std::string told_action(const PlanAction& action) {
  std::string text = "  " + action.number + (action.number.empty() ? "" : " ") + action.title;
  const auto add = [&](std::string_view between, const std::string& part) {
    text += between;
    text += part;
  };
  std::string_view between = " | ";
  for (const Criterion& one : action.criteria) add(std::exchange(between, "; "), one.text);
  between = " | ";
  for (const Responsible& one : action.responsible) add(std::exchange(between, "; "), one.text);
  between = " | ";
  for (const Term& term : action.terms) {
    std::string days(term.intervals.empty() ? '"' + term.text + '"' : "");
    for (const Period& period : term.intervals) {
      if (!days.empty()) days += ',';
      days += (period.start ? format_date(*period.start) : "") + ".." +
              (period.end ? format_date(*period.end) : "");
    }
    add(std::exchange(between, "; "), days);
  }
  for (const std::string& cell : action.other_cells) text += " {" + cell + '}';
  return text;
}

/// All goals and actions, one a line.
inline std::vector<std::string> told_plan(const ActivityPlan& plan) {
  std::vector<std::string> lines;
  for (const PlanGoal& goal : plan.goals) {
    lines.push_back(told_goal(goal));
    for (const PlanAction& action : goal.actions) lines.push_back(told_action(action));
  }
  return lines;
}

/// Findings as `code line:column` or `code address`.
inline std::vector<std::string> told_findings(const Findings& findings) {
  std::vector<std::string> texts;
  for (const Finding& finding : findings) {
    std::string text(finding.code);
    if (finding.line) text += ' ' + std::to_string(*finding.line);
    if (finding.column) text += ':' + std::to_string(*finding.column);
    if (!finding.place.empty()) text += ' ' + finding.place;
    texts.push_back(text);
  }
  return texts;
}

}  // namespace gerove::intake::test
