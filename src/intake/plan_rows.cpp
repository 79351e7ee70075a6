#include "intake/plan_rows.hpp"

#include <algorithm>
#include <utility>

#include "core/words.hpp"
#include "intake/formats/text_words.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_periods.hpp"

namespace gerove::intake {

namespace {

bool is_prefix_of(const std::vector<std::uint32_t>& number,
                  const std::vector<std::uint32_t>& longer) {
  return !number.empty() && number.size() < longer.size() &&
         std::equal(number.begin(), number.end(), longer.begin());
}

/// Whether a text says what its column is for.
bool fits_column(std::string_view text, ColumnKind kind) {
  switch (kind) {
    case ColumnKind::term:
    case ColumnKind::term_start:
    case ColumnKind::term_end: return speaks_of_time(text);
    case ColumnKind::responsible: return is_role(text);
    case ColumnKind::criterion: return is_criterion(text);
    default: return false;
  }
}

/// Whether words show what such a column holds.
bool is_told_by_words(ColumnKind kind) {
  return kind == ColumnKind::term || kind == ColumnKind::term_start ||
         kind == ColumnKind::term_end || kind == ColumnKind::responsible ||
         kind == ColumnKind::criterion;
}

}  // namespace

/// A row of a grid before anybody knows what it is.
struct PlanRows::Seen {
  const Grid* grid{};
  const PlanHeader* header{};
  GridRow at{};
  std::vector<Cell> own{};  // cells that begin in this row and say something, in order
  std::uint32_t before{};   // columns of the table before the first of the grid

