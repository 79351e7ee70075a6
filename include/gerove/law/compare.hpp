/// @file
/// What if: how cases stand under one edition of the law and under another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/law/assess.hpp"

namespace gerove::law {

/// A law, and the edition of it that is to govern all procedures; empty for the one that does.
struct Edition {
  const Law* law = nullptr;   ///< owned by the caller
  std::string_view regime{};  ///< id of the edition
};

/// A deadline or finding that the two editions give differently.
struct Difference {
  std::string record{};                  ///< id of the case file
  std::string rule{};                    ///< id of the rule
  std::string path{};                    ///< what it belongs to
  std::optional<Deadline> deadline_a{};  ///< under the first, if it has the deadline
  std::optional<Deadline> deadline_b{};  ///< under the second, if it has the deadline
  std::optional<Finding> finding_a{};    ///< under the first, if it has the finding
  std::optional<Finding> finding_b{};    ///< under the second, if it has the finding
};

/// Assesses the case files that are open on a day under both editions.
/// @return differences in the order of the files
std::vector<Difference> compare(const RecordSet& records,
                                const Edition& a,
                                const Edition& b,
                                const calendar::Calendar& calendar,
                                Date day);

}  // namespace gerove::law
