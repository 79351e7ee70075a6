#include "intake/plan_builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/words.hpp"
#include "gerove/intake/criterion.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_periods.hpp"

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

/// The texts in some columns, those at the end that are empty left out.
std::vector<std::string> texts_of(const PlanRow& row, const std::vector<std::size_t>& columns) {
  std::vector<std::string> texts;
  for (const std::size_t column : columns) texts.push_back(row.cells[column].text());
  while (!texts.empty() && texts.back().empty()) texts.pop_back();
  return texts;
}

bool is_heading_kind(ColumnKind kind) {
  return kind == ColumnKind::measure || kind == ColumnKind::number;
}

/// Whether some cell beside number, measure and the goals that begin is filled.
bool has_other_cells(const PlanRow& row, const Columns& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool begun = std::ranges::find(row.begins, i) != row.begins.end();
    if (!is_heading_kind(columns.kinds[i]) && !begun && !row.cells[i].empty()) return true;
  }
  return false;
}

PlanGoalKind kind_of_goal(const Heading& heading, const Columns& columns) {
  if (heading.is_goal) return heading.is_task ? PlanGoalKind::task : PlanGoalKind::goal;
  const bool lower = heading.parts.size() > 1 || columns.top == ColumnKind::task;
  return lower ? PlanGoalKind::task : PlanGoalKind::goal;
}

bool is_prefix(const std::vector<std::uint32_t>& prefix, const std::vector<std::uint32_t>& number) {
  return !prefix.empty() && prefix.size() < number.size() &&
         std::equal(prefix.begin(), prefix.end(), number.begin());
}

std::vector<std::uint32_t> without_last(std::vector<std::uint32_t> number) {
  number.pop_back();
  return number;
}

/// What stands between the parts of a number that are told by different goals.
constexpr std::uint32_t between_goals = 0xFFFFFFFF;

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

/// The words behind the number of an item in a list, "1. ataskaita"; nothing if there is none.
std::string_view behind_item_number(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > 2 || digits == text.size()) return {};
  if (text[digits] != '.' && text[digits] != ')') return {};
  const std::string_view rest = trim(text.substr(digits + 1));
  const bool spaced = rest.data() != text.data() + digits + 1;
  return spaced && !(rest[0] >= '0' && rest[0] <= '9') ? rest : std::string_view{};
}

/// Puts a term of several lines on one, parted by commas where it would not be the same otherwise.
void put_on_one_line(Term& term, const TermContext& context) {
  std::string_view lines = term.text;
  if (lines.find('\n') == lines.npos) return;
  std::string line(lines);
  std::ranges::replace(line, '\n', ' ');
  if (read_term(line, context).term.intervals != term.intervals) {
    line.clear();
    for (const char c : lines) line += c == '\n' ? std::string(", ") : std::string(1, c);
  }
  term.text = std::move(line);
}

}  // namespace

Heading heading_of(std::string_view number_cell, std::string_view measure_cell) {
  if (number_cell.empty()) return parse_heading(measure_cell);
  std::string text(number_cell);
  const bool bare = number_cell.find_first_not_of("0123456789.") == number_cell.npos;
  if (bare && !text.ends_with('.')) text += '.';
  if (!measure_cell.empty()) text += ' ';
  text += measure_cell;
  return parse_heading(text);
}

const FindingKind* NumberCheck::sequence(std::uint32_t number, std::uint32_t before) {
  if (number <= before) return &plan_finding::number_order;
  return number > before + 1 ? &plan_finding::number_gap : nullptr;
}

const FindingKind* NumberCheck::goal(const Heading& heading, const Parts& parent) {
  section();
  goal_ = heading.parts;
  if (goal_.empty()) return &plan_finding::row_without_number;
  Parts whole = goal_;
  if (!parent.empty() && !is_prefix(parent, goal_)) {
    parent_ = parent;
    whole = parent;
    whole.push_back(between_goals);
    whole.insert(whole.end(), goal_.begin(), goal_.end());
  }
  if (!goals_.insert(whole).second) return &plan_finding::duplicate_goal;
  std::uint32_t& last = last_goals_[without_last(whole)];
  const FindingKind* found = sequence(whole.back(), last);
  last = whole.back();
  return found;
}