  std::size_t column(const Cell& cell) const { return std::size_t{cell.column} + before; }
};

PlanRows::PlanRows(const PlanSource& source,
                   const PlanHeader& header,
                   PlanBuilder& builder,
                   ActivityPlan& plan,
                   FindingList& findings)
    : source_(source),
      header_(header),
      builder_(builder),
      plan_(plan),
      findings_(findings),
      levels_(header.columns.size()) {}

void PlanRows::read(std::size_t grid, const PlanHeader& header, std::uint32_t from) {
  for (std::uint32_t i = from; i < source_.grid(grid).row_count(); ++i) {
    const Seen seen = look_at(grid, header, i);
    if (seen.own.empty() || keep_apart(seen)) continue;
    const bool heading = is_heading_row(seen);
    if (!heading && join(seen)) continue;
    PlanRow row = heading ? make_heading_row(seen) : make_row(seen);
    if (has_wrong_cells(seen, row)) {
      keep(seen, plan_finding::row_cells);
      continue;
    }
    if (row.kind == PlanRowKind::section) say_about_section(seen, row);
    add(std::move(row));
  }
}

void PlanRows::read_heading(std::string_view words, std::uint32_t line, const PlanPlace& place) {
  PlanRow row;
  row.line = line;
  row.place = place;
  row.cells.resize(header_.columns.size());
  row.heading = parse_heading(words);
  const bool goal = row.heading.is_goal || row.heading.parts.size() == 1;
  row.kind = goal ? PlanRowKind::goal : PlanRowKind::section;
  if (!goal) row.heading = {.title = std::string(words)};
  std::ranges::fill(levels_, std::string());
  add(std::move(row));
}

void PlanRows::finish() { flush(); }

PlanRows::Seen PlanRows::look_at(std::size_t grid,
                                 const PlanHeader& header,
                                 std::uint32_t row) const {
  const Grid& own = source_.grid(grid);
  Seen seen{.grid = &own, .header = &header, .at = {grid, row}};
  seen.before = columns_before(own, header, row);
  for (const Cell& cell : own.row(row)) {
    const bool says = says_something(cell.text) || !cell.numbering.empty();
    if (cell.row == row && says) seen.own.push_back(cell);
  }
  return seen;
}

/// Titles said again, numbers of columns, totals, signatures and what follows these.
bool PlanRows::keep_apart(const Seen& seen) {
  if (seen.own.size() == 1 && begins_with_bullet(seen.own.front().text)) {
    keep(seen, plan_finding::line_outside);
    return true;
  }
  const Grid& grid = *seen.grid;
  const std::string_view first = seen.own.front().text;
  const bool titles = !header_.titles.empty() && titles_in_row(grid, seen.at.row) == header_.titles;
  if (!signed_ && (titles || numbers_columns(grid, seen.at.row, header_.columns.size()))) {
    keep(seen, plan_finding::header_again);
    return true;
  }
  signed_ = signed_ || is_signature(first);
  if (signed_) {
    keep(seen, plan_finding::row_signature);
    return true;
  }
  const bool total = begins_total(first) &&
                     std::all_of(seen.own.begin() + 1, seen.own.end(), [](const Cell& cell) {
                       return is_amount(cell.text);
                     });
  if (total) keep(seen, plan_finding::row_total);
  return total;
}

void PlanRows::keep(const Seen& seen, const FindingKind& kind) {
  may_join_ = false;
  say(findings_, kind, place_of(*seen.grid, seen.own.front()));
  keep_rows(source_, {seen.at}, plan_);
}

/// Whether the row has nothing but a heading, which spans columns or stands in the first one. Days
/// alone in a first column of terms belong to the action above.
bool PlanRows::is_heading_row(const Seen& seen) const {
  if (seen.own.size() != 1) return false;
  const Cell& cell = seen.own.front();
  const std::size_t column = seen.column(cell);
  if (column >= header_.columns.size()) return false;
  const ColumnKind kind = header_.columns.kinds[column];
  if (kind == ColumnKind::goal || kind == ColumnKind::task) {
    return cell.column_span > 1 && !begins_row(cell.text);
  }
  if (is_heading(kind) || cell.column_span > 1) return true;
  return column == 0 && (!speaks_of_time(cell.text) || is_period_title(cell.text));
}

PlanRow PlanRows::make_heading_row(const Seen& seen) {
  PlanRow row;
  row.line = source_.line(seen.at.grid, seen.at.row);
  row.place = place_of(*seen.grid, seen.own.front());
  row.cells.resize(header_.columns.size());
  row.source.push_back(seen.at);
  PlanCell words;
  words.add(*seen.grid, seen.own.front(), CellLines::words);
  row.heading = heading_of(words.text(), {});
  row.kind = PlanRowKind::action;
  if (row.heading.is_goal || row.heading.parts.size() == 1) {
    row.kind = PlanRowKind::goal;
  } else if (row.heading.number.empty()) {
    row.kind = PlanRowKind::section;
    std::ranges::fill(levels_, std::string());
  }
  return row;
}

PlanRow PlanRows::make_row(const Seen& seen) {
  PlanRow row;
  row.line = source_.line(seen.at.grid, seen.at.row);
  row.place = place_of(*seen.grid, seen.own.front());
  row.cells.resize(header_.columns.size());
  add_cells(seen, false, row);
  begin_levels(seen, row);
  const auto number = header_.columns.find(ColumnKind::number);
  const auto measure = header_.columns.find(ColumnKind::measure);
  std::string number_text = number ? row.cells[*number].text() : std::string();
  if (number) {
    const Cell cell = cell_of_column(*seen.grid, *seen.header, seen.at.row, *number);
    row.number_is_cell = cell.kind == CellKind::number && !cell.value.empty();
    if (row.number_is_cell) number_text = cell.value;  // shown with a comma for a point
  }
  row.heading = heading_of(number_text, row.cells[*measure].text());
  row.kind = kind_of(seen, row);
  return row;
}

/// Puts the cells of a row into the columns. One that covers the row from above says the same of
/// it, but a number or a measure is not said again.
void PlanRows::add_cells(const Seen& seen, bool joined, PlanRow& row) {
  row.source.push_back(seen.at);
  const std::size_t columns = header_.columns.size();
  for (const Cell& cell : seen.grid->row(seen.at.row)) {
    const std::size_t column = seen.column(cell);
    const bool is_own = cell.row == seen.at.row;
    if (column >= columns) {
      if (!is_own || !says_something(cell.text)) continue;
      say(findings_, plan_finding::extra_cell, place_of(*seen.grid, cell));
      row.cells.back().add(*seen.grid, cell, CellLines::words);
      continue;
    }
    const ColumnKind kind = header_.columns.kinds[column];
    const bool once = is_heading(kind) || kind == ColumnKind::goal || kind == ColumnKind::task;
    if (!is_own && (joined || once)) continue;
    row.cells[column].add(*seen.grid, cell, lines_of(kind));
  }
}

CellLines PlanRows::lines_of(ColumnKind kind) const {
  if (!source_.parts_items()) return CellLines::words;
  switch (kind) {
    case ColumnKind::criterion:
    case ColumnKind::responsible: return CellLines::items;
    case ColumnKind::term: return CellLines::kept;
    default: return CellLines::words;
  }
}

/// Goals and tasks in columns of their own: one that is said again, and an empty cell below one,
/// are the same.
void PlanRows::begin_levels(const Seen& seen, PlanRow& row) {
  for (const std::size_t column : header_.columns.levels()) {
    const std::string& words = row.cells[column].text();
    if (words.empty() && !levels_[column].empty() && !goal_below_told_) {
      const Cell covering = cell_of_column(*seen.grid, *seen.header, seen.at.row, column);
      if (covering.row == seen.at.row && covering.text.empty()) {
        say(findings_, plan_finding::goal_below, row.place);
        goal_below_told_ = true;
      }
    }
    if (words.empty() || words == levels_[column]) continue;
    row.begins.push_back(column);
    for (std::size_t lower = column + 1; lower < levels_.size(); ++lower) levels_[lower].clear();
    levels_[column] = words;
    goal_below_told_ = false;
  }
}

/// A row without number, measure or goal belongs to the action above it.
bool PlanRows::join(const Seen& seen) {
  const bool heads = std::ranges::any_of(seen.own, [&](const Cell& cell) {
    const std::size_t column = seen.column(cell);
    if (column >= header_.columns.size()) return false;
    const ColumnKind kind = header_.columns.kinds[column];
    return is_heading(kind) || kind == ColumnKind::goal || kind == ColumnKind::task;
  });
  if (heads) return false;
  const bool action = may_join_ && pending_ && pending_->kind == PlanRowKind::action &&
                      seen.column(seen.own.back()) < header_.columns.size();
  if (!action) {
    keep(seen, plan_finding::row_cells);
    return true;
  }
  say(findings_, plan_finding::row_joined, place_of(*seen.grid, seen.own.front()));
  add_cells(seen, true, *pending_);
  return true;
}

/// Whether cells of a row stand in wrong columns: in the number's is none, or the row has fewer
/// cells than there are columns and they may as well be those further on.
bool PlanRows::has_wrong_cells(const Seen& seen, const PlanRow& row) const {
  if (row.kind != PlanRowKind::action || seen.own.size() < 2) return false;
  const std::size_t last = seen.column(seen.own.back());
  if (last + 1 >= header_.columns.size()) return false;
  if (!row.heading.number.empty()) return false;
  return is_shifted(seen, row);
}

/// Whether a row that ends before the last column may lack its first cells, as browsers copy rows
/// below a cell that covers several: unless its cells fit where they stand, or its last one does
/// not fit the last column.
bool PlanRows::is_shifted(const Seen& seen, const PlanRow& row) const {
  const Columns& columns = header_.columns;
  const bool is_written = seen.grid->width(seen.at.row) + seen.before < columns.size();
  const std::size_t first = seen.column(seen.own.front());
  const bool below_goal = first == 0 && !columns.levels().empty() && columns.levels().front() == 0;
  const bool in_number = columns.find(ColumnKind::number) == first;
  if (is_written && (below_goal || in_number)) return true;
  const auto measure = columns.find(ColumnKind::measure);
  const std::string& title = row.cells[*measure].text();
  if (is_role(title) || is_dated(title)) return true;
  const auto criterion = columns.find(ColumnKind::criterion);
  if (criterion &&
      (is_role(row.cells[*criterion].text()) || is_dated(row.cells[*criterion].text()))) {
    return true;
  }
  const std::size_t last = seen.column(seen.own.back());
  const std::string& words = row.cells[last].text();
  if (!is_written || fits_column(words, columns.kinds[last])) return false;
  const ColumnKind end = columns.kinds.back();
  return !is_told_by_words(end) || fits_column(words, end);
}

PlanRowKind PlanRows::kind_of(const Seen& seen, const PlanRow& row) const {
  const Heading& heading = row.heading;
  if (!row.begins.empty()) return PlanRowKind::action;  // its goals are begun apart
  if (heading.is_goal) return PlanRowKind::goal;
  const bool alone = std::ranges::all_of(seen.own, [&](const Cell& cell) {
    const std::size_t column = seen.column(cell);
    return column < header_.columns.size() && is_heading(header_.columns.kinds[column]);
  });
  return alone && heading.parts.size() == 1 ? PlanRowKind::goal : PlanRowKind::action;
}

/// A heading without number that spans no columns, and is no time, may be an action without cells.
void PlanRows::say_about_section(const Seen& seen, const PlanRow& row) {
  const Cell& cell = seen.own.front();
  const ColumnKind kind = header_.columns.kinds[seen.column(cell)];
  const bool is_time = is_heading(kind) && speaks_of_time(row.heading.title);
  if (cell.column_span == 1 && !is_time) {
    say(findings_, plan_finding::row_without_number, row.place);
  }
}

/// Adds a row, once the next one shows whether its number begins with that of this one.
void PlanRows::add(PlanRow row) {
  const bool parent = pending_ && is_prefix_of(pending_->heading.parts, row.heading.parts);
  if (parent && pending_->begins.empty()) pending_->kind = PlanRowKind::goal;
  flush();
  pending_ = std::move(row);
  may_join_ = true;
}

void PlanRows::flush() {
  if (pending_) builder_.add(*pending_);
  pending_.reset();
}

bool PlanRows::is_heading(ColumnKind kind) const {
  return kind == ColumnKind::number || kind == ColumnKind::measure;
}

}  // namespace gerove::intake
