// What is wrong within one message.
#pragma once

#include "check/trail.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// Checks a message: parts and wholes, counts and lists, numbers that must differ, codes of persons
/// and institutions, reversed periods. Appends what is wrong, without record id.
void check_fields(const void* message,
                  const TypeInfo& type,
                  const Trail& trail,
                  Findings& findings);

}  // namespace gerove::check
