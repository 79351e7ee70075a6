#include "gerove/intake/grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "intake/formats/reading_builder.hpp"
#include "intake/grid_rows.hpp"

namespace gerove::intake {
namespace {

using test::errc_of;
using test::findings_of;
using test::Rows;
using test::rows_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

NewCell text_cell(ReadingBuilder& builder,
                  std::uint32_t row,
                  std::uint32_t column,
                  std::string_view text) {
  return {.row = row, .column = column, .text = builder.keep(text), .kind = CellKind::text};
}

GridReading finished(ReadingBuilder& builder) {
  GridReading reading;
  EXPECT_FALSE(builder.finish(reading));
  return reading;
}

TEST(Grid, ACoveredPlaceAnswersWithTheCellThatCoversIt) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 0, 0, "a"));
  table.add(text_cell(builder, 0, 2, "b"));
  table.add(text_cell(builder, 1, 2, "c"));
  table.merge(0, 0, 2, 2);
  const auto reading = finished(builder);
  ASSERT_THAT(reading.grids, SizeIs(1));
  const Grid& grid = reading.grids[0];
  EXPECT_EQ(rows_of(grid), (Rows{{"a", "a", "b"}, {"a", "a", "c"}}));
  const Cell covered = grid.at(1, 1);
  EXPECT_EQ(covered.row, 0U);
  EXPECT_EQ(covered.column, 0U);
  EXPECT_EQ(covered.row_span, 2U);
  EXPECT_EQ(covered.column_span, 2U);
  EXPECT_EQ(grid.row(1).size(), 2U);
  EXPECT_EQ((*grid.row(1).begin()).text, "a");
}

TEST(Grid, WhatLiesOutsideIsEmpty) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 0, 1, "a"));
  const Grid grid = finished(builder).grids[0];
  EXPECT_EQ(grid.at(0, 0).kind, CellKind::none);
  EXPECT_EQ(grid.at(0, 2).kind, CellKind::none);
  EXPECT_EQ(grid.at(7, 0).text, "");
  EXPECT_TRUE(grid.row(7).empty());
}

TEST(Grid, CellsMayComeInAnyOrderAndTheFirstOfAPlaceStays) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 1, 1, "d"));
  table.add(text_cell(builder, 0, 1, "b"));
  table.add(text_cell(builder, 0, 0, "a"));
  table.add(text_cell(builder, 1, 1, "again"));
  EXPECT_EQ(rows_of(finished(builder).grids[0]), (Rows{{"a", "b"}, {"", "d"}}));
}

TEST(Grid, OfAreasThatOverlapTheFirstStays) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 0, 0, "a"));
  table.add(text_cell(builder, 1, 1, "b"));
  table.add(text_cell(builder, 1, 2, "c"));
  table.merge(1, 1, 1, 2);
  table.merge(0, 0, 2, 2);
  EXPECT_EQ(rows_of(finished(builder).grids[0]), (Rows{{"a", "a", ""}, {"a", "a", "c"}}));
}

TEST(Grid, AnAreaIsCutOffAtTheEndOfTheTable) {
  ReadingBuilder builder({});
  EXPECT_TRUE(builder.wants_sheet("Lapas", false));
  GridBuilder& sheet = builder.begin_sheet("Lapas");
  sheet.add(text_cell(builder, 0, 0, "a"));
  sheet.add(text_cell(builder, 1, 1, "b"));
  sheet.merge(0, 0, 1'000'000, 1);
  const Grid grid = finished(builder).grids[0];
  EXPECT_EQ(grid.row_count(), 2U);
  EXPECT_EQ(grid.at(1, 0).row_span, 2U);
}

