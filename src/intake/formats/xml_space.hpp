/// @file
/// The namespaces of office files.
#pragma once

#include <cstdint>
#include <string_view>

namespace gerove::intake {

/// A namespace. Of Office Open XML the strict and the transitional one are the same here.
enum class XmlSpace : std::uint8_t {
  none,           ///< no namespace, as most attributes
  other,          ///< one that nothing is read from
  sheet,          ///< SpreadsheetML
  word,           ///< WordprocessingML
  math,           ///< formulas of documents
  relation,       ///< ids of relations, in documents
  package,        ///< relations of a part
  compatibility,  ///< alternatives for older programs
  office,         ///< OpenDocument: office
  table,          ///< OpenDocument: table
  text,           ///< OpenDocument: text
  style,          ///< OpenDocument: style
  number,         ///< OpenDocument: formats of values
  draw,           ///< OpenDocument: frames
  manifest,       ///< OpenDocument: list of parts
  calc,           ///< LibreOffice's additions to tables
  list_format,    ///< LibreOffice's additions to documents
  xml,            ///< `xml:id`
};

/// The namespace of a name.
XmlSpace xml_space(std::string_view uri);

}  // namespace gerove::intake
