// Which sheets and columns of a foreign workbook are like which of ours.
#include "gerove/registers/guess.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string_view>

#include "core/words.hpp"
#include "gerove/registers/import.hpp"
#include "registers/planned_sheets.hpp"
#include "registers/sheet_rows.hpp"

namespace gerove::registers {
namespace {

using intake::Cell;
using intake::Grid;

constexpr std::uint32_t rows_of_titles = 50;
constexpr std::uint32_t cells_looked_at = 500;
constexpr std::size_t letters_of_stem = 5;  // letters by which words of one kind are alike

// How alike two titles are.
enum class Likeness : std::uint8_t { none, some, equal };

std::set<std::string> stems_of(std::string_view title) {
  std::set<std::string> stems;
  const Tokens tokens(title.substr(0, longest_phrase));
  for (const Token& token : tokens.all()) {
    if (token.kind == TokenKind::word)
      stems.insert(std::string(token.text.substr(0, letters_of_stem)));
  }
  return stems;
}

Likeness likeness(std::string_view title, std::string_view ours) {
  if (folded_title(title) == folded_title(ours)) return Likeness::equal;
  const auto a = stems_of(title);
  const auto b = stems_of(ours);
  const auto shared = std::ranges::count_if(a, [&](const auto& one) { return b.contains(one); });
  const std::size_t most = std::max(a.size(), b.size());
  return shared > 0 && 2 * static_cast<std::size_t>(shared) >= most ? Likeness::some
                                                                    : Likeness::none;
}

// Whether a cell can be read as a column says; nothing for one that takes any text.
std::optional<bool> fits(const PlannedColumn& column, const Cell& cell) {
  constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
  const DateContext any_order{DateOrder::day_month_year, 2000};
  switch (column.type) {
    case ColumnType::code: return !column.codes.read(cell.text).is_error();
    case ColumnType::yes_no: return !read_yes_no(cell.text).is_error();
    case ColumnType::date: return !read_date_cell(cell, any_order).is_error();
    case ColumnType::partial_date: return !read_partial_date_cell(cell, any_order).is_error();
    case ColumnType::time: return !read_time_cell(cell).is_error();
    case ColumnType::decimal: return !read_decimal_cell(cell).is_error();
    case ColumnType::integer: {
      const bool is_number = cell.kind == intake::CellKind::number;
      return !read_integer(is_number ? cell.value : cell.text, 0, most).is_error();
    }
    default: return std::nullopt;
  }
}

// The first row of which all cells are words, with something below.
std::optional<std::uint32_t> titles_of(const Grid& grid) {
  const std::uint32_t last = std::min(rows_of_titles, grid.row_count());
  for (std::uint32_t row = 0; row + 1 < last; ++row) {
    std::set<std::string> titles;
    bool all_words = true;
    for (const Cell cell : grid.row(row)) {
      if (trim(cell.text).empty()) continue;
      all_words =
          all_words && cell.kind == intake::CellKind::text && titles.insert(fold(cell.text)).second;
    }
    if (all_words && titles.size() > 1) return row;
  }
  return std::nullopt;
}

struct Match {
  const PlannedColumn* column{};
  Likeness titles{};
  GuessedColumn fit{};
};

// One of our sheets held against one of theirs.
struct SheetMatch {
  const PlannedSheet* sheet{};
  std::vector<Match> matches{};  // by column of theirs; no column where nothing is like it
  std::size_t score{};
};

class SheetGuess {
 public:
  SheetGuess(const Grid& grid, std::uint32_t titles) : grid_(grid), titles_(titles) {
    for (const Cell cell : grid.row(titles)) {
      if (!trim(cell.text).empty()) columns_.push_back(cell);
    }
  }

  SheetMatch compare(const PlannedSheet& sheet) const {
    SheetMatch result{.sheet = &sheet, .matches = std::vector<Match>(columns_.size())};
    for (const Likeness wanted : {Likeness::equal, Likeness::some}) {
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (result.matches[i].column == nullptr) result.matches[i] = match(i, wanted, result);
      }
    }
    for (const Match& one : result.matches) {
      if (one.column != nullptr) result.score += one.titles == Likeness::equal ? 3 : 1;
    }
    if (fold(grid_.name()) == sheet.folded_name) result.score += 3;
    return result;
  }

  SheetMapping mapping_of(const SheetMatch& found) const {
    SheetMapping mapping;
    mapping.name = grid_.name();
    mapping.header_row = grid_.first_row() + titles_ + 1;
    mapping.record = found.sheet->mapping->record;
    mapping.key = found.sheet->mapping->key;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      ColumnMapping& column = mapping.columns.emplace_back();
      if (found.matches[i].column != nullptr) column = *found.matches[i].column->mapping;
      column.ignore = found.matches[i].column == nullptr;
      column.title = trim(columns_[i].text);
      column.required = false;
    }
    return mapping;
  }

 private:
  Match match(std::size_t at, Likeness wanted, const SheetMatch& taken) const {
    for (const PlannedColumn& ours : taken.sheet->columns) {
      const bool is_taken = std::ranges::count(taken.matches, &ours, &Match::column) > 0;
      if (is_taken || ours.fields.empty()) continue;
      if (likeness(columns_[at].text, ours.mapping->title) != wanted) continue;
      const GuessedColumn fit = look_at(columns_[at].column, ours, wanted);
      if (2 * fit.fit >= fit.filled) return {&ours, wanted, fit};
    }
    return {};
  }

  GuessedColumn look_at(std::uint32_t column, const PlannedColumn& ours, Likeness titles) const {
    GuessedColumn seen;
    const std::uint32_t rows = grid_.row_count();
    for (std::uint32_t row = titles_ + 1; row < rows && seen.filled < cells_looked_at; ++row) {
      const Cell cell = grid_.at(row, column);
      if (trim(cell.text).empty()) continue;
      ++seen.filled;
      if (fits(ours, cell).value_or(true)) ++seen.fit;
    }
    seen.sure = titles == Likeness::equal && seen.fit == seen.filled;
    return seen;
  }

  const Grid& grid_;
  std::uint32_t titles_;
  std::vector<Cell> columns_{};  // their titles
};

}  // namespace

MappingGuess guess_mapping(std::span<const Grid> grids) {
  const auto ours = plan_sheets(template_mapping());
  MappingGuess guess;
  for (const Grid& grid : grids) {
    const auto titles = titles_of(grid);
    if (!titles) continue;
    const SheetGuess sheet(grid, *titles);
    SheetMatch best;
    for (const PlannedSheet& one : ours) {
      if (one.mapping->titles_in_rows) continue;
      SheetMatch found = sheet.compare(one);
      if (found.score > best.score) best = std::move(found);
    }
    constexpr std::size_t least = 2;  // one word alone says nothing
    if (best.score < least) continue;
    guess.mapping.sheets.push_back(sheet.mapping_of(best));
    for (const Match& match : best.matches) guess.columns.push_back(match.fit);
  }
  return guess;
}

std::string print_guess(const MappingGuess& guess) {
  constexpr std::string_view begins = "  columns {\n";
  const std::string plain = print_mapping(guess.mapping);
  std::string text;
  std::size_t at = 0;
  for (const GuessedColumn& column : guess.columns) {
    const std::size_t place = plain.find(begins, at);
    if (place == plain.npos) break;
    text += plain.substr(at, place + begins.size() - 1 - at);
    text += column.sure ? "  # sure" : "  # check";
    text += ": " + std::to_string(column.fit) + " / " + std::to_string(column.filled);
    at = place + begins.size() - 1;
  }
  return text + plain.substr(at);
}

}  // namespace gerove::registers
