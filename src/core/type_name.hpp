// Names of message types.
#pragma once

#include <string_view>

#include "gerove/core/type_info.hpp"

namespace gerove {

/// `gerove.v1.Period` is `Period`.
inline std::string_view short_name(const TypeInfo& type) {
  return type.name.substr(type.name.rfind('.') + 1);
}

}  // namespace gerove
