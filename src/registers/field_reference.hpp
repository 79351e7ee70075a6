// Fields that mappings name: `act.date`, `case_file.procedures[].steps[code=STEP_CODE_OTHER].date`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/type_info.hpp"

namespace gerove::registers {

/// A code that a field of an element has: the element is found, or made, by it.
struct ElementFilter {
  std::vector<const FieldInfo*> fields{};  ///< from the element down to the code
  std::int64_t code{};                     ///< its number
};

/// One step down: into a field, or into an element of a list.
struct PathStep {
  const FieldInfo* field{};               ///< the field
  std::optional<ElementFilter> filter{};  ///< of a list: which element; else the row's own
};

/// A field of a record, or the record itself.
struct FieldReference {
  const FieldInfo* record{};      ///< which kind of record: a row of `Record`
  std::vector<PathStep> steps{};  ///< from the record down; none: the record itself
  std::string text{};             ///< as written

  /// The last field; null for the record itself.
  const FieldInfo* leaf() const { return steps.empty() ? nullptr : steps.back().field; }
  /// The type of message that stands there; null for another kind of value.
  const TypeInfo* type() const;
  /// Whether this leads into what the other one leads to.
  bool begins_with(const FieldReference& other) const;
};

/// Reads a path. Lists are written with `[]`, or with the code that the element has.
/// @return nothing if there is no such field
std::optional<FieldReference> read_field_reference(std::string_view path);

}  // namespace gerove::registers
