/// @file
/// Figures: a number, what it counts, and the records that it was counted from.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "gerove/core/text.hpp"

namespace gerove::report {

/// One thing that was counted.
struct Source {
  std::string record{};  ///< id of the record
  std::string path{};    ///< where in it, such as `sitting.agenda[2]`; empty for the whole record
  auto operator<=>(const Source&) const = default;
};

/// A counted number.
struct Figure {
  std::string indicator{};  ///< stable name, such as `commission.sittings`
  OwnedText label{};        ///< what people read
  std::uint64_t value{};    ///< the count
  /// What was counted, ordered by record id and path. Of distinct things (children, families) it
  /// holds every place that names one, so there may be more sources than the value says.
  std::vector<Source> sources{};
  bool operator==(const Figure&) const = default;
};

}  // namespace gerove::report
