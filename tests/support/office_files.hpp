// Office files for tests: each has the parts that programs write, around the XML that a test is
// about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/zip_writer.hpp"

namespace gerove::test {

inline std::string relations_of(std::string_view relations) {
  return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
         std::string(relations) + "</Relationships>";
}

inline std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
  return "<Relationship Id='" + std::string(id) +
         "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(kind) + "' Target='" + std::string(target) + "'/>";
}

/// A workbook.
struct XlsxFile {
  std::string sheet{};        ///< of the first sheet, what stands in `worksheet`
  std::string texts{};        ///< shared strings: what stands in `sst`
  std::string formats{};      ///< `numFmt` elements
  std::string styles{};       ///< `xf` elements
  std::string properties{};   ///< attributes of `workbookPr`
  std::string sheet_state{};  ///< attributes of the second sheet; none: there is no second one
  std::string space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  std::string declaration{};  ///< before the sheet

  std::vector<ZipMember> members() const {
    const std::string begin = " xmlns='" + space + "'";
    const std::string second =
        sheet_state.empty() ? ""
                            : "<sheet name='Antras' sheetId='2' r:id='r2' " + sheet_state + "/>";
    return {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations_of(relation("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
         "<workbook" + begin +
             " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
             "<workbookPr " +
             properties + "/><sheets><sheet name='Planas' sheetId='1' r:id='r1'/>" + second +
             "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations_of(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                      relation("r2", "worksheet", "/xl/worksheets/sheet2.xml") +
                      relation("r3", "styles", "styles.xml") +
                      relation("r4", "sharedStrings", "sharedStrings.xml"))},
        {"xl/styles.xml",
         "<styleSheet" + begin + "><numFmts>" + formats + "</numFmts><cellXfs>" + styles +
             "</cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", "<sst" + begin + ">" + texts + "</sst>"},
        {"xl/worksheets/sheet1.xml",
         declaration + "<worksheet" + begin + ">" + sheet + "</worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet" + begin + "><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"}};
  }

  std::string bytes() const { return ZipWriter::write(members()); }
};

/// A document of Word.
struct DocxFile {
  std::string body{};       ///< what stands in `w:body`
  std::string numbering{};  ///< what stands in `w:numbering`
  std::string styles{};     ///< what stands in `w:styles`
  std::string space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  std::string bytes() const {
    const std::string begin = " xmlns:w='" + space + "'";
    return ZipWriter::write(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relations_of(relation("r1", "officeDocument", "word/document.xml"))},
         {"word/document.xml",
          "<w:document" + begin +
              " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" +
              body + "</w:body></w:document>"},
         {"word/_rels/document.xml.rels",
          relations_of(relation("r1", "numbering", "numbering.xml") +
                       relation("r2", "styles", "styles.xml"))},
         {"word/numbering.xml", "<w:numbering" + begin + ">" + numbering + "</w:numbering>"},
         {"word/styles.xml", "<w:styles" + begin + ">" + styles + "</w:styles>"}});
  }
};

/// A spreadsheet or text of OpenDocument.
struct OpenFile {
  std::string kind{};    ///< `spreadsheet` or `text`
  std::string body{};    ///< what stands in the element of that name
  std::string styles{};  ///< automatic styles
  std::string common_styles{};
  std::string manifest{};

  std::string bytes() const {
    const auto space = [](std::string_view prefix, std::string_view name) {
      return " xmlns:" + std::string(prefix) +
             "='urn:oasis:names:tc:opendocument:xmlns:" + std::string(name) + ":1.0'";
    };
    const std::string spaces =
        space("office", "office") + space("table", "table") + space("text", "text") +
        space("style", "style") + space("number", "datastyle") + space("draw", "drawing") +
        " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'"
        " xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'";
    return ZipWriter::write(
        {{"mimetype", "application/vnd.oasis.opendocument." + kind},
         {"META-INF/manifest.xml",
          "<manifest:manifest" + space("manifest", "manifest") + ">" + manifest +
              "</manifest:manifest>"},
         {"styles.xml",
          "<office:document-styles" + spaces + "><office:styles>" + common_styles +
              "</office:styles></office:document-styles>"},
         {"content.xml",
          "<office:document-content" + spaces + "><office:automatic-styles>" + styles +
              "</office:automatic-styles><office:body><office:" + kind + ">" + body +
              "</office:" + kind + "></office:body></office:document-content>"}});
  }
};

}  // namespace gerove::test
