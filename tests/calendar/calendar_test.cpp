// Working days: the figures of the law's calendar, the meaning of each operation, and failures.
#include "gerove/calendar/calendar.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "calendar/dates.hpp"
#include "calendar/lithuania.hpp"

namespace gerove::calendar {
namespace {

constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t tiny = std::numeric_limits<std::int64_t>::min();

template <class Action>
Failure failure_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error.failure();
  }
  return {};
}

TEST(WorkingDays, PerYear) {
  const int expected[] = {251, 253, 252, 251, 251, 251, 252, 251, 252, 251, 250, 251};
  for (int year = 2019; year <= 2030; ++year) {
    const auto days =
        lithuania().count_working_days(*make_date(year, 1, 1), *make_date(year + 1, 1, 1));
    EXPECT_EQ(days, expected[year - 2019]) << year;
  }
}

struct Forward {
  Date start;
  std::int64_t n;
  Date end;
};

TEST(WorkingDays, TheNthAfterTheDayOfReceipt) {
  const Forward vectors[] = {
      {"2019-10-28"_date, 5, "2019-11-05"_date},  {"2019-10-28"_date, 10, "2019-11-12"_date},
      {"2021-12-23"_date, 2, "2021-12-28"_date},  {"2021-12-23"_date, 3, "2021-12-29"_date},
      {"2021-12-23"_date, 7, "2022-01-04"_date},  {"2021-12-23"_date, 10, "2022-01-07"_date},
      {"2021-12-23"_date, 15, "2022-01-14"_date}, {"2023-10-27"_date, 3, "2023-11-03"_date},
      {"2023-10-27"_date, 5, "2023-11-07"_date},  {"2023-10-27"_date, 10, "2023-11-14"_date},
      {"2023-12-20"_date, 2, "2023-12-22"_date},  {"2023-12-20"_date, 10, "2024-01-08"_date},
      {"2023-12-20"_date, 15, "2024-01-15"_date}, {"2024-03-26"_date, 2, "2024-03-28"_date},
      {"2024-03-26"_date, 10, "2024-04-10"_date}, {"2024-03-26"_date, 15, "2024-04-17"_date},
      {"2024-06-20"_date, 2, "2024-06-25"_date},  {"2024-06-20"_date, 3, "2024-06-26"_date},
      {"2024-06-20"_date, 5, "2024-06-28"_date},  {"2024-06-20"_date, 10, "2024-07-05"_date},
      {"2024-06-20"_date, 15, "2024-07-12"_date}, {"2024-10-28"_date, 3, "2024-10-31"_date},
      {"2024-10-28"_date, 5, "2024-11-05"_date},  {"2024-10-28"_date, 10, "2024-11-12"_date},
      {"2024-10-28"_date, 15, "2024-11-19"_date}, {"2024-12-20"_date, 2, "2024-12-27"_date},
      {"2024-12-20"_date, 3, "2024-12-30"_date},  {"2024-12-20"_date, 5, "2025-01-02"_date},
      {"2024-12-20"_date, 7, "2025-01-06"_date},  {"2024-12-20"_date, 10, "2025-01-09"_date},
      {"2024-12-20"_date, 15, "2025-01-16"_date}, {"2025-04-16"_date, 2, "2025-04-18"_date},
      {"2025-04-16"_date, 3, "2025-04-22"_date},  {"2025-04-16"_date, 5, "2025-04-24"_date},
      {"2025-04-16"_date, 10, "2025-05-02"_date}, {"2025-04-16"_date, 15, "2025-05-09"_date},
      {"2026-06-23"_date, 1, "2026-06-25"_date},  {"2026-06-23"_date, 2, "2026-06-26"_date},
      {"2026-06-23"_date, 3, "2026-06-29"_date},  {"2026-06-23"_date, 10, "2026-07-09"_date},
      {"2026-06-23"_date, 15, "2026-07-16"_date}, {"2026-10-30"_date, 1, "2026-11-03"_date},
      {"2026-10-30"_date, 2, "2026-11-04"_date},  {"2026-10-30"_date, 3, "2026-11-05"_date},
      {"2026-10-30"_date, 5, "2026-11-09"_date},  {"2027-03-09"_date, 2, "2027-03-12"_date},
      {"2027-03-09"_date, 3, "2027-03-15"_date},  {"2027-03-09"_date, 10, "2027-03-24"_date},
      {"2027-03-09"_date, 15, "2027-04-01"_date},
  };
  for (const Forward& v : vectors) {
    EXPECT_EQ(lithuania().add_working_days(v.start, v.n), v.end) << v.start.day_number() << v.n;
  }
}

struct BeforeSitting {
  Date sitting;
  Date convention_a;
  Date convention_b;
};

