#include "intake/formats/xml_space.hpp"

#include <algorithm>
#include <iterator>

namespace gerove::intake {

namespace {

struct SpaceName {
  std::string_view uri;
  XmlSpace space;
};

constexpr SpaceName space_names[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::sheet},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::sheet},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", XmlSpace::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", XmlSpace::word},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", XmlSpace::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", XmlSpace::math},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::relation},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::relation},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::package},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", XmlSpace::compatibility},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::office},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::text},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::style},
    {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", XmlSpace::number},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", XmlSpace::draw},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", XmlSpace::manifest},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", XmlSpace::calc},
    {"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", XmlSpace::list_format},
    {"http://www.w3.org/XML/1998/namespace", XmlSpace::xml},
};

}  // namespace

XmlSpace xml_space(std::string_view uri) {
  if (uri.empty()) return XmlSpace::none;
  const auto* const found = std::ranges::find(space_names, uri, &SpaceName::uri);
  return found == std::end(space_names) ? XmlSpace::other : found->space;
}

}  // namespace gerove::intake
