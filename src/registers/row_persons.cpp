#include "registers/row_persons.hpp"

#include "core/words.hpp"

namespace gerove::registers {
namespace {

std::string names_of(const std::vector<Reading>& readings) {
  std::string names;
  for (const Reading& reading : readings) {
    const FieldInfo* const leaf = reading.field->leaf();
    const bool is_name = reading.field->record->name == "person" && leaf != nullptr &&
                         (leaf->name == "given_names" || leaf->name == "family_name");
    if (is_name) names += (names.empty() ? "" : " ") + reading.value;
  }
  return names;
}

}  // namespace

std::string RowPersons::find_or_make(std::string_view record,
                                     const std::vector<Reading>& readings,
                                     const RowIds& ids,
                                     bool& several) {
  if (const std::string& id = ids.of("person"); !id.empty()) {
    return office_.find_as<Person>("person", id) != nullptr ? id : make(id);
  }
  if (record == "child") return of_child(readings);
  const std::string names = names_of(readings);
  if (names.empty()) return {};
  const bool has_post = record == "role_assignment";
  const std::string key = (has_post ? "+" : "-") + fold(names);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  std::string id = has_post ? with_post(names, readings, several) : representative(names);
  if (id.empty()) id = make();
  known_.emplace(key, id);
  return id;
}

std::string RowPersons::make(const std::string& id) {
  const std::size_t place = office_.add(*type_info<Record>().find("person"), id);
  return office_.get<Person>(place)->id.value;
}

std::string RowPersons::of_child(const std::vector<Reading>& readings) {
  for (const Reading& reading : readings) {
    if (reading.field->text != "child.id") continue;
    const Child* const child = office_.find_as<Child>("child", reading.value);
    if (child != nullptr && !child->person_id.empty()) return child->person_id.value;
  }
  return make();
}

std::string RowPersons::with_post(const std::string& names,
                                  const std::vector<Reading>& readings,
                                  bool& several) {
  auto ids = references_.find("person", names);
  if (ids.size() > 1) {
    for (const Reading& reading : readings) {
      const auto* const where = office_.find_as<Institution>("institution", reading.value);
      if (where != nullptr) ids = references_.find("person", names + ", " + where->name);
    }
  }
  several = ids.size() > 1;
  return ids.empty() ? std::string() : ids.front();
}

std::string RowPersons::representative(const std::string& names) {
  if (!representatives_) representatives_ = representatives_of_office();
  const auto found = representatives_->find(fold(names));
  return found == representatives_->end() ? std::string() : found->second;
}

RowPersons::IdsByName RowPersons::representatives_of_office() {
  IdsByName known;
  office_.each<Child>([&](const Child& child) {
    for (const Representative& one : child.representatives) {
      const auto* const person = office_.find_as<Person>("person", one.person_id.value);
      if (person == nullptr) continue;
      known.try_emplace(fold(person->given_names + ' ' + person->family_name), person->id.value);
    }
  });
  return known;
}

}  // namespace gerove::registers
