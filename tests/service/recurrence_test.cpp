// Recurrence rules: what is read, what is refused and where, and which days follow.
#include "gerove/service/recurrence.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "gerove/calendar/civil_arithmetic.hpp"
#include "support/read_records.hpp"

namespace gerove::service {
namespace {

using test::on;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

RecurrenceRule rule_of(std::string_view text) {
  RecurrenceRule rule;
  const auto failure = try_parse_rrule(text, rule);
  EXPECT_FALSE(failure) << text << ": " << failure->message(Language::en);
  return rule;
}

std::vector<std::string> days(std::string_view text,
                              std::optional<Date> first,
                              Date from,
                              std::size_t most) {
  const auto recurrence = Recurrence::make(rule_of(text), first);
  std::vector<std::string> found;
  if (!recurrence) return {"needs a first day"};
  for (std::optional<Date> day = from; day && found.size() < most;) {
    day = recurrence->next(*day, on(9999, 12, 31));
    if (!day) break;
    found.push_back(format_date(*day));
    day = calendar::add_days(*day, 1);
  }
  return found;
}

TEST(Rrule, ReadsEveryPartThatItUnderstands) {
  const RecurrenceRule rule = rule_of("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=-1FR,MO;WKST=SU");
  EXPECT_EQ(rule.frequency, Frequency::monthly);
  EXPECT_EQ(rule.interval, 2U);
  EXPECT_EQ(rule.count, 10U);
  EXPECT_THAT(rule.weekdays,
              ElementsAre(WeekdayInPeriod{-1, calendar::Weekday::friday},
                          WeekdayInPeriod{0, calendar::Weekday::monday}));
  EXPECT_EQ(rule.week_start, calendar::Weekday::sunday);
  EXPECT_EQ(rule_of("FREQ=DAILY;UNTIL=20240331").until, on(2024, 3, 31));
}

TEST(Rrule, IsWrittenAsItWasRead) {
  for (const std::string text : {"FREQ=DAILY",
                                 "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=SU",
                                 "FREQ=MONTHLY;UNTIL=20240331;BYDAY=2TU,-1FR",
                                 "FREQ=YEARLY;COUNT=3;BYMONTHDAY=1,-1;BYMONTH=9,12"}) {
    EXPECT_EQ(format_rrule(rule_of(text)), text);
  }
}

TEST(Rrule, TakesNumbersUpToTheirBoundsAndNoFurther) {
  const auto is_read = [](const std::string& text) {
    RecurrenceRule rule;
    return !try_parse_rrule(text, rule);
  };
  const auto expect_most = [&](const std::string& text, int most) {
    EXPECT_TRUE(is_read(text + std::to_string(most))) << text;
    EXPECT_FALSE(is_read(text + std::to_string(most + 1))) << text;
  };
  expect_most("FREQ=DAILY;COUNT=", 100'000);
  expect_most("FREQ=DAILY;INTERVAL=", 100'000);
  expect_most("FREQ=MONTHLY;BYMONTHDAY=", 31);
  expect_most("FREQ=MONTHLY;BYMONTHDAY=-", 31);
  expect_most("FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=", 12);
  EXPECT_TRUE(is_read("FREQ=YEARLY;BYDAY=53MO"));
  EXPECT_TRUE(is_read("FREQ=YEARLY;BYDAY=-53MO"));
  EXPECT_FALSE(is_read("FREQ=YEARLY;BYDAY=54MO"));
  EXPECT_TRUE(is_read("FREQ=MONTHLY;BYDAY=5MO"));
  EXPECT_FALSE(is_read("FREQ=MONTHLY;BYDAY=6MO"));
}

struct Refused {
  std::string_view text;
  std::uint64_t offset;
  std::string_view part;
};

TEST(Rrule, RefusesWhatItDoesNotUnderstandAtItsPlace) {
  const Refused cases[] = {
      {"", 0, ""},
      {"WEEKLY", 0, ""},
      {"FREQ=", 0, ""},
      {"BYDAY=MO", 0, "FREQ"},
      {"FREQ=HOURLY", 5, "FREQ"},
      {"FREQ=WEEKLY;", 12, ""},
      {"FREQ=WEEKLY;BYDAY=MO,XX", 21, "BYDAY"},
      {"FREQ=WEEKLY;BYDAY=1MO", 12, "BYDAY"},
      {"FREQ=MONTHLY;BYDAY=6MO", 13, "BYDAY"},
      {"FREQ=MONTHLY;BYDAY=0MO", 19, "BYDAY"},
      {"FREQ=WEEKLY;BYMONTHDAY=1", 12, "BYMONTHDAY"},
      {"FREQ=MONTHLY;BYMONTHDAY=32", 24, "BYMONTHDAY"},
      {"FREQ=MONTHLY;BYMONTHDAY=0", 24, "BYMONTHDAY"},
      {"FREQ=YEARLY;BYMONTH=13", 20, "BYMONTH"},
      {"FREQ=DAILY;INTERVAL=0", 20, "INTERVAL"},
      {"FREQ=DAILY;INTERVAL=-1", 20, "INTERVAL"},
      {"FREQ=DAILY;COUNT=99999999999", 17, "COUNT"},
      {"FREQ=DAILY;COUNT=3;UNTIL=20240101", 11, "COUNT"},
      {"FREQ=DAILY;UNTIL=20240101T000000Z", 17, "UNTIL"},
      {"FREQ=DAILY;UNTIL=20240230", 17, "UNTIL"},
      {"FREQ=DAILY;FREQ=DAILY", 11, "FREQ"},
      {"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", 22, "BYSETPOS"},
      {"FREQ=DAILY;BYHOUR=9", 11, "BYHOUR"},
      {"FREQ=DAILY;X-SECRET=1", 11, ""},
      {"freq=daily", 0, ""},
  };
  for (const Refused& refused : cases) {
    RecurrenceRule rule;
    const auto failure = try_parse_rrule(refused.text, rule);
    ASSERT_TRUE(failure) << refused.text;
    EXPECT_EQ(failure->code, Errc::service_rrule);
    EXPECT_EQ(failure->offset, refused.offset) << refused.text;
    EXPECT_EQ(failure->detail, refused.part) << refused.text;
    EXPECT_EQ(rule, RecurrenceRule{}) << "the target stays as it was";
  }
}

TEST(Recurrence, NeedsAFirstDayOnlyWhereItCounts) {
  for (const std::string_view text : {"FREQ=WEEKLY",
                                      "FREQ=DAILY;INTERVAL=2",
                                      "FREQ=DAILY;COUNT=3",
                                      "FREQ=MONTHLY",
                                      "FREQ=YEARLY;BYMONTH=9"}) {
    EXPECT_FALSE(Recurrence::make(rule_of(text), {})) << text;
  }
  for (const std::string_view text :
       {"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=15"}) {
    EXPECT_TRUE(Recurrence::make(rule_of(text), {})) << text;
  }
}

TEST(Recurrence, GivesTheDaysOfCommonRules) {
  EXPECT_THAT(days("FREQ=WEEKLY;BYDAY=MO,WE", {}, on(2023, 12, 30), 3),
              ElementsAre("2024-01-01", "2024-01-03", "2024-01-08"));
  EXPECT_THAT(days("FREQ=WEEKLY;INTERVAL=2", on(2024, 1, 3), on(2024, 1, 1), 3),
              ElementsAre("2024-01-03", "2024-01-17", "2024-01-31"));
  EXPECT_THAT(days("FREQ=MONTHLY;BYDAY=-1FR", {}, on(2024, 1, 1), 3),
              ElementsAre("2024-01-26", "2024-02-23", "2024-03-29"));
  EXPECT_THAT(days("FREQ=MONTHLY;BYMONTHDAY=-1", {}, on(2024, 1, 15), 3),
              ElementsAre("2024-01-31", "2024-02-29", "2024-03-31"));
  EXPECT_THAT(days("FREQ=MONTHLY", on(2024, 1, 31), on(2024, 1, 1), 3),
              ElementsAre("2024-01-31", "2024-03-31", "2024-05-31"));
  EXPECT_THAT(days("FREQ=YEARLY", on(2020, 2, 29), on(2020, 3, 1), 2),
              ElementsAre("2024-02-29", "2028-02-29"));
  EXPECT_THAT(days("FREQ=YEARLY;BYDAY=-1MO", {}, on(2024, 1, 1), 2),
              ElementsAre("2024-12-30", "2025-12-29"));
  EXPECT_THAT(days("FREQ=YEARLY;BYDAY=-1TH", {}, on(2025, 1, 1), 1), ElementsAre("2025-12-25"));
  EXPECT_THAT(days("FREQ=YEARLY;BYDAY=1SU;BYMONTH=5", {}, on(2024, 1, 1), 2),
              ElementsAre("2024-05-05", "2025-05-04"));
}

TEST(Recurrence, ComesBackOnlyEverySoManyTimesOfEachFrequency) {
  EXPECT_THAT(days("FREQ=DAILY;INTERVAL=3", on(2024, 1, 1), on(2024, 1, 1), 3),
              ElementsAre("2024-01-01", "2024-01-04", "2024-01-07"));
  EXPECT_THAT(days("FREQ=MONTHLY;INTERVAL=5", on(2023, 10, 15), on(2023, 1, 1), 3),
              ElementsAre("2023-10-15", "2024-03-15", "2024-08-15"));
  EXPECT_THAT(days("FREQ=YEARLY;INTERVAL=2", on(2023, 9, 1), on(2023, 1, 1), 3),
              ElementsAre("2023-09-01", "2025-09-01", "2027-09-01"));
}

TEST(Recurrence, TheWeekStartDecidesWhichWeeksCount) {
  // The examples of RFC 5545, section 3.8.5.3.
  EXPECT_THAT(
      days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", on(1997, 8, 5), on(1997, 1, 1), 9),
      ElementsAre("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"));
  EXPECT_THAT(
      days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", on(1997, 8, 5), on(1997, 1, 1), 9),
      ElementsAre("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"));
}

TEST(Recurrence, EndsWithCountUntilAndTheCalendar) {
  EXPECT_THAT(days("FREQ=DAILY;COUNT=2", on(2024, 1, 1), on(2023, 1, 1), 9),
              ElementsAre("2024-01-01", "2024-01-02"));
  EXPECT_THAT(days("FREQ=WEEKLY;UNTIL=20240108;BYDAY=MO", {}, on(2024, 1, 1), 9),
              ElementsAre("2024-01-01", "2024-01-08"));
  EXPECT_THAT(days("FREQ=DAILY", on(9999, 12, 30), on(9999, 1, 1), 9),
              ElementsAre("9999-12-30", "9999-12-31"));
  EXPECT_THAT(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", {}, on(2024, 1, 1), 9), IsEmpty());
}

TEST(Recurrence, CountsNoFurtherThanAHundredYears) {
  const Date first = on(2000, 1, 1);
  const auto made = [&](const std::string& text) {
    return Recurrence::make(rule_of(text), first).has_value();
  };
  EXPECT_TRUE(made("FREQ=YEARLY;COUNT=100"));
  EXPECT_FALSE(made("FREQ=YEARLY;COUNT=101"));
  EXPECT_TRUE(made("FREQ=DAILY;COUNT=" + std::to_string(Recurrence::most_days)));
  EXPECT_FALSE(made("FREQ=DAILY;COUNT=" + std::to_string(Recurrence::most_days + 1)));
  EXPECT_FALSE(made("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1")) << "there is no such day";
  EXPECT_TRUE(made("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
}

TEST(Recurrence, AFirstDayThatTheRuleDoesNotGiveIsNone) {
  EXPECT_THAT(days("FREQ=WEEKLY;COUNT=2;BYDAY=MO", on(2024, 1, 3), on(2024, 1, 1), 9),
              ElementsAre("2024-01-08", "2024-01-15"));
}

TEST(Recurrence, ThousandsOfYearsAfterTheFirstDayAreNoFurther) {
  const auto recurrence = Recurrence::make(rule_of("FREQ=WEEKLY;INTERVAL=3"), on(1400, 1, 6));
  int found = 0;
  for (Date day = on(9999, 11, 1); day < on(9999, 12, 31); day += Days(1)) {
    found += recurrence->occurs_on(day) ? 1 : 0;
  }
  EXPECT_THAT(found, ::testing::AnyOf(2, 3));
}

}  // namespace
}  // namespace gerove::service
