// Terms that say how often, and those that run from an event.
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "gerove/intake/term.hpp"
#include "told_term.hpp"

namespace gerove::intake {
namespace {

std::string told_term(std::string_view text) { return test::told(read_term(text, {.year = 2023})); }

TEST(Recurrence, WhatComesInPartsOfTheYearHasThemAll) {
  const std::string_view halves = "half-years 2023-01-01/2023-06-30 2023-07-01/2023-12-31 ";
  const std::string_view year = "year 2023-01-01/2023-12-31 ";
  const auto expect =
      [](std::string_view text, std::string_view intervals, std::string_view often) {
        EXPECT_EQ(told_term(text), std::string(intervals) + std::string(often)) << text;
      };
  expect("kas pusmetį", halves, "{1 half-year exactly}");
  expect("PUSMEČIAIS", halves, "{1 half-year exactly}");
  expect("kas pusę metų", halves, "{1 half-year exactly}");
  expect("ne rečiau kaip kartą per pusmetį", halves, "{1 half-year at least}");
  expect("bent 2 kartus per pusm.", halves, "{2 half-year at least}");
  expect("ne dažniau kaip 1 kartą per pusmetį", halves, "{1 half-year at most}");
  expect("kas metai", year, "{1 year exactly}");
  expect("kasmet", year, "{1 year exactly}");
  expect("kiekvienais metais", year, "{1 year exactly}");
  expect("3 k. per metus", year, "{3 year exactly}");
  expect("du kartus metuose", year, "{2 year exactly}");
  expect("per metus 2 kartus", year, "{2 year exactly}");
  expect("3 k. per 2024 metus", "year 2024-01-01/2024-12-31 ", "{3 year exactly}");
  expect("2024 m. kasmet", "year 2024-01-01/2024-12-31 ", "{1 year exactly}");
}

TEST(Recurrence, MonthsAndQuarters) {
  for (const std::string_view text :
       {"kas mėnesį", "kiekvieną mėnesį", "kartą per mėn.", "1 k. per mėnesį", "1 k./mėn."}) {
    const Term term = read_term(text, {.year = 2023}).term;
    EXPECT_EQ(term.kind, TermKind::months) << text;
    EXPECT_EQ(term.intervals.size(), 12U) << text;
    ASSERT_TRUE(term.recurrence) << text;
    EXPECT_EQ(term.recurrence->times, 1U) << text;
    EXPECT_EQ(term.recurrence->unit, RecurrenceUnit::month) << text;
    EXPECT_EQ(term.recurrence->bound, RecurrenceBound::exactly) << text;
  }
  EXPECT_EQ(read_term("2 kartus per mėn.", {.year = 2023}).term.recurrence->times, 2U);
  EXPECT_EQ(read_term("kas ketvirtį", {.year = 2023}).term.intervals.size(), 4U);
  EXPECT_EQ(read_term("ketvirčiais", {.year = 2023}).term.intervals.size(), 4U);
}

TEST(Recurrence, WhatComesByTheWeekOrDayIsARule) {
  EXPECT_EQ(told_term("kas savaitę"), "recurring {1 week exactly FREQ=WEEKLY}");
  EXPECT_EQ(told_term("kasdien"), "recurring {1 day exactly FREQ=DAILY}");
  EXPECT_EQ(told_term("kas savaitę, antradieniais"),
            "recurring {1 week exactly FREQ=WEEKLY;BYDAY=TU}");
  EXPECT_EQ(told_term("2 kartus per savaitę"), "recurring {2 week exactly}");
  EXPECT_EQ(told_term("kas antrą savaitę"), "recurring {FREQ=WEEKLY;INTERVAL=2}");
  EXPECT_EQ(told_term("kas dvi savaites"), "recurring {FREQ=WEEKLY;INTERVAL=2}");
  EXPECT_EQ(told_term("antradieniais"), "recurring {1 week exactly FREQ=WEEKLY;BYDAY=TU}");
  EXPECT_EQ(told_term("ANTRADIENIAIS 14–16 val."),
            "recurring {1 week exactly FREQ=WEEKLY;BYDAY=TU}");
  EXPECT_EQ(told_term("kiekvieną šeštadienį"), "recurring {1 week exactly FREQ=WEEKLY;BYDAY=SA}");
  EXPECT_EQ(told_term("pirmadieniais ir trečiadieniais"),
            "recurring {2 week exactly FREQ=WEEKLY;BYDAY=MO,WE}");
  EXPECT_EQ(told_term("kas antrą sekmadienį"), "recurring {FREQ=WEEKLY;INTERVAL=2;BYDAY=SU}");
}

TEST(Recurrence, WhatComesOnADayOfEachMonthIsARule) {
  EXPECT_EQ(told_term("kas du mėnesius"), "recurring {FREQ=MONTHLY;INTERVAL=2}");
  EXPECT_EQ(told_term("kas 3 mėnesius"), "recurring {FREQ=MONTHLY;INTERVAL=3}");
  EXPECT_EQ(told_term("kas antrus metus"), "recurring {FREQ=YEARLY;INTERVAL=2}");
  for (const std::string_view text : {"kiekvieno mėnesio antrą trečiadienį",
                                      "kas mėnesį antrą trečiadienį",
                                      "kas mėnesį, antrą trečiadienį",
                                      "kiekvieno mėn. antrą trečiadienį",
                                      "antrą kiekvieno mėnesio trečiadienį",
                                      "antrą mėnesio trečiadienį"}) {
    EXPECT_EQ(told_term(text), "recurring {1 month exactly FREQ=MONTHLY;BYDAY=2WE}") << text;
  }
  EXPECT_EQ(told_term("paskutinį mėnesio penktadienį"),
            "recurring {1 month exactly FREQ=MONTHLY;BYDAY=-1FR}");
  for (const std::string_view text : {"mėnesio 5 d.",
                                      "kiekvieno mėnesio 5 d.",
                                      "iki kiekvieno mėnesio 5 d.",
                                      "kiekvieno mėn. 5 d.",
                                      "kas mėn. 5 d.",
                                      "kas mėnesį iki 5 d."}) {
    EXPECT_EQ(told_term(text), "recurring {1 month exactly FREQ=MONTHLY;BYMONTHDAY=5}") << text;
  }
  EXPECT_EQ(told_term("kiekvieno mėnesio 5 ir 20 d."),
            "recurring {2 month exactly FREQ=MONTHLY;BYMONTHDAY=5,20}");
}

TEST(Recurrence, EachYearsTermIsThatOfThePlan) {
  EXPECT_EQ(told_term("kasmet iki spalio 5 d."),
            "interval ../2023-10-05 {1 year exactly FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=5}");
  EXPECT_EQ(told_term("kasmet, gegužės mėn."), "months 2023-05-01/2023-05-31 {1 year exactly}");
  EXPECT_EQ(told_term("kasmet gegužės 5 d."),
            "day 2023-05-05/2023-05-05 {1 year exactly FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=5}");
}

TEST(Recurrence, OfASchoolYearHasNoDays) {
  EXPECT_EQ(told_term("2 kartus per mokslo metus"), "school year {2 school year exactly}");
  EXPECT_EQ(told_term("ne rečiau kaip kartą per m. m."), "school year {1 school year at least}");
}

TEST(Recurrence, WhatIsNotSureStaysWords) {
  for (const std::string_view text : {"1–2 kartus per metus",
                                      "0 kartų per metus",
                                      "kelis kartus per metus",
                                      "kas",
                                      "kartais",
                                      "kas 0 mėnesių",
                                      "mėnesio 32 d.",
                                      "mėnesio 0 d.",
                                      "kas mėnesį 5 dienas",
                                      "kiekvieno mėnesio 5 dienos",
                                      "mėn. 5 d.",
                                      "kiekvieną trečią antradienį",
                                      "0-ą mėnesio trečiadienį",
                                      "2 k. per m.",
                                      "2024 m. antradieniais",
                                      "kas mėnesį, nuo kovo 1 d.",
                                      "iki kito mėnesio 10 d.",
                                      "darbo dienomis",
                                      "kiekvieno mėnesio šeštą pirmadienį"}) {
    EXPECT_EQ(told_term(text), "unspecified !unread") << text;
  }
}

TEST(RelativeTerm, RunsFromAnEventAndHasNoDays) {
  for (const std::string_view text : {"per 5 d. d. nuo prašymo gavimo",
                                      "PER 10 DARBO DIENŲ NUO SPRENDIMO PRIĖMIMO",
                                      "ne vėliau kaip per 3 d. d. nuo gavimo",
                                      "gavus prašymą",
                                      "po posėdžio",
                                      "praėjus mėnesiui po posėdžio",
                                      "per 2 sav. po posėdžio"}) {
    EXPECT_EQ(told_term(text), "from an event !relative") << text;
  }
}

TEST(RelativeTerm, IsNoneWhereDaysOfTheCalendarAreNamed) {
  for (const std::string_view text : {"po gegužės 5 d.",
                                      "po 5 d.",
                                      "gavus potvarkį Nr. 5",
                                      "per 10 d. d.",
                                      "per 5 d. nuo gegužės 1 d.",
                                      "po",
                                      "likus 5 d. iki posėdžio",
                                      "po Velykų atostogų"}) {
    EXPECT_EQ(told_term(text), "unspecified !unread") << text;
  }
}

}  // namespace
}  // namespace gerove::intake
