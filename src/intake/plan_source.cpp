#include "intake/plan_source.hpp"

#include <algorithm>
#include <string_view>

#include "core/words.hpp"
#include "intake/formats/text_words.hpp"

namespace gerove::intake {

namespace {

/// Takes the next line off a text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

/// Own cells of a row, and as many tabs as stand between them, in a text also behind them.
std::string row_with_tabs(const Grid& grid, std::uint32_t row, bool is_text) {
  std::string text;
  // The tab behind the sign of a list parts no cells.
  if (is_text && grid.width(row) > 1 && is_bullet(grid.at(row, 0).text)) text = '\t';
  std::uint32_t tabs = 0;
  const auto tab_to = [&](std::uint32_t column) {
    if (column > tabs) text.append(column - tabs, '\t');
    tabs = std::max(tabs, column);
  };
  for (const Cell& cell : grid.row(row)) {
    if (cell.row != row) continue;
    tab_to(cell.column);
    text.insert(cell.column == 0 ? 0 : text.size(), numbered_text(cell));
  }
  if (is_text && grid.width(row) > 0) tab_to(grid.width(row) - 1);
  return text;
}

}  // namespace

PlanSource::PlanSource(const GridReading& reading) : reading_(reading) {
  std::uint32_t line = 0;
  std::size_t next = 0;
  const auto& paragraphs = reading.paragraphs;
  const auto count_paragraphs = [&](std::size_t before) {
    for (; next < paragraphs.size() && paragraphs[next].before <= before; ++next) {
      paragraph_lines_.push_back(is_text() ? paragraphs[next].place.line : ++line);
    }
  };
  for (std::size_t i = 0; i < reading.grids.size(); ++i) {
    count_paragraphs(i);
    first_lines_.push_back(line + 1);
    line += reading.grids[i].row_count();
  }
  count_paragraphs(reading.grids.size());
}

bool PlanSource::parts_items() const {
  switch (reading_.format) {
    case GridFormat::tabs:
    case GridFormat::bars:
    case GridFormat::cell_lines:
    case GridFormat::none: return false;
    default: return true;
  }
}

std::uint32_t PlanSource::line(std::size_t index, std::uint32_t row) const {
  const Grid& own = grid(index);
  if (is_text()) {
    for (const Cell& cell : own.row(row)) return cell.place.line;
    return 0;
  }
  return own.sheet() > 0 ? own.first_row() + row + 1 : first_lines_[index] + row;
}

PlanPlace PlanSource::paragraph_place(std::size_t index) const {
  return {.text = reading_.paragraphs[index].place};
}

TextPlace PlanSource::place_of_line(std::uint32_t line) const {
  return is_text() && line > 0 ? TextPlace{line, 1} : TextPlace{};
}

std::vector<SourceLine> PlanSource::words_of_row(std::size_t index, std::uint32_t row) const {
  std::vector<SourceLine> lines;
  std::string text = row_with_tabs(grid(index), row, is_text());
  std::uint32_t number = line(index, row);
  if (!is_text()) {
    std::ranges::replace(text, '\n', ' ');
    if (has_word(text)) lines.push_back({.line = number, .text = std::move(text)});
    return lines;
  }
  for (std::string_view rest = text; !rest.empty(); ++number) {
    const std::string_view words = take_line(rest);
    if (has_word(words)) lines.push_back({.line = number, .text = std::string(words)});
  }
  return lines;
}

std::string PlanSource::words_of_paragraph(std::size_t index) const {
  const Paragraph& paragraph = reading_.paragraphs[index];
  std::string text = paragraph.numbering;
  if (!text.empty() && !paragraph.text.empty()) text += ' ';
  text += paragraph.text;
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string numbered_text(const Cell& cell) {
  if (cell.numbering.empty()) return std::string(cell.text);
  std::string text;
  std::string_view lines = cell.text;
  std::string_view numbers = cell.numbering;
  while (!lines.empty() || !numbers.empty()) {
    const std::string_view number = take_line(numbers);
    const std::string_view words = take_line(lines);
    text += number;
    if (!number.empty() && !words.empty()) text += ' ';
    text += words;
    if (!lines.empty() || !numbers.empty()) text += '\n';
  }
  return text;
}

}  // namespace gerove::intake
