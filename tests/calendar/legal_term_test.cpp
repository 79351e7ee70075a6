// Legal terms: starts, month ends, school years, rolls, counting back, and the steps of each.
#include "gerove/calendar/legal_term.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

#include "calendar/dates.hpp"
#include "calendar/lithuania.hpp"
#include "gerove/calendar/term_steps.hpp"

namespace gerove::calendar {
namespace {

constexpr TermRules next_day(Start::next_day, MonthEnd::last_day, EndRoll::none);
constexpr TermRules same_day(Start::same_day, MonthEnd::last_day, EndRoll::none);

Date end(Date anchor, std::int64_t amount, TermUnit unit, const TermRules& rules) {
  return end_of_term(lithuania(), anchor, {amount, unit}, rules);
}

Date latest(Date event,
            std::int64_t amount,
            TermUnit unit,
            Backward convention,
            LatestDayRoll roll = LatestDayRoll::none) {
  return latest_day_before(
      lithuania(), event, {amount, unit}, BackwardRules(convention, MonthEnd::last_day, roll));
}

Errc failure_of_end(Date anchor, LegalTerm term, const TermRules& rules) {
  EXPECT_FALSE(try_end_of_term(lithuania(), anchor, term, rules));
  try {
    end_of_term(lithuania(), anchor, term, rules);
  } catch (const Error& error) {
    return error.code();
  }
  return Errc::ok;
}

TEST(TermInDays, StartsTheNextDay) {
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::day, next_day), "2024-03-08"_date);
  EXPECT_EQ(end("2024-02-20"_date, 20, TermUnit::day, next_day), "2024-03-11"_date);
}

TEST(TermInDays, OrOnTheSameDayWhereThatIsChosen) {
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::day, same_day), "2024-03-07"_date);
}

TEST(TermInDays, HolidaysAndRestDaysCountInside) {
  EXPECT_EQ(end("2024-12-20"_date, 10, TermUnit::day, procedural_term), "2024-12-30"_date);
}

TEST(TermInWeeks, EndsOnTheSameDayOfTheWeek) {
  EXPECT_EQ(end("2024-03-07"_date, 2, TermUnit::week, next_day), "2024-03-21"_date);
  EXPECT_EQ(end("2024-03-07"_date, 2, TermUnit::week, same_day), "2024-03-20"_date);
}

TEST(TermInMonths, EndsOnTheCorrespondingDay) {
  EXPECT_EQ(end("2024-01-15"_date, 1, TermUnit::month, next_day), "2024-02-15"_date);
  EXPECT_EQ(end("2024-11-15"_date, 3, TermUnit::month, next_day), "2025-02-15"_date);
}

TEST(TermInMonths, EndsOnTheLastDayOfAMonthThatLacksTheCorrespondingOne) {
  EXPECT_EQ(end("2024-01-31"_date, 1, TermUnit::month, next_day), "2024-02-29"_date);
  EXPECT_EQ(end("2023-01-31"_date, 1, TermUnit::month, next_day), "2023-02-28"_date);
  EXPECT_EQ(end("2023-03-31"_date, 1, TermUnit::month, next_day), "2023-04-30"_date);
  EXPECT_EQ(end("2023-02-28"_date, 1, TermUnit::month, next_day), "2023-03-28"_date);
}

TEST(TermInMonths, OrOnTheFirstOfTheNextWhereThatIsChosen) {
  const TermRules rules(Start::next_day, MonthEnd::next_month, EndRoll::none);
  EXPECT_EQ(end("2023-01-31"_date, 1, TermUnit::month, rules), "2023-03-01"_date);
  EXPECT_EQ(end("2023-01-28"_date, 1, TermUnit::month, rules), "2023-02-28"_date);
}

TEST(TermInMonths, OfTheSameDayEndsTheDayBeforeTheCorrespondingOne) {
  EXPECT_EQ(end("2024-01-01"_date, 1, TermUnit::month, same_day), "2024-01-31"_date);
  EXPECT_EQ(end("2023-03-01"_date, 1, TermUnit::month, same_day), "2023-03-31"_date);
  EXPECT_EQ(end("2023-01-01"_date, 2, TermUnit::month, same_day), "2023-02-28"_date);
  EXPECT_EQ(end("2023-01-15"_date, 6, TermUnit::month, same_day), "2023-07-14"_date);
}

TEST(TermInMonths, OfTheSameDayEndsWithAMonthThatLacksTheCorrespondingOne) {
  for (const Date anchor : {"2023-01-29"_date, "2023-01-30"_date, "2023-01-31"_date}) {
    EXPECT_EQ(end(anchor, 1, TermUnit::month, same_day), "2023-02-28"_date);
  }
}

