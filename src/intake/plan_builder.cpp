#include "intake/plan_builder.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "gerove/intake/criterion.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"

namespace gerove::intake {

namespace {

const FindingKind* finding_of(TermProblem problem) {
  switch (problem) {
    case TermProblem::none: return nullptr;
    case TermProblem::unread: return &plan_finding::term_unread;
    case TermProblem::year_missing: return &plan_finding::term_without_year;
    case TermProblem::no_such_day: return &plan_finding::no_such_day;
    case TermProblem::reversed: return &plan_finding::term_reversed;
    case TermProblem::weekday_differs: return &plan_finding::term_weekday;
    case TermProblem::school_half: return &plan_finding::term_school_half;
    case TermProblem::relative: return &plan_finding::term_relative;
  }
  return nullptr;
}

const FindingKind& finding_of(TermRemark remark) {
  switch (remark) {
    case TermRemark::across_years: return plan_finding::term_across_years;
    case TermRemark::wider: return plan_finding::term_wider;
    case TermRemark::inclusive: return plan_finding::term_inclusive;
    case TermRemark::dash_lost: break;
  }
  return plan_finding::year_dash_lost;
}

std::vector<std::string> texts_of(const PlanRow& row, const std::vector<std::size_t>& columns) {
  std::vector<std::string> texts;
  for (const std::size_t column : columns) texts.push_back(row.cells[column].text());
  while (!texts.empty() && texts.back().empty()) texts.pop_back();
  return texts;
}

TextPlace place_of(const PlanRow& row) { return {row.line, row.column}; }

/// Whose commission the plan speaks of: a school's if the plan is of a school year or its title
/// names a school.
CommissionOf commission_of(const ActivityPlan& plan) {
  constexpr std::string_view school_words[] = {
      "mokyklos", "gimnazijos", "progimnazijos", "darzelio", "lopselio"};
  const Tokens tokens(plan.title);
  const bool named = std::ranges::any_of(
      tokens.all(), [&](const Token& token) { return matches_any(token, school_words); });
  const bool school = named || plan.year_kind == PlanYearKind::school;
  return school ? CommissionOf::school : CommissionOf::municipality;
}

bool is_month_title(std::string_view title) {
  const std::string folded = fold(title);
  return folded == "menuo" || folded == "menesis" || folded == "menesiai" || folded == "men.";
}

}  // namespace

TextPlace PlanCell::place(std::size_t offset) const {
  if (fragments_.empty()) return {};
  auto found = std::ranges::upper_bound(fragments_, offset, {}, &Fragment::offset);
  if (found != fragments_.begin()) --found;
  const auto before = std::string_view(text_).substr(found->offset, offset - found->offset);
  const auto column = found->place.column + count_characters(before);
  return {found->place.line, static_cast<std::uint32_t>(column)};
}

Heading heading_of(std::string_view number_cell, std::string_view measure_cell) {
  if (number_cell.empty()) return parse_heading(measure_cell);
  std::string text(number_cell);
  const bool bare = number_cell.find_first_not_of("0123456789.") == number_cell.npos;
  if (bare && !text.ends_with('.')) text += '.';
  if (!measure_cell.empty()) text += ' ';
  text += measure_cell;
  return parse_heading(text);
}

const FindingKind* NumberCheck::sequence(const Parts& number, Parts& last) {
  const bool siblings =
      last.size() == number.size() && std::equal(number.begin(), number.end() - 1, last.begin());
  const std::uint32_t before = siblings ? last.back() : 0;
  last = number;
  if (number.back() <= before) return &plan_finding::number_order;
  return number.back() > before + 1 ? &plan_finding::number_gap : nullptr;
}

const FindingKind* NumberCheck::goal(const Heading& heading) {
  goal_ = heading.parts;
  last_action_.clear();
  if (goal_.empty()) return &plan_finding::row_without_number;
  if (!goals_.insert(goal_).second) return &plan_finding::duplicate_goal;
  return sequence(goal_, last_goal_);
}

const FindingKind* NumberCheck::action(const Heading& heading) {
  const Parts& number = heading.parts;
  if (number.empty()) return &plan_finding::row_without_number;
  if (!actions_.insert(number).second) return &plan_finding::duplicate_action;
  const bool of_goal =
      number.size() > goal_.size() && std::equal(goal_.begin(), goal_.end(), number.begin());
  if (!goal_.empty() && !of_goal) return &plan_finding::wrong_goal;
  return sequence(number, last_action_);
}

PlanBuilder::PlanBuilder(ActivityPlan& plan, Columns columns, FindingList& findings)
    : plan_(plan),
      columns_(std::move(columns)),
      findings_(findings),
      terms_(term_context_of(plan)),
      commission_(commission_of(plan)) {
  const auto term = columns_.find(ColumnKind::term);
  terms_.numbers_are_months =
      term && *term < plan.columns.size() && is_month_title(plan.columns[*term]);
}

void PlanBuilder::add(const PlanRow& row) {
  const PlanCell* number = cell(row, ColumnKind::number);
  const PlanCell* measure = cell(row, ColumnKind::measure);
  Heading heading =
      heading_of(number != nullptr ? number->text() : std::string_view{}, measure->text());
  const bool is_goal = heading.is_goal || (heading.parts.size() == 1 && !has_cells(row));
  if (is_goal) {
    add_goal(row, std::move(heading));
  } else {
    add_action(row, std::move(heading));
  }
}

void PlanBuilder::finish() { check_goal_has_actions(); }

void PlanBuilder::add_goal(const PlanRow& row, Heading heading) {
  check_goal_has_actions();
  goal_place_ = place_of(row);
  if (const auto* kind = numbers_.goal(heading)) findings_.add(*kind, goal_place_);
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const ColumnKind kind = columns_.kinds[i];
    if (kind != ColumnKind::measure && kind != ColumnKind::number) others.push_back(i);
  }
  PlanGoal goal;
  goal.number = std::move(heading.number);
  goal.title = std::move(heading.title);
  goal.other_cells = texts_of(row, others);
  goal.line = row.line;
  if (!goal.other_cells.empty()) findings_.add(plan_finding::goal_cells, goal_place_);
  plan_.goals.push_back(std::move(goal));
}

