#include "intake/formats/office_text.hpp"

#include <algorithm>
#include <utility>

#include "core/words.hpp"

namespace gerove::intake {

namespace {

/// What a line counts without its text: it takes memory even if it is empty.
constexpr std::size_t line_size = 8;

}  // namespace

bool OfficeText::has_room(std::size_t more) {
  size_ += more;
  if (size_ > reading_->options().max_cell_bytes) {
    reading_->fail(Errc::intake_size, "max_cell_bytes");
  }
  return !reading_->failed();
}

void OfficeText::begin_paragraph() {
  if (!open_ && (has_room(line_size) || lines_.empty())) lines_.emplace_back();
  open_ = true;
  paragraph_line_ = lines_.size() - 1;
}

void OfficeText::number(std::string numbering) {
  lines_[paragraph_line_].numbering = std::move(numbering);
}

void OfficeText::add(std::string_view text) {
  if (!open_) begin_paragraph();
  if (has_room(text.size())) lines_.back().text += text;
}

void OfficeText::break_line() {
  if (!open_) begin_paragraph();
  if (has_room(line_size)) lines_.emplace_back();
}

NumberedText OfficeText::take() {
  const auto has_text = [](const NumberedLine& line) { return !trim(line.text).empty(); };
  const auto has_number = [](const NumberedLine& line) { return !line.numbering.empty(); };
  auto first = std::ranges::find_if(lines_, has_text);
  auto last = lines_.end();
  if (first == last) {  // an empty cell may still have a number
    first = std::ranges::find_if(lines_, has_number);
    if (first != last) last = first + 1;
  }
  while (last != first && !has_text(*(last - 1)) && last != first + 1) --last;
  NumberedText taken = join_lines(std::ranges::subrange(first, last));
  lines_.clear();
  size_ = 0;
  open_ = false;
  return taken;
}

}  // namespace gerove::intake
