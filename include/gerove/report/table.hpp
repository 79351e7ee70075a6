/// @file
/// Tables: what reports and lists are before they become text, CSV or JSON.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"

namespace gerove::report {

/// A word of a fixed vocabulary, such as a severity.
struct Word {
  std::string id{};     ///< stable, for programs: what CSV and JSON hold
  std::string title{};  ///< for people, in the table's language
  bool operator==(const Word&) const = default;
};

/// One cell: nothing, text, a whole number, an exact decimal number, a word, or a date.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Decimal, Word, Date>;

/// A column.
struct Column {
  std::string id{};     ///< stable name for programs: the key in JSON, the heading in CSV
  std::string title{};  ///< heading for people, in the table's language
  bool operator==(const Column&) const = default;
};

/// A table in one language. It owns all its text, UTF-8.
struct Table {
  std::string title{};                    ///< heading for people; may be empty
  Language language{};                    ///< decides the decimal comma or point in text
  std::vector<Column> columns{};          ///< columns, left to right
  std::vector<std::vector<Cell>> rows{};  ///< rows; a short row ends in empty cells
  bool operator==(const Table&) const = default;
};

/// What a column is called.
struct Heading {
  std::string_view id{};  ///< for programs
  Text title{};           ///< for people
};

/// A table without rows.
Table make_table(Language language, Text title, std::initializer_list<Heading> headings);
/// Some columns of a table, in the order asked for; those that it does not have are left out.
Table select(const Table& table, std::initializer_list<std::string_view> columns);

/// Text, or an empty cell for empty text.
Cell text_cell(std::string_view text);
/// A date, or an empty cell.
Cell date_cell(const std::optional<Date>& date);
/// A number, or an empty cell.
template <class T>
Cell number_cell(const std::optional<T>& number) {
  return number ? Cell(static_cast<std::int64_t>(*number)) : Cell();
}

/// The columns a text takes on a terminal: one per character, none for combining marks. A byte that
/// is not UTF-8 counts as one.
std::size_t display_width(std::string_view text);

/// The table for a terminal: title, headings, a rule, rows; columns aligned by display width,
/// numbers to the right. Line breaks and control characters in cells become spaces, so that data
/// can't move the cursor. Ends in a line break.
std::string to_text(const Table& table);

/// The table as CSV (RFC 4180: CRLF, quotes where needed) with the column ids as first row.
/// Decimal numbers have a point. A text cell that a spreadsheet would take for a formula (it begins
/// with `=`, `+`, `-`, `@`, tab or carriage return) gets an apostrophe in front.
std::string to_csv(const Table& table);

/// The table as JSON: `{"title": ..., "columns": [{"id", "title"}], "rows": [{id: cell}]}`. Empty
/// cells are null; decimal numbers are strings, since a JSON number need not stay exact. What is
/// not UTF-8 becomes U+FFFD. Ends in a line break.
std::string to_json(const Table& table);

/// The word for a severity; to programs it is info, warning or error.
Word severity_word(Severity severity, Language language);

/// Findings as a table: severity, code, file, line, column, record, path, rule, text.
Table findings_table(std::span<const Finding> findings, Language language);

}  // namespace gerove::report
