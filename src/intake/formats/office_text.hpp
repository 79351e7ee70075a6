/// @file
/// The text of a cell or paragraph of a document, line by line, with the automatic numbers of its
/// paragraphs beside it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/numbered_lines.hpp"
#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

/// Collects paragraphs. All blanks stay as they are written. Longer than a cell may be: the reading
/// fails, and what comes behind is dropped.
class OfficeText {
 public:
  explicit OfficeText(ReadingBuilder& reading) : reading_(&reading) {}

  /// A paragraph begins; on the line of the one before if that was not ended.
  void begin_paragraph();
  /// The number of the paragraph that began last.
  void number(std::string numbering);
  /// Adds characters to the paragraph; one begins if none is open.
  void add(std::string_view text);
  /// What follows stands on the next line of the paragraph.
  void break_line();
  void end_paragraph() { open_ = false; }

  /// What was collected, without blank lines at its ends; the next text begins.
  NumberedText take();

 private:
  bool has_room(std::size_t more);

  ReadingBuilder* reading_;
  std::vector<NumberedLine> lines_;
  std::size_t size_ = 0;
  std::size_t paragraph_line_ = 0;
  bool open_ = false;
};

}  // namespace gerove::intake
