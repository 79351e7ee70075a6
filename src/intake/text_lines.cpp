#include "intake/text_lines.hpp"

#include <algorithm>

#include "core/words.hpp"

namespace gerove::intake {

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({++number, text.substr(begin, end - begin)});
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

Pieces split_pieces(std::string_view line) {
  Pieces pieces;
  std::size_t characters = 0;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    const std::string_view raw = line.substr(begin, end - begin);
    if (has_word(raw)) {
      const std::string_view text = trim(raw);
      const auto lead = raw.substr(0, static_cast<std::size_t>(text.data() - raw.data()));
      const auto column = characters + count_characters(lead) + 1;
      pieces.filled.push_back({pieces.tabs, text, static_cast<std::uint32_t>(column)});
    }
    if (end == line.size()) return pieces;
    characters += count_characters(raw) + 1;
    ++pieces.tabs;
    begin = end + 1;
  }
}

}  // namespace gerove::intake
