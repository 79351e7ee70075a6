#include "intake/formats/tabs.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/words.hpp"
#include "gerove/intake/grid_findings.hpp"
#include "intake/formats/text_rows.hpp"
#include "intake/formats/text_words.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_columns.hpp"
#include "intake/plan_heading.hpp"

namespace gerove::intake {

namespace {

/// Whether the first tab only stands between a bullet and its words.
bool is_bulleted(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab != line.npos && is_bullet(trim(line.substr(0, tab)));
}

std::size_t count_tabs(std::string_view line) {
  const auto tabs = static_cast<std::size_t>(std::ranges::count(line, '\t'));
  return tabs - (is_bulleted(line) ? 1 : 0);
}

/// The text with a blank for the tab behind a bullet.
std::string with_blanks(std::string_view text) {
  std::string blanks(text);
  std::ranges::replace(blanks, '\t', ' ');
  return blanks;
}

/// All cells of a line, also empty ones.
std::vector<TextCell> cells_of(const TextLine& line) {
  std::vector<TextCell> cells;
  std::size_t begin = 0;
  std::size_t from = is_bulleted(line.text) ? line.text.find('\t') + 1 : 0;
  while (true) {
    const std::size_t end = std::min(line.text.find('\t', from), line.text.size());
    const std::string_view raw = line.text.substr(begin, end - begin);
    const std::string_view text = trim(raw);
    const auto lead = static_cast<std::size_t>(text.data() - raw.data());
    const auto column = count_characters(line.text.substr(0, begin + lead)) + 1;
    cells.push_back({with_blanks(text), {line.number, static_cast<std::uint32_t>(column)}});
    if (end == line.text.size()) return cells;
    begin = from = end + 1;
  }
}

/// Whether words stand on both sides of a tab: others only indent, or are left of a title.
bool separates_cells(const TextLine& line) {
  return count_tabs(line.text) > 0 && split_pieces(line.text).filled.size() > 1;
}

/// Where the table begins, and how many cells its rows have.
struct TabLayout {
  std::size_t first{};    ///< the first line of the table
  std::size_t header{};   ///< of the titles
  std::size_t rows{};     ///< the first line behind the titles
  std::size_t last{};     ///< the last line that is one of a row: with tabs, or a number
  std::size_t columns{};  ///< of a whole row
  std::vector<TextCell> titles{};
};

/// The number of cells that most lines have, of those with several; 1 if none has.
std::size_t usual_cells(std::span<const TextLine> lines) {
  std::map<std::size_t, std::size_t> counts;
  for (const TextLine& line : lines) ++counts[count_tabs(line.text) + 1];
  counts.erase(1);
  const auto usual = std::ranges::max_element(
      counts, [](const auto& a, const auto& b) { return a.second <= b.second; });
  return usual == counts.end() ? 1 : usual->first;
}

/// The columns by their titles, if these are known ones.
std::optional<Columns> known_columns(const std::vector<TextCell>& titles) {
  std::vector<std::string> texts;
  for (const TextCell& title : titles) texts.push_back(title.text);
  return recognise_columns(texts);
}

/// Joins the first cell of a line to the last one that is there, and puts the others behind it.
void go_on(std::vector<TextCell>& row, const TextLine& line, std::string_view between) {
  std::vector<TextCell> more = cells_of(line);
  TextCell& last = row.back();
  TextCell& first = more.front();
  if (last.text.empty()) last.place = first.place;
  if (!last.text.empty() && !first.text.empty()) {
    last.text += between;
    last.text.append(between == " " ? 0 : first.place.column - 1, ' ');  // as it is indented
  }
  last.text += first.text;
  std::move(more.begin() + 1, more.end(), std::back_inserter(row));
}

bool may_go_on(const TextLine& line) {
  return !trim(line.text).empty() && !begins_row(trim(line.text));
}

/// Whether cells number the columns, one after the other. @return the last number; 0 if they don't
std::uint32_t counted_up_to(std::span<const TextCell> cells, std::uint32_t before = 0) {
  for (const TextCell& cell : cells) {
    if (cell.text.empty()) continue;
    if (lone_number(cell.text) != before + 1) return 0;
    ++before;
  }
  return before;
}

/// Titles that are broken over lines: all together are known ones, and as many as rows have cells.
void join_titles(std::span<const TextLine> lines, std::size_t usual, TabLayout& layout) {
  auto titles = layout.titles;
  std::size_t next = layout.rows;
  for (; titles.size() < usual && next < lines.size() && may_go_on(lines[next]); ++next) {
    go_on(titles, lines[next], " ");
  }
  if (titles.size() != usual || next == layout.rows || !known_columns(titles)) return;
  layout.titles = std::move(titles);
  layout.rows = next;
}

/// The rest of a last title that is not known without it.
void join_last_title(std::span<const TextLine> lines, TabLayout& layout) {
  while (layout.rows < lines.size() && may_go_on(lines[layout.rows])) {
    const auto without = known_columns(layout.titles);
    const bool open = without && without->kinds.back() == ColumnKind::other;
    if (!open || count_tabs(lines[layout.rows].text) > 0) return;
    auto titles = layout.titles;
    go_on(titles, lines[layout.rows], " ");
    const auto with = known_columns(titles);
    if (!with || with->kinds.back() == ColumnKind::other) return;
    layout.titles = std::move(titles);
    ++layout.rows;
  }
}

TabLayout lay_out(std::span<const TextLine> lines) {
  TabLayout layout;
  const auto tabbed = [](const TextLine& line) { return count_tabs(line.text) > 0; };
  const auto is_row = [&](const TextLine& line) {
    return tabbed(line) || begins_row(trim(line.text));
  };
  const auto last = std::find_if(lines.rbegin(), lines.rend(), is_row).base();
  const auto header = std::ranges::find_if(lines, separates_cells);
  layout.header = static_cast<std::size_t>(header - lines.begin());
  layout.last = static_cast<std::size_t>(last - lines.begin()) - 1;
  layout.rows = layout.header + 1;
  layout.titles = cells_of(lines[layout.header]);
  const std::size_t usual = usual_cells(lines.subspan(layout.header));
  // Behind a title of the table a spreadsheet puts as many tabs as rows have.
  const auto first = std::find_if(lines.begin(), header, [&](const TextLine& line) {
    return count_tabs(line.text) + 1 >= usual && !split_pieces(line.text).at(0).empty();
  });
  layout.first = static_cast<std::size_t>(first - lines.begin());
  join_titles(lines, usual, layout);
  join_last_title(lines, layout);
  // Numbers that a word processor counts are a cell more when they are copied.
  const bool numbered = usual == layout.titles.size() + 1;
  const bool known = known_columns(layout.titles).has_value();
  layout.columns = known && !numbered ? layout.titles.size() : usual;
  return layout;
}

/// The rows of a table with tabs, put together from lines.
class TabReader {
 public:
  TabReader(const TabLayout& layout, ReadingBuilder& reading)
      : layout_(layout), reading_(reading), table_(reading.begin_text_table()) {}