TEST(Grid, ASheetIsCutAtEmptyRowsAndColumns) {
  ReadingBuilder builder({});
  EXPECT_TRUE(builder.wants_sheet("Vaikai", false));
  GridBuilder& sheet = builder.begin_sheet("Vaikai");
  using Place = std::pair<std::uint32_t, std::uint32_t>;
  for (const auto& [row, column] : {Place(0, 0), {2, 0}, {2, 1}, {3, 1}, {2, 3}, {5, 3}}) {
    sheet.add(text_cell(builder, row, column, std::to_string(10 * row + column)));
  }
  const auto reading = finished(builder);
  ASSERT_THAT(reading.grids, SizeIs(4));
  EXPECT_EQ(rows_of(reading.grids[0]), (Rows{{"0"}}));
  EXPECT_EQ(rows_of(reading.grids[1]), (Rows{{"20", "21"}, {"", "31"}}));
  EXPECT_EQ(rows_of(reading.grids[2]), (Rows{{"23"}}));
  EXPECT_EQ(rows_of(reading.grids[3]), (Rows{{"53"}}));
  EXPECT_EQ(reading.grids[1].address(1, 1), "#1!B4");
  EXPECT_EQ(reading.grids[3].named_address(0, 0), "Vaikai!D6");
}

TEST(Grid, WhatAFilledCellCoversIsNotEmpty) {
  ReadingBuilder builder({});
  EXPECT_TRUE(builder.wants_sheet("1", false));
  GridBuilder& sheet = builder.begin_sheet("1");
  sheet.add(text_cell(builder, 0, 0, "a"));
  sheet.add(text_cell(builder, 2, 0, "b"));
  sheet.merge(0, 0, 2, 1);
  EXPECT_EQ(rows_of(finished(builder).grids[0]), (Rows{{"a"}, {"a"}, {"b"}}));
}

