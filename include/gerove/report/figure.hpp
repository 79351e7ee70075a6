/// @file
/// Figures: a number, what it counts, and the records that it was counted from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gerove/core/record_place.hpp"
#include "gerove/core/text.hpp"

namespace gerove::report {

/// A counted number.
struct Figure {
  std::string indicator{};  ///< stable name, such as `commission.sittings`
  OwnedText label{};        ///< what people read
  std::uint64_t value{};    ///< the count
  /// What was counted, ordered by record id and path. Of distinct things (children, families) it
  /// holds every place that names one, so there may be more sources than the value says.
  std::vector<RecordPlace> sources{};
  bool operator==(const Figure&) const = default;
};

}  // namespace gerove::report