  void read_above(const TextLine& line) {
    begin_row(line);
    finish_row();
  }

  void read_titles() {
    row_ = layout_.titles;
    write_row();
  }

  void read(std::size_t index, const TextLine& line) {
    if (trim(line.text).empty()) {
      detached_ = true;
    } else if (count_tabs(line.text) > 0) {
      read_cells(line);
    } else {
      read_words(line, index < layout_.last);
    }
  }

  void finish() { finish_row(); }

 private:
  bool is_whole() const { return row_.size() >= layout_.columns; }

  /// Whether the row is one merged cell without number, with the tabs of those that it covers: what
  /// follows does not go on with the last of these.
  bool is_heading() const {
    return is_whole() && !numbered_ &&
           std::all_of(row_.begin() + 1, row_.end(), [](auto& cell) { return cell.text.empty(); });
  }

  /// Numbers of columns may be broken over lines, too.
  bool goes_on_counting(const TextLine& line) const {
    const std::uint32_t counted = counted_up_to(row_);
    const std::uint32_t last = counted == 0 ? 0 : counted_up_to(cells_of(line), counted);
    return last > 2;  // rows that have nothing but their number go on one by one
  }

  void read_cells(const TextLine& line) {
    const std::string_view first = line.text.substr(0, line.text.find('\t'));
    const bool fits = row_.size() + count_tabs(line.text) <= layout_.columns;
    const bool is_goal = row_.size() == 1 && parse_heading(row_.front().text).is_goal;
    const bool goes_on =
        !row_.empty() && !is_whole() && fits &&
        ((numbered_ && !is_goal && !begins_row(trim(first))) || goes_on_counting(line));
    if (!goes_on) return begin_row(line);
    join_pending();
    go_on_with(line);
    joined_ = true;
    detached_ = false;
  }

