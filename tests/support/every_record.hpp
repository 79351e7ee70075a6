// Every message type by name, for tests that must leave none out.
#pragma once

#include <map>
#include <string_view>

#include "gerove/core/type_info.hpp"
#include "gerove/domain/domain.hpp"
#include "gerove/law/rule_table.hpp"
#include "gerove/registers/import.hpp"
#include "gerove/registers/mapping.hpp"

namespace gerove::test {

inline void collect_types(const TypeInfo& type,
                          std::map<std::string_view, const TypeInfo*>& found) {
  if (!found.emplace(type.name, &type).second) return;
  for (const FieldInfo& field : type.fields) {
    if (field.kind == Kind::message) collect_types(field.type(), found);
  }
}

/// All types that a Record can hold, by full name.
inline std::map<std::string_view, const TypeInfo*> every_type() {
  std::map<std::string_view, const TypeInfo*> found;
  collect_types(type_info<Record>(), found);
  return found;
}

/// All types that a table of law can hold, by full name.
inline std::map<std::string_view, const TypeInfo*> every_law_type() {
  std::map<std::string_view, const TypeInfo*> found;
  collect_types(type_info<law::LawTable>(), found);
  return found;
}

/// All types of intake that are written down, by full name: mappings, and runs of imports without
/// the records in them.
inline std::map<std::string_view, const TypeInfo*> every_intake_type() {
  std::map<std::string_view, const TypeInfo*> found;
  collect_types(type_info<registers::Mapping>(), found);
  for (const TypeInfo* const type :
       {&type_info<registers::ImportRun>(), &type_info<registers::ChangedRecord>()}) {
    found.emplace(type->name, type);
  }
  return found;
}

}  // namespace gerove::test
