// Keys and words of a mapping as fields and codes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "gerove/registers/mapping.hpp"
#include "registers/field_reference.hpp"

namespace gerove::registers {

/// What a word of a column stands for.
struct MappedValue {
  FieldReference field{};  ///< which field
  std::int64_t code{};     ///< which code it has
};

/// The field of a sheet's key, below the record or whole; nothing if there is none.
std::optional<FieldReference> read_key(const SheetMapping& sheet, std::size_t index);

/// What a word stands for: a code of the column's first field, or in a set of words the field that
/// it answers. Nothing if there is no such code.
std::optional<MappedValue> mapped_value(const ColumnMapping& column, const CellValue& value);

}  // namespace gerove::registers
