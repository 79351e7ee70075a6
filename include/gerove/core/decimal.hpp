/// @file
/// Exact decimal numbers.
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/core/field_table.hpp"

namespace gerove {

/// An exact decimal number: `digits` divided by ten to the power of `places`, so that 173552.19 is
/// 17355219 with two places. Sums of published figures must be exact.
struct Decimal {
  std::int64_t digits{};    ///< all digits as one integer, with the sign
  std::uint32_t places{};   ///< how many of them stand behind the decimal point
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Decimal&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Decimal";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("digits", &Decimal::digits, Privacy::plain),
                       field<2>("places", &Decimal::places, Privacy::plain));
  }
};

}  // namespace gerove
