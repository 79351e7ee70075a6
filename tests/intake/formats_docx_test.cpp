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

using gerove::test::DocxFile;
using test::errc_of;
using test::findings_of;
using test::paragraphs_of;
using test::Rows;
using test::rows_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Docx : public test::FormatsOfOffices {
 protected:
  static std::string run(std::string_view text, std::string_view properties = "") {
    return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r>";
  }
  static std::string paragraph(std::string_view content, std::string_view properties = "") {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(content) + "</w:p>";
  }
  static std::string cell(std::string_view text, std::string_view properties = "") {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph(run(text)) +
           "</w:tc>";
  }
  static std::string row(std::string_view cells, std::string_view properties = "") {
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) +
           "</w:tr>";
  }
  static std::string table(std::string_view rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string(rows) + "</w:tbl>";
  }

  static GridReading read(std::string_view body) {
    return read_grids(DocxFile{.body = std::string(body)}.bytes());
  }
  static Rows only_rows(std::string_view rows) {
    const auto reading = read(table(rows));
    EXPECT_THAT(reading.grids, SizeIs(1));
    return reading.grids.empty() ? Rows{} : rows_of(reading.grids[0]);
  }
  /// The text of a paragraph with this content.
  static std::string text(std::string_view content) {
    const auto texts = paragraphs_of(read(paragraph(content)));
    return texts.empty() ? "" : texts[0];
  }
};

TEST_F(Docx, TablesAndParagraphsStandInOrder) {
  const auto reading = read(paragraph(run("Planas")) + table(row(cell("a") + cell("b"))) +
                            paragraph(run("Pabaiga")));
  EXPECT_EQ(reading.format, GridFormat::docx);
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b"}}));
  EXPECT_EQ(reading.grids[0].address(0, 1), "T1!B1");
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("Planas", "Pabaiga"));
  EXPECT_EQ(reading.paragraphs[1].before, 1U);
}

TEST_F(Docx, CellsSpanColumnsAndRows) {
  EXPECT_EQ(only_rows(row(cell("a", "<w:gridSpan w:val='2'/>") + cell("b")) +
                      row(cell("c", "<w:vMerge w:val='restart'/>") + cell("d") + cell("e")) +
                      row(cell("", "<w:vMerge/>") + cell("f") + cell("g"))),
            (Rows{{"a", "a", "b"}, {"c", "d", "e"}, {"c", "f", "g"}}));
  EXPECT_EQ(only_rows(row(cell("a", "<w:hMerge w:val='restart'/>") + cell("x", "<w:hMerge/>") +
                          cell("b"))),
            (Rows{{"a", "a", "b"}}));
}

TEST_F(Docx, AMergedCellEndsWhereItIsNotContinued) {
  EXPECT_EQ(only_rows(row(cell("a", "<w:vMerge w:val='restart'/>")) +
                      row(cell("b", "<w:vMerge w:val='restart'/>")) + row(cell("c")) +
                      row(cell("d", "<w:vMerge w:val='continue'/>"))),
            (Rows{{"a"}, {"b"}, {"c"}, {"d"}}));
}

TEST_F(Docx, RowsMayLeaveColumnsOut) {
  EXPECT_EQ(only_rows(row(cell("a") + cell("b") + cell("c")) +
                      row(cell("d"), "<w:gridBefore w:val='1'/><w:gridAfter w:val='1'/>")),
            (Rows{{"a", "b", "c"}, {"", "d", ""}}));
}

TEST_F(Docx, ADocumentWithinADocumentIsTold) {
  const auto reading =
      read("<w:altChunk/>" + table(row("<w:tc>" + paragraph(run("a")) + "<w:altChunk/></w:tc>")) +
           paragraph(run("b") + "<w:subDoc/>"));
  EXPECT_THAT(findings_of(reading),
              ElementsAre("grid.embedded", "grid.embedded T1!A1", "grid.embedded"));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("b"));
}

TEST_F(Docx, ColumnsBeyondTheLimitAreAFailure) {
  std::string empty;
  for (int i = 0; i < 5; ++i) empty += cell("", "<w:gridSpan w:val='4000'/>");
  const std::string body = table(row(empty + cell("a")));
  EXPECT_EQ(errc_of(DocxFile{.body = body}.bytes()), Errc::intake_size);
}