void NumberCheck::section() {
  goal_.clear();
  parent_.clear();
  last_action_.clear();
  may_begin_again_ = true;
}

/// Whether a number begins with that of the goal, or of the goal around it and then of this one.
bool NumberCheck::is_of_goal(const Parts& number) const {
  if (goal_.empty() || number.size() == 1 || is_prefix(goal_, number)) return true;
  Parts path = parent_;
  path.insert(path.end(), goal_.begin(), goal_.end());
  return is_prefix(path, number);
}

/// Goals and sections may number their actions anew.
const FindingKind* NumberCheck::plain_action(std::uint32_t number) {
  if (std::exchange(may_begin_again_, false) && number == 1 && last_plain_ > 0) {
    ++round_;
    last_plain_ = 0;
  }
  if (!actions_.insert({round_, between_goals, number}).second) {
    return &plan_finding::duplicate_action;
  }
  return sequence(number, std::exchange(last_plain_, number));
}

const FindingKind* NumberCheck::action(const Heading& heading) {
  const Parts& number = heading.parts;
  if (number.empty()) return &plan_finding::row_without_number;
  if (number.size() == 1) return plain_action(number.front());
  if (!actions_.insert(number).second) return &plan_finding::duplicate_action;
  if (!is_of_goal(number)) return &plan_finding::wrong_goal;
  const Parts before = std::exchange(last_action_, number);
  const bool siblings = before.size() == number.size() &&
                        std::equal(number.begin(), number.end() - 1, before.begin());
  return sequence(number.back(), siblings ? before.back() : 0);
}

/// What the cells of an action read as.
struct PlanBuilder::ReadCells {
  std::vector<CriterionReading> criteria{};
  std::vector<ResponsibleReading> responsible{};
  std::vector<TermReading> terms{};
};

PlanBuilder::PlanBuilder(const PlanSource& source,
                         Columns columns,
                         ActivityPlan& plan,
                         FindingList& findings)
    : source_(source),
      plan_(plan),
      columns_(std::move(columns)),
      findings_(findings),
      terms_(term_context_of(plan)),
      commission_(commission_of(plan)) {
  const auto term = columns_.find(ColumnKind::term);
  terms_.numbers_are_months =
      term && *term < plan.columns.size() && is_month_title(plan.columns[*term]);
}

void PlanBuilder::add(const PlanRow& row) {
  add_levels(row);
  switch (row.kind) {
    case PlanRowKind::goal: return add_goal(row);
    case PlanRowKind::section: return add_section(row);
    case PlanRowKind::action: break;
  }
  const PlanCell* measure = cell(row, ColumnKind::measure);
  const bool empty = row.heading.number.empty() && (measure == nullptr || measure->empty());
  if (row.begins.empty() || !empty) return add_action(row);
  if (!has_other_cells(row, columns_)) return;
  plan_.goals.back().other_cells = texts_of(row, columns_.others());
  say(findings_, plan_finding::goal_cells, goal_place_);
}

void PlanBuilder::finish() { check_goal_has_actions(); }

/// Goals and tasks in columns of their own.
void PlanBuilder::add_levels(const PlanRow& row) {
  for (const std::size_t column : row.begins) {
    const PlanCell& words = row.cells[column];
    Heading heading = parse_heading(words.text());
    PlanGoal goal{.number = heading.number, .title = heading.title, .line = row.line};
    goal.kind =
        columns_.kinds[column] == ColumnKind::goal ? PlanGoalKind::goal : PlanGoalKind::task;
    begin_goal(std::move(goal), heading, words.place(0), true);
  }
}

