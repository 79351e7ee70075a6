#include "registers/field_reference.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "gerove/domain/record.hpp"

namespace gerove::registers {
namespace {

// The part of a path before the next dot outside brackets; the path goes on behind it.
std::string_view take_part(std::string_view& path) {
  const std::size_t bracket = path.find('[');
  std::size_t dot = path.find('.');
  if (bracket < dot) dot = path.find('.', std::min(path.find(']', bracket), path.size()));
  const std::string_view part = path.substr(0, dot);
  path.remove_prefix(dot == path.npos ? path.size() : dot + 1);
  return part;
}

// `issuer.kind=ACTOR_KIND_CHILD`
std::optional<ElementFilter> read_filter(const TypeInfo& type, std::string_view text) {
  const std::size_t sign = text.find('=');
  if (sign == text.npos) return std::nullopt;
  ElementFilter filter;
  const TypeInfo* owner = &type;
  std::string_view path = text.substr(0, sign);
  while (!path.empty()) {
    const FieldInfo* const field = owner == nullptr ? nullptr : owner->find(take_part(path));
    if (field == nullptr || field->presence == Presence::repeated) return std::nullopt;
    filter.fields.push_back(field);
    owner = field->kind == Kind::message ? &field->type() : nullptr;
  }
  if (filter.fields.empty() || filter.fields.back()->kind != Kind::enumeration) return std::nullopt;
  const CodeEntry* const code = find_code(filter.fields.back()->codes(), text.substr(sign + 1));
  if (code == nullptr) return std::nullopt;
  filter.code = code->number;
  return filter;
}

std::optional<PathStep> read_step(const TypeInfo& type, std::string_view part) {
  const std::size_t bracket = part.find('[');
  PathStep step{.field = type.find(part.substr(0, bracket))};
  if (step.field == nullptr) return std::nullopt;
  const bool is_list = step.field->presence == Presence::repeated;
  if (is_list != (bracket != part.npos)) return std::nullopt;
  if (!is_list) return step;
  const std::string_view inside = part.substr(bracket);
  if (inside == "[]") return step;
  if (!inside.ends_with(']') || step.field->kind != Kind::message) return std::nullopt;
  step.filter = read_filter(step.field->type(), inside.substr(1, inside.size() - 2));
  return step.filter ? std::optional(std::move(step)) : std::nullopt;
}

bool same(const PathStep& a, const PathStep& b) {
  if (a.field != b.field || a.filter.has_value() != b.filter.has_value()) return false;
  return !a.filter || (a.filter->fields == b.filter->fields && a.filter->code == b.filter->code);
}

}  // namespace

const TypeInfo* FieldReference::type() const {
  const FieldInfo& last = steps.empty() ? *record : *steps.back().field;
  return last.kind == Kind::message ? &last.type() : nullptr;
}

bool FieldReference::begins_with(const FieldReference& other) const {
  return record == other.record && steps.size() >= other.steps.size() &&
         std::equal(other.steps.begin(),
                    other.steps.end(),
                    steps.begin(),
                    steps.begin() + static_cast<std::ptrdiff_t>(other.steps.size()),
                    same);
}

std::optional<FieldReference> read_field_reference(std::string_view path) {
  if (path.ends_with('.')) return std::nullopt;
  FieldReference reference;
  reference.text = path;
  reference.record = type_info<Record>().find(take_part(path));
  if (reference.record == nullptr) return std::nullopt;
  while (!path.empty()) {
    const TypeInfo* const type = reference.type();
    auto step = type == nullptr ? std::nullopt : read_step(*type, take_part(path));
    if (!step) return std::nullopt;
    reference.steps.push_back(std::move(*step));
  }
  return reference;
}

}  // namespace gerove::registers
