/// @file
/// The working-day calendar: built once from a holiday table, the weekly rest days and an office's
/// overrides; afterwards every operation takes the same few nanoseconds whatever the distance.
///
/// For Lithuania's holidays see `lithuanian_calendar` in gerove/calendar/lithuania.hpp; for terms
/// in weeks, months, years and school years gerove/calendar/legal_term.hpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "gerove/calendar/calendar_day.hpp"
#include "gerove/calendar/calendar_rules.hpp"
#include "gerove/calendar/calendar_sources.hpp"
#include "gerove/calendar/counting_rules.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/error.hpp"

namespace gerove::calendar {

/// Which days are working days (darbo dienos), over a range of whole years.
///
/// Immutable; copies share the tables, are cheap, and may be used from several threads at once.
/// Each operation has a `try_` form that returns nothing instead of throwing and allocates nothing.
/// Days outside the years, results outside them and Boost's special values are failures
/// (`Errc::calendar_range`) that name the calendar's years.
class Calendar {
 public:
  /// Builds the calendar.
  /// @throws Error with `Errc::calendar_years` for years that can't be covered,
  /// `Errc::calendar_table` for a holiday row that contradicts itself, or a day that an office has
  /// both off and working or neither, `Errc::calendar_range` for an override outside the years; the
  /// path names the row, such as `overrides[2].date`
  explicit Calendar(const CalendarRules& rules)
      : sources_(std::make_shared<const detail::CalendarSources>(rules)),
        ranks_(sources_->table().ranks().data()),
        days_(sources_->table().days().data()),
        first_(static_cast<std::uint32_t>(sources_->years().first_day().day_number())),
        day_count_(static_cast<std::uint32_t>(sources_->table().ranks().size() - 1)),
        working_count_(static_cast<std::uint32_t>(sources_->table().days().size())) {}

  Calendar(const Calendar&) = default;             ///< Shares the tables.
  Calendar& operator=(const Calendar&) = default;  ///< Shares the tables.
  ~Calendar() = default;                           ///< The last copy frees the tables.

  /// The first day covered, 1 January.
  Date first_day() const { return Date(first_); }
  /// The last day covered, 31 December.
  Date last_day() const { return Date(first_ + day_count_ - 1); }
  /// Whether the calendar covers a day.
  bool covers(Date date) const noexcept { return index(date) < day_count_; }

  /// Whether a day is a working day. @throws Error outside the years
  bool is_working_day(Date date) const { return *checked(try_is_working_day(date)); }
  /// The same; nothing outside the years.
  std::optional<bool> try_is_working_day(Date date) const noexcept {
    const std::uint32_t day = index(date);
    if (day >= day_count_) return std::nullopt;
    return ranks_[day] != ranks_[day + 1];
  }

  /// The n-th working day after a date (n > 0; the date itself never counts), before it (n < 0), or
  /// for n = 0 the date itself if it is a working day, else the next one. The result is always a
  /// working day and never goes back when n grows.
  /// @throws Error when the date or the result lies outside the years, however large n is
  Date add_working_days(Date date, std::int64_t n) const {
    return *checked(try_add_working_days(date, n));
  }
  /// The same; nothing outside the years.
  std::optional<Date> try_add_working_days(Date date, std::int64_t n) const noexcept {
    const std::uint32_t day = index(date);
    if (day >= day_count_) return std::nullopt;
    // Going forward, the date itself counts as passed. Unsigned: a huge n wraps out of the table.
    const std::uint32_t passed = n > 0 ? 1 : 0;
    return nth(ranks_[day + passed] + static_cast<std::uint64_t>(n) - passed);
  }

  /// The working days from `from` (counted, if it is one) up to `to` (not counted), as numpy's
  /// `busday_count`; negative when `to` lies before `from`, so that swapping the two changes the
  /// sign. To count the last day too, pass the day after it; the day behind the calendar's last is
  /// allowed here. @throws Error outside the years
  std::int64_t count_working_days(Date from, Date to) const {
    return *checked(try_count_working_days(from, to));
  }
  /// The same; nothing outside the years.
  std::optional<std::int64_t> try_count_working_days(Date from, Date to) const noexcept {
    const std::uint32_t a = index(from);
    const std::uint32_t b = index(to);
    if (a > day_count_ || b > day_count_) return std::nullopt;
    return std::int64_t{ranks_[b]} - std::int64_t{ranks_[a]};
  }