void PlanBuilder::add_goal(const PlanRow& row) {
  PlanGoal goal{.number = row.heading.number, .title = row.heading.title, .line = row.line};
  goal.kind = kind_of_goal(row.heading, columns_);
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool begun = std::ranges::find(row.begins, i) != row.begins.end();
    if (!is_heading_kind(columns_.kinds[i]) && !begun) others.push_back(i);
  }
  goal.other_cells = texts_of(row, others);
  const bool has_cells = !goal.other_cells.empty();
  begin_goal(std::move(goal), row.heading, row.place, false);
  if (has_cells) say(findings_, plan_finding::goal_cells, goal_place_);
}

void PlanBuilder::add_section(const PlanRow& row) {
  PlanGoal goal{.title = row.heading.title, .line = row.line, .kind = PlanGoalKind::section};
  section_term_ = term_of_section(goal.title, terms_);
  terms_ = context_behind_section(goal.title, terms_, term_context_of(plan_).month);
  begin_goal(std::move(goal), row.heading, row.place, true);
}

/// @param in_column it stands where nobody expects a number
void PlanBuilder::begin_goal(PlanGoal goal,
                             const Heading& heading,
                             const PlanPlace& place,
                             bool in_column) {
  const auto parent = parent_of(goal, heading);
  const bool within = !plan_.goals.empty() && (plan_.goals.back().kind == PlanGoalKind::section ||
                                               parent == plan_.goals.size() - 1);
  if (!within) check_goal_has_actions();
  goal_place_ = place;
  std::vector<std::uint32_t> parent_number;
  if (parent) {
    goal.parent_number = plan_.goals[*parent].number;
    parent_number = parse_heading(goal.parent_number + '.').parts;
  }
  if (in_column && heading.parts.empty()) {
    numbers_.section();
  } else if (const auto* kind = numbers_.goal(heading, parent_number)) {
    say(findings_, *kind, place);
  }
  if (!heading.parts.empty()) numbered_goals_[heading.parts] = plan_.goals.size();
  if (goal.kind == PlanGoalKind::goal) last_goal_ = plan_.goals.size();
  plan_.goals.push_back(std::move(goal));
}

/// The goal that a task is part of: that with which its number begins, or the one above it.
std::optional<std::size_t> PlanBuilder::parent_of(const PlanGoal& goal,
                                                  const Heading& heading) const {
  if (goal.kind != PlanGoalKind::task) return std::nullopt;
  for (auto prefix = heading.parts; prefix.size() > 1;) {
    prefix.pop_back();
    const auto found = numbered_goals_.find(prefix);
    if (found != numbered_goals_.end()) return found->second;
  }
  return last_goal_;
}

void PlanBuilder::add_action(const PlanRow& row) {
  ReadCells cells = read_cells(row);
  if (is_mismatched(row, cells)) {
    say(findings_, plan_finding::row_mismatch, row.place);
    (void)numbers_.action(row.heading);
    return keep_rows(source_, row.source, plan_);
  }
  if (plan_.goals.empty()) {
    say(findings_, plan_finding::row_without_goal, row.place);
    plan_.goals.emplace_back();
  }
  if (const auto* kind = numbers_.action(row.heading)) {
    say(findings_, *kind, row.place);
    const bool broken =
        kind == &plan_finding::duplicate_action || kind == &plan_finding::number_order;
    if (broken && row.number_is_cell) say(findings_, plan_finding::number_cell, row.place);
  }
  PlanAction action;
  action.number = row.heading.number;
  action.title = row.heading.title;
  action.line = row.line;
  std::vector<std::size_t> others = columns_.others();
  for (const std::size_t level : columns_.levels()) {
    const bool begun = std::ranges::find(row.begins, level) != row.begins.end();
    if (!begun) others.push_back(level);  // a goal said again
  }
  action.other_cells = texts_of(row, others);
  if (!action.number.empty() && ids_.insert(action.number).second) action.id.value = action.number;
  take_criteria(row, cells, action);
  take_responsibles(row, cells, action);
  take_terms(row, cells, action);
  plan_.goals.back().actions.push_back(std::move(action));
}

