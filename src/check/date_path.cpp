#include "check/date_path.hpp"

#include <algorithm>
#include <string>

#include "gerove/core/moment.hpp"
#include "gerove/domain/record.hpp"

namespace gerove::check {

namespace {

bool is_kind(const FieldInfo& field, std::string_view kind) {
  return field.kind == Kind::message && field.type().name.starts_with(record_package) &&
         field.type().name.substr(record_package.size()) == kind;
}

/// The list of a record whose elements ids of a kind name.
const FieldInfo* part_list(const TypeInfo& record, std::string_view kind) {
  const auto found = std::ranges::find_if(record.fields, [&](const FieldInfo& field) {
    return field.presence == Presence::repeated && is_kind(field, kind);
  });
  return found == record.fields.end() ? nullptr : &*found;
}

bool is_moment(const FieldInfo& field) {
  return field.kind == Kind::message && field.type().name == Moment::type_name;
}

/// Whether a path may end with a field: a date, or something that happened at one.
bool ends_path(const FieldInfo& field) {
  if (field.kind == Kind::date || field.kind == Kind::partial_date || is_moment(field)) return true;
  return field.kind == Kind::message && field.type().find("date") != nullptr;
}

/// A code by its name without the prefix of its list.
std::optional<std::int64_t> find_code(const FieldInfo& field, std::string_view name) {
  const auto codes = field.codes();
  const std::size_t prefix = codes.front().name.size() - std::string_view("UNSPECIFIED").size();
  const auto found = std::ranges::find_if(
      codes, [&](const CodeEntry& entry) { return entry.name.substr(prefix) == name; });
  return found == codes.end() ? std::nullopt : std::optional<std::int64_t>(found->number);
}

/// Takes what stands before a separator, or all.
std::string_view take_until(std::string_view& text, std::string_view separator) {
  const std::size_t at = text.find(separator);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + separator.size());
  return taken;
}

}  // namespace

bool DatePath::leaves() const {
  return naming != nullptr ||
         std::ranges::any_of(hops, [](const Hop& hop) { return hop.record != nullptr; });
}

const Hop* DatePath::list_of_codes() const {
  return naming == nullptr && hops.size() == 1 && hops[0].code ? &hops[0] : nullptr;
}

Leaves leaves_of(const FieldInfo& field) {
  if (field.kind != Kind::message || field.type().name == Moment::type_name) return {};
  return {field.type().find("moment"), field.type().find("date")};
}

const FieldInfo* code_of(const TypeInfo& type) {
  const FieldInfo* field = type.find("code");
  return field != nullptr && field->kind == Kind::enumeration ? field : nullptr;
}

const FieldInfo* record_field(std::string_view kind) {
  const auto fields = type_info<Record>().fields;
  const auto found =
      std::ranges::find_if(fields, [&](const FieldInfo& field) { return is_kind(field, kind); });
  return found == fields.end() ? nullptr : &*found;
}

std::optional<DatePath> read_date_path(const TypeInfo& record,
                                       const TypeInfo& type,
                                       std::string_view path) {
  DatePath read;
  const TypeInfo* at = &type;
  if (path.starts_with('<')) {
    path.remove_prefix(1);
    read.naming = record_field(take_until(path, "."));
    if (read.naming == nullptr) return std::nullopt;
    at = &read.naming->type();
  }
  while (!path.empty()) {
    const std::size_t end = path.find_first_of(".-");
    const bool follows = end != std::string_view::npos && path[end] == '-';
    std::string_view step = take_until(path, follows ? "->" : ".");
    Hop hop;
    hop.field = at->find(take_until(step, "["));
    if (hop.field == nullptr) return std::nullopt;
    if (!step.empty()) {
      const FieldInfo* code =
          hop.field->kind == Kind::message ? code_of(hop.field->type()) : nullptr;
      if (code != nullptr) hop.code = find_code(*code, take_until(step, "]"));
      if (!hop.code) return std::nullopt;
    }
    if (follows) {
      hop.part = part_list(record, hop.field->id_of);
      if (hop.part == nullptr) hop.record = record_field(hop.field->id_of);
      const FieldInfo* target = hop.part != nullptr ? hop.part : hop.record;
      if (target == nullptr) return std::nullopt;
      at = &target->type();
    } else if (hop.field->kind == Kind::message) {
      at = &hop.field->type();
    } else if (!path.empty()) {
      return std::nullopt;
    }
    if (path.empty() && !follows) hop.leaves = leaves_of(*hop.field);
    read.hops.push_back(hop);
  }
  if (read.hops.empty() || !ends_path(*read.hops.back().field)) return std::nullopt;
  return read;
}

}  // namespace gerove::check
