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
FoundPlace at(std::size_t record, const ElementPlace& element = {}) {
  return {.place = RowPlace{record, element, false}};
}

const FieldInfo* list_of(const FieldReference& record) {
  return record.steps.empty() ? nullptr : record.steps.back().field;
}

// `case_file.measures[]` of `case_file.measures[].suspensions[]`; the record of a list of its own.
std::string_view owner_path(const FieldReference& record) {
  return std::string_view(record.text).substr(0, record.text.rfind('.'));
}

// Visits the structs in a record that have the list of an element, with their places.
template <class Visit>
void each_owner(const FieldReference& element, void* content, const Visit& visit) {
  if (element.steps.size() < 2) return visit(content, ElementPlace{});
  const FieldInfo& outer = *element.steps.front().field;
  for (std::size_t i = 0; i < outer.count(content); ++i) {
    visit(const_cast<void*>(outer.at(content, i)), ElementPlace{i});  // the content is not const
  }
}

ElementPlace element_at(const FieldReference& element, ElementPlace owner, std::size_t index) {
  owner[element.steps.size() - 1] = index;
  return owner;
}

bool is_person(const FieldReference& field) { return field.record->name == "person"; }

void append_key(std::string& key, const FieldReference& field, const std::string& value) {
  const FieldInfo* const leaf = field.leaf();
  key += leaf != nullptr && leaf->kind == Kind::string ? fold(value) : value;
  key += separator;
}

// In the order in which they stand; ids, which stand in any, in their own.
std::string joined(const FieldReference& list, std::vector<std::string> values) {
  if (list.leaf()->kind == Kind::id) std::ranges::sort(values);
  std::string all;
  for (const std::string& value : values) (all += value) += separator;
  return all;
}

// The values of all readings of a list, or below one of structs such as pairs.
std::string values_of(const FieldReference& list, const std::vector<Reading>& readings) {
  std::vector<std::string> values;
  for (const Reading& reading : readings) {
    if (reading.field->begins_with(list)) values.push_back(fold(reading.value));
  }
  return joined(list, std::move(values));
}

// The struct that has the last of some steps; null where there is none, or a list before it.
const void* holder_of(std::span<const PathStep> steps, const void* element) {
  for (const PathStep& step : steps.first(steps.size() - 1)) {
    if (step.field->presence == Presence::repeated || step.field->count(element) == 0) {
      return nullptr;
    }
    element = step.field->at(element, 0);
  }
  return element;
}

// The same of the list that a struct has.
std::string values_of(const FieldReference& list, const void* owner) {
  const FieldInfo& leaf = *list.leaf();
  if (owner == nullptr) return {};
  std::vector<std::string> values;
  for (std::size_t i = 0; i < leaf.count(owner); ++i) {
    const void* const element = leaf.at(owner, i);
    if (leaf.kind != Kind::message) {
      values.push_back(fold(value_text(leaf, element)));
      continue;
    }
    for (const FieldInfo& part : leaf.type().fields) {
      if (part.count(element) == 0) continue;
      values.push_back(fold(value_text(part, part.at(element, 0))));
    }
  }
  return joined(list, std::move(values));
}

bool is_list(const FieldReference& field) {
  const FieldInfo* const leaf = field.leaf();
  return leaf != nullptr && leaf->presence == Presence::repeated;
}
bool is_actor(const FieldReference& field) {
  const TypeInfo* const type = field.type();
  return !is_list(field) && type != nullptr && type->name == Actor::type_name;
}

// A person, an institution, or the part of somebody without name. The part of others follows.
std::string actor_of(const FieldReference& field, const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    if (reading.field->begins_with(field)) return reading.value;
  }
  return {};
}
// A row may name either of the two.
enum class NamedActor : std::uint8_t { person, institution };

std::string actor_of(const Actor& actor, NamedActor named) {
  const bool is_part = actor.kind == ActorKind::child || actor.kind == ActorKind::representative ||
                       (actor.person_id.empty() && actor.institution_id.empty());
  if (is_part) return std::to_string(static_cast<std::int32_t>(actor.kind));
  const bool by_person =
      actor.institution_id.empty() || (named == NamedActor::person && !actor.person_id.empty());
  return by_person ? actor.person_id.value : actor.institution_id.value;
}

