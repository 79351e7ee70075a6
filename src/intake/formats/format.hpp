/// @file
/// The formats of tables. Each adds to a reading what its file holds, or a failure:
///
/// - intake_damaged: a part is missing or cut, or breaks off;
/// - intake_encrypted: a password;
/// - intake_unsafe: what no document holds, such as a DOCTYPE, overlapping parts, or parts that
///   swell beyond all measure;
/// - intake_size: larger than a limit;
/// - intake_encoding: text in no known encoding.
///
/// A detail names a part of the file or a limit, never what a cell says. Which format a file has is
/// known before (`file_kind`: of a ZIP by the names of its parts), so a file of another kind comes
/// only where it is damaged. That a format is `set_format` is done for all but texts.
#pragma once

#include <string_view>

#include "intake/formats/reading_builder.hpp"

namespace gerove::intake {

// With GEROVE_OFFICE. Without it these are not called: the reading fails with intake_unavailable.
void read_xlsx(std::string_view bytes, ReadingBuilder& reading);
void read_docx(std::string_view bytes, ReadingBuilder& reading);
void read_ods(std::string_view bytes, ReadingBuilder& reading);
void read_odt(std::string_view bytes, ReadingBuilder& reading);
void read_html(std::string_view bytes, ReadingBuilder& reading);

/// Any text: finds out which of the formats below it has.
void read_text(std::string_view bytes, ReadingBuilder& reading);

}  // namespace gerove::intake
