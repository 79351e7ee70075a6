/// @file
/// Texts with bars between cells: `Data | Priemonė | Atsakingi`.
#pragma once

#include <cstddef>
#include <span>

#include "intake/formats/reading_builder.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// How bars stand in the lines of a text.
struct Barring {
  std::size_t header{};   ///< the first line with bars
  std::size_t end{};      ///< behind the last one
  std::size_t columns{};  ///< of the header
  bool leading{};         ///< the header begins with a bar
  bool closing{};         ///< the header ends with one: so does every cell
  bool is_table() const { return columns > 1; }
  /// Each line holds one cell and ends with a bar.
  bool one_cell_a_line{};
};

/// Looks for bars: nothing where tabs separate cells, or but one line has bars.
Barring look_at_bars(std::span<const TextLine> lines);

/// Reads the lines of a text with bars.
void read_bars(std::span<const TextLine> lines, const Barring& barring, ReadingBuilder& reading);

}  // namespace gerove::intake
