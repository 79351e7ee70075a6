#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "gerove/intake/plan.hpp"
#include "word_bag.hpp"

namespace gerove::intake {
namespace {

using test::words_of;

/// No word is lost; what was read without errors is read as the same again. A title above several
/// columns is written with each of them.
void expect_nothing_lost(const std::string& text) {
  const PlanReading reading = read_plan(text);
  const std::string written = write_plan(reading.plan);
  const test::WordBag words = words_of(written);
  for (const auto& [word, times] : words_of(text)) {
    const auto found = words.find(word);
    EXPECT_TRUE(found != words.end() && found->second >= times) << word;
  }
  if (has_errors(reading.findings)) return;
  EXPECT_EQ(read_plan(written).plan, reading.plan);
  EXPECT_EQ(write_plan(read_plan(written).plan), written);
}

TEST(PlanRoundTrip, TheSampleLosesNoWordAndKeepsItsLines) {
  std::ifstream file(GEROVE_TEST_DATA "/activity_plan_2023.txt", std::ios::binary);
  expect_nothing_lost({std::istreambuf_iterator<char>(file), {}});
}

/// A text put together of pieces of plans, in no sensible order.
std::string scrambled_plan(std::mt19937& random) {
  static constexpr std::string_view pieces[] = {"1. Tikslas – tartis",
                                                "Tikslas 2. Tartis",
                                                "2.1. Tartis",
                                                "1.1 a",
                                                "Tikslas: b",
                                                "-",
                                                "",
                                                "VGK pirmininkas VGK nariai",
                                                "VGK nariai. Seniūnai",
                                                "seniūnai ir VGK nariai",
                                                "a (b, c); d",
                                                "Posėdžių skaičius, ataskaita",
                                                "Pagal poreikį",
                                                "2023 m.",
                                                "I, II pusmetis",
                                                "kovas; rugsėjis",
                                                "kovas, kada nors",
                                                "5 posėdžiai",
                                                "2023 METŲ PLANAS",
                                                "VEIKLOS PLANAS",
                                                "Priemonės",
                                                "Eil. Nr.",
                                                "Kriterijai",
                                                "Vykdytojai",
                                                "Terminai",
                                                "Lėšos",
                                                "1",
                                                "2",
                                                "3."};
  static constexpr std::string_view ends[] = {
      "\t", "\t", "\t", "\t\t", "\n", "\n", "\n\n", " ", "\r\n"};
  std::string text;
  if (random() % 2 == 0) text = "2023 m. planas\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n";
  for (auto n = random() % 40; n > 0; --n) {
    text += pieces[random() % std::size(pieces)];
    text += ends[random() % std::size(ends)];
  }
  return text;
}

TEST(PlanRoundTrip, WhateverTheTextNoWordIsLost) {
  std::mt19937 random(2023);
  for (int i = 0; i < 2000 && !testing::Test::HasFailure(); ++i) {
    const std::string text = scrambled_plan(random);
    expect_nothing_lost(text);
    if (testing::Test::HasFailure()) ADD_FAILURE() << "input:\n" << text;
  }
}

ActivityPlan made_plan() {
  ActivityPlan plan;
  plan.year = 2024;
  plan.title = "2024 m. planas";
  plan.aim = "Tikslas – tartis";
  PlanGoal& goal = plan.goals.emplace_back();
  goal.number = "1";
  goal.title = "Tartis";
  PlanAction& action = goal.actions.emplace_back();
  action.number = "1.1";
  action.title = "Tartis su\nmokyklomis\tdažniau";
  action.criteria.push_back({.kind = CriterionKind::event, .text = "Pasitarimas"});
  action.responsible.push_back({.role = RoleKind::commission_member, .text = "VGK nariai"});
  action.terms.push_back({.kind = TermKind::months, .text = "kovas"});
  action.terms.push_back({.kind = TermKind::months, .text = "gegužė"});
  action.other_cells = {"5 Eur"};
  plan.other_lines.push_back({.text = "Pabaiga"});
  return plan;
}

TEST(PlanRoundTrip, APlanMadeByAProgramGetsTitlesOfColumns) {
  EXPECT_EQ(
      write_plan(made_plan()),
      "2024 m. planas\n\nTikslas – tartis\n\n"
      "Priemonės pavadinimas\tVertinimo kriterijai\tAtsakingi vykdytojai\tĮvykdymo terminai\t\n"
      "1. Tartis\t\t\t\t\n"
      "1.1. Tartis su mokyklomis dažniau\tPasitarimas\tVGK nariai\tkovas; gegužė\t5 Eur\n"
      "\nPabaiga\n");
}

TEST(PlanRoundTrip, ListsAreSeparatedSuchThatTheyReadTheSame) {
  const auto reading = read_plan(
      "Planas\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n"
      "1.1. a\tPosėdžių skaičius; nauda, kita\tVGK pirmininkas VGK nariai\tkovas; gegužė\n");
  const std::string written = write_plan(reading.plan);
  EXPECT_NE(
      written.find("Posėdžių skaičius; nauda, kita\tVGK pirmininkas, VGK nariai\tkovas; gegužė"),
      std::string::npos);
}

}  // namespace
}  // namespace gerove::intake
