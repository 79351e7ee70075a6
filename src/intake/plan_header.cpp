#include "intake/plan_header.hpp"

#include <algorithm>
#include <array>

#include "core/words.hpp"
#include "intake/column_title.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_heading.hpp"
#include "intake/plan_periods.hpp"

namespace gerove::intake {

namespace {

constexpr std::uint32_t rows_searched = 50;
constexpr std::uint32_t most_title_rows = 3;
constexpr std::uint32_t rows_that_prove = 1000;
constexpr std::size_t longest_proof = 1000;  // bytes of a cell that is looked into

std::string on_one_line(std::string_view text) {
  std::string line(trim(text));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

bool is_year_title(std::string_view text) {
  const Tokens tokens(text);
  const auto& all = tokens.all();
  const auto is_unit = [](const Token& token) {
    return token.kind == TokenKind::mark || token.is("m") || token.is("metai") ||
           token.is("metais");
  };
  return !all.empty() && all.front().kind == TokenKind::number && all.front().text.size() == 4 &&
         std::all_of(all.begin() + 1, all.end(), is_unit);
}

/// Whether a cell of a lower row of titles is one: a known word, a year, a month.
bool is_lower_title(std::string_view text) {
  return read_column_title(text).kind != ColumnKind::other || is_year_title(text) ||
         is_period_title(text);
}

std::string own_text(const Grid& grid, std::uint32_t row, std::uint32_t column) {
  const Cell cell = grid.at(row, column);
  return cell.row == row && cell.column == column ? on_one_line(cell.text) : std::string();
}

/// Whether the row below a row of titles has titles, too, of parts of it. Spans show it; in a text
/// empty cells do: above the second and further parts nothing stands.
bool goes_on_below(const Grid& grid, std::uint32_t first, std::uint32_t row) {
  const std::uint32_t columns = grid.column_count();
  bool divides = false;
  for (std::uint32_t c = 0; c < columns; ++c) {
    const Cell above = grid.at(row - 1, c);
    const Cell below = grid.at(row, c);
    if (below.row < row && below.row >= first) {
      divides = divides || !below.text.empty();
      continue;
    }
    const bool filled = has_word(below.text);
    if (!filled) continue;
    if (!is_lower_title(on_one_line(below.text))) return false;
    const bool part_of_span = above.column_span > 1;
    const bool beside_empty = c + 1 < columns && !has_word(grid.at(row - 1, c + 1).text) &&
                              has_word(grid.at(row, c + 1).text);
    if (has_word(above.text) && !part_of_span && !beside_empty) return false;
    divides = divides || part_of_span || !has_word(above.text);
  }
  return divides;
}

/// The title that a lower row of titles carries down: its own cell, one that spans it, or in a text
/// the next one to the left, if the row divides that.
std::string carried_title(const Grid& grid,
                          std::uint32_t row,
                          std::uint32_t column,
                          bool divided_below) {
  const Cell cell = grid.at(row, column);
  if (has_word(cell.text) || cell.column_span > 1 || cell.row_span > 1) {
    return cell.row == row ? on_one_line(cell.text) : std::string();
  }
  if (!divided_below) return {};
  for (std::uint32_t c = column; c-- > 0;) {
    const Cell left = grid.at(row, c);
    if (has_word(left.text)) return left.row == row ? on_one_line(left.text) : std::string();
  }
  return {};
}

/// The titles of so many rows together.
std::vector<std::string> stacked_titles(const Grid& grid, std::uint32_t first, std::uint32_t rows) {
  if (rows == 1) return titles_in_row(grid, first);
  std::vector<std::string> titles(grid.column_count());
  for (std::uint32_t c = 0; c < grid.column_count(); ++c) {
    for (std::uint32_t row = first; row < first + rows; ++row) {
      const bool divided = row + 1 < first + rows && !own_text(grid, row + 1, c).empty();
      const std::string part =
          row + 1 < first + rows ? carried_title(grid, row, c, divided) : own_text(grid, row, c);
      if (!titles[c].empty() && !part.empty()) titles[c] += ' ';
      titles[c] += part;
    }
  }
  while (!titles.empty() && titles.back().empty()) titles.pop_back();
  return titles;
}

/// A number at the beginning of the row, in a cell of its own.
bool begins_with_number_cell(const Grid& grid, std::uint32_t row) {
  return is_lone_number(grid.at(row, 0).text);
}

std::size_t filled_cells(const Grid& grid, std::uint32_t row) {
  std::size_t filled = 0;
  for (const Cell& cell : grid.row(row)) {
    if (cell.row == row && has_word(cell.text)) ++filled;
  }
  return filled;
}

/// Numbers that a word processor counts are copied as a cell more, without a title: each numbered
/// row begins with a number, and some reaches beyond the titles.
bool has_number_before(const Grid& grid, const PlanHeader& header) {
  const std::size_t columns = header.titles.size();
  if (grid.width(header.first) > columns) return false;
  bool reaches = false;
  for (std::uint32_t row = header.rows; row < grid.row_count(); ++row) {
    const std::size_t width = grid.width(row);
    const bool numbered = begins_with_number_cell(grid, row);
    if (numbered && has_word(grid.at(row, static_cast<std::uint32_t>(columns)).text)) {
      reaches = true;
    }
    if (!numbered && width > columns) return false;
    if (!numbered && filled_cells(grid, row) > 1 && begins_with_number(grid.at(row, 0).text)) {
      return false;
    }
  }
  return reaches;
}

void put_number_before(PlanHeader& header) {
  header.titles.insert(header.titles.begin(), std::string());
  header.columns.kinds.insert(header.columns.kinds.begin(), ColumnKind::number);
  header.number_before = header.number_by_cells = true;
}

/// A first column that is unknown and holds numbers only is that of numbers.
void know_numbers_by_cells(const Grid& grid, PlanHeader& header) {
  if (header.columns.kinds.front() != ColumnKind::other) return;
  if (header.columns.find(ColumnKind::number)) return;
  std::size_t numbers = 0;
  for (std::uint32_t row = header.rows; row < grid.row_count(); ++row) {
    const Cell cell = grid.at(row, 0);
    if (cell.row != row || filled_cells(grid, row) < 2) continue;
    const bool number = is_lone_number(cell.text) || (cell.text.empty() && !cell.numbering.empty());
    if (has_word(cell.text) && !number) return;
    if (number) ++numbers;
  }
  if (numbers == 0) return;
  header.columns.kinds.front() = ColumnKind::number;
  header.number_by_cells = true;
}

/// Columns without title behind the last one with, as far as rows have words there.
void add_untitled(const Grid& grid, PlanHeader& header) {
  const std::size_t most = std::min<std::size_t>(grid.width(header.first), most_plan_columns);
  std::size_t columns = header.titles.size();
  for (std::uint32_t row = header.rows; row < grid.row_count(); ++row) {
    for (std::size_t c = most; c > columns; --c) {
      if (has_word(grid.at(row, static_cast<std::uint32_t>(c - 1)).text)) columns = c;
    }
  }
  header.titles.resize(columns);
  header.columns.kinds.resize(columns);
}

std::optional<PlanHeader> header_at(const Grid& grid, std::uint32_t first, std::uint32_t rows) {
  PlanHeader header{.first = first, .rows = first + rows};
  header.titles = stacked_titles(grid, first, rows);
  auto columns = recognise_columns(header.titles);
  if (!columns) return std::nullopt;
  header.columns = std::move(*columns);
  if (!header.columns.find(ColumnKind::number) && has_number_before(grid, header)) {
    put_number_before(header);
  } else {
    add_untitled(grid, header);
    know_numbers_by_cells(grid, header);
  }
  return header;
}

/// The header that begins in a row, of as many rows as belong together.
std::optional<PlanHeader> header_from(const Grid& grid, std::uint32_t first) {
  if (filled_cells(grid, first) < 2) return std::nullopt;
  std::uint32_t rows = 1;
  while (rows < most_title_rows && first + rows < grid.row_count() &&
         goes_on_below(grid, first, first + rows)) {
    ++rows;
  }
  for (; rows > 0; --rows) {
    if (auto header = header_at(grid, first, rows)) return header;
  }
  return std::nullopt;
}

/// How the cells of a column read.
struct ColumnProof {
  std::uint32_t filled = 0;
  std::uint32_t time = 0;   // speak of time
  std::uint32_t dated = 0;  // are terms
  std::uint32_t roles = 0;  // are roles
  std::uint32_t amounts = 0;

  bool mostly(std::uint32_t count) const { return 2 * count > filled; }
};

void look_at(std::string_view text, ColumnKind kind, ColumnProof& proof) {
  if (!has_word(text)) return;
  text = text.substr(0, longest_proof);
  ++proof.filled;
  if (kind == ColumnKind::term) {
    if (speaks_of_time(text)) ++proof.time;
    return;
  }
  if (is_dated(text)) ++proof.dated;
  if (kind != ColumnKind::responsible && is_role(text)) ++proof.roles;
  if (is_lone_number(text)) ++proof.amounts;
}

bool agrees(ColumnKind kind, const ColumnProof& proof) {
  if (proof.filled == 0) return true;
  switch (kind) {
    case ColumnKind::term:
      return proof.filled < 4 ? proof.time == proof.filled : 10 * proof.time >= 6 * proof.filled;
    case ColumnKind::measure:
      return !proof.mostly(proof.dated) && !proof.mostly(proof.roles) &&
             !proof.mostly(proof.amounts);
    case ColumnKind::criterion: return !proof.mostly(proof.dated) && !proof.mostly(proof.roles);
    case ColumnKind::responsible: return !proof.mostly(proof.dated) && !proof.mostly(proof.amounts);
    default: return true;
  }
}

bool is_proven_kind(ColumnKind kind) {
  return kind == ColumnKind::term || kind == ColumnKind::measure || kind == ColumnKind::criterion ||
         kind == ColumnKind::responsible;
}

/// The text of a column in a row; of the last one with what stands beyond it.
std::string text_of_column(const Grid& grid,
                           const PlanHeader& header,
                           std::uint32_t row,
                           std::size_t column) {
  const Cell cell = cell_of_column(grid, header, row, column);
  std::string text(cell.row == row ? cell.text : std::string_view{});
  if (column + 1 < header.columns.size()) return text;
  const std::uint32_t before = columns_before(grid, header, row);
  for (const Cell& more : grid.row(row)) {
    if (more.row != row || more.column + before <= column || text.size() > longest_proof) continue;
    text += "; ";
    text += more.text.substr(0, longest_proof);
  }
  return text;
}

/// Whether a row ends before the last column, and a cell reads as one further on: it lacks its
/// first cells.
bool lacks_first_cells(const Grid& grid, const PlanHeader& header, std::uint32_t row) {
  const std::size_t last = header.columns.size() - 1;
  if (has_word(text_of_column(grid, header, row, last))) return false;
  const auto reads = [&](ColumnKind kind, auto... as) {
    const auto column = header.columns.find(kind);
    if (!column) return false;
    const std::string text = text_of_column(grid, header, row, *column);
    return has_word(text) && text.size() <= longest_proof && (as(text) || ...);
  };
  return reads(ColumnKind::responsible, is_dated) ||
         reads(ColumnKind::measure, is_dated, is_role) ||
         reads(ColumnKind::criterion, is_dated, is_role);
}

/// Rows of goals and totals, and those that lack cells, prove nothing.
bool proves(const Grid& grid, const PlanHeader& header, std::uint32_t row) {
  return filled_cells(grid, row) > 1 && !begins_total(grid.at(row, 0).text) &&
         !numbers_columns(grid, row, header.columns.size()) &&
         titles_in_row(grid, row) != header.titles && !lacks_first_cells(grid, header, row);
}

}  // namespace

bool rows_agree(const Grid& grid, const PlanHeader& header, std::uint32_t from, bool certain) {
  std::array<ColumnProof, most_plan_columns> proofs{};
  std::uint32_t numbered = 0;
  std::uint32_t looked_at = 0;
  for (std::uint32_t row = from; row < grid.row_count() && looked_at < rows_that_prove; ++row) {
    if (!proves(grid, header, row)) continue;
    ++looked_at;
    if (begins_with_number(grid.at(row, 0).text) || begins_with_number_cell(grid, row)) ++numbered;
    for (std::size_t i = 0; i < header.columns.size() && i < proofs.size(); ++i) {
      const ColumnKind kind = header.columns.kinds[i];
      if (!is_proven_kind(kind)) continue;
      look_at(text_of_column(grid, header, row, i), kind, proofs[i]);
    }
  }
  std::uint32_t terms = 0;
  for (std::size_t i = 0; i < header.columns.size() && i < proofs.size(); ++i) {
    const ColumnKind kind = header.columns.kinds[i];
    if (!agrees(kind, proofs[i])) return false;
    if (kind == ColumnKind::term) terms = proofs[i].time;
  }
  return !certain || (looked_at > 0 && 10 * std::max(terms, numbered) >= 6 * looked_at);
}

HeaderSearch find_header(const Grid& grid) {
  HeaderSearch search;
  const std::uint32_t rows = std::min(rows_searched, grid.row_count());
  for (std::uint32_t row = 0; row < rows; ++row) {
    auto header = header_from(grid, row);
    if (!header) continue;
    // Rows below titles that are not proven are no better ones.
    const bool proven = rows_agree(grid, *header, header->rows, false);
    (proven ? search.found : search.unproven) = std::move(header);
    break;
  }
  return search;
}

std::optional<PlanHeader> usual_header(const Grid& grid) {
  PlanHeader header{.columns = Columns::usual()};
  const std::size_t columns = header.columns.size();
  if (grid.column_count() < columns) return std::nullopt;
  const std::uint32_t rows = std::min(rows_searched, grid.row_count());
  std::uint32_t first = 0;
  while (first < rows && !begins_with_number(grid.at(first, 0).text)) ++first;
  if (first == rows) return std::nullopt;
  header.first = header.rows = first;
  std::uint32_t numbered = 0;
  std::uint32_t filled = 0;
  std::uint32_t terms = 0;
  for (std::uint32_t row = first; row < grid.row_count(); ++row) {
    if (filled_cells(grid, row) < 2) continue;
    ++filled;
    if (begins_with_number(grid.at(row, 0).text)) ++numbered;
    if (has_word(grid.at(row, 3).text)) ++terms;
  }
  const bool proven =
      terms > 0 && 10 * numbered >= 6 * filled && rows_agree(grid, header, first, false);
  return proven ? std::optional(std::move(header)) : std::nullopt;
}

std::vector<std::string> titles_in_row(const Grid& grid, std::uint32_t row) {
  std::vector<std::string> titles;
  for (const Cell& cell : grid.row(row)) {
    if (cell.row != row || !has_word(cell.text)) continue;
    if (cell.column > 2 * most_plan_columns) break;  // no table of a plan has so many
    titles.resize(cell.column + 1);
    titles.back() = on_one_line(cell.text);
  }
  return titles;
}

bool numbers_columns(const Grid& grid, std::uint32_t row, std::size_t columns) {
  std::uint32_t number = 0;
  for (const Cell& cell : grid.row(row)) {
    if (!has_word(cell.text)) continue;
    if (cell.row != row || lone_number(cell.text) != number + 1) return false;
    ++number;
  }
  return number > 1 && number == columns;
}

std::uint32_t columns_before(const Grid& grid, const PlanHeader& header, std::uint32_t row) {
  const bool lacks_number = header.number_before && !begins_with_number_cell(grid, row);
  return header.offset + (lacks_number ? 1 : 0);
}

Cell cell_of_column(const Grid& grid, const PlanHeader& header, std::uint32_t row, std::size_t at) {
  auto column = static_cast<std::uint32_t>(at);
  const std::uint32_t before = columns_before(grid, header, row);
  if (column < before) return {.row = row};
  column -= before;
  Cell cell = grid.at(row, column);
  if (cell.column != column) return {.row = row, .column = column};
  return cell;
}

}  // namespace gerove::intake
