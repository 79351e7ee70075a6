/// @file
/// How the parts of an Office file refer to one another.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "intake/formats/zip_parts.hpp"

namespace gerove::intake {

/// A reference to another part.
struct OfficeRelation {
  std::string kind{};  ///< the last word of its type: `worksheet`, `styles`
  std::string part{};  ///< the name of the part
};

/// The relations of a part, by id. Those to something outside the file are not among them: nothing
/// outside is ever looked at.
class OfficeRelations {
 public:
  /// @param part an empty one: the relations of the file itself
  OfficeRelations(ZipParts& parts, std::string_view part);

  /// The part with an id; nothing if there is none.
  const OfficeRelation* find(std::string_view id) const;
  /// The name of the first part of a kind; empty if there is none.
  std::string part_of_kind(std::string_view kind) const;

 private:
  std::map<std::string, OfficeRelation, std::less<>> by_id_;
};

/// The name of the main part, which the file's relations tell. Without it the reading fails.
std::string main_part(ZipParts& parts);

}  // namespace gerove::intake
