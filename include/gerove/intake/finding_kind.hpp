/// @file
/// What the findings of one code have in common.
#pragma once

#include <string>
#include <string_view>

#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"

namespace gerove::intake {

/// What every finding of one code has in common.
struct FindingKind {
  std::string_view code{};  ///< stable name
  Severity severity{};      ///< how much it weighs
  Text text{};              ///< what people read
};

/// A finding of a kind, of which no place is known yet.
inline Finding finding_of(const FindingKind& kind) {
  Finding finding;
  finding.severity = kind.severity;
  finding.code = kind.code;
  finding.text = {std::string(kind.text.lt), std::string(kind.text.en)};
  return finding;
}

}  // namespace gerove::intake
