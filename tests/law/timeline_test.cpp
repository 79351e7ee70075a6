// What counts of many happenings: found in sorted lists as a plain walk finds it.
#include "law/subjects/timeline.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "law/assess_all.hpp"
#include "law/law_case.hpp"
#include "law/subjects/days_apart.hpp"
#include "law/subjects/in_force_by_day.hpp"
#include "support/random.hpp"

namespace gerove::law {
namespace {

using test::on;
using test::Random;

constexpr std::int64_t hour = 3600;

Actor actor_of(ActorKind kind) {
  Actor actor;
  actor.kind = kind;
  return actor;
}

Step step_on(Date day, std::optional<std::int64_t> hours = {}, ActorKind by = {}) {
  Step step;
  step.code = StepCode::forwarded_to_commission;
  step.date = day;
  if (hours) step.moment = Moment{calendar::vilnius_midnight(day) + *hours * hour, 0};
  if (by != ActorKind{}) step.actor = actor_of(by);
  return step;
}

const AsOf long_after{on(2031, 1, 1)};

/// A timeline of some steps, each said so many times.
class Happened {
 public:
  explicit Happened(const std::vector<Step>& steps, std::size_t times = 1) : timeline(long_after) {
    for (std::size_t i = 0; i < times; ++i) {
      steps_.insert(steps_.end(), steps.begin(), steps.end());
    }
    timeline.add_each(steps_, Place{"case_file"});
  }
  Happened(const Happened&) = delete;
  Happened& operator=(const Happened&) = delete;

  const Mark* first(const Sought& sought) const {
    return timeline.first(Event::forwarded_to_commission, sought);
  }
  const Mark* last(const std::optional<Date>& from) const {
    return timeline.last(Event::forwarded_to_commission, from);
  }

 private:
  std::vector<Step> steps_;

