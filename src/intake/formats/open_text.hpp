/// @file
/// Paragraphs of OpenDocument files as people see them.
#pragma once

#include <string_view>

#include "intake/formats/office_text.hpp"
#include "intake/formats/open_styles.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

/// What stands in a paragraph and is not part of its text.
class OpenTextGuests {
 public:
  /// A tracked change.
  virtual void tell_changes() = 0;
  /// A text box, the element that begins.
  virtual void read_text_box() = 0;

 protected:
  ~OpenTextGuests() = default;
};

/// Adds the text of a paragraph, the element that begins: blanks run together, notes, comments and
/// hidden text are out.
void read_open_paragraph(XmlReader& xml,
                         const OpenStyles& styles,
                         OpenTextGuests& guests,
                         OfficeText& out);

}  // namespace gerove::intake
