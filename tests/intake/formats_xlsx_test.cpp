#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "gerove/intake/grid.hpp"
#include "intake/grid_rows.hpp"
#include "support/office_files.hpp"

namespace gerove::intake {
namespace {

using gerove::test::XlsxFile;
using test::errc_of;
using test::findings_of;
using test::Rows;
using test::rows_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Xlsx : public test::FormatsOfOffices {
 protected:
  /// A sheet of these rows.
  static XlsxFile rows(std::string_view xml) {
    return {.sheet = "<sheetData>" + std::string(xml) + "</sheetData>"};
  }

  /// The only cell of a sheet, written so, with a number format.
  static Cell cell_of(const XlsxFile& file) {
    static GridReading reading;  // the cell points into it
    reading = read_grids(file.bytes());
    return reading.grids.empty() ? Cell{} : reading.grids[0].at(0, 0);
  }

  static XlsxFile number(std::string_view written, std::string_view format) {
    XlsxFile file = rows("<row><c s='1'><v>" + std::string(written) + "</v></c></row>");
    file.formats = "<numFmt numFmtId='164' formatCode='" + std::string(format) + "'/>";
    file.styles = "<xf numFmtId='0'/><xf numFmtId='164'/>";
    return file;
  }

  /// The value of a number in a format.
  static std::string value(std::string_view written, std::string_view format) {
    return std::string(cell_of(number(written, format)).value);
  }
  static std::string text(std::string_view written, std::string_view format) {
    return std::string(cell_of(number(written, format)).text);
  }
  static CellKind kind(std::string_view written, std::string_view format) {
    return cell_of(number(written, format)).kind;
  }
};

TEST_F(Xlsx, CellsStandWhereTheySayOrBehindTheLastOne) {
  const auto reading = read_grids(
      rows("<row><c><v>1</v></c><c r='C1'><v>3</v></c></row><row r='2'><c><v>4</v></c><c r='B2'>"
           "<v>5</v></c></row>")
          .bytes());
  EXPECT_EQ(reading.format, GridFormat::xlsx);
  EXPECT_EQ(reading.grids[0].name(), "Planas");
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"1", "", "3"}, {"4", "5", ""}}));
  EXPECT_EQ(reading.grids[0].address(1, 1), "#1!B2");
}

TEST_F(Xlsx, TextsAreSharedInlineOrOfFormulas) {
  XlsxFile file = rows(
      "<row><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>a</t></r><r><rPr/><t> b</t></r></is>"
      "</c><c t='str'><f>X</f><v>c</v></c></row>");
  file.texts =
      "<si><t>ne</t></si><si><r><t>Vai</t></r><r><t>kas</t></r><rPh sb='0' eb='1'><t>x</t></rPh>"
      "<phoneticPr/></si>";
  const auto reading = read_grids(file.bytes());
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"Vaikas", "a b", "c"}}));
  EXPECT_TRUE(reading.grids[0].at(0, 2).formula);
}

TEST_F(Xlsx, EscapedCharactersArePutIn) {
  const auto text_of = [](std::string_view written) {
    return std::string(cell_of(rows("<row><c t='inlineStr'><is><t>" + std::string(written) +
                                    "</t></is></c></row>"))
                           .text);
  };
  EXPECT_EQ(text_of("a_x000D_\nb"), "a\nb");
  EXPECT_EQ(text_of("a_x0001_b"), "ab");
  EXPECT_EQ(text_of("_x_ _xGGGG_"), "_x_ _xGGGG_");
}

TEST_F(Xlsx, MergedCellsAreSpans) {
  XlsxFile file =
      rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r='C2'><v>3</v></c></row>");
  file.sheet += "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>";
  EXPECT_EQ(rows_of(read_grids(file.bytes()).grids[0]), (Rows{{"1", "1", ""}, {"1", "1", "3"}}));
}

TEST_F(Xlsx, TheFormatSaysWhatIsADate) {
  EXPECT_EQ(kind("45566", "yyyy\\-mm\\-dd"), CellKind::date);
  EXPECT_EQ(kind("45566", "[$-427]yyyy &quot;m.&quot; mmmm d &quot;d.&quot;;@"), CellKind::date);
  EXPECT_EQ(kind("45566.5", "yyyy-mm-dd hh:mm"), CellKind::moment);
  EXPECT_EQ(kind("0.5", "h:mm AM/PM"), CellKind::time);
  EXPECT_EQ(kind("1.5", "[h]:mm"), CellKind::duration);
  EXPECT_EQ(kind("45566", "0.00 \\d"), CellKind::number);
  EXPECT_EQ(kind("45566", "&quot;dy&quot;0"), CellKind::number);
  EXPECT_EQ(kind("45566", "[Red]0;[Yellow]-0"), CellKind::number);
  EXPECT_EQ(kind("45566", "_d0*y"), CellKind::number);
  EXPECT_EQ(kind("45566", "General"), CellKind::number);
}

