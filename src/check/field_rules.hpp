// What fields of one message must have to do with one another, as tables.
#pragma once

#include <string_view>

#include "check/trail.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// Checks a message against the tables: order of dates, parts and wholes, numbers that must differ,
/// codes of persons and institutions, reversed periods. Appends what is wrong, without record id.
void check_fields(const void* message,
                  const TypeInfo& type,
                  const Trail& trail,
                  Findings& findings);

}  // namespace gerove::check
