#include "intake/formats/bars.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/text_rows.hpp"

namespace gerove::intake {

namespace {

bool has_bar(const TextLine& line) { return line.text.find('|') != line.text.npos; }

/// `|---|:--:|`, as Markdown has below the header.
bool rules_off(const TextLine& line) {
  return has_bar(line) && line.text.find('-') != line.text.npos &&
         line.text.find_first_not_of("|-: \t") == line.text.npos;
}

/// A part of a line that belongs to one cell.
struct BarPiece {
  std::string_view text{};
  std::uint32_t column{};  // in characters, from 1
  bool closed{};           // a bar follows
};

/// The pieces of a line. What stands behind the last bar is one only if it has words, where every
/// cell ends with a bar.
std::vector<BarPiece> pieces_between_bars(std::string_view line, const Barring& barring) {
  std::vector<BarPiece> pieces;
  std::size_t begin = 0;
  if (barring.leading && trim(line).starts_with('|')) begin = line.find('|') + 1;
  while (true) {
    const std::size_t bar = line.find('|', begin);
    const std::string_view raw = line.substr(begin, std::min(bar, line.size()) - begin);
    const std::string_view text = trim(raw);
    const auto at = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
    const auto column = static_cast<std::uint32_t>(count_characters(line.substr(0, at)) + 1);
    const bool closed = bar != line.npos;
    if (closed || !barring.closing || !text.empty()) pieces.push_back({text, column, closed});
    if (!closed) return pieces;
    begin = bar + 1;
  }
}

/// The rows of a table with bars, which may go over lines.
class BarReader {
 public:
  BarReader(const Barring& barring, ReadingBuilder& reading)
      : barring_(barring), reading_(reading), table_(reading.begin_text_table()) {}

  void read(const TextLine& line) {
    if (rules_off(line) || trim(line.text).empty()) return;
    if (!barring_.closing && !has_bar(line)) return keep_apart(line);
    for (const BarPiece& piece : pieces_between_bars(line.text, barring_)) add(piece, line);
    const bool complete = cells_.size() >= barring_.columns && !cell_open_;
    if (!barring_.closing || complete) finish_row();
  }

  void finish() {
    if (!cells_.empty()) finish_row();
  }

 private:
  void add(const BarPiece& piece, const TextLine& line) {
    const TextPlace place{line.number, piece.column};
    if (cell_open_) {
      TextCell& cell = cells_.back();
      if (cell.text.empty()) cell.place = place;
      if (!cell.text.empty() && !piece.text.empty()) cell.text += '\n';
      cell.text += piece.text;
    } else {
      cells_.push_back({std::string(piece.text), place});
    }
    cell_open_ = barring_.closing && !piece.closed;
  }

  /// A line without bars between rows: nobody knows to which cell it belongs.
  void keep_apart(const TextLine& line) {
    reading_.find(grid_finding::row_fields, {line.number, 1});
    add_paragraphs({&line, 1}, reading_);
  }

  void finish_row() {
    if (cells_.size() != barring_.columns || cell_open_) {
      reading_.find(grid_finding::row_fields, cells_.front().place);
    }
    add_row(cells_, row_, table_, reading_);
    table_.extend_to(++row_, 0);
    cells_.clear();
    cell_open_ = false;
  }

  const Barring& barring_;
  ReadingBuilder& reading_;
  GridBuilder& table_;
  std::vector<TextCell> cells_;
  bool cell_open_ = false;  // its bar is still to come
  std::uint32_t row_ = 0;
};

}  // namespace

Barring look_at_bars(std::span<const TextLine> lines) {
  Barring found;
  const auto bars = std::ranges::count_if(lines, has_bar);
  const auto tabs = std::ranges::count_if(lines, has_tab);
  if (bars < 2 || tabs >= bars) return found;
  const auto header = std::ranges::find_if(lines, has_bar);
  const std::string_view text = trim(header->text);
  found.header = static_cast<std::size_t>(header - lines.begin());
  found.end = found.header;
  for (std::size_t i = found.header; i < lines.size(); ++i) {
    if (has_bar(lines[i])) found.end = i + 1;
  }
  found.leading = text.starts_with('|');
  found.closing = text.size() > 1 && text.ends_with('|');
  found.columns = pieces_between_bars(header->text, found).size();
  found.one_cell_a_line =
      found.closing && !found.leading &&
      std::all_of(header, lines.begin() + static_cast<std::ptrdiff_t>(found.end), [](auto& line) {
        const std::string_view cell = trim(line.text);
        return cell.empty() || cell.find('|') == cell.size() - 1;
      });
  return found;
}

void read_bars(std::span<const TextLine> lines, const Barring& barring, ReadingBuilder& reading) {
  reading.set_format(GridFormat::bars);
  add_paragraphs(lines.first(barring.header), reading);
  BarReader table(barring, reading);
  for (const TextLine& line : lines.subspan(barring.header, barring.end - barring.header)) {
    table.read(line);
    if (reading.failed()) return;
  }
  table.finish();
  add_paragraphs(lines.subspan(barring.end), reading);
}

}  // namespace gerove::intake
