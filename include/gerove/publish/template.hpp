/// @file
/// The workbook of an office's registers, to be filled in.
#pragma once

#include <optional>
#include <string>

#include "gerove/core/error.hpp"

namespace gerove::publish {

/// An .xlsx with the sheets of `registers::sheets()` that an import reads: titles with a star where
/// a cell is required, notes that say what goes in, lists to choose from, cells formatted as text
/// where a spreadsheet would change what is typed. The same bytes each time.
/// @throws Error intake_unavailable if the library was built without documents; stream_write
std::string write_template();

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_write_template(std::string& out);

}  // namespace gerove::publish
