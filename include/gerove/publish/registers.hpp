/// @file
/// The workbook of an office's registers: empty, to be filled in, or with what the office has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/registers/export.hpp"

namespace gerove::publish {

/// An .xlsx with the sheets of `registers::sheets()` that an import reads: titles with a star where
/// a cell is required, notes that say what goes in, lists to choose from, cells formatted as text
/// where a spreadsheet would change what is typed. The same bytes each time.
/// @throws Error intake_unavailable if the library was built without documents; stream_write
std::string write_template();

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_write_template(std::string& out);

/// A workbook with the registers of an office.
struct RegistersWorkbook {
  std::string bytes{};                         ///< an .xlsx; holds personal data
  std::vector<registers::LeftOut> left_out{};  ///< what of the records it has no place for
};

/// The workbook of `write_template` with the rows of an office. The last two columns of each sheet,
/// which are hidden, say which record each row is about, so that it is found again whatever its
/// cells become, and what it was, so that nothing is overwritten that was changed since.
/// @throws Error as `write_template` and `registers::export_registers` do
RegistersWorkbook write_registers(const RecordSet& set);

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_write_registers(const RecordSet& set, RegistersWorkbook& out);

}  // namespace gerove::publish
