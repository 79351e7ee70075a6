// Every text in a message.
#pragma once

#include <cstddef>
#include <string>

#include "gerove/core/type_info.hpp"

namespace gerove {

/// Calls `see(type, field, text)` for each text and id in a message, at every level.
template <class See>
void see_texts(const TypeInfo& type, const void* message, const See& see) {
  for (const FieldInfo& field : type.fields) {
    const bool is_text = field.kind == Kind::string || field.kind == Kind::id;
    if (!is_text && field.kind != Kind::message) continue;
    for (std::size_t i = 0, count = field.count(message); i < count; ++i) {
      const void* const value = field.at(message, i);
      if (is_text) {
        see(type, field, *static_cast<const std::string*>(value));
      } else {
        see_texts(field.type(), value, see);
      }
    }
  }
}

/// The same, and `change` may change the text.
template <class Change>
void change_texts(const TypeInfo& type, void* message, const Change& change) {
  see_texts(type, message, [&](const TypeInfo& owner, const FieldInfo& field, const auto& text) {
    change(owner, field, const_cast<std::string&>(text));  // the message is not const
  });
}

}  // namespace gerove
