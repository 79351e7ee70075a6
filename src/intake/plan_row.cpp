#include "intake/plan_row.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "intake/formats/text_words.hpp"
#include "intake/plan_cells.hpp"
#include "intake/plan_source.hpp"

namespace gerove::intake {

namespace {

/// Whether a line goes on with the one before it: its first letter is small.
bool begins_small(std::string_view line) {
  if (line.empty()) return false;
  const bool is_ascii = static_cast<unsigned char>(line[0]) < 0x80;
  if (is_ascii) return line[0] >= 'a' && line[0] <= 'z';
  const std::string_view first = line.substr(0, 2);
  return has_word(first) && !is_upper_case(first);
}

std::string_view separator_between(std::string_view before,
                                   std::string_view line,
                                   CellLines lines) {
  if (lines != CellLines::items) return lines == CellLines::kept ? "\n" : " ";
  const bool open = before.ends_with(',') || before.ends_with(';');
  const bool item = begins_with_bullet(line) || !begins_small(line);
  return item && !open ? "; " : " ";
}

}  // namespace

PlanPlace place_of(const Grid& grid, const Cell& cell) {
  PlanPlace place{.text = cell.place, .row = cell.row, .column = cell.column};
  if (cell.place.line == 0) place.grid = &grid;
  return place;
}

void say(FindingList& findings, const FindingKind& kind, const PlanPlace& place) {
  if (place.grid == nullptr || findings.is_full()) return findings.add(kind, place.text);
  findings.add_at(kind, place.grid->address(place.row, place.column));
}

void PlanCell::add(const Grid& grid, const Cell& cell, CellLines lines) {
  const bool numbers_items = lines != CellLines::words;
  const std::string numbered = numbers_items ? std::string() : numbered_text(cell);
  const std::string_view text = numbers_items ? cell.text : numbered;
  PlanPlace place = place_of(grid, cell);
  bool is_first = true;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view raw = text.substr(begin, end - begin);
    const std::string_view words = trim(raw);
    if (says_something(words)) {
      PlanPlace own = place;
      const auto lead = raw.substr(0, static_cast<std::size_t>(words.data() - raw.data()));
      own.text.column += static_cast<std::uint32_t>(count_characters(lead));
      append(words, own, is_first ? "; " : separator_between(text_, words, lines));
      is_first = false;
    }
    if (place.text.line > 0) place.text = {place.text.line + 1, 1};
    begin = end + 1;
  }
}

void PlanCell::append(std::string_view words, const PlanPlace& place, std::string_view separator) {
  if (!text_.empty()) text_ += separator;
  fragments_.push_back({text_.size(), place});
  text_ += words;
}

PlanPlace PlanCell::place(std::size_t offset) const {
  if (fragments_.empty()) return {};
  auto found = std::ranges::upper_bound(fragments_, offset, {}, &Fragment::offset);
  if (found != fragments_.begin()) --found;
  PlanPlace place = found->place;
  const auto before = std::string_view(text_).substr(found->offset, offset - found->offset);
  if (place.text.line > 0)
    place.text.column += static_cast<std::uint32_t>(count_characters(before));
  return place;
}

}  // namespace gerove::intake
