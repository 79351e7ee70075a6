#include "intake/formats/html_text.hpp"

#include <algorithm>
#include <utility>

namespace gerove::intake {

namespace {

constexpr bool is_collapsible(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

HtmlText::Line& HtmlText::open_line() {
  if (lines_.empty() || lines_.back().ended) lines_.emplace_back();
  if (!next_number_.empty()) lines_.back().numbering = std::exchange(next_number_, {});
  return lines_.back();
}

void HtmlText::add(std::string_view text, bool as_written) {
  for (const char c : text) {
    if (as_written && (c == '\n' || c == '\t')) {
      if (c == '\n') break_line();
      if (c == '\t') open_line().text += ' ';
      continue;
    }
    if (!is_collapsible(c)) {
      open_line().text += c;
    } else if (!lines_.empty() && !lines_.back().ended) {
      std::string& line = lines_.back().text;
      if (as_written || (!line.empty() && line.back() != ' ')) line += ' ';
    }
  }
}

void HtmlText::break_line() { open_line().ended = true; }

void HtmlText::end_block() {
  if (!lines_.empty() && !(lines_.back().text.empty() && lines_.back().numbering.empty())) {
    lines_.back().ended = true;
  }
}

void HtmlText::number(std::string numbering) {
  end_block();
  next_number_ = std::move(numbering);
}

bool HtmlText::empty() const {
  return std::ranges::all_of(
      lines_, [](const Line& line) { return line.text.empty() && line.numbering.empty(); });
}

NumberedText HtmlText::take() {
  const auto is_blank = [](const Line& line) {
    return line.numbering.empty() && line.text.find_first_not_of(' ') == line.text.npos;
  };
  while (!lines_.empty() && is_blank(lines_.back())) lines_.pop_back();
  for (Line& line : lines_) {
    while (line.text.ends_with(' ')) line.text.pop_back();
  }
  const auto first = std::ranges::find_if_not(lines_, is_blank);
  NumberedText taken = join_lines(std::ranges::subrange(first, lines_.end()));
  lines_.clear();
  next_number_.clear();
  return taken;
}

}  // namespace gerove::intake
