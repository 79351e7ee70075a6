// What fields of one message must have to do with one another, as tables.
#pragma once

#include <span>
#include <string_view>

#include "check/trail.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// Two fields of a message, named by their paths from it.
struct FieldPair {
  std::string_view type;
  std::string_view first;
  std::string_view second;
};

/// Dates and moments: the second never lies before the first.
std::span<const FieldPair> date_orders();
/// Numbers: the first is never greater than the second.
std::span<const FieldPair> number_bounds();

/// Checks a message against the tables: order of dates, parts and wholes, numbers that must differ,
/// codes of persons and institutions, reversed periods. Appends what is wrong, without record id.
void check_fields(const void* message,
                  const TypeInfo& type,
                  const Trail& trail,
                  Findings& findings);

}  // namespace gerove::check
