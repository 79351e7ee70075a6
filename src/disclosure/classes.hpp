// Which privacy classes a field really has.
#pragma once

#include <string_view>

#include "gerove/core/type_info.hpp"
#include "gerove/disclosure/profile.hpp"

namespace gerove::disclosure::detail {

/// A field that gives its message an id; all other ids are references.
inline bool gives_id(const FieldInfo& field) {
  return field.kind == Kind::id && field.name == "id";
}

/// Whether an id identifies what offices publish about their work: the municipality, institutions,
/// services, bodies, plans, figures, and parts of them. All others lead to somebody's case.
bool is_published_kind(std::string_view id_of);

/// The class of the field table, and identity where the field leads to a person or to one person's
/// file whatever its class.
PrivacySet classes_of(const TypeInfo& type, const FieldInfo& field);

}  // namespace gerove::disclosure::detail
