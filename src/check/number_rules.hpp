// What numbers of one message must have to do with one another, as tables.
#pragma once

#include <span>
#include <string_view>

#include "check/trail.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// Two numbers of a message, named by their paths from it.
struct NumberPair {
  std::string_view type;
  std::string_view part;  ///< never greater than
  std::string_view whole;
  std::string_view unit{};  ///< field beside both that must be the same, or they can't be compared
};

/// A stated number of what a list holds.
struct CountOfList {
  std::string_view type;
  std::string_view count;
  /// Path to a list, or to a number in its elements that is summed up.
  std::string_view list;
};

std::span<const NumberPair> number_bounds();
std::span<const CountOfList> list_counts();

/// Checks a message against the tables. Appends what is wrong, without record id.
void check_numbers(const void* message,
                   const TypeInfo& type,
                   const Trail& trail,
                   Findings& findings);

}  // namespace gerove::check