TEST_F(Docx, OpenFieldsHideNothingBehindTheirEnd) {
  const auto mark = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType='" + std::string(type) + "'/></w:r>";
  };
  EXPECT_EQ(text(mark("begin") + run("x") + mark("begin") + run("y") + mark("separate") + run("z") +
                 mark("end") + run("v") + mark("separate") + run("a") + mark("end") + run("b")),
            "ab");
  EXPECT_EQ(text(mark("begin") + run("x") + mark("end") + run("a")), "a");
}

TEST_F(Docx, AHiddenRowIsRead) {
  const auto reading = read(table(row(cell("a")) + row(cell("b"), "<w:hidden/>")));
  EXPECT_TRUE(reading.grids[0].at(1, 0).hidden);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.hidden T1!A2"));
}

TEST_F(Docx, ATableWithinACellIsReadApart) {
  const auto reading = read(table(row("<w:tc>" + paragraph(run("a")) + table(row(cell("b"))) +
                                      paragraph(run("c")) + "</w:tc>")));
  ASSERT_THAT(reading.grids, SizeIs(2));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a\nc"}}));
  EXPECT_EQ(reading.grids[1].address(0, 0), "T1.1!A1");
  EXPECT_EQ(reading.grids[1].parent(), 0U);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.nested T1!A1"));
}

TEST_F(Docx, TextIsWhatPeopleSee) {
  EXPECT_EQ(
      text("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"),
      "a\tb\nc\nd");
  EXPECT_EQ(
      text("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"),
      "a-bc");
  EXPECT_EQ(text(run("a") + "<w:hyperlink>" + run("b") + "</w:hyperlink><w:smartTag>" + run("c") +
                 "</w:smartTag>"),
            "abc");
  EXPECT_EQ(text("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>"), "☑");
}

TEST_F(Docx, HiddenTextIsOut) {
  EXPECT_EQ(text(run("a") + run("x", "<w:vanish/>") + run("b", "<w:vanish w:val='0'/>")), "ab");
  DocxFile file{.body = paragraph(run("a") + run("x", "<w:rStyle w:val='S'/>")),
                .styles =
                    "<w:style w:styleId='B'><w:rPr><w:vanish/></w:rPr></w:style>"
                    "<w:style w:styleId='S'><w:basedOn w:val='B'/></w:style>"};
  EXPECT_THAT(paragraphs_of(read_grids(file.bytes())), ElementsAre("a"));
}

TEST_F(Docx, CodesOfFieldsAreOutAndTheirResultsIn) {
  const auto mark = [](std::string_view type) {
    return "<w:r><w:fldChar w:fldCharType='" + std::string(type) + "'/></w:r>";
  };
  EXPECT_EQ(text(run("a") + mark("begin") + "<w:r><w:instrText>DATE</w:instrText></w:r>" +
                 mark("begin") + run("x") + mark("separate") + run("x") + mark("end") +
                 mark("separate") + run("b") + mark("end") + run("c")),
            "abc");
  EXPECT_EQ(text("<w:fldSimple w:instr='PAGE'>" + run("7") + "</w:fldSimple>"), "7");
  EXPECT_THAT(paragraphs_of(read(paragraph(mark("begin")) + paragraph(run("a")))), ElementsAre("a"))
      << "a field without end hides nothing";
}

TEST_F(Docx, ControlsAreTransparentAtEveryLevel) {
  const auto control = [](std::string_view content, std::string_view properties = "") {
    return "<w:sdt><w:sdtPr>" + std::string(properties) + "</w:sdtPr><w:sdtContent>" +
           std::string(content) + "</w:sdtContent></w:sdt>";
  };
  const auto reading = read(control(table(control(
      row(control(cell("a")) + "<w:tc>" + control(paragraph(control(run("b")))) + "</w:tc>" +
          control(cell("Spustelėkite čia"), "<w:showingPlcHdr/>") + cell("d"))))));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a", "b", "", "d"}}))
      << "what stands in a control until it is filled in is no content";
}

TEST_F(Docx, OfAlternativesOneIsRead) {
  EXPECT_EQ(text("<mc:AlternateContent><mc:Choice Requires='x'>" + run("a") +
                 "</mc:Choice><mc:Fallback>" + run("b") + "</mc:Fallback></mc:AlternateContent>"),
            "a");
  EXPECT_EQ(text("<mc:AlternateContent><mc:Fallback>" + run("b") +
                 "</mc:Fallback></mc:AlternateContent>"),
            "b");
}

