#include "gerove/report/table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "wire/json_writer.hpp"

namespace gerove::report {

namespace {

const Cell no_cell{};

const Cell& cell_of(const std::vector<Cell>& row, std::size_t column) {
  return column < row.size() ? row[column] : no_cell;
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Decimal>(cell);
}

/// What people read in a cell; numbers with the comma or point of a language.
std::string text_for_people(const Cell& cell, Language language) {
  if (const auto* word = std::get_if<Word>(&cell)) return word->title;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* decimal = std::get_if<Decimal>(&cell)) return to_string(*decimal, language);
  if (const auto* date = std::get_if<Date>(&cell)) return format_date(*date);
  return {};
}

/// What programs read in a cell.
std::string text_for_programs(const Cell& cell) {
  if (const auto* word = std::get_if<Word>(&cell)) return word->id;
  return text_for_people(cell, Language::en);
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Length of the UTF-8 character that begins here; 1 for a byte that begins none.
std::size_t character_length(std::string_view rest) {
  const auto lead = static_cast<unsigned char>(rest[0]);
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (length > rest.size()) return 1;
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(rest[i])) return 1;
  }
  return length;
}

/// Combining marks: U+0300 to U+036F, which Lithuanian accents are written with.
bool is_combining(std::string_view character) {
  return character.size() == 2 &&
         (character[0] == '\xcc' ||
          (character[0] == '\xcd' && static_cast<unsigned char>(character[1]) <= 0xaf));
}

/// Control characters: C0, delete, and C1, which is two bytes in UTF-8.
bool is_control(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return lead < 0x20 || lead == 0x7f;
  return character.size() == 2 && lead == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;
}

std::string without_controls(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const auto character = text.substr(0, character_length(text));
    clean += is_control(character) ? std::string_view(" ") : character;
    text.remove_prefix(character.size());
  }
  return clean;
}

struct TextCell {
  std::string text;
  bool right = false;
};
using TextRow = std::vector<TextCell>;

TextRow heading_row(const Table& table) {
  TextRow row;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const bool numbers = std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& cells) {
      return is_number(cell_of(cells, i));
    });
    row.push_back({without_controls(table.columns[i].title), numbers});
  }
  return row;
}

TextRow text_row(const Table& table, const std::vector<Cell>& cells) {
  TextRow row;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Cell& cell = cell_of(cells, i);
    row.push_back({without_controls(text_for_people(cell, table.language)), is_number(cell)});
  }
  return row;
}

std::vector<std::size_t> column_widths(const std::vector<TextRow>& rows) {
  std::vector<std::size_t> widths(rows[0].size(), 0);
  for (const TextRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i].text));
    }
  }
  return widths;
}

void append_line(const TextRow& row, const std::vector<std::size_t>& widths, std::string& out) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += "  ";
    const std::string padding(widths[i] - display_width(row[i].text), ' ');
    line += row[i].right ? padding + row[i].text : row[i].text + padding;
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

void append_csv_cell(const Cell& cell, std::string& out) {
  if (is_number(cell)) {
    out += text_for_programs(cell);
  } else {
    append_csv_text(text_for_programs(cell), out);
  }
}

void put_cell(const Cell& cell, json::Writer& out) {
  if (std::holds_alternative<std::monostate>(cell)) return out.put(std::monostate());
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return out.put(*number);
  out.put(text_for_programs(cell));
}

void put_column(const Column& column, json::Writer& out) {
  out.open('{');
  out.entry("id");
  out.put(column.id);
  out.entry("title");
  out.put(column.title);
  out.close('}');
}

void put_row(const Table& table, const std::vector<Cell>& cells, json::Writer& out) {
  out.open('{');
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    out.entry(table.columns[i].id);
    put_cell(cell_of(cells, i), out);
  }
  out.close('}');
}

}  // namespace

Table make_table(Language language, Text title, std::initializer_list<Heading> headings) {
  Table table;
  table.title = title.in(language);
  table.language = language;
  for (const Heading& heading : headings) {
    table.columns.push_back({std::string(heading.id), std::string(heading.title.in(language))});
  }
  return table;
}

Table select(const Table& table, std::initializer_list<std::string_view> columns) {
  Table selected{.title = table.title, .language = table.language};
  selected.rows.resize(table.rows.size());
  for (const std::string_view id : columns) {
    const auto found = std::ranges::find(table.columns, id, &Column::id);
    if (found == table.columns.end()) continue;
    const auto index = static_cast<std::size_t>(found - table.columns.begin());
    selected.columns.push_back(*found);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      selected.rows[i].push_back(cell_of(table.rows[i], index));
    }
  }
  return selected;
}

Cell text_cell(std::string_view text) { return text.empty() ? Cell{} : Cell{std::string(text)}; }

Cell date_cell(const std::optional<Date>& date) { return date ? Cell{*date} : Cell{}; }

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto character = text.substr(0, character_length(text));
    if (!is_combining(character)) ++width;
    text.remove_prefix(character.size());
  }
  return width;
}

std::string to_text(const Table& table) {
  std::string out;
  if (!table.title.empty()) out += without_controls(table.title) + "\n\n";
  std::vector<TextRow> rows{heading_row(table)};
  for (const auto& cells : table.rows) {
    rows.push_back(text_row(table, cells));
  }
  const auto widths = column_widths(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    append_line(rows[i], widths, out);
    if (i == 0) append_rule(widths, out);
  }
  return out;
}

std::string to_csv(const Table& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    append_csv_text(table.columns[i].id, out);
  }
  out += "\r\n";
  for (const auto& cells : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i > 0) out += ',';
      append_csv_cell(cell_of(cells, i), out);
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
    put_column(column, out);
  }
  out.close(']');
  out.entry("rows");
  out.open('[');
  for (const auto& cells : table.rows) {
    out.entry();
    put_row(table, cells, out);
  }
  out.close(']');
  out.close('}');
  return text + '\n';
}

Word severity_word(Severity severity, Language language) {
  const Text word = label(severity);
  return {std::string(word.en), std::string(word.in(language))};
}

Table findings_table(std::span<const Finding> findings, Language language) {
  Table table = make_table(language,
                           {},
                           {{"severity", {"Svarba", "Severity"}},
                            {"code", {"Kodas", "Code"}},
                            {"file", {"Failas", "File"}},
                            {"line", {"Eilutė", "Line"}},
                            {"column", {"Stulpelis", "Column"}},
                            {"record", {"Įrašas", "Record"}},
                            {"path", {"Laukas", "Field"}},
                            {"rule", {"Taisyklė", "Rule"}},
                            {"text", {"Kas rasta", "What was found"}}});
  for (const Finding& finding : findings) {
    table.rows.push_back({severity_word(finding.severity, language),
                          std::string(finding.code),
                          text_cell(finding.source),
                          number_cell(finding.line),
                          number_cell(finding.column),
                          text_cell(finding.record),
                          text_cell(finding.path),
                          text_cell(finding.rule),
                          finding.text.in(language)});
  }
  return table;
}

}  // namespace gerove::report
