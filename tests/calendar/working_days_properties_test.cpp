// What must hold for every calendar, day and distance, tried on generated ones and against a loop
// over days which shares nothing with the tables.
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <vector>

#include "calendar/dates.hpp"
#include "calendar/lithuania.hpp"

namespace gerove::calendar {
namespace {

constexpr int rounds = 20000;

/// The working days of a range of years, asked day by day.
class DayLoop {
 public:
  explicit DayLoop(const CalendarRules& rules)
      : first_(*make_date(rules.first_year, 1, 1)), last_(*make_date(rules.last_year, 12, 31)) {
    for (const Holiday& row : rules.holidays) {
      const CheckedHoliday holiday(row, "row");
      for (int year = rules.first_year; year <= rules.last_year; ++year) {
        if (const auto date = holiday.in_year(year)) off_.insert(*date);
      }
    }
    for (const OfficeOverride& office : rules.overrides) {
      (office.kind == DayOverrideKind::day_off ? off_ : on_).insert(office.date);
    }
  }

  bool is_working(Date date) const {
    if (on_.contains(date)) return true;
    const auto weekday = date.day_of_week().as_number();
    return weekday != 0 && weekday != 6 && !off_.contains(date);
  }

  std::optional<Date> add(Date date, std::int64_t n) const {
    const Days step(n < 0 ? -1 : 1);
    if (n == 0) {
      for (; inside(date); date += step) {
        if (is_working(date)) return date;
      }
      return std::nullopt;
    }
    for (std::int64_t left = n < 0 ? -n : n; left > 0;) {
      date += step;
      if (!inside(date)) return std::nullopt;
      if (is_working(date)) --left;
    }
    return date;
  }

  std::int64_t count(Date from, Date to) const {
    std::int64_t days = 0;
    for (Date date = from; date < to; date += Days(1)) days += is_working(date) ? 1 : 0;
    return days;
  }

 private:
  bool inside(Date date) const { return date >= first_ && date <= last_; }
  Date first_;
  Date last_;
  std::set<Date> off_;
  std::set<Date> on_;
};

class Generator {
 public:
  std::int64_t number(std::int64_t from, std::int64_t to) {
    return std::uniform_int_distribution<std::int64_t>(from, to)(engine_);
  }
  Date day(const Calendar& calendar) {
    const auto length = (calendar.last_day() - calendar.first_day()).days();
    return calendar.first_day() + Days(static_cast<long>(number(0, length)));
  }
  /// Rules of a few years with up to twenty overrides on different days.
  CalendarRules rules() {
    CalendarRules rules = lithuanian_rules();
    rules.first_year = static_cast<int>(number(1990, 2098));
    rules.last_year = rules.first_year + static_cast<int>(number(0, 2));
    std::set<Date> days;
    const Calendar calendar(rules);
    for (std::int64_t i = number(0, 20); i > 0; --i) days.insert(day(calendar));
    for (const Date date : days) {
      const bool off = number(0, 1) == 0;
      rules.overrides.push_back(
          {date, off ? DayOverrideKind::day_off : DayOverrideKind::working_day, ""});
    }
    return rules;
  }

