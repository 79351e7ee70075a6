#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "intake/grid_rows.hpp"

namespace gerove::intake {
namespace {

using test::findings_of;
using test::paragraphs_of;
using test::Rows;
using test::rows_of;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

/// The only grid of a text.
Rows only_rows(std::string_view text) {
  const auto reading = read_grids(text);
  EXPECT_THAT(reading.grids, SizeIs(1));
  return reading.grids.empty() ? Rows{} : rows_of(reading.grids[0]);
}

TEST(Delimited, TheDelimiterIsTheOneThatFitsAllRows) {
  const Rows rows = {{"Nr.", "Veikla"}, {"1", "a"}, {"2", "b"}};
  EXPECT_EQ(only_rows("Nr.;Veikla\n1;a\n2;b\n"), rows);
  EXPECT_EQ(only_rows("Nr.,Veikla\r\n1,a\r\n2,b"), rows);
  EXPECT_EQ(only_rows("sep=|\nNr.|Veikla\n1|a\n2|b\n"), rows);
  EXPECT_EQ(read_grids("Nr.;Veikla\n1;a\n2;b\n").format, GridFormat::delimited);
}

TEST(Delimited, DecimalCommasAreNoDelimiters) {
  EXPECT_EQ(only_rows("Veikla;Lėšos\na;1,5\nb;2,5\n"),
            (Rows{{"Veikla", "Lėšos"}, {"a", "1,5"}, {"b", "2,5"}}));
}

TEST(Delimited, TwoDelimitersThatFitAreRefused) {
  const auto reading = read_grids("1,5;2,5\n3,5;4,5\n");
  EXPECT_THAT(reading.grids, IsEmpty());
  EXPECT_EQ(reading.format, GridFormat::none);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.delimiter"));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("1,5;2,5", "3,5;4,5"));
}

TEST(Delimited, ASignAtTheEndOfEachLineSeparatesNothing) {
  const auto reading = read_grids("1) kviesti tėvus;\n2) vesti grupę;\n3) rašyti;\n");
  EXPECT_THAT(reading.grids, IsEmpty());
  EXPECT_TRUE(has_errors(reading.findings));
}

TEST(Delimited, QuotedCellsHoldDelimitersBreaksAndQuotes) {
  const auto reading = read_grids("a;\"b;\r\nc\"\n\"d \"\"e\"\"\";\"\"\n");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b;\nc"}, {"d \"e\"", ""}}));
  EXPECT_EQ(reading.grids[0].address(1, 0), "3:1");
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Delimited, ADoubledQuoteElsewhereIsOneWhereSomeCellIsQuoted) {
  const auto reading = read_grids("a\tb\nAkcija \"\"Kartu\"\"\t\"c\nd\"\n");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b"}, {"Akcija \"Kartu\"", "c\nd"}}));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.quote.doubled 2:1"));
}

TEST(Delimited, QuotesThatDoNotEndTheCellBelongToItsWords) {
  EXPECT_EQ(only_rows("\"Kartu\" akcija;b\nc;d\n"), (Rows{{"\"Kartu\" akcija", "b"}, {"c", "d"}}));
}

TEST(Delimited, AnOpenQuoteIsAnError) {
  const auto reading = read_grids("a;b\n\"c;d\ne;f\n");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b"}, {"\"c", "d"}, {"e", "f"}}));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.quote.open 2:1"));
}

TEST(Delimited, ARowOfAnotherWidthIsAnError) {
  const auto reading = read_grids("a;b;c\n1;2;3\n4;5;6\n7;8\n");
  EXPECT_EQ(rows_of(reading.grids[0]).back(), (std::vector<std::string>{"7", "8", ""}));
  EXPECT_EQ(reading.grids[0].width(3), 2U);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.row.fields 4:1"));
  EXPECT_THAT(findings_of(read_grids("sep=;\na;b\nc;d;e\n")), Contains(StartsWith("grid.row")));
}

TEST(Delimited, AHeaderOfAnotherWidthThanItsRowsIsAnError) {
  const auto reading = read_grids("a;b;c;d\n1;2;3\n4;5;6\n7;8;9\n");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.row.fields 1:1"));
  EXPECT_THAT(rows_of(reading.grids[0]), SizeIs(4));
}

