// Tables as text for a terminal, as CSV for spreadsheets, as JSON for programs.
#include "gerove/report/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gerove::report {
namespace {

using ::testing::HasSubstr;

Table sample() {
  Table table;
  table.title = "Ąžuolyno ataskaita";
  table.columns = {{"label", "Rodiklis"}, {"value", "Skaičius"}};
  table.rows = {{std::string("Posėdžiai"), std::int64_t{8}},
                {std::string("Sąnaudos"), make_decimal(17355219, 2)},
                {std::string("Nežinoma")}};
  return table;
}

TEST(TableText, AlignsLithuanianLettersAndPutsNumbersToTheRight) {
  EXPECT_EQ(to_text(sample()),
            "Ąžuolyno ataskaita\n"
            "\n"
            "Rodiklis    Skaičius\n"
            "---------  ---------\n"
            "Posėdžiai          8\n"
            "Sąnaudos   173552,19\n"
            "Nežinoma\n");
}

TEST(TableText, WritesDecimalsAsTheLanguageDoes) {
  Table table = sample();
  table.language = Language::en;
  EXPECT_THAT(to_text(table), HasSubstr("173552.19"));
}

TEST(TableText, LetsNoCellMoveTheCursor) {
  Table table;
  table.columns = {{"a", "A"}};
  table.rows = {{std::string("viena\neilutė\x1b[2J\u009b")}};
  EXPECT_EQ(to_text(table), "A\n-----------------\nviena eilutė [2J\n");
}

TEST(TableText, CountsCombiningMarksAndBrokenBytesAsATerminalDoes) {
  EXPECT_EQ(display_width("ąčęėįšųūž"), 9U);
  EXPECT_EQ(display_width("e\u0307"), 1U);
  EXPECT_EQ(display_width("\xff\xc4"), 2U);
}

TEST(TableCsv, QuotesWhatNeedsQuotes) {
  Table table;
  table.columns = {{"a", "A"}, {"b", "B"}};
  table.rows = {{std::string("du, trys"), std::string("sako \"ne\"")}, {std::string("x\ny")}};
  EXPECT_EQ(to_csv(table), "a,b\r\n\"du, trys\",\"sako \"\"ne\"\"\"\r\n\"x\ny\",\r\n");
}

TEST(TableCsv, DisarmsFormulasButNotNumbers) {
  Table table;
  table.columns = {{"a", "A"}, {"b", "B"}};
  table.rows = {{std::string("=HYPERLINK(1)"), std::int64_t{-5}},
                {std::string("-2+3"), make_decimal(-15, 1)},
                {std::string("@a"), std::string("+370")}};
  EXPECT_EQ(to_csv(table),
            "a,b\r\n\"'=HYPERLINK(1)\",-5\r\n\"'-2+3\",-1.5\r\n\"'@a\",\"'+370\"\r\n");
}

TEST(TableJson, KeysRowsByColumnIdAndKeepsDecimalsExact) {
  const std::string json = to_json(sample());
  EXPECT_THAT(json, HasSubstr(R"("value": 8)"));
  EXPECT_THAT(json, HasSubstr(R"("value": "173552.19")"));
  EXPECT_THAT(json, HasSubstr(R"("value": null)"));
  EXPECT_THAT(json, HasSubstr(R"("title": "Ąžuolyno ataskaita")"));
}

TEST(TableJson, IsIndentedByTwo) {
  Table table;
  EXPECT_EQ(to_json(table), "{\n  \"title\": \"\",\n  \"columns\": [],\n  \"rows\": []\n}\n");
  table.columns = {{"a", "<A>"}};
  table.rows = {{std::int64_t{-1}}};
  EXPECT_EQ(to_json(table), R"({
  "title": "",
  "columns": [
    {
      "id": "a",
      "title": "<A>"
    }
  ],
  "rows": [
    {
      "a": -1
    }
  ]
}
)");
}

TEST(TableJson, ReplacesWhatIsNotUtf8) {
  Table table;
  table.columns = {{"a", "A"}};
  table.rows = {{std::string("\xff")}};
  EXPECT_THAT(to_json(table), HasSubstr("\ufffd"));
}

Table unread_term() {
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "plan.term.unread";
  finding.line = 3;
  finding.column = 14;
  finding.source = "planas.txt";
  finding.text = {"terminas neperskaitytas", "term not read"};
  return findings_table(Findings{finding}, Language::lt);
}

TEST(FindingsTable, SaysWhatAndWhere) {
  const Table table = unread_term();
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0],
            (std::vector<Cell>{Word{"warning", "įspėjimas"},
                               std::string("plan.term.unread"),
                               std::string("planas.txt"),
                               std::int64_t{3},
                               std::int64_t{14},
                               Cell{},
                               Cell{},
                               Cell{},
                               std::string("terminas neperskaitytas")}));
}

TEST(FindingsTable, HasStableWordsForProgramsAndOthersForPeople) {
  const Table table = unread_term();
  EXPECT_THAT(to_text(table), HasSubstr("\nįspėjimas  plan.term.unread"));
  EXPECT_THAT(to_csv(table), HasSubstr("\r\nwarning,plan.term.unread"));
  EXPECT_THAT(to_json(table), HasSubstr(R"("severity": "warning")"));
}

}  // namespace
}  // namespace gerove::report
