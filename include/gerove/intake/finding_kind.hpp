/// @file
/// What the findings of one code have in common.
#pragma once

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

}  // namespace gerove::intake