TEST_F(Xlsx, TheFormatSaysHowMuchOfADateIsMeant) {
  EXPECT_EQ(value("45566", "yyyy-mm-dd"), "2024-10-01");
  EXPECT_EQ(value("45566", "yyyy mmmm"), "2024-10");
  EXPECT_EQ(value("45566", "yyyy"), "2024");
  EXPECT_EQ(value("45566.604166666664", "yyyy-mm-dd hh:mm"), "2024-10-01T14:30:00");
  EXPECT_EQ(value("0.604166666666667", "hh:mm:ss"), "14:30:00");
  EXPECT_EQ(value("1.5208333333333333", "[h]:mm"), "36:30:00");
  EXPECT_EQ(value("45566.9999", "yyyy-mm-dd"), "2024-10-01") << "the day has not ended";
}

TEST_F(Xlsx, ADateShownWithoutItsYearStillHasOne) {
  EXPECT_EQ(text("45566", "d-mmm"), "10-01");
  EXPECT_EQ(value("45566", "d-mmm"), "2024-10-01");
  EXPECT_EQ(text("45566", "mmmm"), "spalis");
  EXPECT_EQ(value("45566", "mmmm"), "2024-10");
}

TEST_F(Xlsx, MinutesStandBehindHoursOrBeforeSeconds) {
  EXPECT_EQ(kind("0.5", "mm:ss"), CellKind::time);
  EXPECT_EQ(kind("45566", "mm/yyyy"), CellKind::date);
  EXPECT_EQ(value("45566", "mm/yyyy"), "2024-10");
}

TEST_F(Xlsx, DaysCountFrom1900Or1904) {
  EXPECT_EQ(value("1", "yyyy-mm-dd"), "1900-01-01");
  EXPECT_EQ(value("59", "yyyy-mm-dd"), "1900-02-28");
  EXPECT_EQ(value("61", "yyyy-mm-dd"), "1900-03-01");
  EXPECT_EQ(value("2958465", "yyyy-mm-dd"), "9999-12-31");
  XlsxFile file = number("0", "yyyy-mm-dd");
  file.properties = "date1904='1'";
  EXPECT_EQ(cell_of(file).value, "1904-01-01");
}

TEST_F(Xlsx, ADayThatNoCalendarHasIsAnError) {
  for (const auto* serial : {"60", "60.5", "0", "-1", "2958466", "1E300"}) {
    const auto reading = read_grids(number(serial, "yyyy-mm-dd hh:mm").bytes());
    EXPECT_THAT(findings_of(reading),
                ElementsAre(::testing::AnyOf("grid.date #1!A1", "grid.number.digits #1!A1")))
        << serial;
    EXPECT_EQ(reading.grids[0].at(0, 0).kind, CellKind::text);
  }
}

TEST_F(Xlsx, WrittenDatesAreDates) {
  XlsxFile file = rows("<row><c t='d'><v>2024-10-05T00:00:00</v></c></row>");
  EXPECT_EQ(cell_of(file).value.substr(0, 10), "2024-10-05");
  file = rows("<row><c t='d'><v>2024-13-05</v></c></row>");
  EXPECT_THAT(findings_of(read_grids(file.bytes())), ElementsAre("grid.date #1!A1"));
}

TEST_F(Xlsx, NumbersKeepTheirDigits) {
  EXPECT_EQ(value("123456789012345", "0"), "123456789012345");
  EXPECT_EQ(value("12.50", "General"), "12.50");
  EXPECT_EQ(value("0.30000000000000004", "General"), "0.3");
  EXPECT_EQ(value("1.1000000000000001", "General"), "1.1");
  EXPECT_EQ(value("1E-3", "General"), "0.001");
  EXPECT_EQ(value("-1.5E3", "General"), "-1500");
  EXPECT_THAT(findings_of(read_grids(number("123456789012345", "0").bytes())), IsEmpty());
}

TEST_F(Xlsx, ANumberBeyond15DigitsLostSome) {
  for (const auto* written : {"1234567890123456", "1.2345678901234568E+16", "1E+15"}) {
    EXPECT_THAT(findings_of(read_grids(number(written, "0").bytes())),
                ElementsAre("grid.number.digits #1!A1"))
        << written;
  }
}