TEST_F(Docx, TextOfBoxesStandsOutsideTables) {
  const auto reading =
      read(table(row("<w:tc>" +
                     paragraph(run("a") + "<w:r><w:pict><w:txbxContent>" + paragraph(run("b")) +
                               "</w:txbxContent></w:pict></w:r>") +
                     "</w:tc>")));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"a"}}));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("b"));
}

TEST_F(Docx, OfTrackedChangesInsertionsAreInAndDeletionsOut) {
  const auto reading =
      read(table(row("<w:tc>" +
                     paragraph(run("a") +
                               "<w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del>"
                               "<w:ins>" +
                               run("b") + "</w:ins><w:moveFrom>" + run("x") +
                               "</w:moveFrom><w:moveTo>" + run("c") + "</w:moveTo>") +
                     "</w:tc>") +
                 row(cell("x"), "<w:del/>") + row(cell("d"), "<w:ins/>")));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"abc"}, {"d"}}));
  EXPECT_THAT(findings_of(reading),
              ElementsAre("grid.changes T1!A1", "grid.changes T1!A2", "grid.changes T1!A2"));
}

TEST_F(Docx, WhatAPropertyWasBeforeIsOut) {
  EXPECT_EQ(only_rows(row(cell("a",
                               "<w:gridSpan w:val='2'/><w:tcPrChange><w:tcPr><w:gridSpan "
                               "w:val='9'/></w:tcPr></w:tcPrChange>"))),
            (Rows{{"a", "a"}}));
}

