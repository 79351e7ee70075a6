/// @file
/// Values of OpenDocument cells.
#pragma once

#include <optional>
#include <string>

#include "gerove/intake/finding_kind.hpp"
#include "intake/formats/cell_date.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

/// What a cell says about its value, as it is written.
struct OpenValue {
  std::string type{};   ///< `float`, `date` ...; empty for none
  std::string value{};  ///< in the form of the type
  bool error{};         ///< a spreadsheet's error
  bool formula{};
};
/// Of the cell that begins.
OpenValue read_open_value(const XmlReader& xml);

/// A value as cells have it.
struct OpenCellValue {
  CellKind kind{};
  std::string value{};
  std::string text{};  ///< if the cell shows no text of its own
  const FindingKind* finding{};
};
/// @param text what the cell shows
/// @param shown what its format shows of a date
OpenCellValue cell_value(const OpenValue& written,
                         std::string_view text,
                         const std::optional<DateShown>& shown);

}  // namespace gerove::intake