TEST(WorkingDays, FourBeforeTheSittingByBothConventions) {
  const BeforeSitting vectors[] = {
      {"2024-11-07"_date, "2024-10-31"_date, "2024-10-30"_date},
      {"2024-12-30"_date, "2024-12-19"_date, "2024-12-18"_date},
      {"2025-04-24"_date, "2025-04-17"_date, "2025-04-16"_date},
      {"2026-06-29"_date, "2026-06-22"_date, "2026-06-19"_date},
  };
  for (const BeforeSitting& v : vectors) {
    EXPECT_EQ(lithuania().working_days_before(v.sitting, 4, Backward::nth_day), v.convention_a);
    EXPECT_EQ(lithuania().working_days_before(v.sitting, 4, Backward::full_days_between),
              v.convention_b);
  }
}

TEST(WorkingDays, NoneBeforeTheSittingIsItsDayOrTheOneBefore) {
  const Date monday = "2024-11-11"_date;
  const Date sunday = "2024-11-10"_date;
  const Date friday = "2024-11-08"_date;
  EXPECT_EQ(lithuania().working_days_before(monday, 0, Backward::nth_day), monday);
  EXPECT_EQ(lithuania().working_days_before(sunday, 0, Backward::nth_day), friday);
  EXPECT_EQ(lithuania().working_days_before(monday, 0, Backward::full_days_between), friday);
  EXPECT_EQ(
      failure_of([&] { lithuania().working_days_before(monday, -1, Backward::nth_day); }).code,
      Errc::calendar_term);
  EXPECT_FALSE(lithuania().try_working_days_before(monday, tiny, Backward::full_days_between));
  EXPECT_FALSE(lithuania().try_working_days_before(monday, huge, Backward::full_days_between));
}

TEST(WorkingDays, GoodFridayIsOne) { EXPECT_TRUE(lithuania().is_working_day("2025-04-18"_date)); }

TEST(WorkingDays, AddingNoneMeansTheDayItselfOrTheNextWorkingDay) {
  EXPECT_EQ(lithuania().add_working_days("2024-12-23"_date, 0), "2024-12-23"_date);
  EXPECT_EQ(lithuania().add_working_days("2024-12-24"_date, 0), "2024-12-27"_date);
}

TEST(WorkingDays, SubtractingCountsBackAndNeverCountsTheDayItself) {
  EXPECT_EQ(lithuania().add_working_days("2024-12-27"_date, -1), "2024-12-23"_date);
  EXPECT_EQ(lithuania().add_working_days("2024-12-25"_date, -1), "2024-12-23"_date);
  EXPECT_EQ(lithuania().add_working_days("2024-12-27"_date, -2), "2024-12-20"_date);
}

TEST(WorkingDays, NextAndPreviousStayOnAWorkingDay) {
  EXPECT_EQ(lithuania().next_working_day("2024-12-23"_date), "2024-12-23"_date);
  EXPECT_EQ(lithuania().next_working_day("2024-12-24"_date), "2024-12-27"_date);
  EXPECT_EQ(lithuania().previous_working_day("2024-12-23"_date), "2024-12-23"_date);
  EXPECT_EQ(lithuania().previous_working_day("2024-12-26"_date), "2024-12-23"_date);
}

TEST(WorkingDays, CountIncludesTheFirstDayAndNotTheLast) {
  const Date monday = "2024-10-07"_date;
  const Date friday = "2024-10-11"_date;
  EXPECT_EQ(lithuania().count_working_days(monday, monday), 0);
  EXPECT_EQ(lithuania().count_working_days(monday, friday), 4);
  EXPECT_EQ(lithuania().count_working_days(monday, friday + Days(1)), 5);
  EXPECT_EQ(lithuania().count_working_days(friday, monday), -4);
}

TEST(WhyNotWorking, NamesTheHolidayAndTheRestDay) {
  const auto all_saints = lithuania().why_not_working("2025-11-01"_date);
  ASSERT_TRUE(all_saints);
  ASSERT_NE(all_saints->holiday, nullptr);
  EXPECT_EQ(all_saints->holiday->name.en, "All Saints' Day");
  EXPECT_TRUE(all_saints->weekly_rest);
  EXPECT_EQ(describe(*all_saints).lt, "šeštadienis, Visų Šventųjų diena");
  EXPECT_EQ(describe(*all_saints).en, "Saturday, All Saints' Day");
}

TEST(WhyNotWorking, IsSilentOnAWorkingDay) {
  EXPECT_FALSE(lithuania().why_not_working("2024-10-07"_date));
  EXPECT_EQ(describe(lithuania().day("2024-10-07"_date)).lt, "");
}

