// Values of fields as texts that can be compared and kept: a day as `2024-03-07`, a code as its
// number, a moment as its second, a decimal with a point.
#pragma once

#include <string>
#include <string_view>

#include "gerove/core/type_info.hpp"

namespace gerove::registers {

/// Whether a field holds a moment.
bool is_moment(const FieldInfo& field);

/// Whether a field holds one value rather than fields of its own.
bool is_single_value(const FieldInfo& field);

/// The text of a value.
std::string value_text(const FieldInfo& field, const void* value);

/// Sets a value from its text, which must be one of the field's.
void set_value(const FieldInfo& field, void* value, std::string_view text);

}  // namespace gerove::registers
