/// @file
/// Dates and times of cells, as far as the cell shows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/core/date.hpp"
#include "gerove/intake/grid.hpp"

namespace gerove::intake {

/// What of a date and time a format shows.
struct DateShown {
  bool year{};
  bool month{};
  bool day{};
  bool hours{};  ///< or minutes
  bool seconds{};
  bool elapsed{};  ///< a duration: hours beyond a day

  bool any_date() const { return year || month || day; }
  bool any_time() const { return hours || seconds || elapsed; }
  bool any() const { return any_date() || any_time(); }
};

/// A value of a cell in both forms.
struct ShownValue {
  CellKind kind{};
  std::string value{};  ///< as `Cell::value`
  std::string text{};   ///< as `Cell::text`
};

/// A date, with a time of day if one is shown. A month shown alone or with its year is no day; a
/// day shown without its year still has one.
ShownValue show_date(Date date, std::uint32_t seconds, const DateShown& shown);
/// A time of day in seconds.
ShownValue show_time(std::uint32_t seconds, const DateShown& shown);
/// A duration in seconds.
ShownValue show_duration(std::int64_t seconds, const DateShown& shown);

/// The day from which a workbook counts.
enum class Epoch : std::uint8_t {
  year_1900,  ///< 1 is 1 January 1900; 60 is a day that does not exist
  year_1904,  ///< 0 is 1 January 1904
};

/// A number that a workbook shows as date or time.
/// @return nothing if the calendar has no such date
std::optional<ShownValue> show_serial(double serial, Epoch epoch, const DateShown& shown);

/// A date as XML writes it, `2024-03-07` or `2024-03-07T14:30:00`.
struct WrittenMoment {
  Date date{};
  std::uint32_t seconds{};
  bool has_time{};
};
std::optional<WrittenMoment> read_moment(std::string_view text);

}  // namespace gerove::intake
