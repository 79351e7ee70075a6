// Is a service offered on a day and at an hour?
#include "gerove/service/schedule.hpp"

#include <gmock/gmock.h>

#include <string>

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
  return Timetable(service);
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

TEST(Timetable, AFirstDayWithoutRuleIsThatDay) {
  ServiceSchedule day = schedule("", 60, 120);
  day.starts = monday;
  const Timetable once = timetable({day});
  EXPECT_EQ(once.offered(monday), Answer::yes);
  EXPECT_EQ(once.offered(monday + Days(1)), Answer::no);
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
