#include "gerove/intake/term.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "told_term.hpp"

namespace gerove::intake {
namespace {

using test::told;

struct TermExample {
  std::string_view text;
  std::string_view meaning;
};

/// In a plan of 2023.
void expect_terms(const std::vector<TermExample>& examples) {
  for (const TermExample& example : examples) {
    const TermReading reading = read_term(example.text, {.year = 2023});
    EXPECT_EQ(told(reading), example.meaning) << example.text;
    EXPECT_EQ(reading.term.text, example.text);
  }
}

TEST(Term, AYearIsAllItsDays) {
  expect_terms({{"2023 m.", "year 2023-01-01/2023-12-31"},
                {"2024 metai", "year 2024-01-01/2024-12-31"},
                {"visus metus", "year 2023-01-01/2023-12-31"},
                {"Visus 2024 metus", "year 2024-01-01/2024-12-31"},
                {"metų eigoje", "year 2023-01-01/2023-12-31"},
                {"2 kartus per metus", "year 2023-01-01/2023-12-31 {2 year exactly}"},
                {"2023, 2024 m.", "year 2023-01-01/2023-12-31 2024-01-01/2024-12-31"},
                {"2023–2025 m.", "interval 2023-01-01/2025-12-31"}});
}

TEST(Term, AMonthIsKnownInEachOfFourCases) {
  constexpr std::string_view months[12][4] = {
      {"sausis", "sausio", "sausį", "sausyje"},
      {"vasaris", "vasario", "vasarį", "vasaryje"},
      {"kovas", "kovo", "kovą", "kove"},
      {"balandis", "balandžio", "balandį", "balandyje"},
      {"gegužė", "gegužės", "gegužę", "gegužėje"},
      {"birželis", "birželio", "birželį", "birželyje"},
      {"liepa", "liepos", "liepą", "liepoje"},
      {"rugpjūtis", "rugpjūčio", "rugpjūtį", "rugpjūtyje"},
      {"rugsėjis", "rugsėjo", "rugsėjį", "rugsėjyje"},
      {"spalis", "spalio", "spalį", "spalyje"},
      {"lapkritis", "lapkričio", "lapkritį", "lapkrityje"},
      {"gruodis", "gruodžio", "gruodį", "gruodyje"},
  };
  for (int month = 1; month <= 12; ++month) {
    for (const std::string_view word : months[month - 1]) {
      const Term term = read_term(word, {.year = 2023}).term;
      ASSERT_EQ(term.intervals.size(), 1U) << word;
      EXPECT_EQ(term.intervals[0].start, make_date(2023, month, 1)) << word;
    }
  }
}

TEST(Term, AMonthIsItsDaysInWhateverCaseItIsWritten) {
  expect_terms({{"Sausis", "months 2023-01-01/2023-01-31"},
                {"vasario mėn.", "months 2023-02-01/2023-02-28"},
                {"KOVĄ", "months 2023-03-01/2023-03-31"},
                {"balandyje", "months 2023-04-01/2023-04-30"},
                {"gegužė", "months 2023-05-01/2023-05-31"},
                {"geguţė", "months 2023-05-01/2023-05-31"},
                {"birželio mėnesį", "months 2023-06-01/2023-06-30"},
                {"liepos", "months 2023-07-01/2023-07-31"},
                {"rugpjutis", "months 2023-08-01/2023-08-31"},
                {"Rugsėjo mėn", "months 2023-09-01/2023-09-30"},
                {"spalis", "months 2023-10-01/2023-10-31"},
                {"lapkričio", "months 2023-11-01/2023-11-30"},
                {"gruodyje", "months 2023-12-01/2023-12-31"},
                {"2024 m. vasaris", "months 2024-02-01/2024-02-29"},
                {"vasaris 2024 m.", "months 2024-02-01/2024-02-29"}});
}

TEST(Term, AMonthMayBeCutShort) {
  expect_terms({{"saus.", "months 2023-01-01/2023-01-31"},
                {"Rugs. mėn.", "months 2023-09-01/2023-09-30"},
                {"rugp.–rugs.", "months 2023-08-01/2023-09-30"},
                {"2024 m. birž.", "months 2024-06-01/2024-06-30"},
                {"lapkr., gruod.", "months 2023-11-01/2023-11-30 2023-12-01/2023-12-31"},
                {"saus. 9 d.", "day 2023-01-09/2023-01-09"},
                {"iki geg. 5 d.", "interval ../2023-05-05"}});
}

TEST(Term, ADayMayHaveItsWeekday) {
  expect_terms(
      {{"2024 m. sausio 9 d., antradienį", "day 2024-01-09/2024-01-09"},
       {"2024-01-09 (antradienis)", "day 2024-01-09/2024-01-09"},
       {"sausio 10 d. antradienis", "day 2023-01-10/2023-01-10"},
       {"iki sausio 10 d., antradienio", "interval ../2023-01-10"},
       {"nuo saus. 9 d., pirmadienio, iki saus. 13 d.", "interval 2023-01-09/2023-01-13"}});
}

TEST(Term, ADayWithAnotherWeekdayIsTakenAndSaid) {
  for (const std::string_view text : {"2024 m. sausio 9 d., trečiadienį",
                                      "2024-01-09 (sekmadienis)",
                                      "sausio 9 d. antradienis",
                                      "sausio 9 d. – sausio 11 d., penktadienio",
                                      "iki 2024-01-09, pirmadienio"}) {
    const TermReading reading = read_term(text, {.year = 2023});
    EXPECT_EQ(reading.problem, TermProblem::weekday_differs) << text;
    EXPECT_NE(reading.term.kind, TermKind::unspecified) << text;
    EXPECT_EQ(reading.term.intervals.size(), 1U) << text;
  }
}

TEST(Term, DatesInCitationsOfActsAreNone) {
  for (const std::string_view cell :
       {"iki 2024 m. sausio 9 d. potvarkio Nr. M-31 pakeitimo",
        "pagal mero 2024 m. sausio 9 d. potvarkį Nr. M-31",
        "2023-03-01 Nr. 5-1, 2023-04-02 Nr. 5-2",
        "2024-01-09, Nr. M-31",
        "mero potvarkis Nr. M-31 „Dėl tvarkos; 2024 m. kovas; nuolat“",
        "mero potvarkis Nr. M-31 „Kovas, balandis“, 2024-01-09",
        "VMVPĮ 12 str. 10 d., 3 p.",
        "po 2024 m. sausio mėn. tarybos sprendimo Nr. T1-2"}) {
    const auto readings = read_terms(cell, {.year = 2024});
    ASSERT_EQ(readings.size(), 1U) << cell;
    EXPECT_EQ(readings[0].problem, TermProblem::unread) << cell;
    EXPECT_EQ(readings[0].term.kind, TermKind::unspecified) << cell;
    EXPECT_TRUE(readings[0].term.intervals.empty()) << cell;
    EXPECT_EQ(readings[0].term.text, cell);
  }
}

TEST(Term, StandsBesideACitationOfAnActBehindASemicolon) {
  const auto readings = read_terms(
      "2024 m. kovas; mero 2024-01-09 potvarkis Nr. M-31 „Dėl a; b“; nuolat", {.year = 2024});
  ASSERT_EQ(readings.size(), 3U);
  EXPECT_EQ(told(readings[0]), "months 2024-03-01/2024-03-31");
  EXPECT_EQ(readings[1].problem, TermProblem::unread);
  EXPECT_EQ(readings[1].term.text, "mero 2024-01-09 potvarkis Nr. M-31 „Dėl a; b“");
  EXPECT_EQ(readings[2].term.kind, TermKind::continuous);
  EXPECT_EQ(readings[2].offset,
            std::string_view("2024 m. kovas; mero 2024-01-09 potvarkis Nr. M-31 "
                             "„Dėl a; b“; ")
                .size());
}

TEST(Term, MonthsRunFromTheFirstToTheLastOrAreListed) {
  const std::string run = "months 2023-02-01/2023-04-30";
  expect_terms({{"Vasaris - balandis", run},
                {"vasario–balandžio mėn.", run},
                {"vasaris\xC2\xA0\xE2\x80\x94\xC2\xA0"
                 "balandis",
                 run},  // no-break spaces, em dash
                {"2022 m. gruodis – 2023 m. vasaris", "months 2022-12-01/2023-02-28"},
                {"kovas, rugsėjis", "months 2023-03-01/2023-03-31 2023-09-01/2023-09-30"},
                {"spalis ir kovas", "months 2023-03-01/2023-03-31 2023-10-01/2023-10-31"}});
}

TEST(Term, QuartersAndHalfYearsAreCountedInFiguresOrWords) {
  const std::string first = "quarters 2023-01-01/2023-03-31";
  const std::string halves = "half-years 2023-01-01/2023-06-30 2023-07-01/2023-12-31";
  expect_terms({{"2023 m. I ketvirtis", first},
                {"i ketv.", first},
                {"1 ketvirtis", first},
                {"I-as ketvirtis", first},
                {"pirmasis ketvirtis", first},
                {"Ⅰ ketvirtį", first},
                {"II–III ketvirčiai", "quarters 2023-04-01/2023-09-30"},
                {"2024 m. IV ketvirtis", "quarters 2024-10-01/2024-12-31"},
                {"2023 m. I, II pusmetis", halves},
                {"I ir II pusmečiai", halves},
                {"I pusmetis, II pusmetis", halves},
                {"kas pusmetį", halves + " {1 half-year exactly}"},
                {"antrąjį pusmetį", "half-years 2023-07-01/2023-12-31"}});
  EXPECT_EQ(read_term("kas ketvirtį", {.year = 2023}).term.intervals.size(), 4U);
  EXPECT_EQ(read_term("kiekvieną mėnesį", {.year = 2023}).term.intervals.size(), 12U);
}

TEST(Term, ADayIsADayAndWhatIsBoundedByDaysIsAnInterval) {
  expect_terms({{"kovo 15 d.", "day 2023-03-15/2023-03-15"},
                {"2024 m. vasario 29 d.", "day 2024-02-29/2024-02-29"},
                {"2023-03-07", "day 2023-03-07/2023-03-07"},
                {"2023.03.07", "day 2023-03-07/2023-03-07"},
                {"kovo 15–20 d.", "interval 2023-03-15/2023-03-20"},
                {"kovo 30 d. – balandžio 2 d.", "interval 2023-03-30/2023-04-02"},
                {"2023-12-20 - 2024-01-10", "interval 2023-12-20/2024-01-10"},
                {"nuo kovo 1 d. iki gegužės 1 d.", "interval 2023-03-01/2023-05-01"}});
}

TEST(Term, AnEndWithoutStartHasNone) {
  expect_terms({{"iki gegužės 1 d.", "interval ../2023-05-01"},
                {"Iki 2024 m. sausio 15 d.", "interval ../2024-01-15"},
                {"iki metų pabaigos", "interval ../2023-12-31"},
                {"iki kovo mėn. pabaigos", "interval ../2023-03-31"},
                {"iki II ketvirčio pabaigos", "interval ../2023-06-30"},
                {"nuo rugsėjo 1 d.", "interval 2023-09-01/.."}});
}

TEST(Term, WithoutDaysInTheWordsThereAreNoIntervals) {
  expect_terms({{"Pagal poreikį", "as needed"},
                {"pagal ugdymo įstaigų poreikį", "as needed"},
                {"esant poreikiui", "as needed"},
                {"Nuolat", "continuous"},
                {"mokslo metai", "school year"},
                {"per mokslo metus", "school year"},
                {"2022–2023 m. m.", "school year"},
                {"2023/2024 mokslo metai", "school year"}});
}

TEST(Term, WhatHasTwoMeaningsOrNoneIsNotGuessed) {
  for (const std::string_view text : {"iki gegužės",
                                      "pavasarį",
                                      "III pusmetis",
                                      "V ketvirtis",
                                      "0 ketvirtis",
                                      "23 m.",
                                      "15 d.",
                                      "I",
                                      "2023 m. ir taip toliau",
                                      "kovas ir II ketvirtis",
                                      "-",
                                      "...",
                                      "99999999999 m.",
                                      "2023-3-7",
                                      "sausis -",
                                      "- sausis",
                                      "0000 m."}) {
    const TermReading reading = read_term(text, {.year = 2023});
    EXPECT_EQ(reading.problem, TermProblem::unread) << text;
    EXPECT_EQ(reading.term.kind, TermKind::unspecified) << text;
    EXPECT_EQ(reading.term.text, text);
    EXPECT_TRUE(reading.term.intervals.empty()) << text;
  }
}

TEST(Term, ADayThatDoesNotExistIsSaid) {
  EXPECT_EQ(read_term("vasario 29 d.", {.year = 2023}).problem, TermProblem::no_such_day);
  EXPECT_EQ(read_term("2023-13-01", {.year = 2023}).problem, TermProblem::no_such_day);
  EXPECT_EQ(read_term("balandžio 31 d.", {.year = 2023}).term.kind, TermKind::unspecified);
}

TEST(Term, AnEndBeforeItsStartIsSaid) {
  EXPECT_EQ(read_term("2023 m. lapkritis - 2023 m. vasaris", {.year = 2023}).problem,
            TermProblem::reversed);
  EXPECT_EQ(read_term("kovo 15-10 d.", {.year = 2023}).problem, TermProblem::reversed);
}

TEST(Term, WithoutAYearTheKindIsKnownAndTheDaysAreNot) {
  const TermReading reading = read_term("Vasaris - balandis", {});
  EXPECT_EQ(reading.problem, TermProblem::year_missing);
  EXPECT_EQ(reading.term.kind, TermKind::months);
  EXPECT_TRUE(reading.term.intervals.empty());
  EXPECT_EQ(read_term("2023 m. vasaris", {}).problem, TermProblem::none);
  EXPECT_EQ(read_term("Nuolat", {}).problem, TermProblem::none);
}

TEST(Terms, SeveralStandInOneCell) {
  const std::string cell = "Vasaris; 2023 m. I ketvirtis, nuolat";
  const auto terms = read_terms(cell, {.year = 2023});
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[0].term.kind, TermKind::months);
  EXPECT_EQ(terms[1].term.kind, TermKind::quarters);
  EXPECT_EQ(terms[2].term.kind, TermKind::continuous);
  for (const TermReading& reading : terms) {
    EXPECT_EQ(cell.substr(reading.offset, reading.term.text.size()), reading.term.text);
  }
}

TEST(Terms, CommasDoNotSplitWhatIsOneTermOrUnread) {
  EXPECT_EQ(read_terms("I, II pusmetis", {.year = 2023}).size(), 1U);
  EXPECT_EQ(read_terms("kovas, kai tirps sniegas", {.year = 2023}).size(), 1U);
  EXPECT_TRUE(read_terms(" – ", {.year = 2023}).empty());
}

TEST(Terms, AHugeCellIsKeptUnread) {
  const std::string cell(100000, 'a');
  const auto terms = read_terms(cell, {.year = 2023});
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_EQ(terms[0].term.text, cell);
  EXPECT_EQ(terms[0].problem, TermProblem::unread);
}

}  // namespace
}  // namespace gerove::intake
