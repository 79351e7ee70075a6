// Plans in tables of many kinds: columns, headers, rows, goals, further tables.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "gerove/intake/plan.hpp"
#include "told_plan.hpp"

namespace gerove::intake {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

std::vector<std::string> plan_of(std::string_view text) {
  return test::told_plan(read_plan(text).plan);
}

std::vector<std::string> findings_in(std::string_view text) {
  return test::told_findings(read_plan(text).findings);
}

std::vector<std::string> kept_in(std::string_view text) {
  std::vector<std::string> kept;
  for (const SourceLine& line : read_plan(text).plan.other_lines) {
    kept.push_back(std::to_string(line.line) + ": " + line.text);
  }
  return kept;
}

const std::string html = "<meta charset=utf-8>";

TEST(PlanTable, OfBarsIsRead) {
  EXPECT_THAT(plan_of("2025 METŲ PLANAS\n\n| Data | Veikla | Atsakingi |\n|---|---|---|\n"
                      "| spalis | Žaidynės | VGK nariai |\n"),
              ElementsAre("- ", "  Žaidynės | VGK nariai | 2025-10-01..2025-10-31"));
}

TEST(PlanTable, OfCommasIsReadWithItsQuotes) {
  EXPECT_THAT(plan_of("2025 m. planas;;\nPriemonė;Atsakingi;Terminas\n"
                      "1. Klubas;\"VGK nariai\nSeniūnai\";\"kovas\ngegužė\"\n"
                      "\"2. Akcija \"\"Ranka\"\"\";VGK sekretorius;liepa\n"),
              ElementsAre("- ",
                          "  1 Klubas | VGK nariai; Seniūnai | 2025-03-01..2025-03-31,"
                          "2025-05-01..2025-05-31",
                          "  2 Akcija \"Ranka\" | VGK sekretorius | 2025-07-01..2025-07-31"));
}

TEST(PlanTable, WithoutSeparatorsIsRefused) {
  EXPECT_THAT(findings_in("2025 METŲ PLANAS\n\nPriemonė Terminas\nTartis kovas\n"),
              Contains("plan.table.no_tabs"));
  EXPECT_THAT(findings_in("2025 M. PLANAS\n\nPriemonė\n\nTerminas\n\nTartis\n\nkovas\n"),
              Contains("plan.table.cell_lines"));
  EXPECT_THAT(findings_in("2025 M. PLANAS\n\n• 3 d. – popietė\n• 9 d. – žygis\n"),
              Contains("plan.table.no_tabs"));
}

TEST(PlanColumns, AreKnownByTheHeadsOfTheirTitles) {
  EXPECT_THAT(plan_of("2025 m. planas\nEil. Nr.\tRodiklio pavadinimas\tPastabos\tKada\n"
                      "1.1.\tPokalbių skaičius\tiš viso\tkovas\n"),
              ElementsAre("- ", "  1.1 Pokalbių skaičius | 2025-03-01..2025-03-31 {iš viso}"));
  EXPECT_THAT(plan_of("2025 m. planas\nMėnuo\tTema\tDalyviai\n"
                      "sausis\tPagarba\t5 klasė\nkovas\tSavijautos vertinimas\tDarbo grupė\n"),
              ElementsAre("- ",
                          "  Pagarba | 2025-01-01..2025-01-31 {5 klasė}",
                          "  Savijautos vertinimas | 2025-03-01..2025-03-31 {Darbo grupė}"));
  EXPECT_THAT(plan_of("2025 m. planas\nPriemonės vertinimo kriterijai\tPriemonė\tVykdytojas "
                      "(atsakingas)\n1 susitikimas\t1. Klubas\tVGK nariai\n"),
              ElementsAre("- ", "  1 Klubas | 1 susitikimas | VGK nariai"));
}

TEST(PlanColumns, OfTwoKindsAreKeptAndSaid) {
  const std::string text =
      "2025 m. planas\nVeikla\tLaikas ir vieta\tAtsakingas\nŽygis\tgegužė, miškas\tSeniūnas\n";
  EXPECT_THAT(plan_of(text), ElementsAre("- ", "  Žygis | Seniūnas {gegužė, miškas}"));
  EXPECT_THAT(findings_in(text), Contains("plan.column.two_kinds 2:8"));
}

TEST(PlanColumns, OfNumbersAreKnownByTheirCells) {
  const std::string text =
      "2025 m. planas,,,\n,Priemonė,Atsakingi,Terminas\n1,Tartis,VGK nariai,kovas\n";
  EXPECT_THAT(plan_of(text), ElementsAre("- ", "  1 Tartis | VGK nariai | 2025-03-01..2025-03-31"));
  EXPECT_THAT(findings_in(text), Contains("plan.column.by_content 2:1"));
  // Numbers that a word processor counts are copied as a cell more.
  EXPECT_THAT(plan_of("2025 m. planas\nPriemonė\tAtsakingi\tTerminas\n1.\tTikslas – burti\t\t\n"
                      "1.1.\tTartis\tVGK nariai\tkovas\nViso:\t\t1\n"),
              ElementsAre("a goal 1 Tikslas – burti",
                          "  1.1 Tartis | VGK nariai | 2025-03-01..2025-03-31"));
}

TEST(PlanColumns, OfMonthsSayWhenByTheirMarks) {
  const std::string text =
      "2025 m. planas;;;;\nNr.;Veikla;Sausis;Vasaris;Atsakingas\n1;Pokalbiai;x;5, 12;VGK nariai\n"
      "2;Ataskaita;;+;VGK sekretorius\n";
  EXPECT_THAT(plan_of(text),
              ElementsAre("- ",
                          "  1 Pokalbiai | VGK nariai | 2025-01-01..2025-01-31; "
                          "2025-02-05..2025-02-05,2025-02-12..2025-02-12 {x} {5, 12}",
                          "  2 Ataskaita | VGK sekretorius | 2025-02-01..2025-02-28 {} {+}"));
}

TEST(PlanColumns, MayHaveAStartAndAnEndBelowOneTitle) {
  EXPECT_THAT(
      plan_of(html + "<p>2025 M. PLANAS<table><tr><th rowspan=2>Veiksmas<th colspan=2>Laikas"
                     "<th rowspan=2>Organizatorius<tr><th>Pradžia<th>Pabaiga"
                     "<tr><td>Akcija<td>2025-02-03<td>2025-03-14<td>VGK nariai"
                     "<tr><td>Tyrimas<td>2025-04-01<td><td>VGK nariai</table>"),
      ElementsAre("- ",
                  "  Akcija | VGK nariai | 2025-02-03..2025-03-14",
                  "  Tyrimas | VGK nariai | 2025-04-01.."));
}

TEST(PlanHeader, MayHaveTwoRowsAndYearsBelowMoney) {
  const auto plan =
      read_plan(
          "2025–2026 METŲ PROGRAMA\n\nNr.\tTikslai, priemonės\tLėšos (Eur)\t\tVykdytojas\n"
          "\t\t2025 m.\t2026 m.\t\n1.\tTikslas – burti\t20\t21\t\n"
          "1.1.\tUždavinys – padėti\t8\t9\tSocialinių paslaugų centras\n"
          "1.1.1.\tVesti grupę\t3\t4\tVaikų dienos centras\n")
          .plan;
  EXPECT_THAT(
      plan.columns,
      ElementsAre(
          "Nr.", "Tikslai, priemonės", "Lėšos (Eur) 2025 m.", "Lėšos (Eur) 2026 m.", "Vykdytojas"));
  EXPECT_THAT(test::told_plan(plan),
              ElementsAre("a goal 1 Tikslas – burti {20} {21}",
                          "a task 1.1 Uždavinys – padėti ^1 {8} {9} {Socialinių paslaugų centras}",
                          "  1.1.1 Vesti grupę | Vaikų dienos centras {3} {4}"));
}

TEST(PlanHeader, ThatItsRowsContradictIsAnError) {
  const std::string text =
      "2025 m. planas\nPriemonė\tTerminas\tAtsakingi\nPopietė\tVGK nariai\tkovas\n"
      "Žygis\tSeniūnas\tgegužė\n";
  EXPECT_THAT(plan_of(text), IsEmpty());
  EXPECT_THAT(findings_in(text), Contains("plan.header.unproven 2:1"));
  EXPECT_THAT(kept_in(text), ::testing::SizeIs(3));
}

TEST(PlanHeader, BelowFilledRowsIsAnError) {
  const std::string text = "Rajonas\t2025 m.\nPriemonė\tTerminas\nPopietė\tkovas\n";
  EXPECT_THAT(findings_in(text), Contains("plan.header.rows_above 1:1"));
  EXPECT_THAT(kept_in(text), ElementsAre("1: Rajonas\t2025 m."));
}

TEST(PlanRows, ThatLackTheirFirstCellsAreErrors) {
  const std::string text =
      "2025 METŲ PLANAS\n\nUždaviniai\tVeiklos\tVykdytojai\tLaikas\n"
      "Burti\tAptarti pamokas\tVGK nariai\tkovas\nKviesti tėvus\tVGK pirmininkas\tbalandis\n";
  EXPECT_THAT(
      plan_of(text),
      ElementsAre("a task Burti", "  Aptarti pamokas | VGK nariai | 2025-03-01..2025-03-31"));
  EXPECT_THAT(findings_in(text), Contains("plan.row.cells 5:1"));
  EXPECT_THAT(kept_in(text), ElementsAre("5: Kviesti tėvus\tVGK pirmininkas\tbalandis"));
}

TEST(PlanRows, WhoseCellsReadAsEachOthersAreErrors) {
  const std::string text =
      "2025 METŲ PLANAS\nPriemonė\tVykdytojai\tTerminas\n1. Tartis\tVGK nariai\tkovas\n"
      "2. Vykti\tVGK nariai\tbalandis\n3. Vesti\tVGK nariai\tgegužė\n4. Rašyti\tliepa\tVGK "
      "nariai\n";
  EXPECT_THAT(findings_in(text), Contains("plan.row.mismatch 6:1"));
  EXPECT_THAT(kept_in(text), ElementsAre("6: 4. Rašyti\tliepa\tVGK nariai"));
}

TEST(PlanRows, OfTotalsAndSignaturesAreKept) {
  const std::string text =
      "2025 m. planas\nPriemonė\tAtsakingi\tTerminas\n1. Tartis\tVGK nariai\tkovas\n"
      "Iš viso:\t\t1\nPARENGĖ\tsekretorė\t\n\nTel. 8 000\n";
  EXPECT_THAT(plan_of(text), ElementsAre("- ", "  1 Tartis | VGK nariai | 2025-03-01..2025-03-31"));
  EXPECT_THAT(findings_in(text), IsSupersetOf({"plan.row.total 4:1", "plan.row.signature 5:1"}));
  EXPECT_THAT(kept_in(text), ::testing::SizeIs(3));
}

TEST(PlanGoals, MayStandInColumnsOfTheirOwn) {
  EXPECT_THAT(plan_of("2025 METŲ PLANAS\nPrioritetas\tPriemonė\tAtsakingi\tKada\n"
                      "1. Burti\tKlubas\tVGK nariai\tkovas\n\tŽygis\tSeniūnai\tgegužė\n"
                      "2. Mokyti\tKursai\tVGK nariai\tspalis\n"),
              ElementsAre("a goal 1 Burti",
                          "  Klubas | VGK nariai | 2025-03-01..2025-03-31",
                          "  Žygis | Seniūnai | 2025-05-01..2025-05-31",
                          "a goal 2 Mokyti",
                          "  Kursai | VGK nariai | 2025-10-01..2025-10-31"));
  EXPECT_THAT(plan_of(html + "<p>2025 m. planas<table><tr><th>Tikslas<th>Uždavinys<th>Priemonė"
                             "<th>Vykdytojai<th>Terminas<tr><td rowspan=3>1. Saugu<td rowspan=2>"
                             "1.1. Tyla<td>Apklausa<td>VGK nariai<td>kovas<tr><td>Pokalbis<td "
                             "rowspan=2>Seniūnai<td>gegužė<tr><td>1.2. Draugystė<td>Žygis<td>liepa"
                             "</table>"),
              ElementsAre("a goal 1 Saugu",
                          "a task 1.1 Tyla ^1",
                          "  Apklausa | VGK nariai | 2025-03-01..2025-03-31",
                          "  Pokalbis | Seniūnai | 2025-05-01..2025-05-31",
                          "a task 1.2 Draugystė ^1",
                          "  Žygis | Seniūnai | 2025-07-01..2025-07-31"));
}

TEST(PlanGoals, SaidAgainOnEachRowAreOne) {
  const auto plan = read_plan(
                        "2025 m. planas;;\nUždavinys;Priemonė;Terminas\n1. Burti;Klubas;kovas\n"
                        "1. Burti;Žygis;gegužė\n")
                        .plan;
  EXPECT_THAT(test::told_plan(plan),
              ElementsAre("a task 1 Burti",
                          "  Klubas | 2025-03-01..2025-03-31",
                          "  Žygis | 2025-05-01..2025-05-31 {1. Burti}"));
  EXPECT_EQ(read_plan(write_plan(plan)).plan, plan);
}

TEST(PlanGoals, AreLevelsOfNumbersInOneColumn) {
  EXPECT_THAT(plan_of("2025 m. planas\nNr.\tTikslai / uždaviniai / priemonės\tVykdytojai\n"
                      "1\tSaugi mokykla\t\n1.1\tMažinti patyčias\t\n1.1.1\tApklausa\tVGK nariai\n"
                      "2\tSveika mokykla\t\n2.1\tMaisto diena\tVGK nariai\n"),
              ElementsAre("a goal 1 Saugi mokykla",
                          "a task 1.1 Mažinti patyčias ^1",
                          "  1.1.1 Apklausa | VGK nariai",
                          "a goal 2 Sveika mokykla",
                          "  2.1 Maisto diena | VGK nariai"));
}

TEST(PlanSections, ThatAreTimesAreTheTermOfRowsWithoutOne) {
  const std::string text =
      "2025 metų planas\nPriemonė\tVykdytojai\tTerminas\nI pusmetis\t\t\n"
      "Tartis\tVGK nariai\t\nŽygis\tSeniūnai\tgegužė\n";
  EXPECT_THAT(plan_of(text),
              ElementsAre("a section I pusmetis",
                          "  Tartis | VGK nariai | 2025-01-01..2025-06-30",
                          "  Žygis | Seniūnai | 2025-05-01..2025-05-31"));
  EXPECT_THAT(findings_in(text), Not(Contains("plan.term.missing 4:1")));
  EXPECT_THAT(
      plan_of(html + "<p>2025 m. planas<table><tr><th>Data<th>Renginys<th>Organizatoriai"
                     "<tr><td colspan=3>SAUSIS<tr><td>10 d.<td>Popietė<td>Mokytojai"
                     "<tr><td colspan=3>VASARIS<tr><td>12 d.<td>Paroda<td>Mokytojai</table>"),
      ElementsAre("a section SAUSIS",
                  "  Popietė | Mokytojai | 2025-01-10..2025-01-10",
                  "a section VASARIS",
                  "  Paroda | Mokytojai | 2025-02-12..2025-02-12"));
}

TEST(PlanSections, OfOneCellMayBeActionsWithoutTheOthers) {
  EXPECT_THAT(findings_in("2025 metų planas\nPriemonė\tVykdytojai\tTerminas\nMokymai\t\t\n"
                          "Tartis\tVGK nariai\tkovas\n"),
              Contains("plan.row.no_number 3:1"));
  EXPECT_THAT(
      findings_in(html + "<p>2025 m. planas<table><tr><th>Priemonė<th>Vykdytojai<th>Terminas"
                         "<tr><td colspan=3>Mokymai<tr><td>Tartis<td>VGK nariai<td>kovas</table>"),
      Not(Contains("plan.row.no_number T1!A2")));
}

TEST(PlanSections, ThatAreYearsSayTheYear) {
  EXPECT_THAT(plan_of("2025–2026 METŲ PLANAS\nPriemonė\tTerminas\n2025 m.\t\nTartis\tkovas\n"
                      "2026 m.\t\nVykti\tkovas\n"),
              ElementsAre("a section 2025 m.",
                          "  Tartis | 2025-03-01..2025-03-31",
                          "a section 2026 m.",
                          "  Vykti | 2026-03-01..2026-03-31"));
}

const std::string two_tables =
    html +
    "<h1>2025 metų planas</h1><h3>1. Tikslas – burti</h3><table><tr><th>Priemonė<th>Terminas"
    "<tr><td>1.1. Klubas<td>kovas</table><h3>2. Tikslas – mokyti</h3><table><tr><th>Priemonė"
    "<th>Terminas<tr><td>2.1. Kursai<td>spalis</table><table><tr><td>Tel.<td>El. paštas"
    "<tr><td>8 000<td>nera@example.lt</table>";

TEST(PlanTables, OfTheSameColumnsGoOn) {
  EXPECT_THAT(plan_of(two_tables),
              ElementsAre("a goal 1 Tikslas – burti",
                          "  1.1 Klubas | 2025-03-01..2025-03-31",
                          "a goal 2 Tikslas – mokyti",
                          "  2.1 Kursai | 2025-10-01..2025-10-31"));
  EXPECT_THAT(findings_in(two_tables), Contains("plan.table.other T3!A1"));
}

TEST(PlanTables, CanBeChosen) {
  const auto second = read_plan(two_tables, {.table = 2});
  EXPECT_THAT(test::told_plan(second.plan),
              ElementsAre("a goal 2 Tikslas – mokyti", "  2.1 Kursai | 2025-10-01..2025-10-31"));
  const auto none = read_plan(two_tables, {.table = 7});
  EXPECT_THAT(test::told_findings(none.findings), Contains("plan.table.none"));
}

TEST(PlanItems, OfListsInCellsArePutApart) {
  EXPECT_THAT(
      plan_of(html + "<p>2025 m. planas<table><tr><th>Priemonė<th>Kriterijai<th>Vykdytojai<th>"
                     "Terminai<tr><td>1. Klubas<td>1. Susitikimų skaičius<br>2. Ataskaita<td>"
                     "VGK nariai<br>Socialinių<br>paslaugų centras<td>kovas<br>gegužė</table>"),
      ElementsAre("- ",
                  "  1 Klubas | 1. Susitikimų skaičius; 2. Ataskaita | VGK nariai; Socialinių "
                  "paslaugų centras | 2025-03-01..2025-03-31,2025-05-01..2025-05-31"));
}

TEST(PlanGrids, SayTheirFormatAndTheirFindings) {
  const auto reading = read_plan("2025 m. planas\nPriemonė|Terminas\nTartis|kovas|x\n");
  EXPECT_EQ(reading.format, GridFormat::bars);
  EXPECT_THAT(test::told_findings(reading.findings), Contains("grid.row.fields 3:1"));
  EXPECT_EQ(read_plan("a\tb\n").encoding, Encoding::utf8);
}

}  // namespace
}  // namespace gerove::intake
