// Texts of cells that need nothing but the values of their row.
#pragma once

#include <string>

#include "registers/planned_sheets.hpp"
#include "registers/row_values.hpp"

namespace gerove::registers {

/// The label of a code, with the words of `kita: …`.
std::string code_text(const RowValues& values, const FieldReference& field, std::string_view value);
/// Yes or no, also where it says how urgent something is.
std::string yes_no_text(const FieldReference& field, std::string_view value);
/// `NEMIS duomenys; ne: pavojingas elgesys`
std::string set_text(const RowValues& values, const PlannedColumn& column);
/// `71/118`
std::string fraction_text(const RowValues& values, const PlannedColumn& column);
/// `8 mėn.`, `15 val.` or words
std::string length_text(const RowValues& values, const PlannedColumn& column);
/// `lytis=moterys; amžius=7–14`
std::string pairs_text(const RowValues& values, const PlannedColumn& column);
/// `mokiniai 24/1; tėvai 6`
std::string counts_text(const RowValues& values, const PlannedColumn& column);
/// `7–14`, `3 mėn.–6`, `nuo 16`
std::string ages_text(const RowValues& values, const PlannedColumn& column);
/// `I–V 8–14`
std::string hours_text(const RowValues& values, const PlannedColumn& column);
/// `seniūnija: Girininkų; pamaina: pirmoji`
std::string conditions_text(const RowValues& values, const PlannedColumn& column);
/// A thing on each line, its term behind it.
std::string lines_text(const RowValues& values, const PlannedColumn& column);
/// Values apart by semicolons; empty if one of them has a semicolon.
std::string joined_text(const std::vector<std::string>& values);

}  // namespace gerove::registers
