#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gerove/intake/grid.hpp"
#include "intake/grid_rows.hpp"
#include "support/office_files.hpp"

namespace gerove::intake {
namespace {

using gerove::test::XlsxFile;
using gerove::test::ZipMember;
using gerove::test::ZipWriter;
using test::errc_of;

/// What is refused before anything is believed. A workbook stands for all office files.
class OfficeGuards : public test::FormatsOfOffices {
 protected:
  static XlsxFile workbook() {
    return {.sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>"};
  }

  static ZipMember& sheet_of(std::vector<ZipMember>& members) { return members[6]; }

  /// The same parts, deflated.
  static std::string deflated(const std::vector<ZipMember>& members) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(out);
    zip_t* archive = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    for (const ZipMember& member : members) {
      zip_file_add(archive,
                   member.name.c_str(),
                   zip_source_buffer(archive, member.content.data(), member.content.size(), 0),
                   0);
    }
    zip_close(archive);
    zip_source_open(out);
    zip_source_seek(out, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(out)), '\0');
    zip_source_seek(out, 0, SEEK_SET);
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_free(out);
    return bytes;
  }

  static Errc errc_of_sheet(std::string_view declaration, std::string_view sheet) {
    XlsxFile file;
    file.declaration = declaration;
    file.sheet = sheet;
    return errc_of(file.bytes());
  }
};

TEST_F(OfficeGuards, AnOrdinaryFileIsRead) {
  EXPECT_EQ(errc_of(workbook().bytes()), Errc::ok);
  EXPECT_EQ(errc_of(deflated(workbook().members())), Errc::ok);
  EXPECT_EQ(errc_of(workbook().bytes(), {.max_bytes = 1000}), Errc::intake_size);
}

TEST_F(OfficeGuards, Zip64IsRead) {
  EXPECT_EQ(errc_of(ZipWriter::write(workbook().members(), true)), Errc::ok);
  auto members = workbook().members();
  for (ZipMember& member : members) member.zip64 = true;
  EXPECT_EQ(errc_of(ZipWriter::write(members, true)), Errc::ok);
}

TEST_F(OfficeGuards, ACutFileIsDamaged) {
  const std::string bytes = workbook().bytes();
  for (const std::size_t size : {bytes.size() - 1, bytes.size() - 30, bytes.size() / 2}) {
    EXPECT_EQ(errc_of(bytes.substr(0, size)), Errc::intake_damaged) << size;
  }
}

TEST_F(OfficeGuards, ACutFileIsDamagedInWhicheverOrderItsPartsStand) {
  auto members = workbook().members();
  std::ranges::reverse(members);
  members.insert(members.begin(), {.name = "docProps/app.xml", .content = std::string(5000, ' ')});
  const std::string bytes = ZipWriter::write(members);
  EXPECT_EQ(errc_of(bytes), Errc::ok);
  for (std::size_t size = 100; size < bytes.size(); size += 500) {
    EXPECT_EQ(errc_of(bytes.substr(0, size)), Errc::intake_damaged) << size;
  }
}

TEST_F(OfficeGuards, AMissingPartIsDamage) {
  auto members = workbook().members();
  sheet_of(members).name = "xl/worksheets/kitas.xml";
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_damaged);
}

TEST_F(OfficeGuards, BytesThatAreNotTheOnesAnnouncedAreDamage) {
  std::string bytes = workbook().bytes();
  bytes[bytes.find("<v>1</v>") + 3] = '2';  // the checksum tells
  EXPECT_EQ(errc_of(bytes), Errc::intake_damaged);
  auto members = workbook().members();
  sheet_of(members).claimed_size = 10;
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_damaged);
  members = workbook().members();
  sheet_of(members).method = 99;
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_damaged);
}

TEST_F(OfficeGuards, OverlappingPartsAreUnsafe) {
  auto members = workbook().members();
  const std::string& name = members[0].name;
  members.push_back({.name = name, .content = members[0].content, .claimed_place = 0});
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_unsafe);
  members = workbook().members();
  sheet_of(members).claimed_place = 0;  // of another name
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_unsafe);
}

TEST_F(OfficeGuards, APartThatIsNotTheOneOfItsNameIsDamage) {
  std::string bytes = workbook().bytes();
  bytes[bytes.find("xl/styles.xml")] = 'y';  // of the two names the local one
  EXPECT_EQ(errc_of(bytes), Errc::intake_damaged);
}

TEST_F(OfficeGuards, TwoPartsOfOneNameAreUnsafe) {
  auto members = workbook().members();
  members.push_back({.name = "XL/Workbook.xml", .content = "<workbook/>"});
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_unsafe);
}

TEST_F(OfficeGuards, APasswordIsItsOwnFailure) {
  auto members = workbook().members();
  sheet_of(members).encrypted = true;
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_encrypted);
  const std::string open =
      gerove::test::OpenFile{
          .kind = "spreadsheet",
          .manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"}
          .bytes();
  EXPECT_EQ(errc_of(open), Errc::intake_encrypted);
}

