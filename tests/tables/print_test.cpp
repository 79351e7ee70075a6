// Tables as text for a terminal, as CSV for spreadsheets, as JSON for programs.
#include "gerove/tables/print.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "gerove/tables/findings.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {
namespace {

using ::testing::HasSubstr;

constexpr auto sum_schema = schema("sums",
                                   {"Ąžuolyno ataskaita", "Report"},
                                   column<std::string>("label", {"Rodiklis", "Figure"}),
                                   column<std::int64_t>("count", {"Skaičius", "Count"}),
                                   column<Decimal>("value", {"Suma", "Sum"}));
constexpr auto text_schema =
    schema("texts", {}, column<std::string>("a", {"A", "A"}), column<std::string>("b", {"B", "B"}));

Table sums(Language language) {
  Rows rows(sum_schema, language);
  rows.add("Posėdžiai", 8, std::nullopt);
  rows.add("Sąnaudos", std::nullopt, make_decimal(17355219, 2));
  rows.add("Nežinoma", std::nullopt, std::nullopt);
  return std::move(rows).table();
}

Table texts(std::string_view a, std::string_view b) {
  Rows rows(text_schema, Language::lt);
  rows.add(a, b);
  return std::move(rows).table();
}

TEST(TableText, AlignsLithuanianLettersAndPutsNumbersToTheRight) {
  EXPECT_EQ(to_text(sums(Language::lt)),
            "Ąžuolyno ataskaita\n"
            "\n"
            "Rodiklis   Skaičius       Suma\n"
            "---------  --------  ---------\n"
            "Posėdžiai         8\n"
            "Sąnaudos             173552,19\n"
            "Nežinoma\n");
}

TEST(TableText, WritesDecimalsAsTheLanguageDoes) {
  EXPECT_THAT(to_text(sums(Language::lt)), HasSubstr("173552,19"));
  EXPECT_THAT(to_text(sums(Language::en)), HasSubstr("173552.19"));
}

TEST(TableText, LetsNoCellMoveTheCursor) {
  EXPECT_EQ(to_text(texts("viena\neilutė\x1b[2J\u009b", "")),
            "A                  B\n-----------------  -\nviena eilutė\uFFFD[2J\uFFFD\n");
}

TEST(TableCsv, IsForFilesAsTheDataIsAndForTerminalsOneLineACell) {
  const Table table = texts("viena\neilutė\x1b[2J", "");
  EXPECT_EQ(to_csv(table), "a,b\r\n\"viena\neilutė\x1b[2J\",\r\n");
  EXPECT_EQ(to_csv(table, CsvFor::terminals), "a,b\r\nviena eilutė\uFFFD[2J,\r\n");
}

TEST(TableText, CountsCombiningMarksAndBrokenBytesAsATerminalDoes) {
  EXPECT_EQ(display_width("ąčęėįšųūž"), 9U);
  EXPECT_EQ(display_width("e\u0307"), 1U);
  EXPECT_EQ(display_width("\xff\xc4"), 2U);
}

TEST(TableCsv, QuotesWhatNeedsQuotes) {
  EXPECT_EQ(to_csv(texts("du, trys", "sako \"ne\"")),
            "a,b\r\n\"du, trys\",\"sako \"\"ne\"\"\"\r\n");
  EXPECT_EQ(to_csv(texts("x\ny", "")), "a,b\r\n\"x\ny\",\r\n");
}

TEST(TableCsv, DisarmsFormulasButNotNumbers) {
  Rows rows(sum_schema, Language::lt);
  rows.add("=HYPERLINK(1)", -5, make_decimal(-15, 1));
  rows.add("-2+3", std::nullopt, std::nullopt);
  rows.add("@a", std::nullopt, std::nullopt);
  EXPECT_EQ(to_csv(std::move(rows).table()),
            "label,count,value\r\n\"'=HYPERLINK(1)\",-5,-1.5\r\n\"'-2+3\",,\r\n\"'@a\",,\r\n");
  Table doubles{.rows = 1};
  doubles.columns.emplace_back("n", "N", ColumnType::number).append_number(-0.5);
  EXPECT_EQ(to_csv(doubles), "n\r\n-0.5\r\n");
}

TEST(TableJson, KeysRowsByNamesOfColumnsAndKeepsDecimalsExact) {
  const std::string json = to_json(sums(Language::lt));
  EXPECT_THAT(json, HasSubstr(R"("count": 8)"));
  EXPECT_THAT(json, HasSubstr(R"("value": "173552.19")"));
  EXPECT_THAT(json, HasSubstr(R"("value": null)"));
  EXPECT_THAT(json, HasSubstr(R"("title": "Ąžuolyno ataskaita")"));
}

TEST(TableJson, IsIndentedByTwo) {
  Table table;
  EXPECT_EQ(to_json(table), "{\n  \"title\": \"\",\n  \"columns\": [],\n  \"rows\": []\n}\n");
  table.columns.emplace_back("a", "<A>", ColumnType::integer).append_integer(-1);
  table.rows = 1;
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
  EXPECT_THAT(to_json(texts("\xff", "")), HasSubstr("\ufffd"));
}

TEST(ProgramText, IsAsRecordsPrintValues) {
  Column date("d", "D", ColumnType::date);
  date.append_date(*make_date(1899, 12, 31));
  EXPECT_EQ(program_text(date, 0), "1899-12-31");
  Column moment("m", "M", ColumnType::moment);
  moment.append_integer(1709803800);
  EXPECT_EQ(program_text(moment, 0), "2024-03-07T09:30:00Z");
  Column number("n", "N", ColumnType::number);
  number.append_number(0.1);
  EXPECT_EQ(program_text(number, 0), "0.1");
  number.append_nulls(1);
  EXPECT_EQ(program_text(number, 1), "");
}

Table unread_term() {
  Finding finding;
  finding.severity = Severity::warning;
  finding.code = "plan.term.unread";
  finding.line = 3;
  finding.column = 14;
  finding.source = "planas.txt";
  finding.place = "T2!B7";
  finding.text = {"terminas neperskaitytas", "term not read"};
  return findings(Findings{finding}, Language::lt);
}

TEST(FindingsTable, SaysWhatAndWhere) {
  EXPECT_EQ(to_csv(unread_term()),
            "severity,code,file,line,column,record,path,rule,text,place\r\n"
            "warning,plan.term.unread,planas.txt,3,14,,,,terminas neperskaitytas,T2!B7\r\n");
}

TEST(FindingsTable, HasStableWordsForProgramsAndOthersForPeople) {
  const Table table = unread_term();
  EXPECT_THAT(to_text(table), HasSubstr("\nįspėjimas  plan.term.unread"));
  EXPECT_THAT(to_csv(table), HasSubstr("\r\nwarning,plan.term.unread"));
  EXPECT_THAT(to_json(table), HasSubstr(R"("severity": "warning")"));
}

}  // namespace
}  // namespace gerove::tables
