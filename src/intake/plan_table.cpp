#include "intake/plan_table.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

/// The number that a text consists of, whatever marks stand beside it: cells lose marks when they
/// are taken apart.
std::optional<std::uint32_t> lone_number(std::string_view text) {
  std::optional<std::uint32_t> number;
  const Tokens tokens(text);
  for (const Token& token : tokens.all()) {
    if (token.kind == TokenKind::mark) continue;
    if (number || token.kind != TokenKind::number) return std::nullopt;
    number = small_number(token.text);
    if (!number) return std::nullopt;
  }
  return number;
}

/// The row that numbers the columns: 1, 2, 3, 4. There may be a tab too many between them.
bool numbers_columns(const Pieces& pieces, std::size_t columns) {
  std::uint32_t column = 0;
  return pieces.filled.size() == columns &&
         std::ranges::all_of(pieces.filled, [&](const Piece& piece) {
           return lone_number(piece.text) == ++column;
         });
}

/// The same of a row that was broken over lines.
bool numbers_columns(const PlanRow& row) {
  std::uint32_t column = 0;
  return std::ranges::all_of(
      row.cells, [&](const PlanCell& cell) { return lone_number(cell.text()) == ++column; });
}

}  // namespace

PlanTable::PlanTable(const TableStart& start,
                     ActivityPlan& plan,
                     PlanBuilder& builder,
                     FindingList& findings)
    : start_(start),
      plan_(plan),
      builder_(builder),
      findings_(findings),
      columns_(start.kinds.size()) {}

void PlanTable::read(const TextLine& line) {
  const Pieces pieces = split_pieces(line.text);
  if (pieces.filled.empty()) {
    detached_ = true;
  } else if (is_apart(pieces)) {
    finish_row();
    keep_apart(line);
  } else if (begins_new_row(pieces)) {
    begin_row(line, pieces);
  } else if (!row_ && pieces.tabs == 0) {
    keep_apart(line);
  } else if (!row_) {
    begin_row(line, pieces);
  } else if (is_complete()) {
    read_after_row(line, pieces);
  } else {
    read_within_row(line, pieces);
  }
}

void PlanTable::finish() { finish_row(); }

/// Column titles again, or numbers of columns.
bool PlanTable::is_apart(const Pieces& pieces) const {
  if (pieces.tabs == 0) return false;
  if (numbers_columns(pieces, columns_)) return true;
  if (start_.titles.empty() || pieces.filled.back().index + 1 != columns_) return false;
  return std::ranges::equal(titles_of(pieces), start_.titles);
}

bool PlanTable::begins_new_row(const Pieces& pieces) const {
  const auto number = start_.kinds.find(ColumnKind::number);
  const auto measure = start_.kinds.find(ColumnKind::measure);
  const Heading heading =
      heading_of(number && pieces.tabs > 0 ? pieces.at(*number) : std::string_view{},
                 measure ? pieces.at(*measure) : std::string_view{});
  return !heading.number.empty() || heading.is_goal;
}

/// The row lacks cells: the line goes on with the open one, unless it is a whole row itself.
void PlanTable::read_within_row(const TextLine& line, const Pieces& pieces) {
  const bool detached_words = pieces.tabs == 0 && (detached_ || !pending_.empty());
  const bool fits = filled_ + pieces.tabs <= columns_;
  const bool behind_goal = filled_ == 1 && pieces.tabs > 0 && row_is_goal();
  if (detached_words) {
    pending_.push_back(line);
  } else if (fits && !behind_goal) {
    join_pending();
    place(line, pieces, filled_ - 1);
  } else {
    keep_pending_apart();
    read_after_row(line, pieces);
  }
}

/// The row has all cells: words alone go on with the last one if they follow at once.
void PlanTable::read_after_row(const TextLine& line, const Pieces& pieces) {
  if (pieces.tabs == 0 && detached_) {
    keep_apart(line);
  } else if (pieces.tabs == 0) {
    place(line, pieces, columns_ - 1);
  } else if (!has_heading(pieces) && row_has_cells()) {
    findings_.add(plan_finding::row_joined, {line.number, pieces.filled.front().column});
    for (const Piece& piece : pieces.filled) append(piece.index, piece, line, true);
    detached_ = false;
  } else {
    begin_row(line, pieces);
  }
}

void PlanTable::begin_row(const TextLine& line, const Pieces& pieces) {
  finish_row();
  row_.emplace();
  row_->line = line.number;
  row_->column = pieces.filled.front().column;
  row_->cells.resize(columns_);
  filled_ = 1;
  place(line, pieces, 0);
}

void PlanTable::finish_row() {
  keep_pending_apart();
  if (row_ && numbers_columns(*row_)) {
    for (const TextLine& line : lines_) keep_apart(line);
  } else if (row_) {
    builder_.add(*row_);
  }
  row_.reset();
  lines_.clear();
}

/// Puts the line's pieces into the cells from one on.
void PlanTable::place(const TextLine& line, const Pieces& pieces, std::size_t first_column) {
  for (const Piece& piece : pieces.filled) {
    append(first_column + piece.index, piece, line, false);
  }
  filled_ = std::min(first_column + pieces.tabs + 1, columns_);
  detached_ = false;
}

void PlanTable::append(std::size_t column, const Piece& piece, const TextLine& line, bool is_list) {
  if (lines_.empty() || lines_.back().number != line.number) lines_.push_back(line);
  const TextPlace place{line.number, piece.column};
  const bool extra = column >= columns_;
  if (extra) findings_.add(plan_finding::extra_cell, place);
  PlanCell& cell = row_->cells[std::min(column, columns_ - 1)];
  cell.append(piece.text, place, extra || is_list ? "; " : " ");
}

void PlanTable::keep_apart(const TextLine& line) {
  findings_.add(line.text.find('\t') != line.text.npos ? plan_finding::header_again
                                                       : plan_finding::line_outside,
                {line.number, 1});
  plan_.other_lines.push_back({.line = line.number, .text = std::string(line.text)});
}

void PlanTable::keep_pending_apart() {
  for (const TextLine& line : pending_) keep_apart(line);
  pending_.clear();
}

/// What came behind a blank line does belong to the cell: more cells follow.
void PlanTable::join_pending() {
  for (const TextLine& line : pending_) {
    const Pieces pieces = split_pieces(line.text);
    append(filled_ - 1, pieces.filled.front(), line, false);
  }
  pending_.clear();
}

/// Whether the line has a number or a title in its column.
bool PlanTable::has_heading(const Pieces& pieces) const {
  return std::ranges::any_of(pieces.filled, [this](const Piece& piece) {
    if (piece.index >= columns_) return false;
    const ColumnKind kind = start_.kinds.kinds[piece.index];
    return kind == ColumnKind::measure || kind == ColumnKind::number;
  });
}

bool PlanTable::row_is_goal() const {
  const auto measure = start_.kinds.find(ColumnKind::measure);
  return measure && parse_heading(row_->cells[*measure].text()).is_goal;
}

bool PlanTable::row_has_cells() const {
  for (std::size_t i = 0; i < columns_; ++i) {
    const ColumnKind kind = start_.kinds.kinds[i];
    const bool heading = kind == ColumnKind::measure || kind == ColumnKind::number;
    if (!heading && !row_->cells[i].text().empty()) return true;
  }
  return false;
}

}  // namespace gerove::intake
