#include "intake/formats/office_relations.hpp"

#include <algorithm>
#include <utility>

#include "intake/formats/xml_reader.hpp"

namespace gerove::intake {

namespace {

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return std::string(part.substr(0, slash == part.npos ? 0 : slash + 1));
}

/// The name that a target means, seen from a folder.
std::string resolved_part(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1))
                                             : std::string(folder) + std::string(target);
  std::string part;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view step = std::string_view(path).substr(at, end - at);
    if (step == "..") {
      part.resize(part.rfind('/') == part.npos ? 0 : part.rfind('/'));
    } else if (step != ".") {
      part += part.empty() ? "" : "/";
      part += step;
    }
    at = end + 1;
  }
  return part;
}

}  // namespace

OfficeRelations::OfficeRelations(ZipParts& parts, std::string_view part) {
  const std::string folder = folder_of(part);
  const std::string name = folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
  if (!parts.has(name)) return;
  ZipPart bytes = parts.open(name);
  XmlReader xml(bytes);
  if (!to_root(xml)) return;
  for (XmlChildren all(xml); all.next();) {
    if (!xml.is(XmlSpace::package, "Relationship")) continue;
    const auto value = [&](std::string_view attribute) {
      return xml.attribute(XmlSpace::none, attribute).value_or("");
    };
    if (value("TargetMode") == "External") continue;
    const std::string_view type = value("Type");
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    constexpr std::size_t least = 256;  // an entry with short names
    const std::string id(value("Id"));
    OfficeRelation relation{std::string(kind), resolved_part(folder, value("Target"))};
    const std::size_t names = id.size() + relation.kind.size() + relation.part.size();
    if (!parts.reading().spend(least + names)) return;
    by_id_.try_emplace(id, std::move(relation));
  }
}

const OfficeRelation* OfficeRelations::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &found->second;
}

std::string OfficeRelations::part_of_kind(std::string_view kind) const {
  const auto found =
      std::ranges::find_if(by_id_, [&](const auto& one) { return one.second.kind == kind; });
  return found == by_id_.end() ? std::string() : found->second.part;
}

std::string main_part(ZipParts& parts) {
  std::string part = OfficeRelations(parts, "").part_of_kind("officeDocument");
  if (part.empty()) parts.reading().fail(Errc::intake_damaged, "_rels/.rels");
  return part;
}

}  // namespace gerove::intake
