// What a mapping names: whether there is such a record, field and code.
#pragma once

#include <optional>
#include <string>

#include "gerove/core/text.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::registers {

/// A name in a mapping that names nothing.
struct MappingFault {
  std::string path{};  ///< where in the mapping, `sheets[1].columns[2].field[0]`
  Text words{};        ///< what is wrong
};

/// The first fault of a mapping, or nothing.
std::optional<MappingFault> find_fault(const Mapping& mapping);

}  // namespace gerove::registers
