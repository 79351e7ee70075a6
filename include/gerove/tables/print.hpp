/// @file
/// Tables as text for a terminal, as CSV for spreadsheets, as JSON for programs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// The columns a text takes on a terminal: one per character, none for combining marks. A byte that
/// is not UTF-8 counts as one.
std::size_t display_width(std::string_view text);

/// The table for a terminal: title, headings, a rule, rows; columns aligned by display width,
/// columns of numbers to the right. Cells are as `one_line` makes them, so that data can't move the
/// cursor or look like another row. Ends in a line break.
std::string to_text(const Table& table);

/// Who reads CSV.
enum class CsvFor : std::uint8_t {
  files,      ///< cells hold what the data holds, quoted
  terminals,  ///< cells are as `one_line` makes them
};

/// The table as CSV (RFC 4180: CRLF, quotes where needed) with the names of columns as first row.
/// Decimal numbers have a point. A cell that a spreadsheet would take for a formula (it is no
/// number and begins with `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe in front.
std::string to_csv(const Table& table, CsvFor reader = CsvFor::files);

/// The table as JSON: `{"title": ..., "columns": [{"id", "title"}], "rows": [{id: cell}]}`. Empty
/// cells are null, whole numbers are numbers, all else is what `program_text` gives: a JSON number
/// need not stay exact. What is not UTF-8 becomes U+FFFD. Ends in a line break.
std::string to_json(const Table& table);

/// A cell as programs read it: dates and moments as RFC 3339 has them, numbers with a point, the
/// ids of words. Nothing for an empty cell.
std::string program_text(const Column& column, std::size_t row);

}  // namespace gerove::tables
