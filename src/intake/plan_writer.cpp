#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/criterion.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/plan_builder.hpp"
#include "intake/plan_columns.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_periods.hpp"
#include "intake/plan_years.hpp"

namespace gerove::intake {

namespace {

/// Blank lines are written to give lines their old numbers, but not without limit: the numbers may
/// come from a stranger.
constexpr std::size_t most_blank_lines = 16 * 1024 * 1024;

/// Columns made for cells of columns that the plan does not name.
constexpr std::size_t most_other_columns = 8;

/// Text on one line.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

/// Text in one cell.
std::string one_cell(std::string_view text) {
  std::string cell = one_line(text);
  std::ranges::replace(cell, '\t', ' ');
  return cell;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += separator;
    all += text;
  }
  return all;
}

/// The texts in one cell such that `split` gives them again.
template <class Split>
std::string list_cell(const std::vector<std::string>& texts, const Split& split) {
  const std::string with_commas = joined(texts, ", ");
  if (texts.size() < 2 || split(with_commas) == texts) return with_commas;
  return joined(texts, "; ");
}

std::string criteria_cell(const PlanAction& action) {
  std::vector<std::string> texts;
  for (const Criterion& criterion : action.criteria) texts.push_back(one_cell(criterion.text));
  return list_cell(texts, [](const std::string& cell) {
    std::vector<std::string> parts;
    for (CriterionReading& part : read_criteria(cell)) parts.push_back(part.criterion.text);
    return parts;
  });
}

std::string responsible_cell(const PlanAction& action) {
  std::vector<std::string> texts;
  for (const Responsible& who : action.responsible) texts.push_back(one_cell(who.text));
  return list_cell(texts, [](const std::string& cell) {
    std::vector<std::string> parts;
    for (ResponsibleReading& part : read_responsibles(cell)) parts.push_back(part.responsible.text);
    return parts;
  });
}

std::string term_cell(const std::vector<Term>& terms, const TermContext& context) {
  std::vector<std::string> texts;
  for (const Term& term : terms) texts.push_back(one_cell(term.text));
  return list_cell(texts, [&context](const std::string& cell) {
    std::vector<std::string> parts;
    for (TermReading& part : read_terms(cell, context)) parts.push_back(part.term.text);
    return parts;
  });
}

/// A line to be written, and where it stood.
struct Row {
  std::uint32_t line{};
  std::string text{};
  bool spaced{};  // a blank line before it, if it has no line number
};

bool is_from_source(const ActivityPlan& plan) {
  return plan.title_line + plan.aim_line + plan.columns_line > 0 ||
         std::ranges::any_of(plan.goals, [](const PlanGoal& goal) {
           return goal.line > 0 || (!goal.actions.empty() && goal.actions[0].line > 0);
         });
}

/// The term of the section in which each goal stands, if it has one.
std::vector<std::optional<Term>> section_terms(const ActivityPlan& plan) {
  std::vector<std::optional<Term>> terms;
  TermContext context = term_context_of(plan);
  const auto month = context.month;
  std::optional<Term> term;
  for (const PlanGoal& goal : plan.goals) {
    if (goal.kind == PlanGoalKind::section) {
      term = term_of_section(goal.title, context);
      context = context_behind_section(goal.title, context, month);
    }
    terms.push_back(term);
  }
  return terms;
}

/// The table's columns: those of the plan, and any that its words need.
class Layout {
 public:
  explicit Layout(const ActivityPlan& plan) : titles_(plan.columns) {
    const bool from_source = is_from_source(plan);
    const auto known = recognise_columns(titles_);
    if (known) columns_ = *known;
    if (!known) titles_.clear();
    if (!known && from_source) columns_ = Columns::usual();
    if (known) know_numbers_by_cells(plan);
    for (const ColumnTitle& usual : usual_columns) {
      const bool has = usual.kind == ColumnKind::term && columns_.find(ColumnKind::term_start)
                           ? true
                           : columns_.find(usual.kind).has_value();
      if (!has && is_needed(plan, usual.kind)) add(usual.kind, usual.title);
    }
    const std::size_t wanted = std::min(most_other_cells(plan), most_other_columns);
    for (std::size_t n = columns_.others().size(); n < wanted; ++n) add(ColumnKind::other, {});
    has_titles_ = known || !from_source;
  }

  bool has_titles() const { return has_titles_; }

  std::string titles() const {
    std::vector<std::string> cells;
    for (const std::string& title : titles_) cells.push_back(one_cell(title));
    return row(cells);
  }

  /// The column of its own in which a goal stands, if there is one.
  std::optional<std::size_t> column_of(const PlanGoal& goal) const {
    if (goal.kind == PlanGoalKind::goal) return columns_.find(ColumnKind::goal);
    return goal.kind == PlanGoalKind::task ? columns_.find(ColumnKind::task) : std::nullopt;
  }