TEST(OfficeOverrides, AddDaysOffAndWorkingDays) {
  const Calendar office = lithuanian_calendar(
      {{"2024-11-09"_date, DayOverrideKind::working_day, "Vyriausybės nutarimas"},
       {"2024-10-31"_date, DayOverrideKind::day_off, ""}});
  EXPECT_TRUE(office.is_working_day("2024-11-09"_date));
  EXPECT_FALSE(office.is_working_day("2024-10-31"_date));
  EXPECT_EQ(describe(office.day("2024-11-09"_date)).lt,
            "šeštadienis, darbo diena (Vyriausybės nutarimas)");
  EXPECT_EQ(describe(*office.why_not_working("2024-10-31"_date)).en, "extra day off");
  EXPECT_EQ(office.overrides().front().date, "2024-10-31"_date);
}

TEST(OfficeOverrides, CanTurnAHolidayIntoAWorkingDay) {
  const Calendar office =
      lithuanian_calendar({{"2024-12-24"_date, DayOverrideKind::working_day, ""}});
  EXPECT_EQ(office.next_working_day("2024-12-24"_date), "2024-12-24"_date);
}

TEST(OfficeOverrides, TheSameTwiceIsHarmless) {
  const OfficeOverride off{"2024-10-31"_date, DayOverrideKind::day_off, ""};
  EXPECT_FALSE(lithuanian_calendar({off, off}).is_working_day(off.date));
}

TEST(OfficeOverrides, ADayBothOffAndWorkingIsRefused) {
  const Failure failure = failure_of([] {
    lithuanian_calendar({{"2024-10-31"_date, DayOverrideKind::day_off, ""},
                         {"2024-11-09"_date, DayOverrideKind::working_day, ""},
                         {"2024-10-31"_date, DayOverrideKind::working_day, ""}});
  });
  EXPECT_EQ(failure.code, Errc::calendar_table);
  EXPECT_EQ(failure.path, "overrides[2].kind");
  EXPECT_EQ(failure.detail, "both off and working, see overrides[0]");
}

TEST(OfficeOverrides, OfNoKindOrOutsideTheYearsAreRefused) {
  const Failure no_kind = failure_of([] {
    lithuanian_calendar({{"2024-10-31"_date, DayOverrideKind::unspecified, ""}});
  });
  EXPECT_EQ(no_kind.code, Errc::calendar_table);
  EXPECT_EQ(no_kind.path, "overrides[0].kind");
  const Failure outside = failure_of([] {
    lithuanian_calendar({{"1989-12-31"_date, DayOverrideKind::day_off, ""}});
  });
  EXPECT_EQ(outside.code, Errc::calendar_range);
  EXPECT_EQ(outside.path, "overrides[0].date");
  const Failure no_date = failure_of([] {
    lithuanian_calendar({{Date(), DayOverrideKind::day_off, ""}});
  });
  EXPECT_EQ(no_date.code, Errc::calendar_range);
}

TEST(Range, CoversTheWholeFirstAndLastYear) {
  EXPECT_EQ(lithuania().first_day(), "1990-01-01"_date);
  EXPECT_EQ(lithuania().last_day(), "2100-12-31"_date);
  EXPECT_EQ(lithuania().next_working_day("1990-01-01"_date), "1990-01-02"_date);
  EXPECT_TRUE(lithuania().is_working_day("2100-12-31"_date));
  EXPECT_EQ(lithuania().add_working_days("1990-01-01"_date, 1), "1990-01-02"_date);
  EXPECT_EQ(lithuania().add_working_days("2100-12-30"_date, 1), "2100-12-31"_date);
}

TEST(Range, AFailureNamesTheYearsAndNeverTheDate) {
  const Failure failure = failure_of([] { lithuania().is_working_day("1989-12-31"_date); });
  EXPECT_EQ(failure.code, Errc::calendar_range);
  EXPECT_EQ(failure.detail, "1990-2100");
  EXPECT_EQ(failure.message(Language::lt), "diena už kalendoriaus ribų (1990-2100) [400]");
}

TEST(Range, DaysOutsideAreFailures) {
  const Date special[] = {Date(boost::gregorian::not_a_date_time),
                          Date(boost::gregorian::pos_infin),
                          Date(boost::gregorian::neg_infin),
                          "1989-12-31"_date,
                          "2101-01-01"_date,
                          "1400-01-01"_date,
                          "9999-12-31"_date};
  const Date inside = "2024-01-02"_date;
  for (const Date date : special) {
    EXPECT_FALSE(lithuania().covers(date));
    EXPECT_FALSE(lithuania().try_is_working_day(date));
    EXPECT_FALSE(lithuania().try_add_working_days(date, 1));
    EXPECT_FALSE(lithuania().try_add_working_days(date, 0));
    EXPECT_FALSE(lithuania().try_add_working_days(date, -1));
    EXPECT_FALSE(lithuania().try_next_working_day(date));
    EXPECT_FALSE(lithuania().try_previous_working_day(date));
    EXPECT_FALSE(lithuania().try_working_days_before(date, 1, Backward::nth_day));
    EXPECT_THROW(lithuania().add_working_days(date, 1), Error);
    EXPECT_THROW(lithuania().day(date), Error);
    if (date == "2101-01-01"_date) continue;  // counting may end behind the last day
    EXPECT_FALSE(lithuania().try_count_working_days(inside, date));
    EXPECT_FALSE(lithuania().try_count_working_days(date, inside));
    EXPECT_THROW(lithuania().count_working_days(inside, date), Error);
  }
}