// Whether a field of the row's key is one of the record in whose list the row is.
bool is_of_owner(const PlannedSheet& sheet, const FieldReference& field) {
  const bool is_of_record = field.record == sheet.record.record && field.leaf() != nullptr;
  return is_of_record && !field.begins_with(sheet.record);
}

// `measures` gives ids such as `measure-3`.
std::string_view short_list_name(std::string_view list) {
  return list.ends_with('s') ? list.substr(0, list.size() - 1) : list;
}

// One field's part of an element's key, without what ends it.
void append_part(std::string& key,
                 const FieldReference& field,
                 std::span<const PathStep> below,
                 const void* element,
                 bool by_person) {
  const void* const holder = holder_of(below, element);
  if (is_list(field)) {
    key += values_of(field, holder);
  } else if (is_actor(field)) {
    const FieldInfo& actor = *field.leaf();
    if (holder == nullptr || actor.count(holder) == 0) return;
    key += actor_of(*static_cast<const Actor*>(actor.at(holder, 0)),
                    by_person ? NamedActor::person : NamedActor::institution);
  } else {
    const std::string value = value_below(element, below);
    key += field.leaf()->kind == Kind::string ? fold(value) : value;
  }
}

std::string owner_key(const RowPlace& owner) {
  return std::to_string(owner.record) + separator + std::to_string(owner.element[0]) + separator;
}

bool is_child(const Reading& reading) {
  const FieldInfo* const leaf = reading.field->leaf();
  return reading.refers == "child" || (leaf != nullptr && leaf->id_of == "Child");
}

}  // namespace

FoundPlace RowPlaces::find_or_make(const PlannedSheet& sheet,
                                   const std::vector<Reading>& readings,
                                   const std::string& person,
                                   const RowIds& ids) {
  if (const FoundPlace known = known_by_id(sheet, ids); known.place) return known;
  for (const Reading& reading : readings) {
    if (reading.refers == sheet.record.text && reading.field->text == sheet.record.text) {
      return element_with_id(sheet.record, reading.value);
    }
  }
  std::optional<RowPlace> owner;
  if (list_of(sheet.record) != nullptr) {
    const FoundPlace found = owner_of(sheet, readings, ids);
    if (!found.place) return found;
    owner = found.place;
  }
  if (sheet.key.empty() && !owner) return only_record(sheet, readings, ids);
  std::string key = owner ? owner_key(*owner) : std::string();
  const std::size_t before = key.size();
  key += key_of(sheet, readings, person);
  if (key.find_first_not_of(separator, before) == key.npos) {
    return none(register_finding::cell_required);
  }
  auto& known = keys_of(sheet)[key];
  if (known.size() > 1) return none(register_finding::reference_several);
  if (known.size() == 1) return at(known[0].record, known[0].element);
  const RowPlace made =
      owner ? make_element(sheet, *owner, ids) : make_record(sheet, readings, ids);
  known.push_back({made.record, made.element, false});
  return {.place = made};
}

// What an export wrote is known by its id, whatever its cells say.
FoundPlace RowPlaces::known_by_id(const PlannedSheet& sheet, const RowIds& ids) {
  const std::string& id = ids.of(sheet.record.text);
  if (id.empty()) return {};
  if (list_of(sheet.record) != nullptr) return element_with_id(sheet.record, id);
  const auto place = office_.find(*sheet.record.record, id);
  return place ? at(*place) : FoundPlace{};
}

FoundPlace RowPlaces::owner_by_id(const PlannedSheet& sheet, const RowIds& ids) {
  if (sheet.record.steps.size() > 1) {
    const std::string path(owner_path(sheet.record));
    const std::string& id = ids.of(path);
    return id.empty() ? FoundPlace{} : element_with_id(*read_field_reference(path), id);
  }
  const auto place = office_.find(*sheet.record.record, ids.of(sheet.record.record->name));
  return place ? at(*place) : FoundPlace{};
}

// A sheet without key is about the only record of its kind.
FoundPlace RowPlaces::only_record(const PlannedSheet& sheet,
                                  const std::vector<Reading>& readings,
                                  const RowIds& ids) {
  const auto all = office_.all(*sheet.record.record);
  if (all.size() > 1) return none(register_finding::reference_several);
  if (all.size() == 1) return at(all[0]);
  return {.place = make_record(sheet, readings, ids)};
}