TEST(Delimited, TitlesAboveAndLinesBelowAreParagraphs) {
  const auto reading = read_grids("Planas\n\na;b\n1;2\nPARENGĖ sekretorė\n");
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas", "PARENGĖ sekretorė"));
  EXPECT_EQ(reading.paragraphs[0].before, 0U);
  EXPECT_EQ(reading.paragraphs[1].before, 1U);
  EXPECT_EQ(reading.paragraphs[1].place, (TextPlace{5, 1}));
  EXPECT_THAT(rows_of(reading.grids[0]), SizeIs(2));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Delimited, EmptyRowsAndColumnsCutTables) {
  const auto reading = read_grids("Planas;;\n;;\na;;b\nc;;d\n");
  ASSERT_THAT(reading.grids, SizeIs(3));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"Planas"}}));
  EXPECT_EQ(rows_of(reading.grids[1]), (Rows{{"a"}, {"c"}}));
  EXPECT_EQ(rows_of(reading.grids[2]), (Rows{{"b"}, {"d"}}));
  EXPECT_EQ(reading.grids[2].address(1, 0), "4:4");
}

/// A cell as spreadsheets write it.
std::string as_spreadsheets_quote(const std::string& cell, char delimiter) {
  const char special[] = {'"', '\n', delimiter, '\0'};
  if (cell.find_first_of(special) == cell.npos) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

TEST(Delimited, WhatIsWrittenIsReadAgain) {
  std::mt19937 random(20'260'101);
  const auto below = [&](std::size_t size) { return random() % size; };
  constexpr std::string_view pieces[] = {
      "a", "š", "1", ";", ",", "\"", "\n", " b", "|", "–", "x\t"};
  for (int round = 0; round < 2'000; ++round) {
    const char delimiter = ";,"[below(2)];
    const std::size_t columns = 2 + below(4);
    Rows rows;
    std::string text = "sep=" + std::string(1, delimiter) + "\n";
    for (std::size_t row = 0; row < 2 + below(5); ++row) {
      auto& cells = rows.emplace_back();
      for (std::size_t column = 0; column < columns; ++column) {
        std::string cell = "k";  // no cell is empty, so no table is cut
        for (std::size_t i = below(6); i > 0; --i) cell += pieces[below(std::size(pieces))];
        cell += 'k';
        text +=
            (column > 0 ? std::string(1, delimiter) : "") + as_spreadsheets_quote(cell, delimiter);
        cells.push_back(std::move(cell));
      }
      text += "\r\n";
    }
    const auto reading = read_grids(text);
    ASSERT_THAT(reading.grids, SizeIs(1)) << text;
    ASSERT_EQ(rows_of(reading.grids[0]), rows) << text;
    ASSERT_THAT(reading.findings, IsEmpty()) << text;
  }
}

TEST(Bars, ABarEndsACellWhereItEndsTheHeader) {
  const auto reading = read_grids("Planas\nData | Priemonė |\nkovas | Tartis\ndu kartus |\n");
  EXPECT_EQ(reading.format, GridFormat::bars);
  EXPECT_EQ(rows_of(reading.grids[0]),
            (Rows{{"Data", "Priemonė"}, {"kovas", "Tartis\ndu kartus"}}));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas"));
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(Bars, RulesAreSkippedAndBarsMayLead) {
  EXPECT_EQ(only_rows("| Data | Priemonė |\n|------|:---:|\n| kovas | |\n"),
            (Rows{{"Data", "Priemonė"}, {"kovas", ""}}));
}

TEST(Bars, WithoutOneAtTheEndALineIsARow) {
  const auto reading = read_grids("Data | Priemonė\nkovas | Tartis\nbalandis\ngegužė | Vykti\n");
  EXPECT_EQ(rows_of(reading.grids[0]),
            (Rows{{"Data", "Priemonė"}, {"kovas", "Tartis"}, {"gegužė", "Vykti"}}));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.row.fields 3:1"));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("balandis"));
}

TEST(Bars, ARowWithOtherCellsIsAnError) {
  EXPECT_THAT(findings_of(read_grids("a | b |\nc | d | e |\n")),
              ElementsAre("grid.row.fields 2:1"));
  EXPECT_THAT(findings_of(read_grids("a | b\nc | d | e\n")), ElementsAre("grid.row.fields 2:1"));
  EXPECT_THAT(findings_of(read_grids("a | b |\nc | d |\ne |")), ElementsAre("grid.row.fields 3:1"));
}

TEST(Tabs, EachLineIsARow) {
  const auto reading = read_grids("Planas\n\nMėnuo\tTema\nsausis\tDraugystė\n\tPagarba\n");
  EXPECT_EQ(reading.format, GridFormat::tabs);
  EXPECT_EQ(rows_of(reading.grids[0]),
            (Rows{{"Mėnuo", "Tema"}, {"sausis", "Draugystė"}, {"", "Pagarba"}}));
  EXPECT_EQ(reading.grids[0].address(1, 1), "4:8");
}

TEST(Tabs, ANumberedRowMayBeBrokenOverLines) {
  EXPECT_EQ(only_rows("Priemonė\tKriterijai\tAtsakingi\tTerminai\n"
                      "1.1. Tartis\tposėdžiai\nataskaita\tnariai\tkovas\nbalandis\n"
                      "1.2. Vykti\tišvyka\tnariai\tgegužė\n"),
            (Rows{{"Priemonė", "Kriterijai", "Atsakingi", "Terminai"},
                  {"1.1. Tartis", "posėdžiai\nataskaita", "nariai", "kovas\nbalandis"},
                  {"1.2. Vykti", "išvyka", "nariai", "gegužė"}}));
}

TEST(Tabs, RowsThatLackCellsAreNeverJoined) {
  const auto reading = read_grids(
      "Uždaviniai\tVeiklos\tLaikas\nGerinti\tAptarti\tkovas\nKviesti\tbalandis\nLankyti\tgegužė\n");
  EXPECT_EQ(rows_of(reading.grids[0]),
            (Rows{{"Uždaviniai", "Veiklos", "Laikas"},
                  {"Gerinti", "Aptarti", "kovas"},
                  {"Kviesti", "balandis", ""},
                  {"Lankyti", "gegužė", ""}}));
  EXPECT_EQ(reading.grids[0].width(2), 2U);
  EXPECT_EQ(reading.grids[0].width(1), 3U);
}

TEST(Tabs, ABrokenRowThatDoesNotBecomeWholeIsAnError) {
  const auto reading =
      read_grids("Priemonė\tKriterijai\tAtsakingi\tTerminai\n1.1. a\tb\tc\td\n1.2. a\tb\nc\td\n");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.row.fields 3:1"));
}

TEST(Tabs, TitlesMayBeBrokenOverLines) {
  EXPECT_EQ(
      only_rows("Priemonės pavadinimas\tVertinimo\nkriterijai\tAtsakingi\tĮvykdymo\nterminai\n"
                "1.1. a\tb\tc\tkovas\n1.2. d\te\tf\tkovas\n"),
      (Rows{{"Priemonės pavadinimas", "Vertinimo kriterijai", "Atsakingi", "Įvykdymo terminai"},
            {"1.1. a", "b", "c", "kovas"},
            {"1.2. d", "e", "f", "kovas"}}));
}

TEST(Tabs, ADataRowOfTitleWordsIsNoHeader) {
  EXPECT_THAT(only_rows("Mėnuo\tTema\tDalyviai\nsausis\tDraugystė\t5 klasė\n"
                        "kovas\tSavijautos vertinimas\tDarbo grupė\n"),
              SizeIs(3));
}

TEST(Tabs, NumbersOfAWordProcessorAreACellMore) {
  const auto reading = read_grids(
      "Priemonė\tKriterijai\tTerminai\n1.\tTikslas – burti\t\t\n1.1.\tVesti\tskaičius\tspalis\n"
      "1.2.\tSudaryti\tplanas\tspalis\n");
  EXPECT_EQ(reading.grids[0].width(0), 3U);
  EXPECT_EQ(reading.grids[0].width(2), 4U);
  EXPECT_EQ(reading.grids[0].at(2, 3).text, "spalis");
}

TEST(Tabs, SignaturesAreParagraphs) {
  const auto reading =
      read_grids("Priemonė\tTerminas\n1.1. a\tkovas\nPARENGĖ sekretorė\n(parašas)\n");
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("PARENGĖ sekretorė", "(parašas)"));
  EXPECT_EQ(rows_of(reading.grids[0])[1], (std::vector<std::string>{"1.1. a", "kovas"}));
}

TEST(Tabs, LinesBetweenRowsBehindABlankOneAreRows) {
  EXPECT_EQ(only_rows("Priemonė\tTerminas\n1.1. a\tkovas\n\nII ketvirtis\n1.2. b\tgegužė\n"),
            (Rows{{"Priemonė", "Terminas"},
                  {"1.1. a", "kovas"},
                  {"II ketvirtis", ""},
                  {"1.2. b", "gegužė"}}));
}

TEST(Tabs, TabsThatIndentAreNone) {
  const auto reading = read_grids("\tVadovaudamasi planu,\n\tkomisija nusprendžia.\n");
  EXPECT_THAT(reading.grids, IsEmpty());
  EXPECT_THAT(findings_of(reading), ElementsAre("plan.table.no_tabs"));
  const auto above = read_grids("\tĮžanga\nPlanas\t\t\nMėnuo\tTema\tKam\nkovas\ta\tb\n");
  EXPECT_THAT(paragraphs_of(above), ElementsAre("Įžanga"));
  EXPECT_EQ(rows_of(above.grids[0])[0], (std::vector<std::string>{"Planas", "", ""}));
}

TEST(Tabs, TabsBehindBulletsAreNone) {
  const auto reading = read_grids("Veiklos\n•\tpokalbis\n•\ttėvų grupė\n");
  EXPECT_THAT(reading.grids, IsEmpty());
  EXPECT_THAT(findings_of(reading), ElementsAre("plan.table.no_tabs"));
  EXPECT_EQ(only_rows("Priemonė\tKriterijai\tTerminas\n1.1. a\tb\n•\tc\tkovas\n")[1],
            (std::vector<std::string>{"1.1. a", "b\n• c", "kovas"}));
}

TEST(CellLines, AreReadWhereNumbersProveTheColumns) {
  const auto reading = read_grids(
      "Planas\n\nEil. Nr.\n\nPriemonė\n\nTerminas\n\n1.\n\nTartis\n\nkovas\n\n2.\n\nVykti\n\n"
      "4 d.\n\nPARENGĖ sekretorė\n");
  EXPECT_EQ(reading.format, GridFormat::cell_lines);
  EXPECT_EQ(rows_of(reading.grids[0]),
            (Rows{{"Eil. Nr.", "Priemonė", "Terminas"},
                  {"1.", "Tartis", "kovas"},
                  {"2.", "Vykti", "4 d."}}));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas", "PARENGĖ sekretorė"));
  EXPECT_EQ(reading.grids[0].address(1, 1), "11:1");
}

TEST(CellLines, AreRefusedWhereNothingProvesTheColumns) {
  const auto codes = [](std::string_view text) { return findings_of(read_grids(text)); };
  EXPECT_THAT(codes("Priemonė\nAtsakingi\nTerminas\nTartis\nnariai\nkovas\n"),
              ElementsAre("plan.table.cell_lines"));
  EXPECT_THAT(codes("Eil. Nr.\nPriemonė\nTerminas\n1.\nTartis\nkovas\n2.\nVykti\n"),
              ElementsAre("plan.table.cell_lines"))
      << "a cell is missing";
  EXPECT_THAT(codes("Eil. Nr.\nPriemonė\nTerminas\n1.\nTartis\n2.\n2.\nVykti\nkovas\n"),
              ElementsAre("plan.table.cell_lines"))
      << "another line is the next number, too";
  EXPECT_THAT(codes("Eil. Nr.\nPriemonė\nTerminas\n1.\nTartis\nnariai\n2.\nVykti\nnariai\n"),
              ElementsAre("plan.table.cell_lines"))
      << "terms that are none";
}

TEST(CellLines, BlanksAloneSeparateNothing) {
  const auto reading = read_grids("Planas\nPriemonė Atsakingi Terminas\nTartis nariai kovas\n");
  EXPECT_THAT(findings_of(reading), ElementsAre("plan.table.no_tabs"));
  EXPECT_THAT(reading.paragraphs, SizeIs(3));
  EXPECT_THAT(findings_of(read_grids("")), ElementsAre("plan.table.no_tabs"));
}

TEST(TextGrids, DamagedLettersArePutRightAndSaidOnce) {
  const auto reading = read_grids("Priemonë;Terminas\nposëdis;gegu\u00FEë\n");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"Priemonė", "Terminas"}, {"posėdis", "gegužė"}}));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.encoding.repaired 1:1"));
}

TEST(TextGrids, DamagedLettersThatStayAreSaidOfEachCell) {
  const auto reading = read_grids("a\uFFFD;b\nc;d\uFFFD\n");
  EXPECT_THAT(findings_of(reading),
              ElementsAre("grid.encoding.damaged 1:1", "grid.encoding.damaged 2:3"));
}

TEST(TextGrids, ControlCharactersArePunctuation) {
  const auto reading = read_grids("a;b\n2024\u00962025;c\n");
  EXPECT_EQ(reading.grids[0].at(1, 0).text, "2024–2025");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.text.control 2:1"));
}

TEST(TextGrids, TheEncodingIsFoundOutOrGiven) {
  EXPECT_EQ(read_grids("a;b\nc;\xF0\n").encoding, Encoding::cp1257);
  EXPECT_EQ(rows_of(read_grids("a;b\nc;\xF0\n").grids[0])[1][1], "š");
  EXPECT_EQ(rows_of(read_grids("a;b\nc;\xF0\n", {.encoding = Encoding::cp1252}).grids[0])[1][1],
            "ð");
}

}  // namespace
}  // namespace gerove::intake
