// Which ids name records, which name parts of records, and where those may be referred to from;
// read once from the field tables.
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "gerove/core/type_info.hpp"

namespace gerove::check {

/// A field that gives its message an id; all other ids are references.
inline bool is_definition(const FieldInfo& field) {
  return field.kind == Kind::id && field.name == "id";
}

/// What the tables say about ids. Kinds are named as in `FieldInfo::id_of`, records by the name of
/// their field in Record.
class IdKinds {
 public:
  /// The only instance, made at the first call.
  static const IdKinds& instance();

  /// Whether ids of a kind name parts of such records, so that references to them stay inside.
  bool is_local(std::string_view record, std::string_view kind) const {
    const auto found = parts_.find(record);
    return found != parts_.end() && found->second.contains(kind);
  }
  /// Whether parts of a kind are referred to from records that can't hold such parts.
  bool is_part_seen_from_outside(std::string_view kind) const { return outside_.contains(kind); }

 private:
  using Names = std::set<std::string_view>;

  IdKinds();
  void collect(const TypeInfo& type, bool is_record, Names& defined, Names& referred, Names& seen);

  std::map<std::string_view, Names> parts_;
  Names outside_;
};

}  // namespace gerove::check
