#include "intake/plan_header.hpp"

#include <algorithm>
#include <utility>

#include "core/words.hpp"
#include "intake/plan_heading.hpp"

namespace gerove::intake {

namespace {

/// A row with a tab whose first words are a number.
bool is_numbered_row(const TextLine& line) {
  if (!has_tab(line)) return false;
  const Pieces pieces = split_pieces(line.text);
  return begins_with_number(pieces.at(0));
}

/// Titles of two lines of which the first is broken in its last one.
std::vector<std::string> joined(std::vector<std::string> first, std::vector<std::string> second) {
  if (first.empty()) return second;
  if (!second.empty()) {
    if (!first.back().empty() && !second.front().empty()) first.back() += ' ';
    first.back() += second.front();
    std::move(second.begin() + 1, second.end(), std::back_inserter(first));
  }
  return first;
}

std::vector<std::uint32_t> character_columns(const Pieces& pieces, std::size_t size) {
  std::vector<std::uint32_t> columns(size, 1);
  for (const Piece& piece : pieces.filled) columns[std::min(piece.index, size - 1)] = piece.column;
  return columns;
}

void take(TableStart& start, std::vector<std::string> titles, Columns kinds) {
  start.titles = std::move(titles);
  start.kinds = std::move(kinds);
}

/// Lines above that end in a broken title.
void join_above(std::span<const TextLine> lines, TableStart& start) {
  while (start.header > 0 && has_tab(lines[start.header - 1])) {
    const Pieces above = split_pieces(lines[start.header - 1].text);
    if (above.filled.empty()) return;
    auto titles = joined(titles_of(above), start.titles);
    auto kinds = recognise_columns(titles);
    if (!kinds) return;
    take(start, std::move(titles), std::move(*kinds));
    --start.header;
  }
}

/// Lines below with the rest of a last title that is not recognised without it.
void join_below(std::span<const TextLine> lines, TableStart& start) {
  while (start.kinds.kinds.back() == ColumnKind::other && start.rows < lines.size()) {
    const TextLine& line = lines[start.rows];
    if (has_tab(line) || !has_word(line.text) || begins_row(line.text)) return;
    auto titles = joined(start.titles, {std::string(trim(line.text))});
    auto kinds = recognise_columns(titles);
    if (!kinds || kinds->kinds.back() == ColumnKind::other) return;
    take(start, std::move(titles), std::move(*kinds));
    ++start.rows;
  }
}

std::optional<TableStart> start_with_titles(std::span<const TextLine> lines, std::size_t at) {
  const Pieces pieces = split_pieces(lines[at].text);
  auto titles = titles_of(pieces);
  auto kinds = recognise_columns(titles);
  if (!kinds) return std::nullopt;
  TableStart start{.header = at, .rows = at + 1};
  take(start, std::move(titles), std::move(*kinds));
  join_above(lines, start);
  join_below(lines, start);
  start.columns = character_columns(split_pieces(lines[start.header].text), start.titles.size());
  return start;
}

/// Without titles the table begins with the first numbered row, or with a goal just before it.
TableStart start_without_titles(std::span<const TextLine> lines, std::size_t at) {
  TableStart start{.header = at, .rows = at};
  start.kinds = Columns::usual();
  for (std::size_t i = at; i > 0; --i) {
    const TextLine& line = lines[i - 1];
    if (!has_word(line.text)) continue;
    if (!begins_with_number(split_pieces(line.text).at(0))) break;
    start.header = start.rows = i - 1;
  }
  return start;
}

}  // namespace

std::vector<std::string> titles_of(const Pieces& pieces) {
  std::vector<std::string> titles;
  constexpr std::size_t enough = 100;  // no table that is recognised has so many columns
  for (const Piece& piece : pieces.filled) {
    if (piece.index >= enough) {
      titles.resize(enough);
      break;
    }
    titles.resize(piece.index + 1);
    titles.back() = piece.text;
  }
  return titles;
}

std::optional<TableStart> find_table(std::span<const TextLine> lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!has_tab(lines[i])) continue;
    if (auto start = start_with_titles(lines, i)) return start;
    if (is_numbered_row(lines[i])) return start_without_titles(lines, i);
  }
  return std::nullopt;
}

}  // namespace gerove::intake