TEST_F(OfficeGuards, TooManyPartsAreRefused) {
  auto members = workbook().members();
  while (members.size() < 4096) members.push_back({.name = 'x' + std::to_string(members.size())});
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::ok);
  members.push_back({.name = "xl/more"});
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_size);
}

TEST_F(OfficeGuards, APartThatSwellsIsUnsafe) {
  XlsxFile file = workbook();
  file.sheet += std::string(900'000, ' ');
  EXPECT_EQ(errc_of(deflated(file.members())), Errc::ok) << "a small one may";
  file.sheet += std::string(9'000'000, ' ');
  EXPECT_EQ(errc_of(deflated(file.members())), Errc::intake_unsafe);
  EXPECT_EQ(errc_of(file.bytes()), Errc::ok) << "stored as it is";
}

TEST_F(OfficeGuards, XmlStopsAtADoctype) {
  EXPECT_EQ(errc_of_sheet("<!DOCTYPE x [<!ENTITY a 'b'>]>", "<sheetData/>"), Errc::intake_unsafe);
  EXPECT_EQ(errc_of_sheet("", "<sheetData><row>&a;</row></sheetData>"), Errc::intake_damaged);
}

TEST_F(OfficeGuards, XmlIsNotReadBeyond256Levels) {
  const auto nested = [](int levels) {
    std::string xml;
    for (int i = 0; i < levels; ++i) xml += "<x>";
    for (int i = 0; i < levels; ++i) xml += "</x>";
    return xml;
  };
  EXPECT_EQ(errc_of_sheet("", nested(255)), Errc::ok);
  EXPECT_EQ(errc_of_sheet("", nested(256)), Errc::intake_unsafe);
}

TEST_F(OfficeGuards, MarkupWithoutEndIsRefused) {
  const std::string words(6'000'000, 'x');
  EXPECT_EQ(errc_of_sheet("", "<!--" + words + "-->"), Errc::intake_size);
  EXPECT_EQ(errc_of_sheet("", "<a b='" + words + "'/>"), Errc::intake_size);
}

TEST_F(OfficeGuards, CellsAndTheirTextsHaveLimits) {
  const std::string sheet = "<sheetData><row><c t='inlineStr'><is><t>" +
                            std::string(2'000'000, 'x') + "</t></is></c></row></sheetData>";
  EXPECT_EQ(errc_of_sheet("", sheet), Errc::intake_size);
  EXPECT_EQ(errc_of(workbook().bytes(), {.max_cells = 0}), Errc::intake_size);
}

TEST_F(OfficeGuards, TextsHaveALimitTogetherWithWhatAFileHasBesideThem) {
  XlsxFile file = workbook();
  for (int i = 0; i < 1000; ++i) file.texts += "<si><t>tekstas, kuris yra ilgesnis</t></si>";
  EXPECT_EQ(errc_of(file.bytes()), Errc::ok);
  EXPECT_EQ(errc_of(file.bytes(), {.max_text_bytes = 20'000}), Errc::intake_size);
  file = workbook();
  for (int i = 0; i < 1000; ++i) file.styles += "<xf numFmtId='" + std::to_string(i) + "'/>";
  EXPECT_EQ(errc_of(file.bytes(), {.max_text_bytes = 20'000}), Errc::intake_size);
}

TEST_F(OfficeGuards, ALongTextThatCellsShareHasALimit) {
  XlsxFile file;
  file.texts = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>";
  std::string cells;
  for (int i = 0; i < 600; ++i) cells += "<c t='s'><v>0</v></c>";
  file.sheet = "<sheetData><row>" + cells + "</row></sheetData>";
  EXPECT_EQ(errc_of(file.bytes()), Errc::intake_size);
}

TEST_F(OfficeGuards, NamesSuchAsNoDocumentHasAreUnsafe) {
  std::string elements;
  for (int i = 0; i < 12'000; ++i) elements += "<a" + std::to_string(i) + "/>";
  EXPECT_EQ(errc_of_sheet("", elements), Errc::intake_unsafe);
  EXPECT_EQ(errc_of_sheet("", elements.substr(0, elements.rfind('<', 5000))), Errc::ok);
  EXPECT_EQ(errc_of_sheet("", "<a xmlns='" + std::string(2000, 'u') + "'/>"), Errc::intake_unsafe);
}

TEST_F(OfficeGuards, MarkupBelowTheLimitIsReadHoweverLong) {
  const std::string words(3'000'000, 'x');
  EXPECT_EQ(errc_of_sheet("", "<!--" + words + "--><!--" + words + "--><sheetData/>"), Errc::ok);
}

TEST_F(OfficeGuards, NothingOutsideTheFileIsLookedAt) {
  auto members = workbook().members();
  std::string& relations = members[3].content;
  relations.replace(relations.find("Target='worksheets/sheet1.xml'"),
                    std::string_view("Target='worksheets/sheet1.xml'").size(),
                    "TargetMode='External' Target='file:///etc/passwd'");
  EXPECT_EQ(errc_of(ZipWriter::write(members)), Errc::intake_damaged);
}

}  // namespace
}  // namespace gerove::intake
