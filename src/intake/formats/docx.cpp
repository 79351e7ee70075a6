#include <string>
#include <string_view>

#include "intake/formats/docx_body.hpp"
#include "intake/formats/docx_numbering.hpp"
#include "intake/formats/docx_styles.hpp"
#include "intake/formats/format.hpp"
#include "intake/formats/office_relations.hpp"
#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

void read_docx(std::string_view bytes, ReadingBuilder& reading) {
  ZipParts parts(bytes, reading);
  if (reading.failed()) return;
  const std::string main = main_part(parts);
  const OfficeRelations relations(parts, main);
  const std::string style_part = relations.part_of_kind("styles");
  const std::string numbering_part = relations.part_of_kind("numbering");
  DocxStyles styles;
  if (!style_part.empty()) styles.read(parts, style_part);
  DocxNumbering numbering(styles);
  if (!numbering_part.empty()) numbering.read(parts, numbering_part);
  ZipPart body = parts.open(main);
  read_docx_body(body, styles, numbering);
}

}  // namespace gerove::intake