TEST(Grid, ColumnsHaveLettersAsInSpreadsheets) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 0, 16'383, "a"));
  EXPECT_EQ(table.address(0, 25), "T1!Z1");
  EXPECT_EQ(table.address(9, 26), "T1!AA10");
  EXPECT_EQ(table.address(0, 16'383), "T1!XFD1");
}

TEST(Grid, ValuesAndNumbersStandBesideTheText) {
  ReadingBuilder builder({});
  GridBuilder& table = builder.begin_table();
  table.add({.row = 0,
             .column = 0,
             .text = builder.keep("2024 m. kovas"),
             .kind = CellKind::date,
             .value = builder.keep("2024-03"),
             .numbering = builder.keep("1.1."),
             .formula = true});
  const GridReading reading = finished(builder);
  const Cell cell = reading.grids[0].at(0, 0);
  EXPECT_EQ(cell.text, "2024 m. kovas");
  EXPECT_EQ(cell.kind, CellKind::date);
  EXPECT_EQ(cell.value, "2024-03");
  EXPECT_EQ(cell.numbering, "1.1.");
  EXPECT_TRUE(cell.formula);
}

TEST(Grid, ATableWithinACellKnowsItsPlaceAndIsSaid) {
  ReadingBuilder builder({});
  GridBuilder& outer = builder.begin_table();
  builder.add_paragraph("tarp");
  GridBuilder& inner = builder.begin_table_within(outer, 1, 0);
  inner.add(text_cell(builder, 0, 0, "viduje"));
  outer.add(text_cell(builder, 1, 0, "lauke"));
  GridBuilder& next = builder.begin_table();
  next.add(text_cell(builder, 0, 0, "kita"));
  const auto reading = finished(builder);
  ASSERT_THAT(reading.grids, SizeIs(3));
  EXPECT_EQ(reading.grids[1].name(), "T1.1");
  EXPECT_EQ(reading.grids[1].parent(), 0U);
  EXPECT_EQ(reading.grids[2].name(), "T2");
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.nested T1!A2"));
}

TEST(Grid, TablesWithoutWordsAreNoneAndParagraphsKeepTheirPlace) {
  ReadingBuilder builder({});
  builder.begin_table().add(text_cell(builder, 0, 0, " \u00A0"));
  builder.add_paragraph("pirma");
  builder.begin_table().add(text_cell(builder, 0, 0, "a"));
  builder.add_paragraph("antra");
  builder.add_paragraph(" ");
  const auto reading = finished(builder);
  ASSERT_THAT(reading.grids, SizeIs(1));
  ASSERT_THAT(reading.paragraphs, SizeIs(2));
  EXPECT_EQ(reading.paragraphs[0].before, 0U);
  EXPECT_EQ(reading.paragraphs[1].before, 1U);
}

TEST(Grid, HiddenSheetsAreReadOnlyByName) {
  ReadingBuilder unnamed({});
  EXPECT_FALSE(unnamed.wants_sheet("Slaptas", true));
  EXPECT_TRUE(unnamed.wants_sheet("Viešas", false));
  EXPECT_THAT(findings_of(finished(unnamed)), ElementsAre("grid.sheet.hidden #1"));
  ReadingBuilder named({.sheets = {"Slaptas"}});
  EXPECT_TRUE(named.wants_sheet("Slaptas", true));
  EXPECT_FALSE(named.wants_sheet("Viešas", false));
  EXPECT_THAT(findings_of(finished(named)), IsEmpty());
}

TEST(Grid, HiddenCellsAreReadAndSaidOnceASheet) {
  ReadingBuilder builder({});
  EXPECT_TRUE(builder.wants_sheet("1", false));
  GridBuilder& sheet = builder.begin_sheet("1");
  for (const std::uint32_t row : {0U, 1U}) {
    NewCell cell = text_cell(builder, row, 2, "a");
    cell.hidden = row == 1;
    sheet.add(cell);
  }
  const auto reading = finished(builder);
  EXPECT_TRUE(reading.grids[0].at(1, 0).hidden);
  EXPECT_THAT(findings_of(reading), ElementsAre("grid.hidden #1!C2"));
}

TEST(Grid, TextIsAsAPersonSeesIt) {
  ReadingBuilder builder({});
  const auto seen = [&](std::string_view text) {
    return std::string(builder.text(builder.keep(text)));
  };
  EXPECT_EQ(seen("gru\u00ADpę\u200B"), "grupę");
  EXPECT_EQ(seen("2024\u00A0m.\u202F"), "2024 m.");
  EXPECT_EQ(seen("a\r\nb\vc\u2028d\re"), "a\nb\nc\nd\ne");
  EXPECT_EQ(seen("e\u0307s\u030Cu\u0328U\u0304"), "ėšųŪ");
  EXPECT_EQ(seen("\uFEFF8\u201110"), "8\u201110");
  EXPECT_EQ(seen("\u0307"), "\u0307");
}

TEST(Grid, LimitsAreFailures) {
  const std::string text = "a;b\nc;d\ne;f\n";
  EXPECT_EQ(errc_of(text), Errc::ok);
  EXPECT_EQ(errc_of(text, {.max_bytes = 11}), Errc::intake_size);
  EXPECT_EQ(errc_of(text, {.max_bytes = 12}), Errc::ok);
  EXPECT_EQ(errc_of(text, {.max_cells = 5}), Errc::intake_size);
  EXPECT_EQ(errc_of(text, {.max_cells = 6}), Errc::ok);
  EXPECT_EQ(errc_of(text, {.max_columns = 1}), Errc::intake_size);
  EXPECT_EQ(errc_of(text, {.max_columns = 2}), Errc::ok);
  EXPECT_EQ(errc_of("aaa;b\nc;d\n", {.max_cell_bytes = 2}), Errc::intake_size);
}

TEST(Grid, CoveredPlacesCountAsCells) {
  ReadingBuilder builder({.max_cells = 4});
  GridBuilder& table = builder.begin_table();
  table.add(text_cell(builder, 0, 0, "a"));
  table.merge(0, 0, 10, 1);
  table.extend_to(10, 1);
  GridReading reading;
  const auto failure = builder.finish(reading);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code, Errc::intake_size);
}

TEST(Grid, ManyFindingsAreCounted) {
  std::string text = "a;b\nc;d\ne;f\ng;h\ni;j\nk;l\nm;n\n";
  for (int i = 0; i < 3; ++i) text += "x;y;z\n";
  const auto reading = read_grids(text, {.max_findings = 1});
  ASSERT_THAT(reading.findings, SizeIs(2));
  EXPECT_EQ(reading.findings[1].code, "grid.findings.more");
  EXPECT_THAT(reading.findings[1].text.en, HasSubstr("(2)"));
}

