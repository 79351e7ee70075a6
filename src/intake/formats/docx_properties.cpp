#include "intake/formats/docx_properties.hpp"

#include <algorithm>

namespace gerove::intake {

namespace {

/// No table has more columns.
constexpr std::uint32_t most_docx_columns = 16'384;

std::uint32_t column_count_of(const XmlReader& xml, std::uint32_t least) {
  return std::clamp(small_count(docx_value(xml)).value_or(least), least, most_docx_columns);
}

DocxMerge merge_of(const XmlReader& xml) {
  return docx_value(xml) == "restart" ? DocxMerge::begins : DocxMerge::goes_on;
}

void read_list_place(XmlReader& xml, DocxParagraphProperties& paragraph) {
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "numId")) paragraph.list = small_count(docx_value(xml));
    if (xml.is(XmlSpace::word, "ilvl")) paragraph.level = small_count(docx_value(xml));
  }
}

void read_paragraph_mark(XmlReader& xml, DocxParagraphProperties& paragraph) {
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "del") || xml.is(XmlSpace::word, "moveFrom")) {
      paragraph.mark_deleted = true;
    }
    if (xml.is(XmlSpace::word, "ins") || xml.is(XmlSpace::word, "moveTo")) {
      paragraph.mark_inserted = true;
    }
    if (xml.is(XmlSpace::word, "vanish")) paragraph.mark_hidden = docx_is_on(xml);
  }
}

}  // namespace

std::optional<std::string_view> docx_value(const XmlReader& xml) {
  return xml.attribute(XmlSpace::word, "val");
}

bool docx_is_on(const XmlReader& xml) {
  const auto value = docx_value(xml);
  return !value || says_yes(value);
}

DocxParagraphProperties read_paragraph_properties(XmlReader& xml) {
  DocxParagraphProperties paragraph;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "pStyle")) paragraph.style = docx_value(xml).value_or("");
    if (xml.is(XmlSpace::word, "numPr")) read_list_place(xml, paragraph);
    if (xml.is(XmlSpace::word, "rPr")) read_paragraph_mark(xml, paragraph);
  }
  return paragraph;
}

DocxRunProperties read_run_properties(XmlReader& xml) {
  DocxRunProperties run;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "rStyle")) run.style = docx_value(xml).value_or("");
    if (xml.is(XmlSpace::word, "vanish")) run.hidden = docx_is_on(xml);
  }
  return run;
}

DocxRowProperties read_row_properties(XmlReader& xml) {
  DocxRowProperties row;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "gridBefore")) row.columns_before = column_count_of(xml, 0);
    if (xml.is(XmlSpace::word, "gridAfter")) row.columns_after = column_count_of(xml, 0);
    if (xml.is(XmlSpace::word, "del")) row.deleted = true;
    if (xml.is(XmlSpace::word, "ins")) row.inserted = true;
    if (xml.is(XmlSpace::word, "hidden")) row.hidden = docx_is_on(xml);
  }
  return row;
}

DocxCellProperties read_cell_properties(XmlReader& xml) {
  DocxCellProperties cell;
  for (XmlChildren parts(xml); parts.next();) {
    if (xml.is(XmlSpace::word, "gridSpan")) cell.column_span = column_count_of(xml, 1);
    if (xml.is(XmlSpace::word, "vMerge")) cell.rows = merge_of(xml);
    if (xml.is(XmlSpace::word, "hMerge")) cell.columns = merge_of(xml);
    const bool tracked = xml.is(XmlSpace::word, "cellIns") || xml.is(XmlSpace::word, "cellDel") ||
                         xml.is(XmlSpace::word, "cellMerge");
    cell.changed = cell.changed || tracked;
  }
  return cell;
}

}  // namespace gerove::intake
