#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "intake/grid_rows.hpp"
#include "support/office_files.hpp"

namespace gerove::intake {
namespace {

using gerove::test::OpenFile;
using test::errc_of;
using test::findings_of;
using test::paragraphs_of;
using test::Rows;
using test::rows_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class OpenDocument : public test::FormatsOfOffices {
 protected:
  static OpenFile sheet(std::string_view rows, std::string_view styles = "") {
    return {.kind = "spreadsheet",
            .body = "<table:table table:name='Planas'>" + std::string(rows) + "</table:table>",
            .styles = std::string(styles)};
  }
  static OpenFile text(std::string_view body, std::string_view styles = "") {
    return {.kind = "text", .body = std::string(body), .styles = std::string(styles)};
  }
  static std::string row(std::string_view cells, std::string_view attributes = "") {
    return "<table:table-row " + std::string(attributes) + ">" + std::string(cells) +
           "</table:table-row>";
  }
  static std::string cell(std::string_view shown, std::string_view attributes = "") {
    return "<table:table-cell " + std::string(attributes) + "><text:p>" + std::string(shown) +
           "</text:p></table:table-cell>";
  }
  static Cell only_cell(const OpenFile& file) {
    static GridReading reading;  // the cell points into it
    reading = read_grids(file.bytes());
    return reading.grids.empty() ? Cell{} : reading.grids[0].at(0, 0);
  }
  static std::string value(std::string_view attributes, std::string_view styles = "") {
    return std::string(only_cell(sheet(row(cell("x", attributes)), styles)).value);
  }
};

/// Spreadsheets.
class Ods : public OpenDocument {};

TEST_F(Ods, CellsHaveValuesAndWhatTheyShow) {
  const auto reading =
      read_grids(sheet(row(cell("12,50 Eur", "office:value-type='currency' office:value='12.5'") +
                           cell("taip", "office:value-type='boolean' office:boolean-value='true'") +
                           cell("a", "office:value-type='string'")))
                     .bytes());
  EXPECT_EQ(reading.format, GridFormat::ods);
  EXPECT_EQ(reading.grids[0].name(), "Planas");
  EXPECT_EQ(reading.grids[0].at(0, 0).text, "12,50 Eur");
  EXPECT_EQ(reading.grids[0].at(0, 0).value, "12.5");
  EXPECT_EQ(reading.grids[0].at(0, 1).value, "true");
  EXPECT_EQ(reading.grids[0].at(0, 2).kind, CellKind::text);
}

TEST_F(Ods, TheStyleSaysHowMuchOfADateIsMeant) {
  const std::string styles =
      "<number:date-style style:name='N1'><number:year/><number:text> </number:text>"
      "<number:month/></number:date-style>"
      "<style:style style:name='c' style:family='table-cell' style:data-style-name='N1'/>"
      "<style:style style:name='d' style:family='table-cell' style:parent-style-name='c'/>";
  const std::string date = "office:value-type='date' office:date-value='2024-10-05' ";
  EXPECT_EQ(value(date), "2024-10-05");
  EXPECT_EQ(value(date + "table:style-name='c'", styles), "2024-10");
  EXPECT_EQ(value(date + "table:style-name='d'", styles), "2024-10");
  EXPECT_EQ(only_cell(sheet("<table:table-column table:default-cell-style-name='c'/>" +
                                row(cell("x", date)),
                            styles))
                .value,
            "2024-10");
  EXPECT_EQ(value("office:value-type='date' office:date-value='2024-10-05T14:30:00'"),
            "2024-10-05T14:30:00");
}

TEST_F(Ods, TimesAreOfTheDayOrDurations) {
  const Cell time =
      only_cell(sheet(row(cell("x", "office:value-type='time' office:time-value='PT14H30M00S'"))));
  EXPECT_EQ(time.kind, CellKind::time);
  EXPECT_EQ(time.value, "14:30:00");
  const Cell duration = only_cell(
      sheet(row(cell("x", "office:value-type='time' office:time-value='PT36H30M00.0S'"))));
  EXPECT_EQ(duration.kind, CellKind::duration);
  EXPECT_EQ(duration.value, "36:30:00");
}

TEST_F(Ods, WhatIsNoDateIsAnError) {
  for (const auto* written : {"2024-02-30", "vakar", "", "2024-10-05T25:00:00"}) {
    const auto reading = read_grids(sheet(row(cell("x",
                                                   "office:value-type='date' office:date-value='" +
                                                       std::string(written) + "'")))
                                        .bytes());
    EXPECT_THAT(findings_of(reading), ElementsAre("grid.date #1!A1")) << written;
  }
}

TEST_F(Ods, NumbersFormulasAndErrorsHaveTheirFindings) {
  EXPECT_THAT(
      findings_of(read_grids(
          sheet(row(cell("x", "office:value-type='float' office:value='1234567890123456'") +
                    cell("#REF!", "calcext:value-type='error' office:value-type='string'") +
                    cell("", "table:formula='of:=1'") +
                    cell("2", "table:formula='of:=2' office:value-type='float' office:value='2'")))
              .bytes())),
      ElementsAre(
          "grid.number.digits #1!A1", "grid.formula.error #1!B1", "grid.formula.no_value #1!C1"));
}

TEST_F(Ods, RepeatsAreAsManyCells) {
  const auto reading =
      read_grids(sheet(row(cell("a", "table:number-columns-repeated='2'") + cell("b"),
                           "table:number-rows-repeated='2'"))
                     .bytes());
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "a", "b"}, {"a", "a", "b"}}));
}

