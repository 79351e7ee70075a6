/// @file
/// Where in which record something stands.
#pragma once

#include <compare>
#include <string>

namespace gerove {

/// A record or a part of one, such as one that a number was counted from.
struct RecordPlace {
  std::string record{};  ///< id of the record
  std::string path{};    ///< where in it, such as `sitting.agenda[2]`; empty for the whole record
  auto operator<=>(const RecordPlace&) const = default;
};

}  // namespace gerove