TEST(TermInYears, EndsOnTheCorrespondingDay) {
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::year, next_day), "2025-03-07"_date);
  EXPECT_EQ(end("2024-02-29"_date, 1, TermUnit::year, next_day), "2025-02-28"_date);
  EXPECT_EQ(end("2024-02-29"_date, 4, TermUnit::year, next_day), "2028-02-29"_date);
  EXPECT_EQ(end("2024-02-29"_date, 1, TermUnit::year, same_day), "2025-02-28"_date);
  EXPECT_EQ(end("2024-03-01"_date, 1, TermUnit::year, same_day), "2025-02-28"_date);
}

TEST(TermInWorkingDays, IsTheCalendarsAdd) {
  EXPECT_EQ(end("2024-12-20"_date, 15, TermUnit::working_day, next_day), "2025-01-16"_date);
  EXPECT_EQ(end("2024-12-20"_date, 15, TermUnit::working_day, procedural_term), "2025-01-16"_date);
}

TEST(TermInWorkingDays, OfTheSameDayCountsItIfItIsOne) {
  EXPECT_EQ(end("2024-12-23"_date, 1, TermUnit::working_day, same_day), "2024-12-23"_date);
  EXPECT_EQ(end("2024-12-23"_date, 2, TermUnit::working_day, same_day), "2024-12-27"_date);
  EXPECT_EQ(end("2024-12-24"_date, 1, TermUnit::working_day, same_day), "2024-12-27"_date);
}

TEST(TermInSchoolYears, EndsWithTheOneInWhichItStarts) {
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::school_year, next_day), "2024-08-31"_date);
  EXPECT_EQ(end("2024-09-02"_date, 1, TermUnit::school_year, next_day), "2025-08-31"_date);
  EXPECT_EQ(end("2024-03-07"_date, 3, TermUnit::school_year, next_day), "2026-08-31"_date);
}

TEST(TermInSchoolYears, OnTheLastDayStartsTheNextUnlessTheDayItselfCounts) {
  EXPECT_EQ(end("2024-08-31"_date, 1, TermUnit::school_year, next_day), "2025-08-31"_date);
  EXPECT_EQ(end("2024-08-31"_date, 1, TermUnit::school_year, same_day), "2024-08-31"_date);
}

TEST(TermInSchoolYears, EndsOnTheDayThatTheCallerNames) {
  const TermRules june(Start::next_day, MonthEnd::last_day, EndRoll::none, {6, 15});
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::school_year, june), "2024-06-15"_date);
  EXPECT_EQ(end("2024-06-16"_date, 1, TermUnit::school_year, june), "2025-06-15"_date);
  const TermRules leap(Start::next_day, MonthEnd::last_day, EndRoll::none, {2, 29});
  EXPECT_EQ(end("2024-03-07"_date, 1, TermUnit::school_year, leap), "2025-02-28"_date);
  EXPECT_EQ(end("2024-03-07"_date, 4, TermUnit::school_year, leap), "2028-02-29"_date);
}

TEST(SchoolYear, ContainsItsLastDay) {
  EXPECT_EQ(end_of_school_year("2024-08-31"_date, {}), "2024-08-31"_date);
  EXPECT_EQ(end_of_school_year("2024-09-01"_date, {}), "2025-08-31"_date);
  EXPECT_FALSE(try_end_of_school_year("9999-12-31"_date, {}));
  EXPECT_FALSE(try_end_of_school_year("2024-09-01"_date, {13, 1}));
  EXPECT_THROW(end_of_school_year("2024-09-01"_date, {2, 30}), Error);
}

TEST(EndRoll, MovesProceduralEndsForwardToAWorkingDay) {
  EXPECT_EQ(end("2024-10-02"_date, 1, TermUnit::month, procedural_term), "2024-11-04"_date);
  EXPECT_EQ(end("2024-10-01"_date, 1, TermUnit::month, procedural_term), "2024-11-04"_date);
}

TEST(EndRoll, LeavesTheEndOfAMeasureWhereItIs) {
  EXPECT_EQ(end("2024-10-02"_date, 1, TermUnit::month, next_day), "2024-11-02"_date);
}

TEST(LatestDay, BeforeAnEventByBothConventions) {
  const Date event = "2024-05-15"_date;
  EXPECT_EQ(latest(event, 10, TermUnit::day, Backward::nth_day), "2024-05-05"_date);
  EXPECT_EQ(latest(event, 10, TermUnit::day, Backward::full_days_between), "2024-05-04"_date);
  EXPECT_EQ(latest(event, 2, TermUnit::week, Backward::nth_day), "2024-05-01"_date);
  EXPECT_EQ(latest(event, 2, TermUnit::week, Backward::full_days_between), "2024-04-30"_date);
  EXPECT_EQ(latest(event, 1, TermUnit::month, Backward::nth_day), "2024-04-15"_date);
  EXPECT_EQ(latest(event, 1, TermUnit::month, Backward::full_days_between), "2024-04-14"_date);
  EXPECT_EQ(latest(event, 1, TermUnit::year, Backward::nth_day), "2023-05-15"_date);
  EXPECT_EQ(latest(event, 4, TermUnit::working_day, Backward::nth_day), "2024-05-09"_date);
}

