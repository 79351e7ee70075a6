/// @file
/// Texts with one cell on each line, as legal acts and web pages give tables when they are copied.
#pragma once

#include <span>

#include "intake/formats/reading_builder.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// Reads a table whose columns are proven: known titles of which the first is a number, then rows
/// of as many lines, each of which begins with the next number, while no other line is that number.
/// @return whether there is one; else nothing was added
bool read_cell_lines(std::span<const TextLine> lines, ReadingBuilder& reading);

/// Whether titles of columns stand on lines of their own.
bool has_titles_on_lines(std::span<const TextLine> lines);

}  // namespace gerove::intake