TEST_F(Ods, EmptyRepeatsCostNothing) {
  const std::string nothing = "<table:table-cell table:number-columns-repeated='16384'/>";
  const auto reading = read_grids(
      sheet(row(cell("a") + nothing) + row(nothing, "table:number-rows-repeated='4000000000'"))
          .bytes());
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a"}}));
}

TEST_F(Ods, FilledRepeatsAreLimited) {
  EXPECT_EQ(errc_of(sheet(row(cell("a", "table:number-columns-repeated='16384'"),
                              "table:number-rows-repeated='1048576'"))
                        .bytes()),
            Errc::intake_size);
  EXPECT_EQ(errc_of(sheet(row(cell("a", "table:number-columns-repeated='4000000000'"))).bytes()),
            Errc::intake_size);
  EXPECT_EQ(
      errc_of(sheet(row("", "table:number-rows-repeated='4000000000'") + row(cell("a"))).bytes()),
      Errc::intake_size);
}

TEST_F(Ods, MergedCellsAreSpans) {
  const auto reading = read_grids(
      sheet(row(cell("a", "table:number-columns-spanned='2' table:number-rows-spanned='2'") +
                "<table:covered-table-cell/>" + cell("b")) +
            row("<table:covered-table-cell table:number-columns-repeated='2'/>" + cell("c")))
          .bytes());
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "a", "b"}, {"a", "a", "c"}}));
}

TEST_F(Ods, GroupsOfRowsAndColumnsAreTransparent) {
  const auto reading = read_grids(
      sheet("<table:table-header-columns><table:table-column table:visibility='collapse'/>"
            "</table:table-header-columns><table:table-header-rows>" +
            row(cell("a") + cell("b")) + "</table:table-header-rows><table:table-row-group>" +
            row(cell("c") + cell("d"), "table:visibility='filter'") + "</table:table-row-group>")
          .bytes());
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_TRUE(reading.grids[0].at(0, 0).hidden);
  EXPECT_FALSE(reading.grids[0].at(0, 1).hidden);
  EXPECT_TRUE(reading.grids[0].at(1, 1).hidden);
}

TEST_F(Ods, HiddenSheetsAreReadByNameOnly) {
  OpenFile file = sheet(row(cell("a")));
  file.styles =
      "<style:style style:name='t' style:family='table'><style:table-properties "
      "table:display='false'/></style:style>";
  file.body +=
      "<table:table table:name='Antras' table:style-name='t'>" + row(cell("b")) + "</table:table>";
  const auto reading = read_grids(file.bytes());
  EXPECT_THAT(reading.grids, SizeIs(1));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.sheet.hidden #2"));
  EXPECT_THAT(read_grids(file.bytes(), {.sheets = {"Antras"}}).grids, SizeIs(1));
}

TEST_F(Ods, CommentsAreOutAndParagraphsAreLines) {
  EXPECT_EQ(only_cell(sheet(row("<table:table-cell><office:annotation><text:p>x</text:p>"
                                "</office:annotation><text:p>a</text:p><text:p>b</text:p>"
                                "</table:table-cell>")))
                .text,
            "a\nb");
}

TEST_F(Ods, TrackedChangesAreTold) {
  OpenFile file = sheet(row(cell("a")));
  file.body = "<table:tracked-changes><table:deletion/></table:tracked-changes>" + file.body;
  EXPECT_THAT(findings_of(read_grids(file.bytes())), ElementsAre("grid.changes"));
}

/// Texts.
class Odt : public OpenDocument {
 protected:
  static std::string shown(std::string_view content) {
    const auto texts =
        paragraphs_of(read_grids(text("<text:p>" + std::string(content) + "</text:p>").bytes()));
    return texts.empty() ? "" : texts[0];
  }
  static std::string list(std::string_view items, std::string_view attributes = "") {
    return "<text:list text:style-name='L' " + std::string(attributes) + ">" + std::string(items) +
           "</text:list>";
  }
  static std::string item(std::string_view content, std::string_view attributes = "") {
    return "<text:list-item " + std::string(attributes) + ">" + std::string(content) +
           "</text:list-item>";
  }
  static std::vector<std::string> numbers(std::string_view body) {
    const std::string style =
        "<text:list-style style:name='L'>"
        "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
        "<text:list-level-style-number text:level='2' style:num-format='1' style:num-suffix='.' "
        "text:display-levels='2'/>"
        "<text:list-level-style-number text:level='3' style:num-format='a' "
        "loext:num-list-format='(%3%)'/></text:list-style>"
        "<text:list-style style:name='B'><text:list-level-style-bullet text:level='1'/>"
        "</text:list-style>";
    const auto reading = read_grids(text(body, style).bytes());
    std::vector<std::string> found;
    for (const Paragraph& one : reading.paragraphs) found.push_back(one.numbering);
    return found;
  }
};