  std::string goal(const PlanGoal& goal) const {
    std::vector<std::string> cells(columns_.size());
    const auto own = column_of(goal);
    if (own) {
      cells[*own] = one_cell(write_heading(goal.number, goal.title));
      put_others(goal.other_cells, columns_.others(), cells);
      return row(cells);
    }
    put_heading(goal.number, goal.title, cells);
    std::vector<std::size_t> beside;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const ColumnKind kind = columns_.kinds[i];
      if (kind != ColumnKind::measure && kind != ColumnKind::number) beside.push_back(i);
    }
    put_others(goal.other_cells, beside, cells);
    return row(cells);
  }

  /// @param begun goals that begin in columns of their own with this action
  std::string action(const PlanAction& action,
                     const std::vector<const PlanGoal*>& begun,
                     const std::optional<Term>& section,
                     const TermContext& terms) const {
    std::vector<std::string> cells(columns_.size());
    put_heading(action.number, action.title, cells);
    std::vector<std::size_t> others = columns_.others();
    for (const std::size_t level : columns_.levels()) {
      const bool begins = std::ranges::any_of(
          begun, [&](const PlanGoal* goal) { return column_of(*goal) == level; });
      if (!begins) others.push_back(level);
    }
    put_others(action.other_cells, others, cells);
    for (const PlanGoal* goal : begun) {
      cells[*column_of(*goal)] = one_cell(write_heading(goal->number, goal->title));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (columns_.kinds[i] == ColumnKind::criterion) cells[i] = criteria_cell(action);
      if (columns_.kinds[i] == ColumnKind::responsible) cells[i] = responsible_cell(action);
      if (columns_.kinds[i] == ColumnKind::term) {
        cells[i] = term_cell(written_terms(action, section), terms);
      }
    }
    if (columns_.find(ColumnKind::term_start)) put_bounds(action, cells);
    return row(cells);
  }

 private:
  /// A column without known title before the others is that of numbers, as far as the plan's words
  /// allow it.
  void know_numbers_by_cells(const ActivityPlan& plan) {
    if (columns_.kinds.front() != ColumnKind::other || columns_.find(ColumnKind::number)) return;
    std::size_t numbered = 0;
    bool all = true;
    for (const PlanGoal& goal : plan.goals) {
      if (!goal.number.empty()) ++numbered;
      for (const PlanAction& action : goal.actions) {
        all = all && !action.number.empty();
        if (!action.number.empty()) ++numbered;
        if (!action.other_cells.empty() && !action.other_cells.front().empty() &&
            action.other_cells.size() >= columns_.others().size()) {
          return;
        }
      }
    }
    const bool is_untitled = titles_.front().empty();
    if (numbered > 0 && (is_untitled || (all && numbered > 1))) {
      columns_.kinds.front() = ColumnKind::number;
    }
  }

  /// The terms that no column of months and no section says.
  std::vector<Term> written_terms(const PlanAction& action,
                                  const std::optional<Term>& section) const {
    std::vector<Term> terms;
    for (const Term& term : action.terms) {
      const bool of_section = section && !columns_.has_term() && term.text == section->text;
      if (!is_of_period(term) && !of_section) terms.push_back(term);
    }
    return terms;
  }

  bool is_of_period(const Term& term) const {
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const std::string& title = titles_[i];
      if (columns_.kinds[i] != ColumnKind::period || !term.text.starts_with(title)) continue;
      if (term.text.size() == title.size() || term.text[title.size()] == ' ') return true;
    }
    return false;
  }

  void put_bounds(const PlanAction& action, std::vector<std::string>& cells) const {
    std::string& start = cells[*columns_.find(ColumnKind::term_start)];
    std::string& end = cells[*columns_.find(ColumnKind::term_end)];
    for (const Term& term : action.terms) {
      if (is_of_period(term)) continue;
      const std::string text = one_cell(term.text);
      const std::size_t between = text.find(between_bounds);
      const bool only_end = !term.intervals.empty() && !term.intervals.front().start;
      if (between != text.npos) {
        start += text.substr(0, between);
        end += text.substr(between + between_bounds.size());
      } else {
        (only_end ? end : start) += text;
      }
    }
  }

  bool is_needed(const ActivityPlan& plan, ColumnKind kind) const {
    if (kind == ColumnKind::measure) return true;
    const auto sections = section_terms(plan);
    for (std::size_t i = 0; i < plan.goals.size(); ++i) {
      for (const PlanAction& action : plan.goals[i].actions) {
        if ((kind == ColumnKind::criterion && !action.criteria.empty()) ||
            (kind == ColumnKind::responsible && !action.responsible.empty()) ||
            (kind == ColumnKind::term && !written_terms(action, sections[i]).empty())) {
          return true;
        }
      }
    }
    return false;
  }

  std::size_t most_other_cells(const ActivityPlan& plan) const {
    std::size_t most = 0;
    const std::size_t taken = columns_.size() - columns_.others().size();
    const std::size_t headings = columns_.find(ColumnKind::number) ? 2 : 1;
    const std::size_t levels = columns_.levels().size();
    for (const PlanGoal& goal : plan.goals) {
      // A goal's other cells fill the columns of criteria, responsible and terms, too.
      const std::size_t beside = taken - headings;
      if (goal.other_cells.size() > beside) most = std::max(most, goal.other_cells.size() - beside);
      for (const PlanAction& action : goal.actions) {
        const std::size_t cells = action.other_cells.size();
        most = std::max(most, cells - std::min(cells, levels));
      }
    }
    return most;
  }

  void add(ColumnKind kind, std::string_view title) {
    columns_.kinds.push_back(kind);
    titles_.emplace_back(title);
  }

  void put_heading(std::string_view number,
                   std::string_view title,
                   std::vector<std::string>& cells) const {
    const std::size_t measure = *columns_.find(ColumnKind::measure);
    const auto number_column = columns_.find(ColumnKind::number);
    if (number_column && !title_has_number(number, title)) {
      cells[*number_column] = one_cell(number.empty() ? std::string() : std::string(number) + '.');
      cells[measure] = one_cell(title);
    } else {
      cells[measure] = one_cell(write_heading(number, title));
    }
  }

  /// The texts in these columns, those beyond the last one joined to it.
  static void put_others(const std::vector<std::string>& texts,
                         const std::vector<std::size_t>& columns,
                         std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < texts.size() && !columns.empty(); ++i) {
      std::string& cell = cells[columns[std::min(i, columns.size() - 1)]];
      if (!cell.empty()) cell += ' ';
      cell += one_cell(texts[i]);
    }
  }

  static std::string row(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) text += '\t';
      text += cells[i];
    }
    return text;
  }

  std::vector<std::string> titles_;
  Columns columns_;
  bool has_titles_ = false;
};

