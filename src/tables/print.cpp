#include "gerove/tables/print.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

#include "gerove/core/one_line.hpp"
#include "wire/json_text.hpp"
#include "wire/json_writer.hpp"

namespace gerove::tables {

namespace {

using calendar::detail::unix_epoch_day;

bool holds_numbers(const Column& column) {
  switch (column.type()) {
    case ColumnType::integer:
    case ColumnType::number:
    case ColumnType::decimal: return true;
    default: return false;
  }
}

/// What people read in a cell; decimal numbers with the comma or point of a language.
std::string people_text(const Column& column, std::size_t row, Language language) {
  if (column.is_null(row)) return {};
  std::string text = column.type() == ColumnType::code ? std::string(column.title_at(row))
                                                       : program_text(column, row);
  if (column.type() == ColumnType::decimal && language == Language::lt) {
    std::ranges::replace(text, '.', ',');
  }
  return text;
}

/// Combining marks: U+0300 to U+036F, which Lithuanian accents are written with.
bool is_combining(std::string_view character) {
  return character.size() == 2 &&
         (character[0] == '\xcc' ||
          (character[0] == '\xcd' && static_cast<unsigned char>(character[1]) <= 0xaf));
}

using TextRow = std::vector<std::string>;

TextRow heading_row(const Table& table) {
  TextRow row;
  for (const Column& column : table.columns) row.push_back(one_line(column.title()));
  return row;
}

TextRow text_row(const Table& table, std::size_t index) {
  TextRow row;
  for (const Column& column : table.columns) {
    row.push_back(one_line(people_text(column, index, table.language)));
  }
  return row;
}

std::vector<std::size_t> column_widths(const std::vector<TextRow>& rows) {
  std::vector<std::size_t> widths(rows[0].size(), 0);
  for (const TextRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

void append_line(const Table& table,
                 const TextRow& row,
                 const std::vector<std::size_t>& widths,
                 std::string& out) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += "  ";
    const std::string padding(widths[i] - display_width(row[i]), ' ');
    line += holds_numbers(table.columns[i]) ? padding + row[i] : row[i] + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

void append_rule(const std::vector<std::size_t>& widths, std::string& out) {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) out += "  ";
    out.append(widths[i], '-');
  }
  out += '\n';
}

bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

void append_csv_text(std::string_view text, std::string& out) {
  const bool guard = looks_like_formula(text);
  if (!guard && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  if (guard) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv_cell(const Column& column, std::size_t row, CsvFor reader, std::string& out) {
  std::string text = program_text(column, row);
  if (holds_numbers(column)) {
    out += text;
  } else {
    append_csv_text(reader == CsvFor::terminals ? one_line(text) : text, out);
  }
}

void put_cell(const Column& column, std::size_t row, json::Writer& out) {
  if (column.is_null(row)) return out.put(std::monostate());
  if (column.type() == ColumnType::integer) return out.put(column.integer_at(row));
  out.put(program_text(column, row));
}

void put_heading(const Column& column, json::Writer& out) {
  out.open('{');
  out.entry("id");
  out.put(column.name());
  out.entry("title");
  out.put(column.title());
  out.close('}');
}

void put_row(const Table& table, std::size_t row, json::Writer& out) {
  out.open('{');
  for (const Column& column : table.columns) {
    out.entry(column.name());
    put_cell(column, row, out);
  }
  out.close('}');
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto [length, is_whole] = gerove::detail::first_character(text);
    const auto character = text.substr(0, is_whole ? length : 1);
    if (!is_combining(character)) ++width;
    text.remove_prefix(character.size());
  }
  return width;
}

/// Of a moment that no codec takes, its seconds: never another day.
std::string moment_text(const Moment& moment) {
  if (!in_range(moment)) return std::to_string(moment.seconds);
  std::string text;
  json::append_moment(text, moment);
  return text;
}

std::string program_text(const Column& column, std::size_t row) {
  if (column.is_null(row)) return {};
  std::string text;
  switch (column.type()) {
    case ColumnType::integer: return std::to_string(column.integer_at(row));
    case ColumnType::date:
      return format_date(Date(static_cast<std::uint32_t>(column.integer_at(row) + unix_epoch_day)));
    case ColumnType::moment: return moment_text({.seconds = column.integer_at(row)});
    case ColumnType::number: json::append_double(text, column.number_at(row)); return text;
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::decimal: break;
  }
  return std::string(column.text_at(row));
}

std::string to_text(const Table& table) {
  std::string out;
  if (!table.title.empty()) out += one_line(table.title) + "\n\n";
  std::vector<TextRow> rows{heading_row(table)};
  for (std::size_t row = 0; row < table.rows; ++row) rows.push_back(text_row(table, row));
  const auto widths = column_widths(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append_line(table, rows[i], widths, out);
    if (i == 0) append_rule(widths, out);
  }
  return out;
}

std::string to_csv(const Table& table, CsvFor reader) {
  std::string out;
  for (const Column& column : table.columns) {
    if (&column != &table.columns.front()) out += ',';
    append_csv_text(column.name(), out);
  }
  out += "\r\n";
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const Column& column : table.columns) {
      if (&column != &table.columns.front()) out += ',';
      append_csv_cell(column, row, reader, out);
    }
    out += "\r\n";
  }
  return out;
}

std::string to_json(const Table& table) {
  std::string text;
  json::Writer out(text, json::Layout::indented);
  out.open('{');
  out.entry("title");
  out.put(table.title);
  out.entry("columns");
  out.open('[');
  for (const Column& column : table.columns) {
    out.entry();
    put_heading(column, out);
  }
  out.close(']');
  out.entry("rows");
  out.open('[');
  for (std::size_t row = 0; row < table.rows; ++row) {
    out.entry();
    put_row(table, row, out);
  }
  out.close(']');
  out.close('}');
  return text + '\n';
}

}  // namespace gerove::tables
