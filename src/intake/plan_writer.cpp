#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/criterion.hpp"
#include "gerove/intake/plan.hpp"
#include "gerove/intake/roles.hpp"
#include "gerove/intake/term.hpp"
#include "intake/plan_columns.hpp"
#include "intake/plan_heading.hpp"
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

std::string term_cell(const PlanAction& action, const TermContext& context) {
  std::vector<std::string> texts;
  for (const Term& term : action.terms) texts.push_back(one_cell(term.text));
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

/// The table's columns: those of the plan, and any that its words need.
class Layout {
 public:
  explicit Layout(const ActivityPlan& plan) : titles_(plan.columns) {
    const bool from_text =
        plan.title_line + plan.aim_line + plan.columns_line > 0 ||
        std::ranges::any_of(plan.goals, [](const PlanGoal& goal) {
          return goal.line > 0 || (!goal.actions.empty() && goal.actions[0].line > 0);
        });
    const auto known = recognise_columns(titles_);
    if (known) columns_ = *known;
    if (!known) titles_.clear();
    if (!known && from_text) columns_ = Columns::usual();
    for (const ColumnTitle& usual : usual_columns) {
      if (!columns_.find(usual.kind) && is_needed(plan, usual.kind)) add(usual.kind, usual.title);
    }
    const std::size_t wanted = std::min(most_other_cells(plan), most_other_columns);
    for (std::size_t n = columns_.others().size(); n < wanted; ++n) add(ColumnKind::other, {});
    has_titles_ = known || !from_text;
  }

  bool has_titles() const { return has_titles_; }

  std::string titles() const {
    std::vector<std::string> cells;
    for (const std::string& title : titles_) cells.push_back(one_cell(title));
    return row(cells);
  }

  std::string goal(const PlanGoal& goal) const {
    std::vector<std::string> cells(columns_.size());
    put_heading(goal.number, goal.title, cells);
    std::vector<std::size_t> beside;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const ColumnKind kind = columns_.kinds[i];
      if (kind != ColumnKind::measure && kind != ColumnKind::number) beside.push_back(i);
    }
    put_others(goal.other_cells, beside, cells);
    return row(cells);
  }

  std::string action(const PlanAction& action, const TermContext& terms) const {
    std::vector<std::string> cells(columns_.size());
    put_heading(action.number, action.title, cells);
    put_others(action.other_cells, columns_.others(), cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      switch (columns_.kinds[i]) {
        case ColumnKind::criterion: cells[i] = criteria_cell(action); break;
        case ColumnKind::responsible: cells[i] = responsible_cell(action); break;
        case ColumnKind::term: cells[i] = term_cell(action, terms); break;
        case ColumnKind::other:
        case ColumnKind::number:
        case ColumnKind::measure: break;
      }
    }
    return row(cells);
  }

 private:
  static bool is_needed(const ActivityPlan& plan, ColumnKind kind) {
    const auto needs = [kind](const PlanAction& action) {
      return (kind == ColumnKind::criterion && !action.criteria.empty()) ||
             (kind == ColumnKind::responsible && !action.responsible.empty()) ||
             (kind == ColumnKind::term && !action.terms.empty());
    };
    return kind == ColumnKind::measure ||
           std::ranges::any_of(plan.goals, [&](const PlanGoal& goal) {
             return std::ranges::any_of(goal.actions, needs);
           });
  }

  std::size_t most_other_cells(const ActivityPlan& plan) const {
    std::size_t most = 0;
    const std::size_t taken = columns_.size() - columns_.others().size();
    const std::size_t headings = columns_.find(ColumnKind::number) ? 2 : 1;
    for (const PlanGoal& goal : plan.goals) {
      // A goal's other cells fill the columns of criteria, responsible and terms, too.
      const std::size_t beside = taken - headings;
      if (goal.other_cells.size() > beside) most = std::max(most, goal.other_cells.size() - beside);
      for (const PlanAction& action : goal.actions)
        most = std::max(most, action.other_cells.size());
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
  for (const PlanGoal& goal : plan.goals) {
    if (!is_nameless(goal)) rows.push_back({goal.line, layout.goal(goal), false});
    for (const PlanAction& action : goal.actions) {
      rows.push_back({action.line, layout.action(action, terms), false});
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
