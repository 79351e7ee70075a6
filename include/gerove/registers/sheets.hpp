/// @file
/// The workbook of an office's registers: its sheets and their columns.
///
/// A row stands for each thing as a clerk would write it: an institution, a child, an order, a
/// measure. What follows from other rows need not be asked again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/text.hpp"
#include "gerove/registers/mapping_codes.hpp"

namespace gerove::registers {

/// What an empty cell of a column means.
enum class Need : std::uint8_t {
  optional,  ///< nothing is said
  required,  ///< an error
  follows,   ///< it follows from other cells or sheets
};

/// A word that the cells of a column may have besides labels and names of codes.
struct ColumnWord {
  std::string cell{};  ///< the word
  std::string code{};  ///< what it stands for, as `CellValue::code` says
};

/// A column of a sheet.
struct Column {
  std::string title{};                ///< as it stands in the sheet, without star
  ColumnType type{};                  ///< what the cells hold
  Need need{};                        ///< what an empty cell means
  std::uint32_t key{};                ///< its place in the row's natural key, from 1; 0: none
  std::vector<std::string> fields{};  ///< paths of the fields that it fills
  std::vector<std::string> refers{};  ///< names of the sheets whose rows it refers to
  std::vector<ColumnWord> words{};    ///< words of its own
  std::string example{};              ///< an invented cell; empty where few rows fill it
  OwnedText note{};                   ///< what a clerk should know; empty: nothing
};

/// A sheet.
struct Sheet {
  std::string name{};             ///< as the workbook has it
  std::string record{};           ///< what a row is: `act`, `case_file.measures[]`
  bool titles_in_rows{};          ///< titles stand in the first column, the values beside them
  bool rare{};                    ///< rarely needed: stands behind the others
  std::vector<Column> columns{};  ///< from left to right
};

/// All sheets in the order of the workbook.
std::span<const Sheet> sheets();

/// The sheet with a name, or null.
const Sheet* find_sheet(std::string_view name);

}  // namespace gerove::registers