TEST(LatestDay, AMonthBeforeTheEndOfAMonthIsTheLastDayOfAShorterOne) {
  EXPECT_EQ(latest("2024-03-31"_date, 1, TermUnit::month, Backward::nth_day), "2024-02-29"_date);
  EXPECT_EQ(latest("2024-02-29"_date, 1, TermUnit::year, Backward::nth_day), "2023-02-28"_date);
}

TEST(LatestDay, RollsBackNeverForward) {
  EXPECT_EQ(
      latest("2024-05-15"_date, 10, TermUnit::day, Backward::nth_day, LatestDayRoll::backward),
      "2024-05-03"_date);
}

TEST(LatestDay, SchoolYearsAreNotCountedBack) {
  EXPECT_FALSE(try_latest_day_before(
      lithuania(),
      "2024-05-15"_date,
      {1, TermUnit::school_year},
      BackwardRules(Backward::nth_day, MonthEnd::last_day, LatestDayRoll::none)));
  try {
    latest("2024-05-15"_date, 1, TermUnit::school_year, Backward::nth_day);
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::calendar_term);
  }
}

TEST(TermFailure, AnAmountBelowOneIsNoTerm) {
  for (const std::int64_t amount :
       {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min()}) {
    for (const TermUnit unit : {TermUnit::day,
                                TermUnit::working_day,
                                TermUnit::week,
                                TermUnit::month,
                                TermUnit::year,
                                TermUnit::school_year}) {
      EXPECT_EQ(failure_of_end("2024-03-07"_date, {amount, unit}, next_day), Errc::calendar_term);
    }
  }
}

TEST(TermFailure, AHugeAmountLeavesTheYears) {
  for (const std::int64_t amount :
       {std::int64_t{100000}, std::int64_t{10'000'000}, std::numeric_limits<std::int64_t>::max()}) {
    for (const TermUnit unit : {TermUnit::day,
                                TermUnit::working_day,
                                TermUnit::week,
                                TermUnit::month,
                                TermUnit::year,
                                TermUnit::school_year}) {
      const LegalTerm term{amount, unit};
      EXPECT_EQ(failure_of_end("2024-03-07"_date, term, next_day), Errc::calendar_range);
      EXPECT_EQ(failure_of_end("2024-03-07"_date, term, procedural_term), Errc::calendar_range);
      EXPECT_FALSE(try_latest_day_before(
          lithuania(),
          "2024-03-07"_date,
          term,
          BackwardRules(Backward::full_days_between, MonthEnd::last_day, LatestDayRoll::none)));
    }
  }
}

TEST(TermFailure, TheAnchorAndTheEndMustLieInTheYears) {
  EXPECT_EQ(failure_of_end("1989-12-31"_date, {1, TermUnit::day}, next_day), Errc::calendar_range);
  EXPECT_EQ(failure_of_end("2100-12-31"_date, {1, TermUnit::day}, next_day), Errc::calendar_range);
  EXPECT_EQ(failure_of_end(Date(), {1, TermUnit::month}, next_day), Errc::calendar_range);
}

TEST(TermFailure, AnEndOfTheSchoolYearThatDoesNotExist) {
  const TermRules rules(Start::next_day, MonthEnd::last_day, EndRoll::none, {6, 31});
  EXPECT_EQ(failure_of_end("2024-03-07"_date, {1, TermUnit::school_year}, rules),
            Errc::calendar_term);
}

TEST(TermSteps, OfWorkingDaysListTheDaysThatDoNotCount) {
  const TermSteps steps =
      explain_term(lithuania(), "2024-12-20"_date, {3, TermUnit::working_day}, procedural_term);
  EXPECT_EQ(steps.first_day, "2024-12-21"_date);
  EXPECT_EQ(steps.end, "2024-12-30"_date);
  ASSERT_EQ(steps.skipped.size(), 7U);
  EXPECT_EQ(steps.skipped[0].date, "2024-12-21"_date);
  EXPECT_TRUE(steps.skipped[0].weekly_rest);
  EXPECT_EQ(steps.skipped[2].date, "2024-12-24"_date);
  EXPECT_EQ(steps.skipped[2].holiday->name.lt, "Kūčių diena");
  EXPECT_EQ(steps.skipped[6].date, "2024-12-29"_date);
}