  /// The date itself if it is a working day, else the next one (CK 1.121 str.).
  /// @throws Error outside the years
  Date next_working_day(Date date) const { return add_working_days(date, 0); }
  /// The same; nothing outside the years.
  std::optional<Date> try_next_working_day(Date date) const noexcept {
    return try_add_working_days(date, 0);
  }

  /// The date itself if it is a working day, else the last one before it.
  /// @throws Error outside the years
  Date previous_working_day(Date date) const { return *checked(try_previous_working_day(date)); }
  /// The same; nothing outside the years.
  std::optional<Date> try_previous_working_day(Date date) const noexcept {
    const std::uint32_t day = index(date);
    if (day >= day_count_) return std::nullopt;
    return nth(std::uint64_t{ranks_[day + 1]} - 1);
  }

  /// The latest day to do what must be done at least n working days before an event. Convention A
  /// (`Backward::nth_day`): the n-th working day before it, for n = 0 the event's day or the last
  /// working day before it. Convention B (`Backward::full_days_between`): n whole working days lie
  /// between the two.
  /// @throws Error with `Errc::calendar_term` for a negative n; outside the years
  Date working_days_before(Date event, std::int64_t n, Backward convention) const {
    if (n < 0) throw Error(Failure{.code = Errc::calendar_term, .detail = "a negative number"});
    return *checked(try_working_days_before(event, n, convention));
  }
  /// The same; nothing for a negative n or outside the years.
  std::optional<Date> try_working_days_before(Date event,
                                              std::int64_t n,
                                              Backward convention) const noexcept {
    const std::uint32_t day = index(event);
    if (day >= day_count_ || n < 0) return std::nullopt;
    if (convention == Backward::full_days_between) {
      return nth(ranks_[day] - static_cast<std::uint64_t>(n) - 1);
    }
    return n == 0 ? try_previous_working_day(event)
                  : nth(ranks_[day] - static_cast<std::uint64_t>(n));
  }

  /// All that the calendar knows about a day, to explain it. Slower than the operations above.
  /// @throws Error outside the years
  CalendarDay day(Date date) const {
    if (!covers(date)) fail_range();
    return sources_->day(date);
  }

  /// Why a day is not a working day: an office's day off, a holiday, a weekly rest day, or several
  /// of them at once. Nothing for a working day. @throws Error outside the years
  std::optional<CalendarDay> why_not_working(Date date) const {
    const CalendarDay facts = day(date);
    return facts.working ? std::nullopt : std::optional(facts);
  }

  /// The rows of the holiday table, as this calendar keeps them.
  std::span<const Holiday> holidays() const { return sources_->holidays(); }
  /// The overrides of the office, in the order of their dates.
  std::span<const OfficeOverride> overrides() const { return sources_->overrides(); }
  /// The failure that operations outside the years throw.
  Failure range_failure() const { return sources_->years().range_failure(); }

 private:
  /// The number of a day; a huge one for special values and days before the first.
  std::uint32_t index(Date date) const noexcept {
    return static_cast<std::uint32_t>(date.day_number()) - first_;
  }

  /// The working day with a number; a negative number has wrapped to a huge one.
  std::optional<Date> nth(std::uint64_t number) const noexcept {
    if (number >= working_count_) return std::nullopt;
    return Date(first_ + days_[number]);
  }

  template <class T>
  const std::optional<T>& checked(const std::optional<T>& result) const {
    if (!result) fail_range();
    return result;
  }

  [[noreturn]] void fail_range() const { throw Error(range_failure()); }

  std::shared_ptr<const detail::CalendarSources> sources_;
  const WorkingDayTable::Index* ranks_ = nullptr;  // into sources_, to save a step on each call
  const WorkingDayTable::Index* days_ = nullptr;
  std::uint32_t first_ = 0;  // Boost's day number of the first day
  std::uint32_t day_count_ = 0;
  std::uint32_t working_count_ = 0;
};

}  // namespace gerove::calendar
