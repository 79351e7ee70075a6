/// @file
/// What the sheets of a workbook share: texts and formats.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "intake/formats/number_format.hpp"
#include "intake/formats/xml_reader.hpp"
#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

/// Reads the text of a cell or of a shared string, the element that begins: pieces of several
/// formats joined, without hints of how to pronounce it.
std::string read_sheet_text(XmlReader& xml);

/// What all sheets refer to.
struct XlsxShared {
  std::vector<KeptText> texts{};
  std::vector<NumberFormat> formats{};
  std::vector<std::uint32_t> format_of_style{};  ///< index in `formats`
  Epoch epoch{};
  NumberFormat general{};

  const NumberFormat& format(std::uint32_t style) const {
    return style < format_of_style.size() ? formats[format_of_style[style]] : general;
  }
};

/// Reads the shared strings.
void read_shared_texts(ZipParts& parts, std::string_view part, XlsxShared& shared);
/// Reads the formats of numbers.
void read_styles(ZipParts& parts, std::string_view part, XlsxShared& shared);

}  // namespace gerove::intake
