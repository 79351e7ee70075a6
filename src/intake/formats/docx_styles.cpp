#include "intake/formats/docx_styles.hpp"

#include "intake/formats/docx_properties.hpp"
#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

void DocxStyles::read(ZipParts& parts, std::string_view part) {
  ZipPart bytes = parts.open(part);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (!xml.is(XmlSpace::word, "style")) continue;
    const std::string id(xml.attribute(XmlSpace::word, "styleId").value_or(""));
    const bool is_default = says_yes(xml.attribute(XmlSpace::word, "default")) &&
                            xml.attribute(XmlSpace::word, "type") == "paragraph";
    if (is_default) default_style_ = id;
    Style style;
    for (XmlChildren properties(xml); properties.next();) {
      if (xml.is(XmlSpace::word, "basedOn")) style.based_on = docx_value(xml).value_or("");
      if (xml.is(XmlSpace::word, "rPr")) style.hidden = read_run_properties(xml).hidden;
      if (xml.is(XmlSpace::word, "pPr")) {
        const auto paragraph = read_paragraph_properties(xml);
        style.list = paragraph.list;
        style.level = paragraph.level;
      }
    }
    constexpr std::size_t least = 256;  // a style with short names
    if (!parts.reading().spend(least + id.size() + style.based_on.size())) return;
    styles_.try_emplace(id, std::move(style));
  }
}

/// Shows a style and those that it is based on, until one is enough.
template <class See>
void DocxStyles::see_chain(std::string_view style, const See& see) const {
  constexpr int longest_chain = 32;  // and no circles
  auto found = styles_.find(style.empty() ? std::string_view(default_style_) : style);
  for (int i = 0; i < longest_chain && found != styles_.end(); ++i) {
    if (see(found->first, found->second)) return;
    found = styles_.find(found->second.based_on);
  }
}

std::optional<DocxStyles::Numbered> DocxStyles::numbered(std::string_view style) const {
  std::optional<Numbered> numbered;
  std::optional<std::uint32_t> level;
  see_chain(style, [&](const std::string& name, const Style& one) {
    if (!level) level = one.level;
    if (one.list) numbered = Numbered{{*one.list, level}, name};
    return one.list.has_value();
  });
  return numbered;
}

std::optional<bool> DocxStyles::hidden(std::string_view style) const {
  std::optional<bool> hidden;
  see_chain(style, [&](const std::string&, const Style& one) {
    hidden = one.hidden;
    return hidden.has_value();
  });
  return hidden;
}

}  // namespace gerove::intake
