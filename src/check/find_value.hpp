// The value at a path in a message.
#pragma once

#include <string_view>

#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// A value and its field; null where there is none.
struct Place {
  const FieldInfo* field = nullptr;
  const void* value = nullptr;
  const void* message = nullptr;   // that holds it
  const TypeInfo* type = nullptr;  // of that
};

/// The value at a path such as `end.date`; nothing when it or what holds it is absent.
inline Place find_value(const void* message, const TypeInfo& type, std::string_view path) {
  const std::size_t dot = path.find('.');
  const FieldInfo* field = type.find(path.substr(0, dot));
  if (field == nullptr || field->count(message) == 0) return {};
  const void* value = field->at(message, 0);
  if (dot == std::string_view::npos) return {field, value, message, &type};
  return find_value(value, field->type(), path.substr(dot + 1));
}

}  // namespace gerove::check
