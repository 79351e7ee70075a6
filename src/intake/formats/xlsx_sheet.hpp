/// @file
/// One sheet of a workbook.
#pragma once

#include "intake/formats/xlsx_parts.hpp"

namespace gerove::intake {

/// Reads the cells of a sheet.
void read_xlsx_sheet(ZipPart& part, const XlsxShared& shared, GridBuilder& sheet);

}  // namespace gerove::intake
