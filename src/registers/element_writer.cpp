#include "registers/element_writer.hpp"

#include <algorithm>
#include <optional>

#include "registers/field_values.hpp"

namespace gerove::registers {
namespace {

void* at(const FieldInfo& field, void* owner, std::size_t index) {
  return const_cast<void*>(field.at(owner, index));  // the owner is not const
}

bool has_code(const ElementFilter& filter, const void* element) {
  const void* place = element;
  for (const FieldInfo* const field : filter.fields) {
    if (field->count(place) == 0) return false;
    const void* const value = field->at(place, 0);
    if (field->kind == Kind::enumeration) return field->number_of(value) == filter.code;
    place = value;
  }
  return false;
}

void* filtered_element(const PathStep& step, void* owner, bool make) {
  const void* const known = element_with(*step.filter, *step.field, owner);
  if (known != nullptr || !make) return const_cast<void*>(known);  // the owner is not const
  void* const element = step.field->add(owner);
  void* place = element;
  for (const FieldInfo* const field : step.filter->fields) place = field->add(place);
  step.filter->fields.back()->set_number(place, step.filter->code);
  return element;
}

std::string path_of(const FieldReference& field, std::size_t steps) {
  std::string path;
  for (std::size_t i = 0; i <= steps; ++i) {
    path += field.steps[i].field->name;
    path += '.';
  }
  return path;
}

}  // namespace

const void* element_with(const ElementFilter& filter, const FieldInfo& list, const void* owner) {
  for (std::size_t i = 0; i < list.count(owner); ++i) {
    const void* const element = list.at(owner, i);
    if (has_code(filter, element)) return element;
  }
  return nullptr;
}

std::string value_below(const void* owner, std::span<const PathStep> steps) {
  for (const PathStep& step : steps) {
    if (step.field->count(owner) == 0) return {};
    const void* const value = step.field->at(owner, 0);
    if (&step == &steps.back()) return value_text(*step.field, value);
    owner = value;
  }
  return {};
}

// The element of a list that belongs to the row.
void* ElementWriter::own_element(const FieldReference& field,
                                 std::size_t step,
                                 void* owner,
                                 std::string_view value,
                                 bool is_first) {
  const FieldInfo& list = *field.steps[step].field;
  const auto [known, is_new] = own_.try_emplace(path_of(field, step));
  if (!is_new) return at(list, owner, known->second);
  const auto below = std::span(field.steps).subspan(step + 1);
  const std::size_t count = list.count(owner);
  for (std::size_t i = 0; i < count; ++i) {
    known->second = i;
    if (value_below(list.at(owner, i), below) == value) return at(list, owner, i);
  }
  if (count > 0 && !is_first) return at(list, owner, known->second);
  known->second = count;
  return list.add(owner);
}

void* ElementWriter::owner(const FieldReference& field,
                           std::string_view value,
                           bool is_first,
                           bool make) {
  void* place = content_;
  const bool is_of_row = field.begins_with(element_);
  for (std::size_t i = 0, lists = 0; i + 1 < field.steps.size(); ++i) {
    const PathStep& step = field.steps[i];
    if (step.filter) {
      place = filtered_element(step, place, make);
    } else if (step.field->presence != Presence::repeated) {
      if (step.field->count(place) == 0 && !make) return nullptr;
      place = step.field->add(place);
    } else if (is_of_row && i < element_.steps.size()) {
      place = at(*step.field, place, place_[lists++]);
    } else {
      if (step.field->count(place) == 0 && !make) return nullptr;
      place = own_element(field, i, place, value, is_first);
    }
    if (place == nullptr) return nullptr;
  }
  return place;
}

bool ElementWriter::set(const FieldReference& field, std::string_view value, bool is_first) {
  void* const place = owner(field, value, is_first, true);
  const FieldInfo& leaf = *field.leaf();
  if (leaf.count(place) > 0 && value_text(leaf, leaf.at(place, 0)) == value) return false;
  set_value(leaf, leaf.add(place), value);
  return true;
}

bool ElementWriter::add(const FieldReference& field, std::string_view value) {
  void* const place = owner(field, value, false, true);
  const FieldInfo& leaf = *field.leaf();
  for (std::size_t i = 0; i < leaf.count(place); ++i) {
    if (value_text(leaf, leaf.at(place, i)) == value) return false;
  }
  set_value(leaf, leaf.add(place), value);
  return true;
}

bool ElementWriter::erase(const FieldReference& field) {
  void* const place = owner(field, {}, false, false);
  const FieldInfo& leaf = *field.leaf();
  if (place == nullptr || leaf.count(place) == 0) return false;
  leaf.clear(place);
  return true;
}

}  // namespace gerove::registers
