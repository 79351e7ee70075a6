/// @file
/// What Word says about paragraphs, runs, rows and cells before their content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

/// Of a paragraph.
struct DocxParagraphProperties {
  std::string style{};
  std::optional<std::uint32_t> list{};  ///< `numId`
  std::optional<std::uint32_t> level{};
  bool mark_deleted{};  ///< the next paragraph goes on in this one
  bool mark_inserted{};
  bool mark_hidden{};  ///< the same as people see it
};
/// Of a run.
struct DocxRunProperties {
  std::string style{};
  std::optional<bool> hidden{};
};
/// Of a row.
struct DocxRowProperties {
  std::uint32_t columns_before{};
  std::uint32_t columns_after{};
  bool deleted{};
  bool inserted{};
  bool hidden{};
};
/// How a cell is part of a merged one.
enum class DocxMerge : std::uint8_t { none, begins, goes_on };
/// Of a cell.
struct DocxCellProperties {
  std::uint32_t column_span = 1;
  DocxMerge rows{};
  DocxMerge columns{};
  bool changed{};  ///< inserted, deleted or merged by a tracked change
};

// Each reads the element that begins; what it was before a tracked change is left out.
DocxParagraphProperties read_paragraph_properties(XmlReader& xml);
DocxRunProperties read_run_properties(XmlReader& xml);
DocxRowProperties read_row_properties(XmlReader& xml);
DocxCellProperties read_cell_properties(XmlReader& xml);

/// The attribute `w:val` of the element that begins.
std::optional<std::string_view> docx_value(const XmlReader& xml);
/// Whether a property that is there is on.
bool docx_is_on(const XmlReader& xml);

}  // namespace gerove::intake
