// What holds for any words of a term.
#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "gerove/intake/term.hpp"
#include "told_term.hpp"
#include "word_bag.hpp"
#include "written_otherwise.hpp"

namespace gerove::intake {
namespace {

/// Words of terms put together in no sensible order; each dash is '-', each blank ' '.
std::string scrambled_term(std::mt19937& random) {
  static constexpr std::string_view pieces[] = {"gegužė",
                                                "Gegužės",
                                                "kovo",
                                                "spalis",
                                                "gruodžio",
                                                "geg.",
                                                "mėn.",
                                                "6",
                                                "13 d.",
                                                "05",
                                                "2024",
                                                "2023 m.",
                                                "2025-05-06",
                                                "05-06",
                                                "20242025",
                                                "I",
                                                "IV",
                                                "ketv.",
                                                "II pusmetis",
                                                "pusm.",
                                                "nuo",
                                                "iki",
                                                "iki metų pabaigos",
                                                "imtinai",
                                                "paskutinis",
                                                "antrą",
                                                "trečiadienį",
                                                "savaitė",
                                                "pradžioje",
                                                "kas",
                                                "kasmet",
                                                "mėnesį",
                                                "2 kartus per",
                                                "metus",
                                                "m. m.",
                                                "mokslo metai",
                                                "nuolat",
                                                "pagal poreikį",
                                                "per 5 d. d. nuo gavimo",
                                                "po posėdžio",
                                                "š. m.",
                                                "kitų metų",
                                                "10 val.",
                                                "(penktadienis)",
                                                "(6 d.)",
                                                "(salėje)",
                                                "(",
                                                ")",
                                                "arba",
                                                "ir",
                                                "bei",
                                                "-ąją",
                                                "kada nors",
                                                "antradieniais",
                                                "visą",
                                                "eigoje",
                                                "Nr. 5",
                                                "d."};
  static constexpr std::string_view joints[] = {
      " ", " ", " ", " - ", "-", ", ", "; ", "/", "\n", ""};
  std::string text;
  for (auto n = 1 + random() % 7; n > 0; --n) {
    text += pieces[random() % std::size(pieces)];
    if (n > 1) text += joints[random() % std::size(joints)];
  }
  return text;
}

TermContext some_context(std::mt19937& random) {
  TermContext context;
  if (random() % 4 != 0) context.year = 2023;
  if (random() % 2 == 0) {
    context.last_year = 2024;
    context.year_kind = random() % 2 == 0 ? PlanYearKind::school : PlanYearKind::several;
  }
  if (random() % 3 == 0) context.month = 1 + static_cast<int>(random() % 12);
  context.numbers_are_months = random() % 5 == 0;
  return context;
}

using test::in_capitals;
using test::replaced;
using test::told_all;

/// Runs a check on many terms, until the first that fails.
template <class Check>
void for_many_terms(const Check& check) {
  std::mt19937 random(2023);
  for (int i = 0; i < 8000 && !testing::Test::HasFailure(); ++i) {
    const std::string cell = scrambled_term(random);
    check(cell, some_context(random));
    if (testing::Test::HasFailure()) ADD_FAILURE() << "input: " << cell;
  }
}

TEST(AnyTerm, KeepsItsWordsAndItsPlace) {
  for_many_terms([](const std::string& cell, const TermContext& context) {
    std::string words;
    for (const TermReading& reading : read_terms(cell, context)) {
      words += reading.term.text + ' ';
      EXPECT_EQ(cell.substr(reading.offset, reading.term.text.size()), reading.term.text);
    }
    EXPECT_EQ(test::words_of(words), test::words_of(cell));
  });
}

TEST(AnyTerm, HasItsIntervalsInOrder) {
  for_many_terms([](const std::string& cell, const TermContext& context) {
    for (const TermReading& reading : read_terms(cell, context)) {
      const auto& intervals = reading.term.intervals;
      for (std::size_t i = 0; i < intervals.size(); ++i) {
        EXPECT_FALSE(intervals[i].is_reversed());
        EXPECT_TRUE(intervals[i].start || intervals[i].end);
        EXPECT_TRUE(i == 0 || intervals[i - 1].start <= intervals[i].start);
      }
    }
  });
}

TEST(AnyTerm, HasDaysOnlyIfItIsRead) {
  for_many_terms([](const std::string& cell, const TermContext& context) {
    for (const TermReading& reading : read_terms(cell, context)) {
      const bool days =
          reading.problem == TermProblem::none || reading.problem == TermProblem::weekday_differs;
      const bool unknown = reading.problem == TermProblem::unread ||
                           reading.problem == TermProblem::no_such_day ||
                           reading.problem == TermProblem::reversed;
      EXPECT_TRUE(days || reading.term.intervals.empty());
      EXPECT_EQ(unknown, reading.term.kind == TermKind::unspecified);
      EXPECT_FALSE(unknown && reading.term.recurrence);
    }
  });
}

TEST(AnyTerm, MeansTheSameWithOtherDashesBlanksAndLetterSize) {
  for_many_terms([](const std::string& cell, const TermContext& context) {
    const std::string meaning = told_all(cell, context);
    EXPECT_EQ(told_all(in_capitals(cell), context), meaning);
    EXPECT_EQ(told_all(replaced(cell, " ", "\u00A0"), context), meaning);
    EXPECT_EQ(told_all(replaced(cell, " ", "  "), context), meaning);
    for (const std::string_view dash : test::dashes) {
      EXPECT_EQ(told_all(test::with_dash(cell, dash), context), meaning);
    }
  });
}

}  // namespace
}  // namespace gerove::intake
