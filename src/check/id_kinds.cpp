#include "check/id_kinds.hpp"

#include "gerove/domain/record.hpp"

namespace gerove::check {

const IdKinds& IdKinds::instance() {
  static const IdKinds kinds;
  return kinds;
}

IdKinds::IdKinds() {
  std::map<std::string_view, Names> references;
  Names all_parts;
  for (const FieldInfo& record : type_info<Record>().fields) {
    Names seen;
    collect(record.type(), true, parts_[record.name], references[record.name], seen);
    all_parts.insert(parts_[record.name].begin(), parts_[record.name].end());
  }
  for (const auto& [record, kinds] : references) {
    for (const auto kind : kinds) {
      if (all_parts.contains(kind) && !is_local(record, kind)) outside_.insert(kind);
    }
  }
}

void IdKinds::collect(
    const TypeInfo& type, bool is_record, Names& defined, Names& referred, Names& seen) {
  if (!seen.insert(type.name).second) return;
  for (const FieldInfo& field : type.fields) {
    if (field.kind == Kind::message) collect(field.type(), false, defined, referred, seen);
    if (field.kind != Kind::id) continue;
    if (!is_definition(field)) {
      referred.insert(field.id_of);
    } else if (!is_record) {
      defined.insert(field.id_of);
    }
  }
}

}  // namespace gerove::check
