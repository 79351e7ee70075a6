/// @file
/// Is a service offered on a day and at an hour?
///
/// Hours are local civil time in minutes of the day. A service that closes at or before the minute
/// at which it opens works past midnight. A schedule with a first day but no rule is that one day.
/// A rule that can't be read, a schedule without rule and first day, and hours that are no hours
/// leave the answer open and give a finding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/service.hpp"
#include "gerove/service/recurrence.hpp"

namespace gerove::service {

/// Minutes of a day.
inline constexpr std::uint32_t minutes_of_day = 24 * 60;

/// The schedules of a service, made ready for questions.
class Timetable {
 public:
  /// Reads all schedules. What can't be read is in `findings`.
  explicit Timetable(const Service& service);

  /// Whether the service is offered on a day: yes when one schedule says so; else not known when
  /// there are no schedules, or one that can't be read; else no.
  Answer offered(Date day) const;
  /// The same at a minute of the day. A schedule without hours leaves it open on its days.
  Answer offered(Date day, std::uint32_t minute) const;
  /// The first day on which the service is known to be offered, in a period of whole days.
  std::optional<Date> next(Date from, Date to) const;

  /// Codes, each with the path `service.schedules[i]...`:
  /// - `service.schedule.rule_unread`, warning: a rule that can't be read
  /// - `service.schedule.first_day_missing`, warning: a rule that needs a first day
  /// - `service.schedule.days_missing`, info: neither rule nor first day
  /// - `service.schedule.hours_invalid`, warning: hours outside the day, or one without the other
  const Findings& findings() const { return findings_; }

 private:
  struct Hours {
    std::uint32_t start;
    std::uint32_t end;
    bool holds(std::uint32_t minute) const { return start <= minute && minute < end; }
  };
  struct Opening {
    Recurrence days;
    std::optional<Hours> hours;
  };

  void add(const ServiceSchedule& schedule, std::size_t index, const std::string& record);
  std::optional<Recurrence> days_of(const ServiceSchedule& schedule,
                                    std::size_t index,
                                    const std::string& record);
  static Answer offered(const Opening& opening, Date day, std::uint32_t minute);

  std::vector<Opening> openings_;
  bool all_read_ = true;
  Findings findings_;
};

}  // namespace gerove::service
