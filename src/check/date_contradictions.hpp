// Holds a record against the table of dates.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/date_orders.hpp"
#include "core/finding_kind.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// The records around the one that is checked.
class Around {
 public:
  virtual ~Around() = default;
  /// The record of a kind, such as `Sitting`, with an id; null if there is none.
  virtual const void* find(std::string_view kind, std::string_view id) const = 0;
  /// Calls `tell` with the records of a kind that name a record or part.
  virtual void each_naming(std::string_view kind,
                           const TypeInfo& named,
                           std::string_view id,
                           const std::function<void(const void*)>& tell) const = 0;
};

/// Appends a finding for each date of a record that surely lies before one that it follows; its
/// words name the place of the other date. The findings have no record id.
/// @param kind the field of Record that holds the record
/// @param around null: dates of other records are not known
void find_date_contradictions(const FieldInfo& kind,
                              const void* content,
                              const Around* around,
                              const FindingKind& code,
                              Findings& findings);

/// Rows of the tables that lead to no date, in the words of the table.
std::vector<std::string> faulty_orders(std::span<const DateOrder> dates,
                                       std::span<const StepOrder> steps);

}  // namespace gerove::check
