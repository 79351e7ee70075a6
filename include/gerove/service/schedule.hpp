/// @file
/// Is a service offered on a day and at an hour?
///
/// Hours are local civil time in minutes of the day. A service that closes at or before the minute
/// at which it opens works past midnight; the day on which it opens decides. A schedule with a
/// first day but no rule is that one day. A rule that can't be read, a schedule without rule and
/// first day, and hours that are no hours leave the answer open and give a finding.
///
/// **Public holidays** (švenčių dienos) close what has no rule for them: a schedule holds on a
/// holiday when it says so (`ServiceSchedule::on_holidays`) or names that very date, as a first day
/// without rule and a yearly rule of month and day do. Outside the calendar's years nobody can
/// tell.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/calendar/calendar.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/service.hpp"
#include "gerove/service/recurrence.hpp"

namespace gerove::service {

/// Minutes of a day.
inline constexpr std::uint32_t minutes_of_day = 24 * 60;

/// The schedules of a service or one of its sites, made ready for questions.
class Timetable {
 public:
  /// Reads all schedules. What can't be read is in `findings`.
  /// @param record the id of the record that has them, for findings
  /// @param owner the path of what has them, such as `service.sites[1]`
  Timetable(std::span<const ServiceSchedule> schedules,
            const calendar::Calendar& calendar,
            std::string_view record,
            std::string_view owner);
  /// Reads the schedules that the service has for all its sites.
  Timetable(const Service& service, const calendar::Calendar& calendar);

  /// Whether the service is offered on a day: yes when one schedule says so; else not known when
  /// there are no schedules, or one that can't be read; else no.
  Answer offered(Date day) const;
  /// The same at a minute of the day. A schedule without hours leaves it open on its days.
  Answer offered(Date day, std::uint32_t minute) const;
  /// The public holiday that closes what would be offered by its days and hours, or null. It
  /// belongs to the calendar.
  const calendar::Holiday* closing_holiday(Date day, std::optional<std::uint32_t> minute) const;
  /// The first day on which the service is known to be offered, in a period of whole days.
  std::optional<Date> next(Date from, Date to) const;

  /// Codes, each with a path such as `service.schedules[i].rrule`:
  /// - `service.schedule.rule_unread`, warning: a rule that can't be read
  /// - `service.schedule.first_day_missing`, warning: a rule that needs a first day
  /// - `service.schedule.count_too_far`, warning: COUNT is not reached within a hundred years
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
    bool on_holidays;
  };

  /// Where a schedule stands.
  struct Place {
    std::string_view record;
    std::string_view owner;
    std::size_t index;
    std::string path(std::string_view field) const;
  };

  void add(const ServiceSchedule& schedule, const Place& place);
  std::optional<Recurrence> days_of(const ServiceSchedule& schedule, const Place& place);
  const calendar::Holiday* holiday_on(Date day) const;
  Answer opens_on(const Opening& opening, Date day, bool on_holidays) const;
  Answer offered(const Opening& opening, Date day, std::uint32_t minute, bool on_holidays) const;
  Answer if_none_is_open() const;

  calendar::Calendar calendar_;
  std::vector<Opening> openings_;
  bool all_read_ = true;
  Findings findings_;
};

}  // namespace gerove::service
