// Which year a term without one is of.
#include <gtest/gtest.h>

#include <string_view>

#include "gerove/intake/term.hpp"
#include "told_term.hpp"

namespace gerove::intake {
namespace {

using test::told_all;

const TermContext school_plan{.year = 2023, .last_year = 2024, .year_kind = PlanYearKind::school};
const TermContext plan_of_years{
    .year = 2023, .last_year = 2025, .year_kind = PlanYearKind::several};

TEST(TermYears, InASchoolYearAutumnIsOfTheFirstAndSpringOfTheSecond) {
  const auto expect = [](std::string_view text, std::string_view meaning) {
    EXPECT_EQ(told_all(text, school_plan), meaning) << text;
  };
  expect("rugsėjis", "months 2023-09-01/2023-09-30");
  expect("gruodžio mėn.", "months 2023-12-01/2023-12-31");
  expect("sausio mėn.", "months 2024-01-01/2024-01-31");
  expect("liepa", "months 2024-07-01/2024-07-31");
  expect("lapkritis–vasaris", "months 2023-11-01/2024-02-29");
  expect("nuo spalio iki vasario", "months 2023-10-01/2024-02-29 ~inclusive");
  expect("spalis, kovas", "months 2023-10-01/2023-10-31 2024-03-01/2024-03-31");
  expect("iki birželio 20 d.", "interval ../2024-06-20");
  expect("gruodžio 20 d. – sausio 8 d.", "interval 2023-12-20/2024-01-08");
  expect("IV ketv.", "quarters 2023-10-01/2023-12-31");
  expect("I ketv.", "quarters 2024-01-01/2024-03-31");
  expect("2024 m. kovas", "months 2024-03-01/2024-03-31");
  expect("rugsėjis – 2024 m. birželis", "months 2023-09-01/2024-06-30");
  expect("rugsėjis, 2024 m. kovas", "months 2023-09-01/2023-09-30 2024-03-01/2024-03-31");
  expect("rugsėjis, kovas 2024 m.", "unspecified !unread");
  expect("rugpjūtis – 2024 m. birželis", "unspecified !unread");
  expect("rugsėjis – 2022 m. birželis", "unspecified !unread");
  expect("2023 m. lapkritis – vasaris", "months 2023-11-01/2024-02-29 ~across years");
}

TEST(TermYears, WhatASchoolYearDoesNotHaveIsNotGuessed) {
  for (const std::string_view text :
       {"rugpjūtis", "rugpjūčio 25 d.", "birželis–rugsėjis", "birželis–kovas"}) {
    const TermReading reading = read_term(text, school_plan);
    EXPECT_EQ(reading.problem, TermProblem::year_missing) << text;
    EXPECT_NE(reading.term.kind, TermKind::unspecified) << text;
    EXPECT_TRUE(reading.term.intervals.empty()) << text;
  }
  EXPECT_EQ(told_all("III ketv.", school_plan), "quarters !year missing");
  EXPECT_EQ(told_all("I pusmetis", school_plan), "half-years !school half");
  EXPECT_EQ(told_all("kas pusmetį", school_plan), "half-years {1 half-year exactly} !school half");
  EXPECT_EQ(told_all("2023–2024 m. m. II pusmetis", {.year = 2023}), "half-years !school half");
  EXPECT_EQ(told_all("š. m. gegužė", school_plan), "months !year missing");
  EXPECT_EQ(told_all("metų eigoje", school_plan), "year !year missing");
  EXPECT_EQ(told_all("iki metų pabaigos", school_plan), "interval !year missing");
  EXPECT_EQ(told_all("2023–2024 m.", school_plan), "unspecified !unread");
  EXPECT_EQ(told_all("mokslo metų eigoje", school_plan), "school year");
}

TEST(TermYears, AMonthOfSchoolIsAnyButAugust) {
  const TermReading reading = read_term("kas mėnesį", school_plan);
  ASSERT_EQ(reading.term.intervals.size(), 11U);
  EXPECT_EQ(reading.term.intervals.front().start, make_date(2023, 9, 1));
  EXPECT_EQ(reading.term.intervals.back().end, make_date(2024, 7, 31));
  EXPECT_EQ(read_term("kas ketvirtį", school_plan).term.intervals.size(), 3U);
}

TEST(TermYears, InAPlanOfSeveralYearsOnlyWhatComesEachYearHasDays) {
  EXPECT_EQ(told_all("rugsėjis", plan_of_years), "months !year missing");
  EXPECT_EQ(told_all("I ketv.", plan_of_years), "quarters !year missing");
  EXPECT_EQ(told_all("metų eigoje", plan_of_years), "year !year missing");
  EXPECT_EQ(told_all("2024 m. rugsėjis", plan_of_years), "months 2024-09-01/2024-09-30");
  EXPECT_EQ(told_all("kasmet", plan_of_years),
            "year 2023-01-01/2023-12-31 2024-01-01/2024-12-31 2025-01-01/2025-12-31 "
            "{1 year exactly}");
  EXPECT_EQ(told_all("kasmet iki spalio 5 d.", plan_of_years),
            "interval ../2023-10-05 ../2024-10-05 ../2025-10-05 "
            "{1 year exactly FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=5}");
  EXPECT_EQ(told_all("kasmet kovo 1 ir spalio 1 d.", plan_of_years),
            "day 2023-03-01/2023-03-01 2023-10-01/2023-10-01 2024-03-01/2024-03-01 "
            "2024-10-01/2024-10-01 2025-03-01/2025-03-01 2025-10-01/2025-10-01 {1 year exactly}");
  EXPECT_EQ(told_all("kasmet, nuo 2024 m.", plan_of_years), "unspecified !unread");
  EXPECT_EQ(read_term("kas mėnesį", plan_of_years).term.intervals.size(), 36U);
  const TermContext endless{.year = 1400, .last_year = 9999, .year_kind = PlanYearKind::several};
  EXPECT_EQ(told_all("kasmet", endless), "year {1 year exactly} !year missing");
}

TEST(TermYears, AYearHoldsForTheTermsBehindIt) {
  EXPECT_EQ(told_all("2023 m. kovas, II ketvirtis", {.year = 2023}),
            "months 2023-03-01/2023-03-31 | quarters 2023-04-01/2023-06-30");
  EXPECT_EQ(told_all("2024 m. kovas, II ketvirtis", {}),
            "months 2024-03-01/2024-03-31 | quarters 2024-04-01/2024-06-30");
  EXPECT_EQ(told_all("2024 m. kovas; balandis", {}),
            "months 2024-03-01/2024-03-31 | months 2024-04-01/2024-04-30");
}

TEST(TermYears, AYearThatIsNotThePlansLeavesThoseBehindItOpen) {
  EXPECT_EQ(told_all("2024 m. kovas, II ketvirtis", {.year = 2023}),
            "months 2024-03-01/2024-03-31 | quarters !year missing");
  EXPECT_EQ(told_all("2024 m. kovas; balandis", {.year = 2023}),
            "months 2024-03-01/2024-03-31 | months !year missing");
  EXPECT_EQ(told_all("2024–2025 m. m.; rugsėjis", {.year = 2023}),
            "school year | months !year missing");
}

TEST(TermYears, WhatGoesBackBehindAYearMayBeOfTheNext) {
  EXPECT_EQ(told_all("2023 m. lapkritis, gruodis, sausis", {.year = 2023}),
            "months 2023-11-01/2023-11-30 | months 2023-12-01/2023-12-31 | months !year missing");
  EXPECT_EQ(told_all("2023 m. lapkritis, gruodis, sausis", {}),
            "months 2023-11-01/2023-11-30 | months 2023-12-01/2023-12-31 | months !year missing");
  EXPECT_EQ(told_all("spalis ir kovas", {.year = 2023}),
            "months 2023-03-01/2023-03-31 2023-10-01/2023-10-31");
}

TEST(TermYears, WinterInAListMayGoOnInTheNextYear) {
  const TermContext plan{.year = 2023};
  EXPECT_EQ(told_all("gruodis, sausis", plan), "months !year missing");
  EXPECT_EQ(told_all("gruodžio 20, sausio 8 d.", plan), "day !year missing");
  EXPECT_EQ(told_all("IV ir I ketv.", plan), "quarters !year missing");
  EXPECT_EQ(told_all("gruodžio 20 d.; sausio 8 d.", plan),
            "day 2023-12-20/2023-12-20 | day !year missing");
  EXPECT_EQ(told_all("gruodis, sausis", school_plan),
            "months 2023-12-01/2023-12-31 2024-01-01/2024-01-31");
  EXPECT_EQ(told_all("sausis, gruodis", plan),
            "months 2023-01-01/2023-01-31 2023-12-01/2023-12-31");
}

TEST(TermYears, WithoutAPlansYearTheKindIsKnown) {
  EXPECT_EQ(told_all("gruodžio 20 d. – sausio 8 d.", {}), "interval !year missing");
  EXPECT_EQ(told_all("š. m. gegužė", {}), "months !year missing");
  EXPECT_EQ(told_all("kas mėnesį", {}), "months {1 month exactly} !year missing");
  EXPECT_EQ(told_all("gegužė (6 d.)", {}), "months !year missing");
  EXPECT_EQ(told_all("9999 m. gruodis – sausis", {}), "months !year missing ~across years");
}

}  // namespace
}  // namespace gerove::intake