TEST(TermSteps, OfMonthsListTheDaysOverWhichTheEndWasMoved) {
  const TermSteps steps =
      explain_term(lithuania(), "2024-10-01"_date, {1, TermUnit::month}, procedural_term);
  EXPECT_EQ(steps.unrolled_end, "2024-11-01"_date);
  EXPECT_EQ(steps.end, "2024-11-04"_date);
  EXPECT_FALSE(steps.month_lacks_day);
  ASSERT_EQ(steps.skipped.size(), 3U);
  EXPECT_EQ(steps.skipped[0].holiday->name.lt, "Visų Šventųjų diena");
}

TEST(TermSteps, SayWhenTheMonthLacksTheDay) {
  EXPECT_TRUE(
      explain_term(lithuania(), "2023-01-31"_date, {1, TermUnit::month}, next_day).month_lacks_day);
  EXPECT_TRUE(
      explain_term(lithuania(), "2024-02-29"_date, {1, TermUnit::year}, next_day).month_lacks_day);
}

TEST(TermSteps, AnEndThatWasNotMovedSkipsNothing) {
  EXPECT_TRUE(explain_term(lithuania(), "2024-12-20"_date, {10, TermUnit::day}, procedural_term)
                  .skipped.empty());
}

TEST(TermSteps, CountedBackRunFromTheEvent) {
  const BackwardSteps steps =
      explain_latest_day(lithuania(),
                         "2024-12-30"_date,
                         {4, TermUnit::working_day},
                         BackwardRules(Backward::nth_day, MonthEnd::last_day, LatestDayRoll::none));
  EXPECT_EQ(steps.latest, "2024-12-19"_date);
  ASSERT_EQ(steps.skipped.size(), 7U);
  EXPECT_EQ(steps.skipped.front().date, "2024-12-29"_date);
  EXPECT_EQ(steps.skipped.back().date, "2024-12-21"_date);
}

TEST(TermSteps, CountedBackListTheDaysOverWhichTheLatestDayWasMoved) {
  const BackwardSteps steps = explain_latest_day(
      lithuania(),
      "2024-05-15"_date,
      {10, TermUnit::day},
      BackwardRules(Backward::nth_day, MonthEnd::last_day, LatestDayRoll::backward));
  EXPECT_EQ(steps.unrolled_latest, "2024-05-05"_date);
  EXPECT_EQ(steps.latest, "2024-05-03"_date);
  ASSERT_EQ(steps.skipped.size(), 2U);
  EXPECT_EQ(steps.skipped[0].holiday->name.lt, "Motinos diena");
}

TEST(TermSteps, AgreeWithTheFastAnswersOnEveryDay) {
  for (Date day = "2023-01-01"_date; day < "2025-01-01"_date; day += Days(1)) {
    for (const TermUnit unit : {TermUnit::day,
                                TermUnit::working_day,
                                TermUnit::week,
                                TermUnit::month,
                                TermUnit::year,
                                TermUnit::school_year}) {
      for (const TermRules& rules : {next_day, same_day, procedural_term}) {
        const TermSteps steps = explain_term(lithuania(), day, {2, unit}, rules);
        ASSERT_EQ(steps.end, end(day, 2, unit, rules));
        ASSERT_LE(steps.first_day, steps.end);
        ASSERT_LE(steps.unrolled_end, steps.end);
        for (const CalendarDay& skipped : steps.skipped) ASSERT_FALSE(skipped.working);
      }
    }
  }
}

TEST(CivilArithmetic, StaysBetweenTheYears1400And9999) {
  EXPECT_EQ(add_days("1400-01-01"_date, 0), "1400-01-01"_date);
  EXPECT_EQ(add_days("1400-01-02"_date, -1), "1400-01-01"_date);
  EXPECT_EQ(add_days("1400-01-01"_date, -1), std::nullopt);
  EXPECT_EQ(add_days("9999-12-30"_date, 1), "9999-12-31"_date);
  EXPECT_EQ(add_days("9999-12-31"_date, 1), std::nullopt);
  EXPECT_EQ(add_days(Date(), 1), std::nullopt);
  EXPECT_EQ(add_months("1400-01-31"_date, -1, MonthEnd::last_day), std::nullopt);
  EXPECT_EQ(add_months("9999-12-01"_date, 1, MonthEnd::last_day), std::nullopt);
  EXPECT_EQ(add_months("9999-01-31"_date, -12 * 8599, MonthEnd::last_day), "1400-01-31"_date);
  EXPECT_EQ(add_months(Date(), 1, MonthEnd::last_day), std::nullopt);
}

}  // namespace
}  // namespace gerove::calendar
