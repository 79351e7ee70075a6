// A mapping made ready: fields found, code lists as words.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/registers/mapping.hpp"
#include "registers/cell_values.hpp"
#include "registers/field_reference.hpp"

namespace gerove::registers {

/// A column of a mapping.
struct PlannedColumn {
  const ColumnMapping* mapping{};
  std::vector<FieldReference> fields{};  ///< none: it is not read
  ColumnType type{};                     ///< never unspecified
  CodeWords codes{};                     ///< of a code
  std::vector<std::string> refers{};     ///< what it refers to: `act`, `case_file.procedures[]`
  bool begins_list{};                    ///< the first column of a list below the row's element
  bool in_key{};                         ///< part of the row's natural key
};

/// A field that is the same in all rows.
struct PlannedConstant {
  PlannedColumn column{};
  std::string value{};
};

/// A sheet of a mapping.
struct PlannedSheet {
  const SheetMapping* mapping{};
  std::string folded_name{};
  FieldReference record{};  ///< what a row is
  std::vector<PlannedColumn> columns{};
  std::vector<FieldReference> key{};
  std::vector<PlannedConstant> constants{};
  std::deque<ColumnMapping> of_constants{};  ///< what their columns would be
  std::size_t rank{};                        ///< sheets of lower rank are read before
  /// The same columns for rows of other lists: a cell in the column of such a list says so.
  std::vector<PlannedSheet> other_lists{};
  std::deque<SheetMapping> of_other_lists{};  ///< what their mappings would be
};

/// The sheets of a mapping, those first on which others rest. The mapping must be one without
/// fault, and outlive them.
std::vector<PlannedSheet> plan_sheets(const Mapping& mapping);

/// When what a row is can be read: before all whose rows refer to it.
std::size_t rank_of(std::string_view record);

}  // namespace gerove::registers
