/// @file
/// OpenDocument files: styles first, then the body.
#pragma once

#include <string_view>

#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

/// Reads a spreadsheet or a text.
void read_open_document(std::string_view bytes, ReadingBuilder& reading);

}  // namespace gerove::intake
