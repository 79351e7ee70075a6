/// @file
/// Findings: the work was done, and the data is wrong, late, or leaves something open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/core/text.hpp"

namespace gerove {

/// How much a finding weighs.
enum class Severity : std::uint8_t {
  info,     ///< the user should know
  warning,  ///< can't be told for sure, or rests on something unverified
  error,    ///< wrong on known facts
};

/// The label of a severity.
constexpr Text label(Severity severity) {
  switch (severity) {
    case Severity::info: return {"pastaba", "info"};
    case Severity::warning: return {"įspėjimas", "warning"};
    case Severity::error: return {"klaida", "error"};
  }
  return {};
}

/// Something wrong or open in data. Text holds no field's value of a person's record; aggregate
/// figures (counts, published totals) may stand in it.
struct Finding {
  Severity severity{};                    ///< how much it weighs
  std::string_view code{};                ///< stable name, such as `plan.term.unread`
  std::string path{};                     ///< field path; empty when the finding is about text
  std::string rule{};                     ///< id of the legal rule, if one is involved
  OwnedText text{};                       ///< what people read
  std::string record{};                   ///< id of the record, if it has one
  std::optional<std::uint64_t> line{};    ///< one-based line of a text input
  std::optional<std::uint64_t> column{};  ///< one-based column, counted in characters
  std::string source{};                   ///< the file it is about, if the caller knows
  std::uint64_t count = 1;                ///< how many it stands for: more where others of its code
                                          ///< are not listed
  std::string place{};                    ///< address of a cell, `#3!B7`, `T2!B7`, if it has one
  bool operator==(const Finding&) const = default;
};

/// Findings in the order in which they were made.
using Findings = std::vector<Finding>;

/// Whether any of them is an error.
inline bool has_errors(const Findings& findings) {
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error) return true;
  }
  return false;
}

}  // namespace gerove
