/// @file
/// The text of a part of an HTML document as it looks: blanks run together, blocks stand on lines
/// of their own, lists have numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/numbered_lines.hpp"

namespace gerove::intake {

/// Collects the text of a cell or a paragraph.
class HtmlText {
 public:
  /// Adds words. @param as_written blanks and line breaks stay, as in `<pre>`
  void add(std::string_view text, bool as_written);
  /// `<br>`
  void break_line();
  /// A block begins or ends: what follows stands on a line of its own.
  void end_block();
  /// The number of the item that begins.
  void number(std::string numbering);

  bool empty() const;
  /// What was collected, without blank lines at its ends; the next text begins.
  NumberedText take();

 private:
  struct Line : NumberedLine {
    bool ended{};  // words that follow begin another one
  };
  Line& open_line();

  std::vector<Line> lines_;
  std::string next_number_;  // of the line that is to begin
};

}  // namespace gerove::intake
