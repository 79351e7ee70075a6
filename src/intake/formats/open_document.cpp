#include "intake/formats/open_document.hpp"

#include "intake/formats/format.hpp"
#include "intake/formats/open_body.hpp"
#include "intake/formats/open_styles.hpp"
#include "intake/formats/xml_reader.hpp"
#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

namespace {

/// Parts with a password are named in the list of parts.
void refuse_encrypted(ZipParts& parts) {
  constexpr std::string_view list = "META-INF/manifest.xml";
  if (!parts.has(list)) return;
  ZipPart bytes = parts.open(list);
  XmlReader xml(bytes);
  while (xml.next() != XmlReader::Event::done) {
    if (xml.is(XmlSpace::manifest, "encryption-data")) {
      return parts.reading().fail(Errc::intake_encrypted);
    }
  }
}

void read_common_styles(ZipParts& parts, OpenStyles& styles) {
  constexpr std::string_view name = "styles.xml";
  if (!parts.has(name)) return;
  ZipPart bytes = parts.open(name);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (xml.is(XmlSpace::office, "styles")) styles.read(xml);
  }
}

}  // namespace

void read_open_document(std::string_view bytes, ReadingBuilder& reading) {
  ZipParts parts(bytes, reading);
  if (reading.failed()) return;
  refuse_encrypted(parts);
  OpenStyles styles;
  read_common_styles(parts, styles);
  ZipPart content = parts.open("content.xml");
  XmlReader xml(content);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (xml.is(XmlSpace::office, "automatic-styles")) styles.read(xml);
    if (xml.is(XmlSpace::office, "body")) read_open_body(xml, styles);
  }
}

void read_ods(std::string_view bytes, ReadingBuilder& reading) {
  read_open_document(bytes, reading);
}

void read_odt(std::string_view bytes, ReadingBuilder& reading) {
  read_open_document(bytes, reading);
}

}  // namespace gerove::intake
