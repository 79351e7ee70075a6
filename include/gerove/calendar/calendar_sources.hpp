/// @file
/// What stands behind a `Calendar`: its own copies of the rows, the holidays' dates, the overrides
/// and the table of working days. Hosts use `Calendar`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/calendar/calendar_day.hpp"
#include "gerove/calendar/calendar_rules.hpp"
#include "gerove/calendar/easter.hpp"
#include "gerove/calendar/holiday_dates.hpp"
#include "gerove/calendar/working_day_table.hpp"
#include "gerove/core/error.hpp"

namespace gerove::calendar::detail {

/// Rows of a holiday table together with the characters of their texts.
class OwnedHolidays {
 public:
  explicit OwnedHolidays(std::span<const Holiday> rows) : rows_(rows.begin(), rows.end()) {
    std::size_t bytes = 0;
    for_each_text([&bytes](std::string_view& text) { bytes += text.size(); });
    characters_.reserve(bytes);  // the views below must not move
    for_each_text([this](std::string_view& text) {
      const std::size_t start = characters_.size();
      characters_.insert(characters_.end(), text.begin(), text.end());
      text = std::string_view(characters_.data() + start, text.size());
    });
  }
  OwnedHolidays(const OwnedHolidays&) = delete;
  OwnedHolidays& operator=(const OwnedHolidays&) = delete;

  const std::vector<Holiday>& rows() const { return rows_; }

 private:
  template <class Action>
  void for_each_text(Action action) {
    for (Holiday& row : rows_) {
      for (auto* text : {&row.name.lt,
                         &row.name.en,
                         &row.valid_from,
                         &row.valid_to,
                         &row.citation,
                         &row.source}) {
        action(*text);
      }
    }
  }

  std::vector<Holiday> rows_;
  std::vector<char> characters_;
};

/// The whole years of a calendar.
struct Years {
  int first{};
  int last{};

  static Years checked(int first, int last) {
    if (first < first_gregorian_year || last > 9999 || first > last) fail();
    const Years years{first, last};
    if (years.day_count() > WorkingDayTable::max_days) fail();
    return years;
  }
  [[noreturn]] static void fail() {
    throw Error(Failure{.code = Errc::calendar_years, .detail = "at most 179 of 1583 to 9999"});
  }

  Date first_day() const { return *make_date(first, 1, 1); }
  Date last_day() const { return *make_date(last, 12, 31); }
  std::size_t day_count() const {
    return static_cast<std::size_t>((last_day() - first_day()).days()) + 1;
  }
  bool cover(Date date) const { return date >= first_day() && date <= last_day(); }
  Failure range_failure() const {
    return {.code = Errc::calendar_range,
            .detail = std::to_string(first) + "-" + std::to_string(last)};
  }
};

/// A holiday's day in one year.
struct HolidayOccurrence {
  Date date{};
  std::size_t row{};
};

/// Immutable once built; shared by the copies of a `Calendar`.
class CalendarSources {
 public:
  explicit CalendarSources(const CalendarRules& rules)
      : years_(Years::checked(rules.first_year, rules.last_year)),
        holidays_(rules.holidays),
        weekly_rest_(rules.weekly_rest),
        occurrences_(occurrences(holidays_.rows(), years_)),
        overrides_(checked_overrides(rules.overrides, years_)),
        table_(working_flags()) {}

  const Years& years() const { return years_; }
  const WorkingDayTable& table() const { return table_; }
  std::span<const Holiday> holidays() const { return holidays_.rows(); }
  std::span<const OfficeOverride> overrides() const { return overrides_; }

  /// The facts about a day within the years.
  CalendarDay day(Date date) const {
    const auto holiday = std::ranges::lower_bound(occurrences_, date, {}, &HolidayOccurrence::date);
    const auto office = std::ranges::lower_bound(overrides_, date, {}, &OfficeOverride::date);
    CalendarDay facts{.date = date, .weekly_rest = weekly_rest_.contains(weekday_of(date))};
    if (holiday != occurrences_.end() && holiday->date == date) {
      facts.holiday = &holidays_.rows()[holiday->row];
    }
    if (office != overrides_.end() && office->date == date) facts.office = &*office;
    facts.working = facts.office != nullptr ? facts.office->kind == DayOverrideKind::working_day
                                            : !facts.weekly_rest && facts.holiday == nullptr;
    return facts;
  }

 private:
  static std::vector<HolidayOccurrence> occurrences(const std::vector<Holiday>& rows,
                                                    const Years& years) {
    std::vector<HolidayOccurrence> found;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const CheckedHoliday holiday(rows[row], "holidays[" + std::to_string(row) + "]");
      for (int year = years.first; year <= years.last; ++year) {
        if (const auto date = holiday.in_year(year)) found.push_back({*date, row});
      }
    }
    std::ranges::stable_sort(found, {}, &HolidayOccurrence::date);
    return found;
  }

  static std::vector<OfficeOverride> checked_overrides(std::vector<OfficeOverride> overrides,
                                                       const Years& years) {
    const auto path = [](std::size_t i) { return "overrides[" + std::to_string(i) + "]"; };
    for (std::size_t i = 0; i < overrides.size(); ++i) {
      Failure failure = years.range_failure();
      failure.path = path(i) + ".date";
      if (!years.cover(overrides[i].date)) throw Error(failure);
      if (!means_something(overrides[i].kind)) {
        throw Error(Failure{.code = Errc::calendar_table,
                            .path = path(i) + ".kind",
                            .detail = "neither off nor working"});
      }
    }
    refuse_contradictions(overrides, path);
    std::ranges::stable_sort(overrides, {}, &OfficeOverride::date);
    return overrides;
  }

  static bool means_something(DayOverrideKind kind) {
    return kind == DayOverrideKind::day_off || kind == DayOverrideKind::working_day;
  }

  template <class Path>
  static void refuse_contradictions(const std::vector<OfficeOverride>& overrides, Path path) {
    std::vector<std::size_t> order(overrides.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return overrides[i].date; });
    for (std::size_t i = 1; i < order.size(); ++i) {
      const OfficeOverride& before = overrides[order[i - 1]];
      const OfficeOverride& after = overrides[order[i]];
      if (before.date != after.date || before.kind == after.kind) continue;
      throw Error(Failure{.code = Errc::calendar_table,
                          .path = path(order[i]) + ".kind",
                          .detail = "both off and working, see " + path(order[i - 1])});
    }
  }

  std::vector<bool> working_flags() const {
    const Date first = years_.first_day();
    std::vector<bool> working(years_.day_count());
    for (std::size_t day = 0; day < working.size(); ++day) {
      working[day] = !weekly_rest_.contains(weekday_of(first + Days(static_cast<long>(day))));
    }
    const auto flag = [&](Date date) {
      return working[static_cast<std::size_t>((date - first).days())];
    };
    for (const HolidayOccurrence& holiday : occurrences_) flag(holiday.date) = false;
    for (const OfficeOverride& office : overrides_) {
      flag(office.date) = office.kind == DayOverrideKind::working_day;
    }
    return working;
  }

  Years years_;
  OwnedHolidays holidays_;
  WeekdaySet weekly_rest_;
  std::vector<HolidayOccurrence> occurrences_;
  std::vector<OfficeOverride> overrides_;
  WorkingDayTable table_;
};

}  // namespace gerove::calendar::detail