// The record, or the element of it, in whose list the row is: that which a cell names, the one that
// has the row's own words for it, the file of the child that it names, or the only one there is.
FoundPlace RowPlaces::owner_of(const PlannedSheet& sheet,
                               const std::vector<Reading>& readings,
                               const RowIds& ids) {
  const FieldInfo& kind = *sheet.record.record;
  if (const FoundPlace known = owner_by_id(sheet, ids); known.place) return known;
  if (sheet.record.steps.size() > 1) {
    const std::string_view path = owner_path(sheet.record);
    const auto named = std::ranges::find(readings, path, &Reading::refers);
    if (named == readings.end()) return none(register_finding::reference_missing);
    return element_with_id(*read_field_reference(path), named->value);
  }
  if (std::ranges::any_of(sheet.key, [&](const auto& key) { return is_of_owner(sheet, key); })) {
    return owner_with_key(sheet, readings, ids);
  }
  const bool is_file = kind.name == "case_file";
  for (const Reading& reading : readings) {
    const bool names_owner = reading.field->leaf() == nullptr && reading.field->record == &kind;
    if (is_file && is_child(reading)) return file_of_child(reading.value, act_of(readings));
    if (!names_owner || reading.refers != kind.name) continue;
    const auto place = office_.find(kind, reading.value);
    return place ? at(*place) : none(register_finding::reference_missing);
  }
  const auto all = office_.all(kind);
  if (all.size() == 1) return at(all[0]);
  return none(all.empty() ? register_finding::reference_missing : register_finding::derive_several);
}

// Rows of one day about one child are of one assessment; it is made by the first.
FoundPlace RowPlaces::owner_with_key(const PlannedSheet& sheet,
                                     const std::vector<Reading>& readings,
                                     const RowIds& ids) {
  const FieldInfo& kind = *sheet.record.record;
  const auto [known, is_new] = owners_.try_emplace(std::string(kind.name));
  const auto key_with = [&](const auto& value_at) {
    std::string key;
    for (const FieldReference& field : sheet.key) {
      if (is_of_owner(sheet, field)) append_key(key, field, value_at(field));
    }
    return key;
  };
  if (is_new) {
    for (const std::size_t place : office_.all(kind)) {
      const void* const content = office_.content(place);
      const auto key =
          key_with([&](const FieldReference& field) { return value_below(content, field.steps); });
      known->second[key].push_back({.record = place});
    }
  }
  auto& places = known->second[key_with([&](const FieldReference& field) {
    const auto reading = std::ranges::find_if(
        readings, [&](const Reading& one) { return one.field->text == field.text; });
    return reading == readings.end() ? std::string() : reading->value;
  })];
  if (places.size() > 1) return none(register_finding::reference_several);
  if (places.empty()) places.push_back({.record = office_.add(kind, ids.of(kind.name))});
  return at(places[0].record);
}

// Of several files of a child, the row means that of its order.
FoundPlace RowPlaces::file_of_child(const std::string& child, const Act* act) {
  if (!files_of_children_) files_of_children_ = files_of_children();
  const auto found = files_of_children_->find(child);
  if (found == files_of_children_->end()) return none(register_finding::reference_missing);
  if (found->second.size() == 1) return at(found->second[0]);
  std::vector<std::size_t> of_act;
  for (const std::size_t place : found->second) {
    const CaseFileId& id = office_.get<CaseFile>(place)->id;
    if (act != nullptr && std::ranges::count(act->case_file_ids, id) > 0) of_act.push_back(place);
  }
  return of_act.size() == 1 ? at(of_act[0]) : none(register_finding::derive_several);
}