TEST(FileKind, ContentTellsIt) {
  const std::string zip_of_nothing("PK\5\6", 4);
  EXPECT_EQ(file_kind("a;b\n"), FileKind::text);
  EXPECT_EQ(file_kind(""), FileKind::text);
  EXPECT_EQ(file_kind("\n <!DOCTYPE html><p>"), FileKind::html);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><!-- a --><html>"), FileKind::html);
  EXPECT_EQ(file_kind("Planas <table><tr><td>a"), FileKind::html);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><a/>"), FileKind::unknown);
  EXPECT_EQ(file_kind("<3 vaikai\n"), FileKind::text);
  EXPECT_EQ(file_kind("Priemonė\x11 \x07\n"), FileKind::text);
  EXPECT_EQ(file_kind("\x11\x07\xE0\xE1"), FileKind::unknown);
  EXPECT_EQ(file_kind("%PDF-1.7"), FileKind::pdf);
  EXPECT_EQ(file_kind("{\\rtf1\\ansi"), FileKind::old_document);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>"),
            FileKind::old_document);
  EXPECT_EQ(file_kind("<?xml version='1.0'?><Workbook "
                      "xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"),
            FileKind::old_workbook);
  EXPECT_EQ(file_kind(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), FileKind::unknown);
  EXPECT_EQ(file_kind(zip_of_nothing), FileKind::unknown);
  EXPECT_EQ(file_kind("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), FileKind::unknown);
}

TEST(FileKind, NamesOfPartsTellWhatAnOldFileIs) {
  const auto ole = [](std::string_view part) {
    std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    for (const char c : part) bytes += {c, '\0'};
    return bytes + std::string(2, '\0');
  };
  EXPECT_EQ(file_kind(ole("WordDocument")), FileKind::old_document);
  EXPECT_EQ(file_kind(ole("Workbook")), FileKind::old_workbook);
  EXPECT_EQ(file_kind(ole("Book")), FileKind::old_workbook);
  EXPECT_EQ(file_kind(ole("WordDocument") + ole("Workbook")), FileKind::old_document);
  EXPECT_EQ(file_kind(ole("Workbook") + ole("WordDocument")), FileKind::old_workbook);
  EXPECT_EQ(file_kind(ole("PowerPoint Document")), FileKind::unknown);
  EXPECT_EQ(file_kind(ole("EncryptedPackage")), FileKind::encrypted);
  EXPECT_EQ(errc_of(ole("EncryptedPackage")), Errc::intake_encrypted);
}

TEST(FileKind, PartsOfAZipTellIt) {
  // One entry of a central directory, and its end.
  const auto zip = [](const std::string& name) {
    std::string bytes("PK\3\4", 4);
    const std::size_t begin = bytes.size();
    std::string entry = "PK\1\2" + std::string(42, '\0') + name;
    entry[28] = static_cast<char>(name.size());
    std::string end = "PK\5\6" + std::string(18, '\0');
    end[16] = static_cast<char>(begin);
    return bytes + entry + end;
  };
  EXPECT_EQ(file_kind(zip("xl/workbook.xml")), FileKind::xlsx);
  EXPECT_EQ(file_kind(zip("word/document.xml")), FileKind::docx);
  EXPECT_EQ(file_kind(zip("photo.png")), FileKind::unknown);
  const std::string open_document =
      "PK\3\4" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.";
  EXPECT_EQ(file_kind(open_document + "spreadsheetPK"), FileKind::ods);
  EXPECT_EQ(file_kind(open_document + "textPK"), FileKind::odt);
  EXPECT_EQ(file_kind("PK\3\4" + std::string(26, '\0') + "[Content_Types].xml"), FileKind::docx)
      << "one that was cut";
}

TEST(FileKind, WhatIsNotReadIsRefusedWithTheNextStep) {
  const auto words = [](std::string_view bytes) {
    GridReading reading;
    const auto failure = try_read_grids(bytes, reading);
    EXPECT_TRUE(failure);
    EXPECT_EQ(failure->code, Errc::intake_format);
    return failure->message(Language::en);
  };
  EXPECT_THAT(words("%PDF-1.7"), HasSubstr("has no cells of a table"));
  EXPECT_THAT(words("{\\rtf1"), HasSubstr("save it as .docx or .xlsx"));
  EXPECT_THAT(words("\x01\x02"), HasSubstr("save it as .xlsx, .ods"));
  EXPECT_THROW((void)read_grids("%PDF-1.7"), Error);
}

TEST(FileKind, TextInNoEncodingIsAFailure) {
  EXPECT_EQ(errc_of("a;b\n\xC4\x85;\xC4\x8D \xFF\xC4\x97"), Errc::intake_encoding);
}

}  // namespace
}  // namespace gerove::intake
