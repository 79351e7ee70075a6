#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/formats/format.hpp"
#include "intake/formats/office_relations.hpp"
#include "intake/formats/xlsx_parts.hpp"
#include "intake/formats/xlsx_sheet.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

namespace {

struct SheetOfWorkbook {
  std::string name{};
  std::string relation{};
  bool hidden{};
};

struct Workbook {
  std::vector<SheetOfWorkbook> sheets{};
  Epoch epoch{};
};

Workbook read_workbook(ZipParts& parts, std::string_view part) {
  Workbook workbook;
  ZipPart bytes = parts.open(part);
  XmlReader xml(bytes);
  if (!to_root(xml)) return workbook;
  const auto value = [&](std::string_view name) { return xml.attribute(XmlSpace::none, name); };
  for (XmlChildren all(xml); all.next();) {
    if (xml.is(XmlSpace::sheet, "workbookPr") && says_yes(value("date1904"))) {
      workbook.epoch = Epoch::year_1904;
    }
    if (!xml.is(XmlSpace::sheet, "sheets")) continue;
    for (XmlChildren sheets(xml); sheets.next();) {
      if (!xml.is(XmlSpace::sheet, "sheet")) continue;
      const std::string_view state = value("state").value_or("visible");
      if (!xml.reading().spend(sizeof(SheetOfWorkbook) + value("name").value_or("").size())) break;
      workbook.sheets.push_back({std::string(value("name").value_or("")),
                                 std::string(xml.attribute(XmlSpace::relation, "id").value_or("")),
                                 state != "visible"});
    }
  }
  return workbook;
}

void read_sheets(ZipParts& parts, std::string_view part, ReadingBuilder& reading) {
  const Workbook workbook = read_workbook(parts, part);
  const OfficeRelations relations(parts, part);
  XlsxShared shared{.epoch = workbook.epoch};
  const std::string texts = relations.part_of_kind("sharedStrings");
  const std::string styles = relations.part_of_kind("styles");
  if (!texts.empty()) read_shared_texts(parts, texts, shared);
  if (!styles.empty()) read_styles(parts, styles, shared);
  for (const SheetOfWorkbook& sheet : workbook.sheets) {
    if (reading.failed()) return;
    if (!reading.wants_sheet(sheet.name, sheet.hidden)) continue;
    const OfficeRelation* relation = relations.find(sheet.relation);
    if (relation == nullptr) return reading.fail(Errc::intake_damaged, "worksheet");
    if (relation->kind != "worksheet") continue;  // a chart
    ZipPart bytes = parts.open(relation->part);
    read_xlsx_sheet(bytes, shared, reading.begin_sheet(sheet.name));
  }
}

}  // namespace

void read_xlsx(std::string_view bytes, ReadingBuilder& reading) {
  ZipParts parts(bytes, reading);
  if (reading.failed()) return;
  const std::string part = main_part(parts);
  if (reading.failed()) return;
  if (part.ends_with(".bin")) {
    return reading.fail(Errc::intake_format,
                        "XLSB",
                        {"išsaugokite kaip .xlsx, .ods, .docx, .odt, .html arba .csv",
                         "save it as .xlsx, .ods, .docx, .odt, .html or .csv"});
  }
  read_sheets(parts, part, reading);
}

}  // namespace gerove::intake
