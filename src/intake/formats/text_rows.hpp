/// @file
/// What the formats of texts have in common: lines outside tables, and rows of cells.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "intake/formats/reading_builder.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// A cell of a text, put together from one or more lines.
struct TextCell {
  std::string text{};
  TextPlace place{};
};

/// Adds lines outside tables, each as a paragraph.
void add_paragraphs(std::span<const TextLine> lines, ReadingBuilder& reading);

/// Adds a row of cells to a table.
void add_row(const std::vector<TextCell>& cells,
             std::uint32_t row,
             GridBuilder& table,
             ReadingBuilder& reading);

}  // namespace gerove::intake