const Act* RowPlaces::act_of(const std::vector<Reading>& readings) {
  const auto act = std::ranges::find(readings, "act", &Reading::refers);
  return act == readings.end() ? nullptr : office_.find_as<Act>("act", act->value);
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

FoundPlace RowPlaces::element_with_id(const FieldReference& element, const std::string& id) {
  const auto [known, is_new] = places_of_ids_.try_emplace(element.text);
  if (is_new) known->second = places_of_ids(element);
  const auto place = known->second.find(id);
  if (place == known->second.end()) return none(register_finding::reference_missing);
  return {.place = place->second};
}

RowPlaces::PlacesOfIds RowPlaces::places_of_ids(const FieldReference& element) {
  PlacesOfIds places;
  const FieldInfo* const list = list_of(element);
  if (list == nullptr) return places;
  for (const std::size_t place : office_.all(*element.record)) {
    each_owner(element, office_.content(place), [&](void* owner, const ElementPlace& at) {
      for (std::size_t i = 0; i < list->count(owner); ++i) {
        places.try_emplace(std::string(id_of(list->type(), list->at(owner, i))),
                           RowPlace{place, element_at(element, at, i), false});
      }
    });
  }
  return places;
}

RowPlaces::Keys& RowPlaces::keys_of(const PlannedSheet& sheet) {
  const auto [known, is_new] = keys_.try_emplace(sheet.record.text);
  if (!is_new) return known->second;
  const FieldInfo* const list = list_of(sheet.record);
  const bool has_actor = std::ranges::any_of(sheet.key, is_actor);
  for (const std::size_t place : office_.all(*sheet.record.record)) {
    void* const content = office_.content(place);
    if (list == nullptr) {
      known->second[key_of(sheet, content, true)].push_back({.record = place});
      continue;
    }
    each_owner(sheet.record, content, [&](void* owner, const ElementPlace& at) {
      const std::string key = owner_key({place, at, false});
      for (std::size_t i = 0; i < list->count(owner); ++i) {
        const RowPlace found{place, element_at(sheet.record, at, i), false};
        const std::string by_person = key_of(sheet, list->at(owner, i), true);
        known->second[key + by_person].push_back(found);
        if (!has_actor) continue;
        const std::string by_institution = key_of(sheet, list->at(owner, i), false);
        if (by_institution != by_person) known->second[key + by_institution].push_back(found);
      }
    });
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
    if (is_of_owner(sheet, field)) continue;
    if (is_person(field)) {
      if (!std::exchange(has_person, true)) (key += person) += separator;
    } else if (is_list(field)) {
      (key += values_of(field, readings)) += separator;
    } else if (is_actor(field)) {
      (key += actor_of(field, readings)) += separator;
    } else if (field.leaf() != nullptr) {
      const auto reading = std::ranges::find_if(
          readings, [&](const Reading& one) { return one.field->text == field.text; });
      append_key(key, field, reading == readings.end() ? std::string() : reading->value);
    }
  }
  return key;
}

std::string RowPlaces::key_of(const PlannedSheet& sheet,
                              const void* element,
                              bool by_person) const {
  std::string key;
  bool has_person = false;
  for (const FieldReference& field : sheet.key) {
    if (is_of_owner(sheet, field) || field.leaf() == nullptr) continue;
    if (is_person(field)) {
      const FieldInfo* const id = sheet.record.type()->find("person_id");
      if (id == nullptr || std::exchange(has_person, true)) continue;
      if (id->count(element) > 0) key += value_text(*id, id->at(element, 0));
    } else if (field.begins_with(sheet.record)) {
      const auto below = std::span(field.steps).subspan(sheet.record.steps.size());
      if (!below.empty()) append_part(key, field, below, element, by_person);
    }
    key += separator;
  }
  return key;
}

RowPlace RowPlaces::make_element(const PlannedSheet& sheet,
                                 const RowPlace& owner,
                                 const RowIds& ids) {
  void* place = office_.content(owner.record);
  if (sheet.record.steps.size() > 1) {
    const FieldInfo& outer = *sheet.record.steps.front().field;
    place = const_cast<void*>(outer.at(place, owner.element[0]));  // the office's own
  }
  const FieldInfo& list = *list_of(sheet.record);
  const std::size_t index = list.count(place);
  void* const element = list.add(place);
  const FieldInfo* const id = list.type().find("id");
  if (id != nullptr) {
    const std::string& own = ids.of(sheet.record.text);
    set_value(
        *id, id->add(element), own.empty() ? office_.next_id(short_list_name(list.name)) : own);
  }
  return {owner.record, element_at(sheet.record, owner.element, index), true};
}

RowPlace RowPlaces::make_record(const PlannedSheet& sheet,
                                const std::vector<Reading>& readings,
                                const RowIds& ids) {
  for (const Reading& reading : readings) {
    const FieldInfo* const leaf = reading.field->leaf();
    const bool is_id = reading.field->record == sheet.record.record &&
                       reading.field->steps.size() == 1 && leaf->name == "id";
    if (is_id) return {office_.add(*sheet.record.record, reading.value), {}, true};
  }
  const FieldInfo& kind = *sheet.record.record;
  return {office_.add(kind, ids.of(kind.name)), {}, true};
}

}  // namespace gerove::registers