TEST_F(Docx, ADeletedParagraphMarkJoins) {
  const auto reading = read(paragraph(run("a"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("b")));
  EXPECT_THAT(paragraphs_of(reading), ElementsAre("ab"));
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.changes"));
}

TEST_F(Docx, StrictDocumentsAreTheSame) {
  DocxFile file{.body = paragraph(run("a"))};
  file.space = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  EXPECT_THAT(paragraphs_of(read_grids(file.bytes())), ElementsAre("a"));
}

/// Automatic numbers.
class DocxNumbers : public Docx {
 protected:
  static std::string level(int number,
                           std::string_view text,
                           std::string_view format = "decimal",
                           std::string_view more = "") {
    return "<w:lvl w:ilvl='" + std::to_string(number) + "'><w:start w:val='1'/><w:numFmt w:val='" +
           std::string(format) + "'/><w:lvlText w:val='" + std::string(text) + "'/>" +
           std::string(more) + "</w:lvl>";
  }
  static std::string abstract(std::string_view levels) {
    return "<w:abstractNum w:abstractNumId='0'>" + std::string(levels) + "</w:abstractNum>";
  }
  static std::string list(int id, std::string_view overrides = "") {
    return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='0'/>" +
           std::string(overrides) + "</w:num>";
  }
  static std::string item(int list, int level, std::string_view text = "a") {
    return paragraph(run(text),
                     "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
                         std::to_string(list) + "'/></w:numPr>");
  }
  static std::vector<std::string> numbers(std::string_view body,
                                          std::string_view numbering,
                                          std::string_view styles = "") {
    const auto reading = read_grids(DocxFile{.body = std::string(body),
                                             .numbering = std::string(numbering),
                                             .styles = std::string(styles)}
                                        .bytes());
    std::vector<std::string> found;
    for (const Paragraph& one : reading.paragraphs) found.push_back(one.numbering);
    return found;
  }
  static std::string levels() { return level(0, "%1.") + level(1, "%1.%2."); }
};

TEST_F(DocxNumbers, LevelsCountInTheOrderOfTheDocument) {
  EXPECT_THAT(numbers(item(1, 0) + item(1, 1) + item(1, 1) + item(1, 0) + item(1, 1),
                      abstract(levels()) + list(1)),
              ElementsAre("1.", "1.1.", "1.2.", "2.", "2.1."));
}

TEST_F(DocxNumbers, ListsOfOneAbstractListCountTogether) {
  EXPECT_THAT(numbers(item(1, 0) + item(2, 0) + item(1, 1) + item(2, 1),
                      abstract(levels()) + list(1) + list(2)),
              ElementsAre("1.", "2.", "2.1.", "2.2."));
}

TEST_F(DocxNumbers, AListMayBeginAnew) {
  const std::string anew = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>";
  EXPECT_THAT(numbers(item(1, 0) + item(2, 0) + item(2, 0) + item(1, 0),
                      abstract(levels()) + list(1) + list(2, anew)),
              ElementsAre("1.", "5.", "6.", "7."));
  const std::string own =
      "<w:lvlOverride w:ilvl='0'>" + level(0, "(%1)", "upperRoman") + "</w:lvlOverride>";
  EXPECT_THAT(numbers(item(2, 0), abstract(levels()) + list(2, own)), ElementsAre("(I)"));
}

TEST_F(DocxNumbers, NumbersHaveTheirForms) {
  const auto form = [](std::string_view name) {
    return numbers(item(1, 0), abstract(level(0, "%1)", name)) + list(1))[0];
  };
  EXPECT_EQ(form("lowerLetter"), "a)");
  EXPECT_EQ(form("upperLetter"), "A)");
  EXPECT_EQ(form("lowerRoman"), "i)");
  EXPECT_EQ(form("decimalZero"), "01)");
  EXPECT_EQ(form("none"), ")");
  EXPECT_EQ(form("bullet"), "") << "a mark is no number";
}

TEST_F(DocxNumbers, LegalFormIsDecimalThroughout) {
  EXPECT_THAT(numbers(item(1, 0) + item(1, 1),
                      abstract(level(0, "%1.", "upperRoman") +
                               level(1, "%1.%2.", "decimal", "<w:isLgl/>")) +
                          list(1)),
              ElementsAre("I.", "1.1."));
}

TEST_F(DocxNumbers, ALevelMayGoOnThroughHigherOnes) {
  EXPECT_THAT(
      numbers(item(1, 0) + item(1, 1) + item(1, 0) + item(1, 1),
              abstract(level(0, "%1.") + level(1, "%2)", "decimal", "<w:lvlRestart w:val='0'/>")) +
                  list(1)),
      ElementsAre("1.", "1)", "2.", "2)"));
}

TEST_F(DocxNumbers, StylesNumberToo) {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='A'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
      "</w:pPr></w:style><w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='C'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId "
      "w:val='1'/></w:numPr></w:pPr></w:style>";
  const auto styled = [](std::string_view style, std::string_view more = "") {
    return paragraph(run("a"),
                     "<w:pStyle w:val='" + std::string(style) + "'/>" + std::string(more));
  };
  EXPECT_THAT(numbers(styled("A") + styled("C") + styled("B") +
                          styled("A", "<w:numPr><w:numId w:val='0'/></w:numPr>"),
                      abstract(levels()) + list(1),
                      styles),
              ElementsAre("1.", "1.1.", "2.", ""))
      << "list 0 is none";
}

TEST_F(DocxNumbers, WhatNobodySeesIsNotCounted) {
  const std::string numbering = abstract(levels()) + list(1);
  const std::string in_list = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";
  const std::string gone =
      paragraph("<w:del>" + run("x") + "</w:del>", in_list + "<w:rPr><w:del/></w:rPr>");
  EXPECT_THAT(numbers(item(1, 0) + gone + item(1, 0), numbering), ElementsAre("1.", "2."));
}

TEST_F(DocxNumbers, EachLineOfACellHasItsNumber) {
  const std::string empty_numbered =
      "<w:tc>" + paragraph("", "<w:numPr><w:numId w:val='1'/></w:numPr>") + "</w:tc>";
  const auto reading =
      read_grids(DocxFile{.body = table(row("<w:tc>" + item(1, 0, "a") + paragraph(run("b")) +
                                            item(1, 1, "c") + "</w:tc>" + empty_numbered)),
                          .numbering = abstract(levels()) + list(1)}
                     .bytes());
  EXPECT_EQ(reading.grids[0].at(0, 0).text, "a\nb\nc");
  EXPECT_EQ(reading.grids[0].at(0, 0).numbering, "1.\n\n1.1.");
  EXPECT_EQ(reading.grids[0].at(0, 1).numbering, "2.") << "a column of numbers alone";
}

TEST_F(DocxNumbers, ABrokenListNumbersNothing) {
  EXPECT_THAT(numbers(item(7, 0) + item(1, 20), abstract(levels()) + list(1)), ElementsAre("", ""));
  EXPECT_THAT(numbers(item(1, 0), list(1)), ElementsAre(""));
}

}  // namespace
}  // namespace gerove::intake