void PlanBuilder::add_action(const PlanRow& row, Heading heading) {
  if (plan_.goals.empty()) {
    findings_.add(plan_finding::row_without_goal, place_of(row));
    plan_.goals.emplace_back();
  }
  if (const auto* kind = numbers_.action(heading)) findings_.add(*kind, place_of(row));
  PlanAction action;
  action.number = std::move(heading.number);
  action.title = std::move(heading.title);
  action.line = row.line;
  action.other_cells = texts_of(row, columns_.others());
  if (!action.number.empty() && ids_.insert(action.number).second) action.id.value = action.number;
  read_criteria_of(row, action);
  read_responsibles_of(row, action);
  read_terms_of(row, action);
  plan_.goals.back().actions.push_back(std::move(action));
}

void PlanBuilder::check_goal_has_actions() {
  if (plan_.goals.empty() || !plan_.goals.back().actions.empty()) return;
  findings_.add(plan_finding::empty_goal, goal_place_);
}

bool PlanBuilder::has_cells(const PlanRow& row) const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const ColumnKind kind = columns_.kinds[i];
    const bool heading = kind == ColumnKind::measure || kind == ColumnKind::number;
    if (!heading && !row.cells[i].text().empty()) return true;
  }
  return false;
}

const PlanCell* PlanBuilder::cell(const PlanRow& row, ColumnKind kind) const {
  const auto column = columns_.find(kind);
  return column ? &row.cells[*column] : nullptr;
}

void PlanBuilder::read_criteria_of(const PlanRow& row, PlanAction& action) {
  const PlanCell* source = cell(row, ColumnKind::criterion);
  if (source == nullptr) return;
  if (source->text().empty()) findings_.add(plan_finding::no_criterion, place_of(row));
  for (CriterionReading& reading : read_criteria(source->text())) {
    if (reading.target_too_large) say(plan_finding::target_too_large, *source, reading.offset);
    if (reading.criterion.kind == CriterionKind::unspecified) {
      say(plan_finding::criterion_unread, *source, reading.offset);
    }
    action.criteria.push_back(std::move(reading.criterion));
  }
}

void PlanBuilder::read_responsibles_of(const PlanRow& row, PlanAction& action) {
  const PlanCell* source = cell(row, ColumnKind::responsible);
  if (source == nullptr) return;
  if (source->text().empty()) findings_.add(plan_finding::no_responsible, place_of(row));
  for (ResponsibleReading& reading : read_responsibles(source->text(), commission_)) {
    const Responsible& responsible = reading.responsible;
    const bool known = responsible.role != RoleKind::unspecified ||
                       responsible.institution_kind != InstitutionKind::unspecified;
    if (!known) say(plan_finding::responsible_unread, *source, reading.offset);
    action.responsible.push_back(std::move(reading.responsible));
  }
}

void PlanBuilder::read_terms_of(const PlanRow& row, PlanAction& action) {
  const PlanCell* source = cell(row, ColumnKind::term);
  if (source == nullptr) return;
  if (source->text().empty()) findings_.add(plan_finding::no_term, place_of(row));
  for (TermReading& reading : read_terms(source->text(), terms_)) {
    if (const auto* kind = finding_of(reading.problem)) say(*kind, *source, reading.offset);
    for (const TermRemark remark : reading.remarks) {
      say(finding_of(remark), *source, reading.offset);
    }
    action.terms.push_back(std::move(reading.term));
  }
}

void PlanBuilder::say(const FindingKind& kind, const PlanCell& cell, std::size_t offset) {
  findings_.add(kind, findings_.is_full() ? TextPlace{} : cell.place(offset));
}

}  // namespace gerove::intake
