/// @file
/// Records become rows of registers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gerove/core/error.hpp"
#include "gerove/records/record_set.hpp"
#include "gerove/registers/sheets.hpp"

namespace gerove::registers {

/// A row of a sheet.
struct RegisterRow {
  std::vector<std::string> cells{};  ///< by column; empty where nothing is said
  std::string ids{};                 ///< what it is about, `act=act-3`; for a column `ID`
  std::string version{};             ///< of its record, for a column `Versija`
};

/// The rows of a sheet.
struct RegisterSheet {
  const Sheet* sheet{};             ///< never null
  std::vector<RegisterRow> rows{};  ///< in the order of the records
};

/// What of the records stands in no row.
struct LeftOut {
  std::string path{};     ///< `case_file.procedures[].appeals[]`
  std::uint64_t count{};  ///< how often
};

/// The registers of an office.
struct Registers {
  std::vector<RegisterSheet> sheets{};  ///< all that are imported, in their order
  std::vector<LeftOut> left_out{};      ///< by path; empty: reading the rows gives the records
};

/// Title of the column with `RegisterRow::ids`.
inline constexpr std::string_view id_title = "ID";
/// Title of the column with `RegisterRow::version`.
inline constexpr std::string_view version_title = "Versija";

/// Writes the rows of `sheets()`. What they say is read back into an empty office to see what they
/// leave out: nothing is told as kept that is not.
/// @throws Error of the wire, if records can't be written
Registers export_registers(const RecordSet& set);

/// The same; gives the failure instead of throwing it.
/// @param out set only on success
std::optional<Failure> try_export_registers(const RecordSet& set, Registers& out);

}  // namespace gerove::registers