  void read_words(const TextLine& line, bool within) {
    const bool apart = detached_ || !pending_.empty() || row_.empty() || is_heading();
    if (begins_row(trim(line.text))) return begin_row(line);
    if (is_signature(line.text)) {
      finish_row();
      return keep_apart(line, within);
    }
    if (!apart) return go_on_with(line);
    if (!row_.empty() && !is_whole() && within) {
      pending_.push_back(line);
    } else {
      finish_row();
      keep_apart(line, within);
    }
  }

  void begin_row(const TextLine& line) {
    finish_row();
    row_ = cells_of(line);
    last_line_ = line.number;
    numbered_ = begins_row(row_.front().text);
    detached_ = false;
  }

  /// What came behind a blank line does belong to the cell: more cells follow.
  void join_pending() {
    for (const TextLine& line : pending_) go_on_with(line);
    pending_.clear();
  }

  /// With as many line breaks as there were, so that each word's line can be told.
  void go_on_with(const TextLine& line) {
    go_on(row_, line, std::string(line.number - last_line_, '\n'));
    last_line_ = line.number;
  }

  /// Words of no cell: a row of their own within the table, a paragraph behind it.
  void keep_apart(const TextLine& line, bool within) {
    if (within) {
      row_ = {cells_of(line).front()};
      write_row();
    } else {
      add_paragraphs({&line, 1}, reading_);
    }
    detached_ = true;
  }

  void finish_row() {
    if (row_.empty()) return;
    if (joined_ && row_.size() != layout_.columns) {
      reading_.find(grid_finding::row_fields, row_.front().place);
    }
    write_row();
    joined_ = false;
    for (const TextLine& line : std::exchange(pending_, {})) keep_apart(line, true);
  }

  void write_row() {
    add_row(row_, rows_++, table_, reading_);
    row_.clear();
  }

  const TabLayout& layout_;
  ReadingBuilder& reading_;
  GridBuilder& table_;
  std::vector<TextCell> row_;      // that is open; its last cell may go on
  std::vector<TextLine> pending_;  // without tabs, behind a blank line in an open row
  std::uint32_t rows_ = 0;
  std::uint32_t last_line_ = 0;  // of the row that is open
  bool numbered_ = false;        // the row begins with a number or as a goal
  bool joined_ = false;          // from lines with tabs
  bool detached_ = false;        // a blank line came last
};

}  // namespace

bool has_tabbed_rows(std::span<const TextLine> lines) {
  return std::ranges::any_of(lines, separates_cells);
}

void read_tabs(std::span<const TextLine> lines, ReadingBuilder& reading) {
  reading.set_format(GridFormat::tabs);
  const TabLayout layout = lay_out(lines);
  add_paragraphs(lines.first(layout.first), reading);
  TabReader table(layout, reading);
  for (const TextLine& line : lines.subspan(layout.first, layout.header - layout.first)) {
    if (!trim(line.text).empty()) table.read_above(line);
  }
  table.read_titles();
  for (std::size_t i = layout.rows; i < lines.size() && !reading.failed(); ++i) {
    table.read(i, lines[i]);
  }
  table.finish();
}

}  // namespace gerove::intake
