/// @file
/// Texts with tabs between cells and no quotes, as word processors copy tables: paragraphs within a
/// cell break its row over lines.
#pragma once

#include <span>

#include "intake/formats/reading_builder.hpp"
#include "intake/text_lines.hpp"

namespace gerove::intake {

/// Whether tabs separate cells in some line: those that indent or follow a bullet don't.
bool has_tabbed_rows(std::span<const TextLine> lines);

/// Reads the lines of a text with tabs. A line goes on with the row above only where that row is
/// numbered, or has all its cells; what may be a whole row stays one.
void read_tabs(std::span<const TextLine> lines, ReadingBuilder& reading);

}  // namespace gerove::intake
