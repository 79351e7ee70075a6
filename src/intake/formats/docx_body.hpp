/// @file
/// The text of a Word document: paragraphs and tables.
#pragma once

#include "intake/formats/docx_numbering.hpp"
#include "intake/formats/docx_styles.hpp"
#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

/// Reads the main part.
void read_docx_body(ZipPart& part, const DocxStyles& styles, DocxNumbering& numbering);

}  // namespace gerove::intake