void PlanBuilder::check_goal_has_actions() {
  if (plan_.goals.empty() || !plan_.goals.back().actions.empty()) return;
  say(findings_, plan_finding::empty_goal, goal_place_);
}

const PlanCell* PlanBuilder::cell(const PlanRow& row, ColumnKind kind) const {
  const auto column = columns_.find(kind);
  return column ? &row.cells[*column] : nullptr;
}

/// The cell that says when; of a start and an end the one that is filled.
const PlanCell* PlanBuilder::term_cell(const PlanRow& row) const {
  const PlanCell* start = cell(row, ColumnKind::term_start);
  if (start == nullptr) return cell(row, ColumnKind::term);
  return start->empty() ? cell(row, ColumnKind::term_end) : start;
}

PlanBuilder::ReadCells PlanBuilder::read_cells(const PlanRow& row) const {
  ReadCells cells;
  if (const auto* criteria = cell(row, ColumnKind::criterion)) {
    cells.criteria = read_criteria(criteria->text());
    for (CriterionReading& reading : cells.criteria) {
      const std::string text = reading.criterion.text;
      if (const auto item = behind_item_number(text); !item.empty()) {
        reading.criterion = read_criterion(item).criterion;
        reading.criterion.text = text;
      }
    }
  }
  if (const auto* responsible = cell(row, ColumnKind::responsible)) {
    cells.responsible = read_responsibles(responsible->text(), commission_);
    for (ResponsibleReading& reading : cells.responsible) {
      const std::string text = reading.responsible.text;
      if (const auto item = behind_item_number(text); !item.empty()) {
        reading.responsible = read_responsible(item, commission_);
        reading.responsible.text = text;
      }
    }
  }
  cells.terms = read_terms_of(row);
  return cells;
}

std::vector<TermReading> PlanBuilder::read_terms_of(const PlanRow& row) const {
  if (const auto* term = cell(row, ColumnKind::term)) return read_terms(term->text(), terms_);
  const PlanCell* start = cell(row, ColumnKind::term_start);
  const PlanCell* end = cell(row, ColumnKind::term_end);
  if (start == nullptr || end == nullptr) return {};
  return read_bounds(start->text(), end->text(), terms_);
}

/// Whether who is responsible reads as a term, or the term as who is responsible: cells of the row
/// stand in wrong columns.
bool PlanBuilder::is_mismatched(const PlanRow& row, const ReadCells& cells) const {
  const auto is_unknown = [](const ResponsibleReading& reading) {
    return reading.responsible.role == RoleKind::unspecified &&
           reading.responsible.institution_kind == InstitutionKind::unspecified;
  };
  const auto is_unread = [](const TermReading& reading) {
    return reading.problem == TermProblem::unread;
  };
  const bool unknown =
      !cells.responsible.empty() && std::ranges::all_of(cells.responsible, is_unknown);
  if (unknown && is_dated(cell(row, ColumnKind::responsible)->text())) return true;
  const bool unread = !cells.terms.empty() && std::ranges::all_of(cells.terms, is_unread);
  if (!unread) return false;
  const std::string& words = term_cell(row)->text();
  return !speaks_of_time(words) && is_role(words);
}

void PlanBuilder::take_criteria(const PlanRow& row, ReadCells& cells, PlanAction& action) {
  const PlanCell* source = cell(row, ColumnKind::criterion);
  if (source == nullptr) return;
  if (source->empty()) say(findings_, plan_finding::no_criterion, row.place);
  for (CriterionReading& reading : cells.criteria) {
    if (reading.target_too_large) say_at(plan_finding::target_too_large, *source, reading.offset);
    if (reading.criterion.kind == CriterionKind::unspecified) {
      say_at(plan_finding::criterion_unread, *source, reading.offset);
    }
    action.criteria.push_back(std::move(reading.criterion));
  }
}

