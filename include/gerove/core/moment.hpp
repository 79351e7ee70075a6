/// @file
/// Points in time, as `google.protobuf.Timestamp` has them.
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/core/field_table.hpp"

namespace gerove {

/// A point in time, independent of any time zone. What can be told to the hour is a moment
/// (reports, referrals, absconding, twenty-four-hour duties); all else is a `Date`.
/// In JSON `2024-03-07T09:30:00Z`.
struct Moment {
  std::int64_t seconds{};   ///< seconds since 1970-01-01T00:00:00Z, may be negative
  std::int32_t nanos{};     ///< 0 to 999,999,999, counted forward also before 1970
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Moment&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "google.protobuf.Timestamp";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("seconds", &Moment::seconds, Privacy::plain),
                       field<2>("nanos", &Moment::nanos, Privacy::plain));
  }
};

/// The first and last second of a moment: 0001-01-01T00:00:00Z, 9999-12-31T23:59:59Z.
inline constexpr std::int64_t min_moment_seconds = -62135596800;
inline constexpr std::int64_t max_moment_seconds = 253402300799;  ///< see min_moment_seconds

/// Whether a moment lies in the years 1 to 9999 and its nanoseconds within one second. No decoder
/// gives another, and no encoder writes one.
constexpr bool in_range(const Moment& moment) {
  return moment.seconds >= min_moment_seconds && moment.seconds <= max_moment_seconds &&
         moment.nanos >= 0 && moment.nanos <= 999'999'999;
}

}  // namespace gerove
