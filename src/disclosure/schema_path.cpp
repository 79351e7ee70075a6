#include "disclosure/schema_path.hpp"

#include <set>

#include "core/type_name.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::disclosure::detail {

namespace {

bool leads_into(const TypeInfo& type, std::string_view path) {
  const std::size_t dot = path.find('.');
  const FieldInfo* const field = type.find(path.substr(0, dot));
  if (field == nullptr || dot == std::string_view::npos) return field != nullptr;
  return field->kind == Kind::message && leads_into(field->type(), path.substr(dot + 1));
}

bool holds_field(const TypeInfo& type,
                 std::string_view type_and_field,
                 std::set<const TypeInfo*>& met) {
  if (!met.insert(&type).second) return false;
  const std::string_view name = short_name(type);
  for (const FieldInfo& field : type.fields) {
    const bool same_type =
        type_and_field.starts_with(name) && type_and_field.substr(name.size()).starts_with('.');
    if (same_type && type_and_field.substr(name.size() + 1) == field.name) return true;
    if (field.kind == Kind::message && holds_field(field.type(), type_and_field, met)) return true;
  }
  return false;
}

}  // namespace

bool names_something(std::string_view field) {
  std::set<const TypeInfo*> met;
  return leads_into(type_info<Record>(), field) || holds_field(type_info<Record>(), field, met);
}

std::string disclosed_path(std::string_view path) {
  if (leads_into(type_info<Record>(), path)) return std::string(path);
  if (leads_into(type_info<Referral>(), path)) return "referral." + std::string(path);
  return {};
}

bool is_at_or_inside(std::string_view inner, std::string_view outer) {
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '.');
}

}  // namespace gerove::disclosure::detail