TEST_F(Xlsx, NumbersAreShownAsTheirFormatSays) {
  EXPECT_EQ(text("123", "00000"), "00123");
  EXPECT_EQ(value("123", "00000"), "123");
  EXPECT_EQ(text("12.345", "0.00"), "12.35");
  EXPECT_EQ(text("9.995", "0.00&quot; Eur&quot;"), "10.00 Eur");
  EXPECT_EQ(text("1234.5", "#,##0.00"), "1234.50");
  EXPECT_EQ(text("0.125", "0%"), "13%");
  EXPECT_EQ(text("-5", "0;[Red]-0"), "-5");
  EXPECT_EQ(text("0", "0;-0;&quot;-&quot;"), "-");
  EXPECT_EQ(text("5", "[&gt;3]&quot;daug&quot;;0"), "5") << "conditions are not followed";
  EXPECT_EQ(text("0.5", "# ?/?"), "0.5");
}

TEST_F(Xlsx, BooleansAndErrorsAreWhatTheyAre) {
  const auto reading =
      read_grids(rows("<row><c t='b'><v>1</v></c><c t='e'><f>X</f><v>#REF!</v></c></row>").bytes());
  EXPECT_EQ(reading.grids[0].at(0, 0).value, "true");
  EXPECT_EQ(reading.grids[0].at(0, 1).kind, CellKind::error);
  EXPECT_EQ(reading.grids[0].at(0, 1).value, "#REF!");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.formula.error #1!B1"));
}

TEST_F(Xlsx, AFormulaHasAStoredValueOrIsAnError) {
  const auto reading = read_grids(
      rows(
          "<row><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>1</f><v/></c><c t='str'><f>\"\"</f>"
          "<v></v></c></row>")
          .bytes());
  EXPECT_TRUE(reading.grids[0].at(0, 0).formula);
  EXPECT_THAT(findings_of(reading),
              ElementsAre("grid.formula.no_value #1!B1", "grid.formula.no_value #1!C1"));
}

TEST_F(Xlsx, HiddenRowsAndColumnsAreRead) {
  XlsxFile file =
      rows("<row><c><v>1</v></c><c><v>2</v></c></row><row hidden='1'><c><v>3</v></c></row>");
  file.sheet = "<cols><col min='2' max='3' hidden='1'/></cols>" + file.sheet;
  const auto reading = read_grids(file.bytes());
  const Grid& grid = reading.grids[0];
  EXPECT_FALSE(grid.at(0, 0).hidden);
  EXPECT_TRUE(grid.at(0, 1).hidden);
  EXPECT_TRUE(grid.at(1, 0).hidden);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.hidden #1!B1"));
}

TEST_F(Xlsx, HiddenSheetsAreReadByNameOnly) {
  for (const auto* state : {"state='hidden'", "state='veryHidden'"}) {
    XlsxFile file = rows("<row><c><v>1</v></c></row>");
    file.sheet_state = state;
    const auto reading = read_grids(file.bytes());
    EXPECT_THAT(reading.grids, SizeIs(1));
    EXPECT_THAT(findings_of(reading), ElementsAre("grid.sheet.hidden #2"));
    const auto named = read_grids(file.bytes(), {.sheets = {"Antras"}});
    ASSERT_THAT(named.grids, SizeIs(1));
    EXPECT_EQ(named.grids[0].address(0, 0), "#2!A1");
    EXPECT_THAT(named.findings, IsEmpty());
  }
}

TEST_F(Xlsx, StrictWorkbooksAreTheSame) {
  XlsxFile file = rows("<row><c><v>1</v></c></row>");
  file.space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  EXPECT_EQ(rows_of(read_grids(file.bytes()).grids[0]), (Rows{{"1"}}));
}

TEST_F(Xlsx, WhatContradictsItselfIsDamaged) {
  EXPECT_EQ(errc_of(rows("<row><c t='s'><v>7</v></c></row>").bytes()), Errc::intake_damaged);
  EXPECT_EQ(errc_of(rows("<row><c r='7'><v>7</v></c></row>").bytes()), Errc::intake_damaged);
  EXPECT_EQ(errc_of(rows("<row r='0'/>").bytes()), Errc::intake_damaged);
  EXPECT_EQ(errc_of(rows("<row r='4000000000'><c><v>1</v></c></row>").bytes()),
            Errc::intake_damaged);
  EXPECT_EQ(errc_of(rows("<row>").bytes()), Errc::intake_damaged);
  EXPECT_EQ(errc_of(rows("<row><c r='XFE1'><v>7</v></c></row>").bytes()), Errc::intake_size);
}

}  // namespace
}  // namespace gerove::intake
