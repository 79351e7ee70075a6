/// @file
/// The body of OpenDocument files: sheets, or paragraphs and tables.
#pragma once

#include "intake/formats/open_styles.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

/// Reads `office:body`, the element that begins.
void read_open_body(XmlReader& xml, const OpenStyles& styles);

}  // namespace gerove::intake