TEST(Range, ResultsOutsideAreFailuresHoweverFar) {
  const Date date = "2024-01-02"_date;
  for (const std::int64_t n : {huge,
                               huge - 1,
                               huge - 70000,
                               tiny,
                               tiny + 1,
                               tiny + 70000,
                               std::int64_t{1} << 32,
                               -(std::int64_t{1} << 32),
                               std::int64_t{65536},
                               std::int64_t{-65536}}) {
    EXPECT_FALSE(lithuania().try_add_working_days(date, n)) << n;
  }
  EXPECT_FALSE(lithuania().try_add_working_days("2100-12-31"_date, 1));
  EXPECT_FALSE(lithuania().try_add_working_days("1990-01-02"_date, -1));
  EXPECT_FALSE(lithuania().try_previous_working_day("1990-01-01"_date));
}

TEST(Range, YearsThatCantBeCoveredAreRefused) {
  struct Years {
    int first, last;
  };
  for (const Years years : {Years{1582, 1600}, {2024, 2023}, {1990, 10000}, {1900, 2079}}) {
    CalendarRules rules = lithuanian_rules();
    rules.first_year = years.first;
    rules.last_year = years.last;
    EXPECT_EQ(failure_of([&] { const Calendar calendar(rules); }).code, Errc::calendar_years);
  }
}

TEST(Range, TheLongestIs179Years) {
  CalendarRules rules = lithuanian_rules();
  rules.first_year = 1583;
  rules.last_year = 1761;
  EXPECT_EQ(Calendar(rules).last_day(), "1761-12-31"_date);
  rules.first_year = 9821;
  rules.last_year = 9999;
  EXPECT_EQ(Calendar(rules).last_day(), "9999-12-31"_date);
}

TEST(Calendar, WithoutAnyWorkingDayHasNoAnswers) {
  const Calendar idle({.weekly_rest = {Weekday::monday,
                                       Weekday::tuesday,
                                       Weekday::wednesday,
                                       Weekday::thursday,
                                       Weekday::friday,
                                       Weekday::saturday,
                                       Weekday::sunday}});
  EXPECT_FALSE(idle.try_next_working_day("2024-01-01"_date));
  EXPECT_FALSE(idle.try_previous_working_day("2024-01-01"_date));
  EXPECT_EQ(idle.count_working_days(idle.first_day(), idle.last_day()), 0);
}

TEST(Calendar, KeepsItsOwnCopyOfTheRows) {
  std::string name(100, 'x');
  std::vector<Holiday> rows{{.rule = FixedDay{3, 7}, .name = {name, name}}};
  const Calendar calendar({.holidays = rows, .first_year = 2024, .last_year = 2024});
  name.assign(100, 'y');
  rows.clear();
  EXPECT_EQ(calendar.why_not_working("2024-03-07"_date)->holiday->name.en, std::string(100, 'x'));
  EXPECT_EQ(calendar.holidays().size(), 1U);
}

TEST(Calendar, CopiesShareTheTablesAndOutliveTheOriginal) {
  auto original = std::make_unique<Calendar>(lithuanian_calendar());
  const Calendar copy = *original;
  EXPECT_EQ(copy.holidays().data(), original->holidays().data());
  original.reset();
  EXPECT_EQ(copy.next_working_day("2024-12-24"_date), "2024-12-27"_date);
  static_assert(std::is_nothrow_copy_constructible_v<Calendar>);
}

TEST(Calendar, IsUsableAfterBeingMovedFrom) {
  Calendar original = lithuanian_calendar();
  const Calendar moved = std::move(original);
  EXPECT_EQ(moved.first_day(), original.first_day());
}

TEST(Calendar, ABadRowIsNamedByItsNumber) {
  const Holiday rows[] = {{.rule = FixedDay{1, 1}}, {.rule = FixedDay{2, 30}}};
  EXPECT_EQ(failure_of([&] { const Calendar calendar({.holidays = rows}); }).path,
            "holidays[1].rule");
}

}  // namespace
}  // namespace gerove::calendar
