// Is a service offered on a day and at an hour?
#include "gerove/service/schedule.hpp"

#include <gmock/gmock.h>

#include <string>

#include "gerove/calendar/lithuania.hpp"
#include "service/make_service.hpp"

namespace gerove::service {
namespace {

using test::make_service;
using test::on;
using ::testing::IsEmpty;

ServiceSchedule schedule(std::string rrule,
                         std::optional<std::uint32_t> start = {},
                         std::optional<std::uint32_t> end = {}) {
  ServiceSchedule made;
  made.rrule = std::move(rrule);
  made.start_minute = start;
  made.end_minute = end;
  return made;
}

Timetable timetable(std::vector<ServiceSchedule> schedules) {
  Service service = make_service("p-1");
  service.schedules = std::move(schedules);
  return {service, calendar::lithuanian_calendar()};
}

const Date monday = on(2024, 3, 4);
const Date saturday = on(2024, 3, 9);

TEST(Timetable, TellsDaysAndHours) {
  const Timetable days =
      timetable({schedule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 14 * 60, 18 * 60)});
  EXPECT_THAT(days.findings(), IsEmpty());
  EXPECT_EQ(days.offered(monday), Answer::yes);
  EXPECT_EQ(days.offered(saturday), Answer::no);
  EXPECT_EQ(days.offered(monday, 14 * 60 - 1), Answer::no);
  EXPECT_EQ(days.offered(monday, 14 * 60), Answer::yes);
  EXPECT_EQ(days.offered(monday, 18 * 60 - 1), Answer::yes);
  EXPECT_EQ(days.offered(monday, 18 * 60), Answer::no);
  EXPECT_EQ(days.next(on(2024, 3, 2), on(2024, 3, 31)), monday);
  EXPECT_EQ(days.next(on(2024, 3, 2), on(2024, 3, 3)), std::nullopt);
}

TEST(Timetable, WorksPastMidnight) {
  const Timetable nights = timetable({schedule("FREQ=WEEKLY;BYDAY=MO", 20 * 60, 8 * 60)});
  EXPECT_EQ(nights.offered(monday, 19 * 60), Answer::no);
  EXPECT_EQ(nights.offered(monday, 23 * 60), Answer::yes);
  EXPECT_EQ(nights.offered(monday, 7 * 60), Answer::no);
  EXPECT_EQ(nights.offered(monday + Days(1), 7 * 60), Answer::yes);
  EXPECT_EQ(nights.offered(monday + Days(1), 8 * 60), Answer::no);
}

TEST(Timetable, LeavesOpenWhatItCannotRead) {
  const Timetable none = timetable({});
  EXPECT_EQ(none.offered(monday), Answer::unspecified);
  const Timetable unread = timetable({schedule("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", 0, 60)});
  EXPECT_EQ(unread.offered(monday), Answer::unspecified);
  const Timetable both =
      timetable({schedule("FREQ=SOMETIMES"), schedule("FREQ=WEEKLY;BYDAY=MO", 60, 120)});
  EXPECT_EQ(both.offered(monday), Answer::yes);
  EXPECT_EQ(both.offered(saturday), Answer::unspecified);
  const Timetable without_hours = timetable({schedule("FREQ=WEEKLY;BYDAY=MO")});
  EXPECT_EQ(without_hours.offered(monday, 60), Answer::unspecified);
  EXPECT_EQ(without_hours.offered(saturday, 60), Answer::no);
}

TEST(Timetable, SaysThatHoursHaveABeginningAndNoEndOrAnEndAlone) {
  for (const ServiceSchedule& half :
       {schedule("FREQ=WEEKLY;BYDAY=MO", 14 * 60), schedule("FREQ=WEEKLY;BYDAY=MO", {}, 18 * 60)}) {
    const Timetable open = timetable({half});
    ASSERT_EQ(open.findings().size(), 1U);
    EXPECT_EQ(open.findings()[0].code, "service.schedule.hours_invalid");
    EXPECT_EQ(open.offered(monday), Answer::yes);
    EXPECT_EQ(open.offered(monday, 15 * 60), Answer::unspecified);
  }
}

TEST(Timetable, LeavesOpenWhatIsCountedTooFar) {
  ServiceSchedule never = schedule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1", 60, 120);
  never.starts = monday;
  const Timetable open = timetable({never});
  ASSERT_EQ(open.findings().size(), 1U);
  EXPECT_EQ(open.findings()[0].code, "service.schedule.count_too_far");
  EXPECT_EQ(open.findings()[0].path, "service.schedules[0].rrule");
  EXPECT_EQ(open.offered(monday), Answer::unspecified);
}

TEST(Timetable, AFirstDayWithoutRuleIsThatDay) {
  ServiceSchedule day = schedule("", 60, 120);
  day.starts = monday;
  const Timetable once = timetable({day});
  EXPECT_EQ(once.offered(monday), Answer::yes);
  EXPECT_EQ(once.offered(monday + Days(1)), Answer::no);
}

const Date easter_monday = on(2023, 4, 10);
const Date christmas = on(2023, 12, 25);
constexpr std::uint32_t afternoon = 15 * 60;

ServiceSchedule on_weekdays(Answer on_holidays = Answer::unspecified) {
  ServiceSchedule made = schedule("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", 14 * 60, 18 * 60);
  made.on_holidays = on_holidays;
  return made;
}

TEST(TimetableOnHolidays, IsClosedWhereNothingIsSaidOfThem) {
  const Timetable days = timetable({on_weekdays()});
  EXPECT_EQ(days.offered(easter_monday), Answer::no);
  EXPECT_EQ(days.offered(easter_monday, afternoon), Answer::no);
  EXPECT_EQ(days.offered(easter_monday + Days(1), afternoon), Answer::yes);
  EXPECT_EQ(days.offered(easter_monday + Days(7), afternoon), Answer::yes);
  EXPECT_EQ(days.offered(christmas, afternoon), Answer::no);
  EXPECT_EQ(days.offered(on(2024, 3, 11), afternoon), Answer::no);
}

TEST(TimetableOnHolidays, TellsTheHolidayThatAloneCloses) {
  const Timetable days = timetable({on_weekdays()});
  ASSERT_NE(days.closing_holiday(easter_monday, afternoon), nullptr);
  EXPECT_EQ(days.closing_holiday(easter_monday, afternoon)->name.en, "Easter Monday");
  EXPECT_EQ(days.closing_holiday(easter_monday, {})->name.lt, "Velykos (pirmadienis)");
  EXPECT_EQ(days.closing_holiday(easter_monday, 20 * 60), nullptr) << "closed at that hour anyway";
  EXPECT_EQ(days.closing_holiday(easter_monday - Days(1), afternoon), nullptr) << "a Sunday";
  EXPECT_EQ(days.closing_holiday(monday, afternoon), nullptr);
  EXPECT_EQ(days.closing_holiday(easter_monday + Days(1), afternoon), nullptr) << "the day after";
}

TEST(TimetableOnHolidays, IsOpenWhereTheScheduleSaysSo) {
  EXPECT_EQ(timetable({on_weekdays(Answer::yes)}).offered(easter_monday, afternoon), Answer::yes);
  EXPECT_EQ(timetable({on_weekdays(Answer::no)}).offered(easter_monday, afternoon), Answer::no);
  EXPECT_EQ(timetable({on_weekdays(), on_weekdays(Answer::yes)}).offered(easter_monday, afternoon),
            Answer::yes);
}

TEST(TimetableOnHolidays, IsOpenOnADateThatTheScheduleNames) {
  ServiceSchedule once = schedule("", 10 * 60, 12 * 60);
  once.starts = christmas;
  EXPECT_EQ(timetable({once}).offered(christmas, 11 * 60), Answer::yes);
  once.on_holidays = Answer::no;
  EXPECT_EQ(timetable({once}).offered(christmas, 11 * 60), Answer::no);
  const ServiceSchedule each_year = schedule("FREQ=YEARLY;BYMONTHDAY=25;BYMONTH=12", 600, 720);
  EXPECT_EQ(timetable({each_year}).offered(christmas, 11 * 60), Answer::yes);
  const ServiceSchedule mondays = schedule("FREQ=YEARLY;BYDAY=MO", 600, 720);
  EXPECT_EQ(timetable({mondays}).offered(christmas, 11 * 60), Answer::no)
      << "every Monday of a year is no date";
}

TEST(TimetableOnHolidays, TheDayOnWhichANightBeginsDecides) {
  const Timetable nights = timetable({schedule("FREQ=DAILY", 20 * 60, 8 * 60)});
  const Date first_of_november = on(2023, 11, 1);
  EXPECT_EQ(nights.offered(first_of_november, 7 * 60), Answer::yes) << "since the eve";
  EXPECT_EQ(nights.offered(first_of_november, 21 * 60), Answer::no);
  EXPECT_EQ(nights.offered(on(2023, 11, 3), 7 * 60), Answer::no) << "2 November is one, too";
  ASSERT_NE(nights.closing_holiday(on(2023, 11, 3), 7 * 60), nullptr);
  EXPECT_EQ(nights.closing_holiday(on(2023, 11, 3), 7 * 60)->name.en, "All Souls' Day");
}

TEST(TimetableOnHolidays, OnWeekendsAreClosedToo) {
  const Timetable sundays = timetable({schedule("FREQ=WEEKLY;BYDAY=SU", 600, 720)});
  EXPECT_EQ(sundays.offered(on(2023, 4, 2)), Answer::yes);
  EXPECT_EQ(sundays.offered(on(2023, 4, 9)), Answer::no) << "Easter Sunday";
}

TEST(TimetableOnHolidays, TheNextDayIsNone) {
  EXPECT_EQ(timetable({on_weekdays()}).next(on(2023, 12, 24), on(2024, 1, 31)), on(2023, 12, 27));
  EXPECT_EQ(timetable({on_weekdays()}).next(on(2023, 12, 24), on(2023, 12, 26)), std::nullopt);
}

TEST(TimetableOnHolidays, AreNotKnownOutsideTheCalendar) {
  EXPECT_EQ(timetable({on_weekdays()}).offered(on(2101, 1, 3), afternoon), Answer::unspecified);
  EXPECT_EQ(timetable({on_weekdays(Answer::yes)}).offered(on(2101, 1, 3), afternoon), Answer::yes);
}

TEST(TimetableOnHolidays, ThatAnOfficeWorksAreNone) {
  Service service = make_service("p-1");
  service.schedules = {on_weekdays()};
  const Timetable days(
      service,
      calendar::lithuanian_calendar({{easter_monday, DayOverrideKind::working_day, "perkelta"}}));
  EXPECT_EQ(days.offered(easter_monday, afternoon), Answer::yes);
}

TEST(Timetable, FindingsNameThePlace) {
  const Timetable bad = timetable({schedule("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1"),
                                   schedule("FREQ=WEEKLY"),
                                   schedule(""),
                                   schedule("FREQ=DAILY", 60, 2000)});
  ASSERT_EQ(bad.findings().size(), 4U);
  EXPECT_EQ(bad.findings()[0].code, "service.schedule.rule_unread");
  EXPECT_EQ(bad.findings()[0].path, "service.schedules[0].rrule");
  EXPECT_EQ(bad.findings()[0].text.en, "the recurrence rule can't be read: BYSETPOS, byte 21");
  EXPECT_EQ(bad.findings()[1].path, "service.schedules[1].starts");
  EXPECT_EQ(bad.findings()[2].code, "service.schedule.days_missing");
  EXPECT_EQ(bad.findings()[3].path, "service.schedules[3].start_minute");
  EXPECT_EQ(bad.findings()[3].record, "p-1");
}

}  // namespace
}  // namespace gerove::service
