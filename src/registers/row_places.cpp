#include "registers/row_places.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/words.hpp"
#include "registers/element_writer.hpp"
#include "registers/field_values.hpp"

namespace gerove::registers {
namespace {

constexpr char separator = '\x1f';  // no text of a cell has it

FoundPlace none(const FindingKind& kind) { return {.finding = &kind}; }
FoundPlace at(std::size_t record, std::size_t element = 0) {
  return {.place = RowPlace{record, element, false}};
}

const FieldInfo* list_of(const PlannedSheet& sheet) {
  return sheet.record.steps.empty() ? nullptr : sheet.record.steps.back().field;
}

bool is_person(const FieldReference& field) { return field.record->name == "person"; }

void append_key(std::string& key, const FieldReference& field, const std::string& value) {
  const FieldInfo* const leaf = field.leaf();
  key += leaf != nullptr && leaf->kind == Kind::string ? fold(value) : value;
  key += separator;
}

// The values of all readings below a list, such as its pairs.
std::string values_below(const FieldReference& list, const std::vector<Reading>& readings) {
  std::string values;
  for (const Reading& reading : readings) {
    if (reading.field->begins_with(list)) append_key(values, *reading.field, reading.value);
  }
  return values;
}

// The same of the list that a struct has.
std::string values_of(const FieldInfo& list, const void* owner) {
  std::string values;
  for (std::size_t i = 0; i < list.count(owner); ++i) {
    for (const FieldInfo& field : list.type().fields) {
      const void* const element = list.at(owner, i);
      if (field.count(element) == 0) continue;
      values += fold(value_text(field, field.at(element, 0)));
      values += separator;
    }
  }
  return values;
}

bool is_list_of_structs(const FieldReference& field) {
  const FieldInfo* const leaf = field.leaf();
  return leaf != nullptr && leaf->presence == Presence::repeated && leaf->kind == Kind::message;
}

// `measures` gives ids such as `measure-3`.
std::string_view short_list_name(std::string_view list) {
  return list.ends_with('s') ? list.substr(0, list.size() - 1) : list;
}

bool is_child(const Reading& reading) {
  const FieldInfo* const leaf = reading.field->leaf();
  return reading.refers == "child" || (leaf != nullptr && leaf->id_of == "Child");
}

}  // namespace

FoundPlace RowPlaces::find_or_make(const PlannedSheet& sheet,
                                   const std::vector<Reading>& readings,
                                   const std::string& person) {
  for (const Reading& reading : readings) {
    const bool is_itself = reading.field->text == sheet.record.text && !reading.refers.empty();
    if (is_itself) return element_with_id(sheet, reading.value);
  }
  std::optional<std::size_t> owner;
  if (list_of(sheet) != nullptr) {
    const FoundPlace found = owner_of(sheet, readings);
    if (!found.place) return found;
    owner = found.place->record;
  }
  if (sheet.key.empty() && !owner) return only_record(sheet, readings);
  std::string key = owner ? std::to_string(*owner) + separator : std::string();
  const std::size_t before = key.size();
  key += key_of(sheet, readings, person);
  if (key.find_first_not_of(separator, before) == key.npos) {
    return none(register_finding::cell_required);
  }
  auto& known = keys_of(sheet)[key];
  if (known.size() > 1) return none(register_finding::reference_several);
  if (known.size() == 1) return at(known[0].record, known[0].element);
  const RowPlace made = make(sheet, readings, owner);
  known.push_back({made.record, made.element, false});
  return {.place = made};
}

// A sheet without key is about the only record of its kind.
FoundPlace RowPlaces::only_record(const PlannedSheet& sheet, const std::vector<Reading>& readings) {
  const auto all = office_.all(*sheet.record.record);
  if (all.size() > 1) return none(register_finding::reference_several);
  if (all.size() == 1) return at(all[0]);
  return {.place = make(sheet, readings, std::nullopt)};
}

// The record in whose list the row is: that which a cell names, the file of the child that it
// names, or the only one there is.
FoundPlace RowPlaces::owner_of(const PlannedSheet& sheet, const std::vector<Reading>& readings) {
  const FieldInfo& kind = *sheet.record.record;
  const bool is_file = kind.name == "case_file";
  for (const Reading& reading : readings) {
    const bool names_owner = reading.field->leaf() == nullptr && reading.field->record == &kind;
    if (is_file && is_child(reading)) return file_of_child(reading.value);
    if (!names_owner || reading.refers != kind.name) continue;
    const auto place = office_.find(kind, reading.value);
    return place ? at(*place) : none(register_finding::reference_missing);
  }
  const auto all = office_.all(kind);
  if (all.size() == 1) return at(all[0]);
  return none(all.empty() ? register_finding::reference_missing : register_finding::derive_several);
}

FoundPlace RowPlaces::file_of_child(const std::string& child) {
  if (!files_of_children_) files_of_children_ = files_of_children();
  const auto found = files_of_children_->find(child);
  if (found == files_of_children_->end()) return none(register_finding::reference_missing);
  return found->second.size() == 1 ? at(found->second[0]) : none(register_finding::derive_several);
}

RowPlaces::FilesOfChildren RowPlaces::files_of_children() {
  FilesOfChildren files;
  for (const std::size_t place : office_.all(*type_info<Record>().find("case_file"))) {
    const CaseFile& file = *office_.get<CaseFile>(place);
    const auto add = [&](const ChildId& child) {
      if (child.empty()) return;
      auto& places = files[child.value];
      if (places.empty() || places.back() != place) places.push_back(place);
    };
    add(file.child_id);
    const Family* const family = office_.find_as<Family>("family", file.family_id.value);
    if (family == nullptr) continue;
    for (const FamilyMember& one : family->members) add(one.child_id);
  }
  return files;
}

FoundPlace RowPlaces::element_with_id(const PlannedSheet& sheet, const std::string& id) {
  const auto [known, is_new] = places_of_ids_.try_emplace(sheet.record.text);
  if (is_new) known->second = places_of_ids(sheet);
  const auto place = known->second.find(id);
  if (place == known->second.end()) return none(register_finding::reference_missing);
  return {.place = place->second};
}

RowPlaces::PlacesOfIds RowPlaces::places_of_ids(const PlannedSheet& sheet) {
  PlacesOfIds places;
  const FieldInfo* const list = list_of(sheet);
  if (list == nullptr) return places;
  for (const std::size_t place : office_.all(*sheet.record.record)) {
    const void* const content = office_.content(place);
    for (std::size_t i = 0; i < list->count(content); ++i) {
      places.try_emplace(std::string(id_of(list->type(), list->at(content, i))),
                         RowPlace{place, i, false});
    }
  }
  return places;
}

RowPlaces::Keys& RowPlaces::keys_of(const PlannedSheet& sheet) {
  const auto [known, is_new] = keys_.try_emplace(sheet.record.text);
  if (!is_new) return known->second;
  const FieldInfo* const list = list_of(sheet);
  for (const std::size_t place : office_.all(*sheet.record.record)) {
    const void* const content = office_.content(place);
    if (list == nullptr) {
      known->second[key_of(sheet, content)].push_back({.record = place});
      continue;
    }
    const std::string owner = std::to_string(place) + separator;
    for (std::size_t i = 0; i < list->count(content); ++i) {
      known->second[owner + key_of(sheet, list->at(content, i))].push_back({place, i, false});
    }
  }
  return known->second;
}

// Both keys are the values of the same fields in the same order. Names are a person, once.
std::string RowPlaces::key_of(const PlannedSheet& sheet,
                              const std::vector<Reading>& readings,
                              const std::string& person) const {
  std::string key;
  bool has_person = false;
  for (const FieldReference& field : sheet.key) {
    if (is_person(field)) {
      if (!std::exchange(has_person, true)) (key += person) += separator;
    } else if (is_list_of_structs(field)) {
      (key += values_below(field, readings)) += separator;
    } else if (field.leaf() != nullptr) {
      const auto reading = std::ranges::find_if(
          readings, [&](const Reading& one) { return one.field->text == field.text; });
      append_key(key, field, reading == readings.end() ? std::string() : reading->value);
    }
  }
  return key;
}

std::string RowPlaces::key_of(const PlannedSheet& sheet, const void* element) const {
  std::string key;
  bool has_person = false;
  for (const FieldReference& field : sheet.key) {
    if (is_person(field)) {
      const FieldInfo* const id = sheet.record.type()->find("person_id");
      if (id == nullptr || std::exchange(has_person, true)) continue;
      if (id->count(element) > 0) key += value_text(*id, id->at(element, 0));
      key += separator;
    } else if (is_list_of_structs(field)) {
      (key += values_of(*field.leaf(), element)) += separator;
    } else if (field.leaf() != nullptr) {
      const auto below = std::span(field.steps).subspan(sheet.record.steps.size());
      append_key(key, field, value_below(element, below));
    }
  }
  return key;
}

RowPlace RowPlaces::make(const PlannedSheet& sheet,
                         const std::vector<Reading>& readings,
                         std::optional<std::size_t> owner) {
  const FieldInfo* const list = list_of(sheet);
  if (list != nullptr) {
    void* const content = office_.content(*owner);
    const std::size_t index = list->count(content);
    void* const element = list->add(content);
    const FieldInfo* const id = list->type().find("id");
    if (id != nullptr) {
      set_value(*id, id->add(element), office_.next_id(short_list_name(list->name)));
    }
    return {*owner, index, true};
  }
  for (const Reading& reading : readings) {
    const FieldInfo* const leaf = reading.field->leaf();
    const bool is_id = reading.field->record == sheet.record.record &&
                       reading.field->steps.size() == 1 && leaf->name == "id";
    if (is_id) return {office_.add(*sheet.record.record, reading.value), 0, true};
  }
  return {office_.add(*sheet.record.record), 0, true};
}

}  // namespace gerove::registers