void PlanBuilder::take_responsibles(const PlanRow& row, ReadCells& cells, PlanAction& action) {
  const PlanCell* source = cell(row, ColumnKind::responsible);
  if (source == nullptr) return;
  if (source->empty()) say(findings_, plan_finding::no_responsible, row.place);
  for (ResponsibleReading& reading : cells.responsible) {
    const Responsible& responsible = reading.responsible;
    const bool known = responsible.role != RoleKind::unspecified ||
                       responsible.institution_kind != InstitutionKind::unspecified;
    if (!known) say_at(plan_finding::responsible_unread, *source, reading.offset);
    action.responsible.push_back(std::move(reading.responsible));
  }
}

void PlanBuilder::take_terms(const PlanRow& row, ReadCells& cells, PlanAction& action) {
  const PlanCell* source = term_cell(row);
  for (TermReading& reading : cells.terms) {
    say_about_term(reading, findings_.is_full() ? PlanPlace{} : source->place(reading.offset));
    put_on_one_line(reading.term, terms_);
    action.terms.push_back(std::move(reading.term));
  }
  take_periods(row, action);
  if (!action.terms.empty() || !columns_.has_term()) {
    if (action.terms.empty() && section_term_) action.terms.push_back(*section_term_);
    return;
  }
  if (section_term_) {
    action.terms.push_back(*section_term_);
  } else {
    say(findings_, plan_finding::no_term, row.place);
  }
}

/// What marks in the columns of months say.
void PlanBuilder::take_periods(const PlanRow& row, PlanAction& action) {
  for (std::size_t i = 0; i < columns_.size() && i < plan_.columns.size(); ++i) {
    if (columns_.kinds[i] != ColumnKind::period) continue;
    auto reading = read_period_cell(plan_.columns[i], row.cells[i].text(), terms_);
    if (!reading) continue;
    say_about_term(*reading, row.cells[i].place(0));
    action.terms.push_back(std::move(reading->term));
  }
}

void PlanBuilder::say_about_term(const TermReading& reading, const PlanPlace& place) {
  if (const auto* kind = finding_of(reading.problem)) say(findings_, *kind, place);
  for (const TermRemark remark : reading.remarks) say(findings_, finding_of(remark), place);
}

void PlanBuilder::say_at(const FindingKind& kind, const PlanCell& cell, std::size_t offset) {
  say(findings_, kind, findings_.is_full() ? PlanPlace{} : cell.place(offset));
}

std::optional<Term> term_of_section(std::string_view title, const TermContext& context) {
  TermReading reading = read_term(title, context);
  const TermKind kind = reading.term.kind;
  const bool period =
      kind == TermKind::months || kind == TermKind::quarters || kind == TermKind::half_years;
  const bool one = reading.term.intervals.size() <= 1 && reading.problem != TermProblem::unread;
  return period && one ? std::optional(std::move(reading.term)) : std::nullopt;
}

TermContext context_behind_section(std::string_view title,
                                   const TermContext& context,
                                   std::optional<int> month) {
  const TermReading reading = read_term(title, context);
  TermContext behind = context;
  behind.month = month;
  if (reading.term.intervals.size() != 1) return behind;
  const auto start = reading.term.intervals.front().start;
  const auto end = reading.term.intervals.front().end;
  if (!start || !end) return behind;
  if (reading.term.kind == TermKind::months && start->month() == end->month()) {
    behind.month = start->month().as_number();
  }
  if (reading.term.kind != TermKind::year) return behind;
  behind.year = static_cast<std::uint32_t>(start->year());
  behind.last_year.reset();
  behind.year_kind = PlanYearKind::calendar;
  return behind;
}

void keep_rows(const PlanSource& source, const std::vector<GridRow>& rows, ActivityPlan& plan) {
  for (const GridRow& row : rows) {
    auto lines = source.words_of_row(row.grid, row.row);
    std::ranges::move(lines, std::back_inserter(plan.other_lines));
  }
}

}  // namespace gerove::intake