 private:
  std::mt19937_64 engine_{20240307};
};

TEST(WorkingDayProperties, EveryDayOfTheCalendarIsWhatTheLoopSays) {
  const DayLoop loop(lithuanian_rules());
  for (Date date = lithuania().first_day(); date <= lithuania().last_day(); date += Days(1)) {
    ASSERT_EQ(lithuania().is_working_day(date), loop.is_working(date)) << format_date(date);
    ASSERT_EQ(lithuania().day(date).working, loop.is_working(date)) << format_date(date);
    ASSERT_EQ(lithuania().try_add_working_days(date, 1), loop.add(date, 1)) << format_date(date);
    ASSERT_EQ(lithuania().try_add_working_days(date, -1), loop.add(date, -1)) << format_date(date);
  }
}

TEST(WorkingDayProperties, AddAndCountAreWhatTheLoopSaysAcrossTheEndsOfTheYears) {
  Generator generate;
  for (int round = 0; round < 300; ++round) {
    const CalendarRules rules = generate.rules();
    const Calendar calendar(rules);
    const DayLoop loop(rules);
    for (int i = 0; i < 30; ++i) {
      const Date date = generate.day(calendar);
      const Date other = generate.day(calendar);
      const std::int64_t n = generate.number(-400, 400);
      ASSERT_EQ(calendar.try_add_working_days(date, n), loop.add(date, n))
          << format_date(date) << ' ' << n;
      ASSERT_EQ(calendar.count_working_days(date, other),
                loop.count(date, other) - loop.count(other, date));
    }
  }
}

TEST(WorkingDayProperties, CountingUndoesAdding) {
  Generator generate;
  for (int i = 0; i < rounds; ++i) {
    const Date date = generate.day(lithuania());
    const std::int64_t n = generate.number(1, 30000);
    const auto end = lithuania().try_add_working_days(date, n);
    if (!end) continue;
    ASSERT_EQ(lithuania().count_working_days(date + Days(1), *end + Days(1)), n);
    ASSERT_LE(lithuania().add_working_days(*end, -n), date + Days(4));
    if (lithuania().is_working_day(date)) {
      ASSERT_EQ(lithuania().add_working_days(*end, -n), date);
    }
  }
}

TEST(WorkingDayProperties, AddingInTwoStepsIsAddingAtOnce) {
  Generator generate;
  for (int i = 0; i < rounds; ++i) {
    const Date date = generate.day(lithuania());
    const std::int64_t a = generate.number(0, 3000);
    const std::int64_t b = generate.number(1, 3000);
    const auto half = lithuania().try_add_working_days(date, b);
    if (!half) continue;
    ASSERT_EQ(lithuania().try_add_working_days(*half, a),
              lithuania().try_add_working_days(date, a + b));
  }
}

TEST(WorkingDayProperties, TheResultIsAWorkingDayAndNeverGoesBack) {
  Generator generate;
  for (int i = 0; i < rounds; ++i) {
    const Date date = generate.day(lithuania());
    const std::int64_t n = generate.number(-3000, 3000);
    const auto end = lithuania().try_add_working_days(date, n);
    if (!end) continue;
    ASSERT_TRUE(lithuania().is_working_day(*end));
    const auto of_more = lithuania().try_add_working_days(date, n + 1);
    const auto of_next_day = lithuania().try_add_working_days(date + Days(1), n);
    ASSERT_GE(of_more.value_or(*end), *end);
    ASSERT_GE(of_next_day.value_or(*end), *end);
  }
}

TEST(WorkingDayProperties, CountsAddUpAndChangeSign) {
  Generator generate;
  for (int i = 0; i < rounds; ++i) {
    const Date a = generate.day(lithuania());
    const Date b = generate.day(lithuania());
    const Date c = generate.day(lithuania());
    const auto count = [](Date from, Date to) { return lithuania().count_working_days(from, to); };
    ASSERT_EQ(count(a, b) + count(b, c), count(a, c));
    ASSERT_EQ(count(a, b), -count(b, a));
  }
}

TEST(WorkingDayProperties, AnotherDayOffNeverMakesADueDateEarlier) {
  Generator generate;
  for (int round = 0; round < 100; ++round) {
    CalendarRules rules = lithuanian_rules();
    rules.first_year = 2023;
    rules.last_year = 2026;
    const Calendar before(rules);
    const Date day_off = generate.day(before);
    rules.overrides = {{day_off, DayOverrideKind::day_off, ""}};
    const Calendar after(rules);
    for (int i = 0; i < 100; ++i) {
      const Date date = generate.day(before);
      const std::int64_t n = generate.number(0, 60);
      const auto due = after.try_add_working_days(date, n);
      const auto latest = after.try_add_working_days(date, -n - 1);
      if (!due || !latest) continue;
      ASSERT_GE(*due, before.add_working_days(date, n));
      ASSERT_LE(*latest, before.add_working_days(date, -n - 1));
    }
  }
}

TEST(WorkingDayProperties, ConventionBIsOneWorkingDayBeforeConventionA) {
  Generator generate;
  for (int i = 0; i < rounds; ++i) {
    const Date event = generate.day(lithuania());
    const std::int64_t n = generate.number(1, 300);
    const auto b = lithuania().try_working_days_before(event, n, Backward::full_days_between);
    if (!b) continue;
    const Date a = lithuania().working_days_before(event, n, Backward::nth_day);
    ASSERT_EQ(lithuania().add_working_days(*b, 1), a);
    ASSERT_EQ(lithuania().count_working_days(a, event), n);
    ASSERT_EQ(lithuania().count_working_days(*b + Days(1), event), n);
  }
}

}  // namespace
}  // namespace gerove::calendar