TEST_F(Odt, TablesAndParagraphsStandInOrder) {
  const auto reading = read_grids(
      text("<text:h>Planas</text:h><table:table>" +
           row(cell("a", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>") +
           row(cell("12", "office:value-type='float' office:value='12.5'") + cell("c")) +
           "</table:table><text:section><text:p>Pabaiga</text:p></text:section>")
          .bytes());
  EXPECT_EQ(reading.format, GridFormat::odt);
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "a"}, {"12", "c"}}));
  EXPECT_EQ(reading.grids[0].at(1, 0).kind, CellKind::text) << "people see the text";
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas", "Pabaiga"));
  EXPECT_EQ(reading.paragraphs[1].before, 1U);
}

TEST_F(Odt, TextIsWhatPeopleSee) {
  EXPECT_EQ(shown(" a\n  b<text:s text:c='2'/>c<text:tab/>d<text:line-break/> e"), "a b  c\td\ne");
  EXPECT_EQ(shown("a<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>"
                  "<office:annotation><text:p>x</text:p></office:annotation><text:a>b</text:a>"
                  "<text:ruby><text:ruby-base>c</text:ruby-base><text:ruby-text>x</text:ruby-text>"
                  "</text:ruby>"),
            "abc");
}

TEST_F(Odt, HiddenTextIsOut) {
  const std::string style =
      "<style:style style:name='h' style:family='text'><style:text-properties "
      "text:display='none'/></style:style>";
  const auto reading =
      read_grids(text("<text:p>a<text:span text:style-name='h'>x</text:span></text:p>"
                      "<text:section text:display='none'><text:p>x</text:p></text:section>",
                      style)
                     .bytes());
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("a"));
}

TEST_F(Odt, OfTrackedChangesDeletionsAreOut) {
  const auto reading =
      read_grids(text("<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p>"
                      "</text:deletion></text:changed-region></text:tracked-changes>"
                      "<text:p>a<text:change/><text:change-start/>b<text:change-end/></text:p>")
                     .bytes());
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("ab"));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.changes"));
}

TEST_F(Odt, ATableWithinACellIsReadApart) {
  const auto reading = read_grids(text("<table:table>" +
                                       row("<table:table-cell><text:p>a</text:p><table:table>" +
                                           row(cell("b")) + "</table:table></table:table-cell>") +
                                       "</table:table>")
                                      .bytes());
  ASSERT_THAT(reading.grids, SizeIs(2));
  EXPECT_EQ(reading.grids[1].address(0, 0), "T1.1!A1");
}

TEST_F(Odt, ListsAreNumbered) {
  EXPECT_THAT(numbers(list(item("<text:p>a</text:p><text:p>b</text:p>" +
                                list(item("<text:p>c</text:p>" + list(item("<text:p>d</text:p>"))) +
                                     item("<text:p>e</text:p>"))) +
                           item("<text:p>f</text:p>"))),
              ElementsAre("1.", "", "1.1.", "(a)", "1.2.", "2."));
}

TEST_F(Odt, AListBeginsAnewOrGoesOn) {
  const std::string one = item("<text:p>a</text:p>");
  EXPECT_THAT(numbers(list(one) + list(one) + list(one, "text:continue-numbering='true'") +
                      list(item("<text:p>a</text:p>", "text:start-value='7'"))),
              ElementsAre("1.", "1.", "2.", "7."));
  EXPECT_THAT(numbers(list(one, "xml:id='k'") + list(one) + list(one, "text:continue-list='k'")),
              ElementsAre("1.", "1.", "2."));
  const std::string deeper = item(list(one));
  EXPECT_THAT(numbers(list(one) + list(deeper, "text:continue-numbering='true'") +
                      list(deeper, "text:continue-numbering='true'")),
              ElementsAre("1.", "1.1.", "1.2."))
      << "an item that only holds a list is not counted";
}

TEST_F(Odt, MarksAndHeadingsOfListsAreNoNumbers) {
  EXPECT_THAT(
      numbers("<text:list text:style-name='B'>" + item("<text:p>a</text:p>") + "</text:list>" +
              list("<text:list-header><text:p>b</text:p></text:list-header>" +
                   item("<text:p>c</text:p>"))),
      ElementsAre("", "", "1."));
}

TEST_F(Odt, HeadingsAreNumberedByTheOutline) {
  OpenFile file = text(
      "<text:h text:outline-level='1'>a</text:h><text:h "
      "text:outline-level='2'>b</text:h>");
  file.common_styles =
      "<text:outline-style><text:outline-level-style text:level='1' style:num-format='I'/>"
      "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
      "</text:outline-style>";
  const auto reading = read_grids(file.bytes());
  EXPECT_EQ(reading.paragraphs[0].numbering, "I");
  EXPECT_EQ(reading.paragraphs[1].numbering, "I.1");
}

}  // namespace
}  // namespace gerove::intake
