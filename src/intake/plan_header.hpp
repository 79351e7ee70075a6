/// @file
/// Where the table of a plan begins, and whether its rows prove the titles of its columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "intake/plan_columns.hpp"

namespace gerove::intake {

/// The titles of a table's columns, or that it has none.
struct PlanHeader {
  std::uint32_t first{};              ///< the first row of titles; without titles as `rows`
  std::uint32_t rows{};               ///< the first row behind them
  std::vector<std::string> titles{};  ///< one for each column; none without titles
  Columns columns{};                  ///< by the titles, or the usual ones
  /// A column of numbers stands before those with titles: its title is empty, and rows without a
  /// number lack its cell.
  bool number_before = false;
  bool number_by_cells = false;  ///< the column of numbers is known by its cells only
  std::uint32_t offset{};  ///< columns before the first one of a grid that goes on with the table
};

/// How the search for a header ended.
struct HeaderSearch {
  std::optional<PlanHeader> found{};
  std::optional<PlanHeader> unproven{};  ///< titles that their rows contradict
};

/// Searches the first rows of a grid for titles: one to three rows of them, spans carrying those
/// above down, that the rows below prove.
HeaderSearch find_header(const Grid& grid);

/// The usual columns, where no row has titles, but rows are numbered and the fourth column reads as
/// terms.
std::optional<PlanHeader> usual_header(const Grid& grid);

/// Whether the rows from one on agree with columns: terms read as terms, and no column mostly reads
/// as another kind.
/// @param certain also that they show it: a term or a number in most of them
bool rows_agree(const Grid& grid, const PlanHeader& header, std::uint32_t from, bool certain);

/// The texts of a row's own cells as titles: one line each, trailing empty ones left out.
std::vector<std::string> titles_in_row(const Grid& grid, std::uint32_t row);

/// Whether a row numbers the columns: 1, 2, 3 ...
bool numbers_columns(const Grid& grid, std::uint32_t row, std::size_t columns);

/// How many of the table's columns stand before the first cell of a row.
std::uint32_t columns_before(const Grid& grid, const PlanHeader& header, std::uint32_t row);

/// The cell of a column in a row; an empty one where another cell spans into it from the left, or
/// where the row lacks the column of numbers.
Cell cell_of_column(const Grid& grid, const PlanHeader& header, std::uint32_t row, std::size_t at);

}  // namespace gerove::intake
