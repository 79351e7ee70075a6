/// @file
/// Why a rule says something of a part of a record, or does not.
#pragma once

#include "gerove/law/explanation.hpp"
#include "gerove/law/place.hpp"
#include "gerove/law/rule_table.hpp"

namespace gerove::law {

/// A rule held against one part of a record.
struct RuleTrial {
  const Rule* rule = nullptr;      ///< the rule; owned by the law
  const Row* row = nullptr;        ///< the row that was tried; null if none is in force
  const Regime* regime = nullptr;  ///< the edition; null for rules that go by dates
  Place subject{};                 ///< the part
  bool applies = false;            ///< all conditions of the row hold
  /// Each condition with what is recorded and whether it holds, what the rule looks at, the
  /// outcome.
  Explanation steps{};
};

}  // namespace gerove::law