bool is_nameless(const PlanGoal& goal) {
  return goal.number.empty() && goal.title.empty() && goal.other_cells.empty();
}

/// The first action of a goal, or of the goals that follow it at once without any of their own.
const PlanAction* first_action_behind(const ActivityPlan& plan, std::size_t goal) {
  for (; goal < plan.goals.size(); ++goal) {
    if (!plan.goals[goal].actions.empty()) return &plan.goals[goal].actions.front();
    const bool task_follows = plan.goals[goal].kind == PlanGoalKind::goal &&
                              goal + 1 < plan.goals.size() &&
                              plan.goals[goal + 1].kind == PlanGoalKind::task;
    if (!task_follows) return nullptr;
  }
  return nullptr;
}

/// Whether a goal in a column of its own begins in the row of an action.
bool goes_with(const PlanGoal& goal, const PlanAction& action) {
  return goal.other_cells.empty() && goal.line == action.line;
}

/// All lines in the order in which a plan without line numbers has them.
std::vector<Row> rows_of(const ActivityPlan& plan) {
  std::vector<Row> rows;
  if (!plan.title.empty()) rows.push_back({plan.title_line, one_cell(plan.title), false});
  if (!plan.aim.empty()) rows.push_back({plan.aim_line, one_cell(plan.aim), true});
  const Layout layout(plan);
  const TermContext terms = term_context_of(plan);
  if (layout.has_titles() && (!plan.goals.empty() || !plan.columns.empty())) {
    rows.push_back({plan.columns_line, layout.titles(), true});
  }
  const auto sections = section_terms(plan);
  std::vector<const PlanGoal*> begun;  // in columns of their own, with the row that follows
  for (std::size_t i = 0; i < plan.goals.size(); ++i) {
    const PlanGoal& goal = plan.goals[i];
    const auto first = first_action_behind(plan, i);
    if (layout.column_of(goal) && first != nullptr && goes_with(goal, *first)) {
      begun.push_back(&goal);
    } else if (!is_nameless(goal)) {
      rows.push_back({goal.line, layout.goal(goal), false});
    }
    for (const PlanAction& action : goal.actions) {
      rows.push_back({action.line, layout.action(action, begun, sections[i], terms), false});
      begun.clear();
    }
  }
  bool spaced = true;
  for (const SourceLine& line : plan.other_lines) {
    rows.push_back({line.line, one_line(line.text), spaced});
    spaced = false;
  }
  return rows;
}

/// Lines without a number stay behind the one before them.
void order_by_line(std::vector<Row>& rows) {
  std::vector<std::pair<std::uint32_t, std::size_t>> order;
  std::uint32_t line = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].line > 0) line = rows[i].line;
    order.emplace_back(line, i);
  }
  std::ranges::stable_sort(order);
  std::vector<Row> ordered;
  for (const auto& [_, index] : order) ordered.push_back(std::move(rows[index]));
  rows = std::move(ordered);
}

}  // namespace

std::string write_plan(const ActivityPlan& plan) {
  std::vector<Row> rows = rows_of(plan);
  order_by_line(rows);
  std::string text;
  std::size_t lines = 0;
  std::size_t blank_lines = 0;
  for (const Row& row : rows) {
    std::size_t gap = row.line > lines + 1 ? row.line - lines - 1 : 0;
    if (row.line == 0 && row.spaced && lines > 0) gap = 1;
    if (blank_lines + gap > most_blank_lines) gap = 0;
    blank_lines += gap;
    text.append(gap, '\n');
    text += row.text;
    text += '\n';
    lines += gap + 1;
  }
  return text;
}

}  // namespace gerove::intake
