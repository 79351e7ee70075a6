#include "registers/row_values.hpp"

#include <algorithm>

#include "registers/field_values.hpp"

namespace gerove::registers {
namespace {

bool is_list(const PathStep& step) {
  return step.field->presence == Presence::repeated && !step.filter;
}

}  // namespace

// The struct before a step; null where there is none.
const void* RowValues::owner(const FieldReference& field,
                             std::size_t end,
                             bool all_elements) const {
  const void* place = content_;
  const bool is_of_row = field.begins_with(element_);
  for (std::size_t i = 0, lists = 0; i < end && place != nullptr; ++i) {
    const PathStep& step = field.steps[i];
    if (step.filter) {
      place = element_with(*step.filter, *step.field, place);
      continue;
    }
    std::size_t index = 0;
    if (is_list(step)) {
      const bool is_own = is_of_row && i < element_.steps.size();
      index = is_own ? place_[lists++] : all_elements ? 0 : further_;
    }
    place = index < step.field->count(place) ? step.field->at(place, index) : nullptr;
  }
  return place;
}

std::size_t RowValues::last_list(const FieldReference& field) const {
  const std::size_t own = field.begins_with(element_) ? element_.steps.size() : 0;
  for (std::size_t i = field.steps.size(); i > own; --i) {
    if (is_list(field.steps[i - 1])) return i - 1;
  }
  return field.steps.size();
}

std::string RowValues::one(const FieldReference& field) const {
  const std::size_t last = field.steps.size() - 1;
  const void* const place = owner(field, last, false);
  return place == nullptr ? std::string()
                          : value_below(place, std::span(field.steps).subspan(last));
}

std::vector<std::string> RowValues::all(const FieldReference& list) const {
  std::vector<std::string> values;
  const std::size_t last = list.steps.size() - 1;
  const void* const place = owner(list, last, true);
  const FieldInfo& leaf = *list.leaf();
  for (std::size_t i = 0; place != nullptr && i < leaf.count(place); ++i) {
    values.push_back(value_text(leaf, leaf.at(place, i)));
  }
  return values;
}

RowValues::Listed RowValues::listed(const FieldReference& field) const {
  const std::size_t list = last_list(field);
  Listed found{.next_step = list + 1};
  if (list == field.steps.size()) return found;
  const FieldInfo& info = *field.steps[list].field;
  const void* const place = owner(field, list, true);
  for (std::size_t i = 0; place != nullptr && i < info.count(place); ++i) {
    found.structs.push_back(info.at(place, i));
  }
  return found;
}

std::vector<std::string> RowValues::each(const FieldReference& field) const {
  const Listed found = listed(field);
  std::vector<std::string> values;
  for (const void* const one : found.structs) {
    values.push_back(value_below(one, std::span(field.steps).subspan(found.next_step)));
  }
  return values;
}

std::size_t RowValues::rows_for(const FieldReference& field) const {
  return std::max<std::size_t>(listed(field).structs.size(), 1);
}

}  // namespace gerove::registers
