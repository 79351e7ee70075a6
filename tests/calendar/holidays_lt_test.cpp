// The holiday table of Lithuania: which days, since when, and how far each row is known.
#include "gerove/calendar/holidays_lt.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "calendar/dates.hpp"
#include "gerove/calendar/easter.hpp"
#include "gerove/calendar/holiday_dates.hpp"
#include "gerove/calendar/lithuania.hpp"

namespace gerove::calendar {
namespace {

std::set<std::string> holidays_of(int year) {
  std::set<std::string> dates;
  for (const Holiday& row : holidays_lt) {
    if (const auto date = CheckedHoliday(row, "row").in_year(year))
      dates.insert(format_date(*date));
  }
  return dates;
}

const Holiday& row_named(std::string_view name) {
  for (const Holiday& row : holidays_lt) {
    if (row.name.lt == name) return row;
  }
  throw std::invalid_argument(std::string(name));
}

TEST(HolidaysLt, HoldsTheSixteenDaysOf2024) {
  const std::set<std::string> expected{"2024-01-01",
                                       "2024-02-16",
                                       "2024-03-11",
                                       "2024-03-31",
                                       "2024-04-01",
                                       "2024-05-01",
                                       "2024-05-05",
                                       "2024-06-02",
                                       "2024-06-24",
                                       "2024-07-06",
                                       "2024-08-15",
                                       "2024-11-01",
                                       "2024-11-02",
                                       "2024-12-24",
                                       "2024-12-25",
                                       "2024-12-26"};
  EXPECT_EQ(holidays_of(2024), expected);
}

TEST(HolidaysLt, MidsummerDayBeginsIn2003) {
  EXPECT_FALSE(holidays_of(2002).contains("2002-06-24"));
  EXPECT_TRUE(holidays_of(2003).contains("2003-06-24"));
}

TEST(HolidaysLt, StatehoodDayBeginsIn1991) {
  EXPECT_FALSE(holidays_of(1990).contains("1990-07-06"));
  EXPECT_TRUE(holidays_of(1991).contains("1991-07-06"));
}

TEST(HolidaysLt, AllSoulsDayBeginsIn2020) {
  EXPECT_FALSE(holidays_of(2019).contains("2019-11-02"));
  EXPECT_TRUE(holidays_of(2020).contains("2020-11-02"));
}

TEST(HolidaysLt, TheBeginningOfChristmasEveIsUnknownAndSaysSo) {
  const Holiday& row = row_named("Kūčių diena");
  EXPECT_EQ(row.beginning, Beginning::unknown);
  EXPECT_EQ(row.status, SourceStatus::unverified);
  EXPECT_TRUE(row.valid_from.empty());
  EXPECT_TRUE(holidays_of(1990).contains("1990-12-24"));
}

TEST(HolidaysLt, RejectedAndProposedHolidaysAreNotInIt) {
  EXPECT_FALSE(holidays_of(2026).contains("2026-01-13"));
  EXPECT_FALSE(holidays_of(2026).contains("2026-10-25"));
}

TEST(HolidaysLt, EveryRowSaysWhereItComesFrom) {
  for (const Holiday& row : holidays_lt) {
    EXPECT_FALSE(row.name.lt.empty());
    EXPECT_FALSE(row.name.en.empty());
    EXPECT_FALSE(row.citation.empty()) << row.name.en;
    EXPECT_FALSE(row.source.empty()) << row.name.en;
    EXPECT_EQ(row.beginning == Beginning::dated, !row.valid_from.empty()) << row.name.en;
    EXPECT_FALSE(label(row.status).lt.empty());
  }
}

TEST(Easter, SundaysOf2019To2030) {
  const std::map<int, Date> expected{{2019, "2019-04-21"_date},
                                     {2020, "2020-04-12"_date},
                                     {2021, "2021-04-04"_date},
                                     {2022, "2022-04-17"_date},
                                     {2023, "2023-04-09"_date},
                                     {2024, "2024-03-31"_date},
                                     {2025, "2025-04-20"_date},
                                     {2026, "2026-04-05"_date},
                                     {2027, "2027-03-28"_date},
                                     {2028, "2028-04-16"_date},
                                     {2029, "2029-04-01"_date},
                                     {2030, "2030-04-21"_date}};
  for (const auto& [year, date] : expected) EXPECT_EQ(easter_sunday(year), year_month_day(date));
}

TEST(Easter, IsAlwaysASundayFromMarch22ToApril25) {
  for (int year = first_gregorian_year; year <= 9999; ++year) {
    const YearMonthDay easter = easter_sunday(year);
    const auto date = make_date(easter.year, easter.month, easter.day);
    ASSERT_TRUE(date) << year;
    ASSERT_EQ(weekday_of(*date), Weekday::sunday) << year;
    ASSERT_GE(*date, *make_date(year, 3, 22));
    ASSERT_LE(*date, *make_date(year, 4, 25));
  }
}

TEST(HolidayRule, ATwentyNinthOfFebruaryOccursInLeapYearsOnly) {
  EXPECT_EQ(holiday_date(FixedDay{2, 29}, 2024), "2024-02-29"_date);
  EXPECT_EQ(holiday_date(FixedDay{2, 29}, 2023), std::nullopt);
}

TEST(HolidayRule, AFifthWeekdayThatTheMonthLacksDoesNotOccur) {
  EXPECT_EQ(holiday_date(NthWeekday{5, Weekday::friday, 3}, 2024), "2024-03-29"_date);
  EXPECT_EQ(holiday_date(NthWeekday{5, Weekday::friday, 2}, 2024), std::nullopt);
}

TEST(HolidayRule, EasterOffsetsStayInTheirYear) {
  for (int year = first_gregorian_year; year <= 9999; ++year) {
    for (const int days : {-80, 250}) {
      ASSERT_EQ(year_month_day(*holiday_date(EasterOffset{days}, year)).year, year);
    }
  }
}

TEST(HolidayRow, IsInForceFromItsFirstToItsLastDay) {
  const Holiday row{.rule = FixedDay{10, 1},
                    .beginning = Beginning::dated,
                    .valid_from = "2001-10-01",
                    .valid_to = "2003-09-30"};
  const CheckedHoliday holiday(row, "row");
  EXPECT_FALSE(holiday.in_year(2000));
  EXPECT_TRUE(holiday.in_year(2001));
  EXPECT_TRUE(holiday.in_year(2002));
  EXPECT_FALSE(holiday.in_year(2003));
}

struct BadRow {
  Holiday row;
  std::string path;
};

TEST(HolidayRow, ThatContradictsItselfIsRefusedByName) {
  const BadRow rows[] = {
      {{.rule = FixedDay{2, 30}}, "row.rule"},
      {{.rule = FixedDay{13, 1}}, "row.rule"},
      {{.rule = EasterOffset{-81}}, "row.rule"},
      {{.rule = NthWeekday{6, Weekday::monday, 1}}, "row.rule"},
      {{.rule = NthWeekday{1, Weekday{}, 1}}, "row.rule"},
      {{.rule = FixedDay{1, 1}, .beginning = Beginning::dated}, "row.valid_from"},
      {{.rule = FixedDay{1, 1}, .valid_from = "2003"}, "row.valid_from"},
      {{.rule = FixedDay{1, 1}, .beginning = Beginning::dated, .valid_from = "2003-02-29"},
       "row.valid_from"},
      {{.rule = FixedDay{1, 1}, .valid_to = "soon"}, "row.valid_to"},
      {{.rule = FixedDay{1, 1},
        .beginning = Beginning::dated,
        .valid_from = "2003",
        .valid_to = "2002-12-31"},
       "row.valid_to"},
  };
  for (const BadRow& bad : rows) {
    try {
      const CheckedHoliday holiday(bad.row, "row");
      ADD_FAILURE() << bad.path;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Errc::calendar_table);
      EXPECT_EQ(error.failure().path, bad.path);
    }
  }
}

}  // namespace
}  // namespace gerove::calendar
