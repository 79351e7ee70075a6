/// @file
/// Rank and select over the days of a calendar: two arrays which make every working-day operation
/// one or two loads, whatever the distance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace gerove::calendar {

/// Which days of a row of days are working days. Days and working days are numbered from zero.
/// Two bytes a number, so a row of 111 years takes about 135 KB.
class WorkingDayTable {
 public:
  /// The number of a day or of a working day.
  using Index = std::uint16_t;
  /// The longest row that the numbers can count.
  static constexpr std::size_t max_days = std::numeric_limits<Index>::max();

  /// Builds the table. @param working one flag a day, at most `max_days` of them
  explicit WorkingDayTable(const std::vector<bool>& working) {
    ranks_.reserve(working.size() + 1);
    for (std::size_t day = 0; day < working.size(); ++day) {
      ranks_.push_back(static_cast<Index>(days_.size()));
      if (working[day]) days_.push_back(static_cast<Index>(day));
    }
    ranks_.push_back(static_cast<Index>(days_.size()));
    days_.shrink_to_fit();
  }

  /// Per day, and once more behind the last: how many working days lie before it.
  const std::vector<Index>& ranks() const { return ranks_; }
  /// Per working day: which day it is.
  const std::vector<Index>& days() const { return days_; }

 private:
  std::vector<Index> ranks_;
  std::vector<Index> days_;
};

}  // namespace gerove::calendar
