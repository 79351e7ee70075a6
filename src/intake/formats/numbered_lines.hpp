/// @file
/// Lines of a cell or paragraph with their automatic numbers.
#pragma once

#include <string>
#include <utility>

namespace gerove::intake {

/// One of them.
struct NumberedLine {
  std::string text{};
  std::string numbering{};
};

/// All of them.
struct NumberedText {
  std::string text{};
  std::string numbering{};  ///< as `Cell::numbering`
};

/// Puts lines together.
template <class Lines>
NumberedText join_lines(const Lines& lines) {
  NumberedText whole;
  std::string breaks;  // before the next number: those at the end are left out
  bool first = true;
  for (const NumberedLine& line : lines) {
    if (!std::exchange(first, false)) {
      whole.text += '\n';
      breaks += '\n';
    }
    whole.text += line.text;
    if (!line.numbering.empty()) whole.numbering += std::exchange(breaks, {}) + line.numbering;
  }
  return whole;
}

}  // namespace gerove::intake
