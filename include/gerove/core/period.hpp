/// @file
/// Periods of whole days.
#pragma once

#include <optional>
#include <string_view>

#include "gerove/core/field_table.hpp"

namespace gerove {

/// A period (laikotarpis) of whole days; both ends belong to it. A missing end is open or
/// unknown, as the field that holds the period says.
struct Period {
  std::optional<Date> start{};  ///< first day
  std::optional<Date> end{};    ///< last day
  UnknownFields unknown{};      ///< fields of a newer writer
  bool operator==(const Period&) const = default;

  /// Whether a day lies in the period; an open end bounds nothing.
  bool contains(Date day) const { return (!start || *start <= day) && (!end || day <= *end); }
  /// Whether the end lies before the start.
  bool is_reversed() const { return start && end && *end < *start; }
  /// Whether the two have a day in common; an open end bounds nothing.
  bool overlaps(const Period& other) const {
    return (!start || !other.end || *start <= *other.end) &&
           (!other.start || !end || *other.start <= *end);
  }

  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Period";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("start", &Period::start, Privacy::plain),
                       field<2>("end", &Period::end, Privacy::plain));
  }
};

/// 1 January to 31 December of a year, or nothing outside 1400 to 9999.
inline std::optional<Period> calendar_year(int year) {
  Period period;
  period.start = make_date(year, 1, 1);
  period.end = make_date(year, 12, 31);
  return period.start ? std::optional(period) : std::nullopt;
}

}  // namespace gerove