 public:
  Timeline timeline;
};

/// Few are walked, many are sorted.
constexpr std::size_t few_and_many[] = {1, 100};

TEST(Timelines, OfSeveralActorsTheOneWhoMayDoItCounts) {
  CodeSet court;
  court.add(static_cast<std::int32_t>(ActorKind::court));
  for (const std::size_t times : few_and_many) {
    const Happened happened({step_on(on(2024, 3, 1), {}, ActorKind::mayor),
                             step_on(on(2024, 3, 3), {}, ActorKind::court),
                             step_on(on(2024, 3, 4)),
                             step_on(on(2024, 3, 2), {}, ActorKind::child)},
                            times);
    EXPECT_EQ(happened.first({})->date, on(2024, 3, 1));
    EXPECT_EQ(happened.first({.actors = &court})->date, on(2024, 3, 3));
    EXPECT_EQ(happened.first({.from = on(2024, 3, 4), .actors = &court})->date, on(2024, 3, 4))
        << "a step that names nobody may be anybody's";
    EXPECT_EQ(happened.first({.from = on(2024, 3, 5)}), nullptr);
  }
}

TEST(Timelines, WhatNamesNoAddresseeReachesAll) {
  Step to_child = step_on(on(2024, 3, 1));
  to_child.addressees = {actor_of(ActorKind::child)};
  const auto child = static_cast<std::int32_t>(ActorKind::child);
  const auto court = static_cast<std::int32_t>(ActorKind::court);
  for (const std::size_t times : few_and_many) {
    const Happened happened({step_on(on(2024, 3, 2)), to_child}, times);
    EXPECT_EQ(happened.first({.addressee = child})->date, on(2024, 3, 1));
    EXPECT_EQ(happened.first({.addressee = court})->date, on(2024, 3, 2));
  }
}

TEST(Timelines, OfOneDayWhatHasItsHourCountsThenWhatIsRecordedFirst) {
  const Date day = on(2024, 3, 1);
  for (const std::size_t times : few_and_many) {
    const Happened happened({step_on(day), step_on(day, 11), step_on(day, 9)}, times);
    EXPECT_EQ(happened.first({})->moment, step_on(day, 9).moment->seconds);
    EXPECT_EQ(happened.last({})->moment, step_on(day, 11).moment->seconds);
    const Happened without_hours({step_on(day), step_on(day)}, times);
    EXPECT_EQ(without_hours.first({})->place.path(), "case_file.steps[0]");
    const std::string newest = "case_file.steps[" + std::to_string(2 * times - 1) + "]";
    EXPECT_EQ(without_hours.last({})->place.path(), newest);
  }
}

TEST(Timelines, NothingBeforeTheHourOfAnAnchorCounts) {
  const Date day = on(2024, 3, 1);
  Mark anchor;
  anchor.date = day;
  anchor.moment = step_on(day, 10).moment->seconds;
  for (const std::size_t times : few_and_many) {
    const Happened happened({step_on(day, 9), step_on(day, 11)}, times);
    EXPECT_EQ(happened.first({.after = &anchor})->moment, step_on(day, 11).moment->seconds);
    const Happened of_the_day({step_on(day, 9), step_on(day)}, times);
    EXPECT_FALSE(of_the_day.first({.after = &anchor})->moment) << "it may have been later";
  }
}

TEST(Timelines, AMomentOfAnotherDayThanTheOneStatedIsNone) {
  Step step = step_on(on(2024, 3, 1), 9);
  step.date = on(2024, 3, 2);
  const Happened happened({step});
  EXPECT_EQ(happened.first({})->date, on(2024, 3, 2));
  EXPECT_FALSE(happened.first({})->moment);
}

std::vector<Step> random_steps(Random& random, std::size_t count) {
  constexpr ActorKind kinds[] = {ActorKind{}, ActorKind::child, ActorKind::court, ActorKind::mayor};
  std::vector<Step> steps;
  for (std::size_t i = 0; i < count; ++i) {
    std::optional<std::int64_t> hours;
    if (random() % 3 == 0) hours = static_cast<std::int64_t>(random() % 4);
    const Date day = on(2024, 3, 1) + Days(static_cast<long>(random() % 8));
    steps.push_back(step_on(day, hours, kinds[random() % 4]));
    for (auto more = random() % 3; more > 0; --more) {
      steps.back().addressees.push_back(actor_of(kinds[random() % 4]));
    }
  }
  return steps;
}

/// The order in which happenings go before others, apart from how they are recorded.
auto rank(const TimelineEvent& one) {
  return std::tuple(one.at_the_latest, *one.date, !one.moment, one.moment.value_or(0));
}

TEST(Timelines, TellOfManyHappeningsWhatAWalkTells) {
  Random random(8);
  for (int round = 0; round < 200; ++round) {
    const Happened own(random_steps(random, random() % 90));
    const Happened other(random_steps(random, random() % 90));
    const Happened shared(random_steps(random, random() % 90));
    Timeline all(long_after);
    Request request;
    request.received_by_commission = on(2024, 3, 1) + Days(static_cast<long>(random() % 8));
    all.add_fields(request_events, request, Place{"case_file"}.at("request"));
    all.include(own.timeline);
    all.include_part(other.timeline);
    all.include_shared(shared.timeline);
    std::vector<const TimelineEvent*> told;
    all.each(Event::forwarded_to_commission, [&](const auto& one) { told.push_back(&one); });
    for (int i = 0; i < 20; ++i) {
      Mark anchor;
      anchor.date = on(2024, 3, 1) + Days(static_cast<long>(random() % 9));
      if (random() % 2 == 0) {
        anchor.moment = calendar::vilnius_midnight(*anchor.date) +
                        static_cast<std::int64_t>(random() % 4) * hour;
      }
      CodeSet actors;
      actors.add(
          static_cast<std::int32_t>(random() % 2 == 0 ? ActorKind::child : ActorKind::court));
      Sought sought;
      if (random() % 2 == 0) sought.from = on(2024, 3, 1) + Days(static_cast<long>(random() % 9));
      if (random() % 2 == 0) sought.after = &anchor;
      if (random() % 2 == 0) sought.actors = &actors;
      if (random() % 2 == 0) sought.addressee = static_cast<std::int32_t>(ActorKind::child);
      sought.told = random() % 2 == 0;
      const TimelineEvent* first = nullptr;
      for (const TimelineEvent* const one : told) {
        if (!sought.suits(*one)) continue;
        if (first == nullptr || rank(*one) <= rank(*first)) first = one;
      }
      const TimelineEvent* const found = all.first(Event::forwarded_to_commission, sought);
      ASSERT_EQ(found == nullptr, first == nullptr);
      if (first != nullptr) {
        ASSERT_EQ(rank(*found), rank(*first));
      }
      const TimelineEvent* last = nullptr;
      for (const TimelineEvent* const one : told) {
        if (one->at_the_latest || (sought.from && *one->date < *sought.from)) continue;
        if (last == nullptr || is_later(*one, *last)) last = one;
      }
      const TimelineEvent* const latest = all.last(Event::forwarded_to_commission, sought.from);
      ASSERT_EQ(latest == nullptr, last == nullptr);
      if (last != nullptr) {
        ASSERT_EQ(rank(*latest), rank(*last));
      }
    }
  }
}

/// Says all of a list so many times.
template <class T>
void repeat(std::vector<T>& list, std::size_t times) {
  const std::vector<T> once = list;
  for (std::size_t i = 1; i < times; ++i) list.insert(list.end(), once.begin(), once.end());
}

std::vector<std::string> shown_deadlines(const Assessment& assessment) {
  std::vector<std::string> all;
  const auto shown = [](const std::optional<Date>& day) { return day ? format_date(*day) : "-"; };
  for (const Deadline& deadline : assessment.deadlines) {
    all.push_back(deadline.rule->id + ' ' + deadline.subject.path() + ' ' + shown(deadline.due) +
                  ' ' + std::string(label(deadline.state).en) + ' ' + shown(deadline.anchor.date) +
                  ' ' + shown(deadline.done.date));
  }
  return all;
}

TEST(Timelines, WhatIsRecordedManyTimesHasTheSameDeadlines) {
  const test::LawCase of = test::read_law_case("lt/appeal_term.case");
  std::vector<Record> once = test::records_of(of.situations.front());
  for (Record& record : once) {
    auto* const file = std::get_if<CaseFile>(&record.content);
    if (file == nullptr) continue;
    Step told;
    told.code = StepCode::plan_drawn_up;
    told.date = on(2024, 5, 6);
    file->events.push_back(told);
  }
  std::vector<Record> many = once;
  for (Record& record : many) {
    auto* const file = std::get_if<CaseFile>(&record.content);
    if (file == nullptr) continue;
    repeat(file->events, 100);
    for (Procedure& procedure : file->procedures) repeat(procedure.steps, 100);
    for (Measure& measure : file->measures) repeat(measure.steps, 100);
    for (ExecutionPlan& plan : file->execution_plans) repeat(plan.acknowledgements, 100);
  }
  for (const int year : {2024, 2025, 2026}) {
    const Date as_of = on(year, 11, 30);
    EXPECT_EQ(shown_deadlines(test::assess_all(once, test::lithuanian_law(), as_of)),
              shown_deadlines(test::assess_all(many, test::lithuanian_law(), as_of)));
  }
}

std::size_t count_of(const Assessment& assessment, std::string_view code) {
  return static_cast<std::size_t>(std::ranges::count(assessment.findings, code, &Finding::code));
}

TEST(Timelines, EachOfManyStepsOfAnotherDayIsToldOnce) {
  for (const std::size_t times : {2U, 100U}) {
    CaseFile file;
    file.id = CaseFileId("byla-1");
    for (const int day : {4, 5}) {
      Step appointed;
      appointed.code = StepCode::case_manager_appointed;
      appointed.date = on(2024, 3, day);
      file.events.push_back(appointed);
    }
    repeat(file.events, times);
    for (int i = 0; i < 3; ++i) {
      Measure& measure = file.measures.emplace_back();
      measure.id = MeasureId("priemone-" + std::to_string(i));
      measure.imposed = on(2024, 3, 1);
      measure.coordination.emplace_back().case_manager_appointed = on(2024, 3, 4);
    }
    const Assessment told = assess(
        file, test::nothing_around(), test::lithuanian_law(), test::lithuania(), on(2024, 12, 2));
    EXPECT_EQ(count_of(told, "law.fact.disagrees"), times) << "those of March 5";
  }
}

TEST(DaysApart, CountEachDayOnce) {
  Random random(3);
  for (int round = 0; round < 300; ++round) {
    DaysApart apart;
    std::set<Date> days;
    for (auto more = 1 + random() % 6; more > 0; --more) {
      const Date start = on(2023, 1, 20) + Days(static_cast<long>(random() % 200));
      const Date end = start + Days(static_cast<long>(random() % 60));
      apart.add(start, end);
      for (Date day = start; day <= end; day += Days(1)) days.insert(day);
      ASSERT_EQ(apart.days(), static_cast<std::int64_t>(days.size()));
      ASSERT_EQ(apart.first(), *days.begin());
    }
  }
}

TEST(DaysApart, WholeMonthsAndDaysLeftOverFollowOneAnother) {
  DaysApart apart;
  apart.add(on(2023, 1, 1), on(2023, 1, 31));
  EXPECT_EQ(apart.days_of_months(), 31);
  apart.add(on(2023, 3, 1), on(2023, 4, 10));
  EXPECT_EQ(apart.days_of_months(), 31 + 28 + 10) << "two months from January 1, and ten days";
  apart.add(on(2023, 1, 31), on(2023, 3, 1));
  EXPECT_EQ(apart.days_of_months(), 31 + 28 + 31 + 10) << "all are one";
}

TEST(InForceByDays, AreTheFirstAndTheLastOnADay) {
  Random random(4);
  const Date origin = on(2024, 1, 1);
  const auto some_day = [&] { return origin + Days(static_cast<long>(random() % 20)); };
  for (int round = 0; round < 300; ++round) {
    InForceByDay all;
    std::vector<std::optional<Period>> periods(random() % 6);
    for (std::uint32_t i = 0; i < periods.size(); ++i) {
      if (random() % 4 != 0) periods[i].emplace();
      if (periods[i] && random() % 4 != 0) periods[i]->start = some_day();
      if (periods[i] && random() % 4 != 0) periods[i]->end = some_day();
      all.add(i, stretch_of(periods[i]));
    }
    all.close();
    for (Date day = origin - Days(1); day < origin + Days(22); day += Days(1)) {
      const auto holds = [&](const auto& period) { return !period || period->contains(day); };
      const auto first = std::ranges::find_if(periods, holds);
      const auto found = all.on(day);
      ASSERT_EQ(found.has_value(), first != periods.end());
      if (!found) continue;
      ASSERT_EQ(found->first, first - periods.begin());
      const auto last = std::find_if(periods.rbegin(), periods.rend(), holds);
      ASSERT_EQ(found->last, last.base() - 1 - periods.begin());
    }
  }
}

}  // namespace
}  // namespace gerove::law
