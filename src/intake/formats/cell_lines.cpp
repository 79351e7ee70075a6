#include "intake/formats/cell_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/term.hpp"
#include "intake/formats/text_rows.hpp"
#include "intake/formats/text_words.hpp"
#include "intake/plan_columns.hpp"

namespace gerove::intake {

namespace {

constexpr std::size_t most_cell_line_columns = 12;
constexpr std::uint32_t any_year = 2024;  // which one does not matter: the term only has to be one

/// The lines that have words, trimmed.
std::vector<TextLine> filled_lines(std::span<const TextLine> lines) {
  std::vector<TextLine> filled;
  for (const TextLine& line : lines) {
    const std::string_view text = trim(line.text);
    if (!text.empty()) filled.push_back({line.number, text});
  }
  return filled;
}

bool is_row_number(std::string_view text, std::size_t number) {
  if (text.ends_with('.') || text.ends_with(')')) text.remove_suffix(1);
  return text == std::to_string(number);
}

/// A term, or days whose month the text says elsewhere.
bool reads_as_term(std::string_view text) {
  const auto terms = read_terms(text, {.year = any_year});
  if (std::ranges::all_of(terms, [](const TermReading& reading) {
        return reading.term.kind != TermKind::unspecified;
      })) {
    return true;
  }
  const Tokens tokens(text);
  const auto& all = tokens.all();
  return !all.empty() && all.front().kind == TokenKind::number &&
         std::ranges::any_of(all, [](const Token& token) { return token.is("d"); });
}

/// A table by its place among the filled lines.
struct LineTable {
  std::size_t titles{};
  std::size_t end{};  // behind the last row
  Columns columns{};
};

/// The columns if all titles are known and the first is that of a number.
std::optional<Columns> number_columns(std::span<const TextLine> lines) {
  std::vector<std::string> titles;
  for (const TextLine& line : lines) titles.emplace_back(line.text);
  auto columns = recognise_columns(titles);
  if (!columns || columns->measure_assumed) return std::nullopt;
  if (columns->kinds.front() != ColumnKind::number || !columns->others().empty()) {
    return std::nullopt;
  }
  return columns;
}

bool is_proven(std::span<const TextLine> rows, const Columns& columns) {
  const std::size_t size = columns.size();
  if (rows.size() < 2 * size || rows.size() % size != 0) return false;
  const auto term = columns.find(ColumnKind::term);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t number = i / size + 1;
    const std::size_t column = i % size;
    if (column == 0 && !is_row_number(rows[i].text, number)) return false;
    if (column != 0 && is_row_number(rows[i].text, number + 1)) return false;
    if (column == term && !reads_as_term(rows[i].text)) return false;
  }
  return true;
}

std::optional<LineTable> find_line_table(std::span<const TextLine> lines) {
  const auto first_number =
      std::ranges::find_if(lines, [](const TextLine& line) { return is_row_number(line.text, 1); });
  const auto rows = static_cast<std::size_t>(first_number - lines.begin());
  const auto signature = std::find_if(
      first_number, lines.end(), [](const TextLine& line) { return is_signature(line.text); });
  const auto end = static_cast<std::size_t>(signature - lines.begin());
  for (std::size_t size = 2; size <= std::min(rows, most_cell_line_columns); ++size) {
    auto columns = number_columns(lines.subspan(rows - size, size));
    if (columns && is_proven(lines.subspan(rows, end - rows), *columns)) {
      return LineTable{rows - size, end, std::move(*columns)};
    }
  }
  return std::nullopt;
}

/// A few words without numbers.
bool may_be_title(std::string_view text) {
  constexpr std::size_t most_words = 3;
  const Tokens tokens(text);
  return tokens.all().size() <= most_words &&
         std::ranges::none_of(tokens.all(),
                              [](const Token& token) { return token.kind == TokenKind::number; });
}

}  // namespace

bool read_cell_lines(std::span<const TextLine> lines, ReadingBuilder& reading) {
  const auto filled = filled_lines(lines);
  const auto found = find_line_table(filled);
  if (!found) return false;
  reading.set_format(GridFormat::cell_lines);
  const std::span all(filled);
  add_paragraphs(all.first(found->titles), reading);
  GridBuilder& table = reading.begin_text_table();
  const auto columns = static_cast<std::uint32_t>(found->columns.size());
  std::uint32_t cell = 0;
  for (const TextLine& line : all.subspan(found->titles, found->end - found->titles)) {
    table.set_width(cell / columns, columns);
    table.add({.row = cell / columns,
               .column = cell % columns,
               .text = reading.keep(line.text),
               .kind = CellKind::text,
               .place = {line.number, 1}});
    ++cell;
  }
  add_paragraphs(all.subspan(found->end), reading);
  return true;
}

bool has_titles_on_lines(std::span<const TextLine> lines) {
  const auto filled = filled_lines(lines);
  for (std::size_t i = 1; i < filled.size(); ++i) {
    if (!may_be_title(filled[i - 1].text) || !may_be_title(filled[i].text)) continue;
    const std::vector<std::string> titles = {std::string(filled[i - 1].text),
                                             std::string(filled[i].text)};
    const auto columns = recognise_columns(titles);
    if (columns && !columns->measure_assumed) return true;
  }
  return false;
}

}  // namespace gerove::intake
