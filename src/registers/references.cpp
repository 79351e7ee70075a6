#include "registers/references.hpp"

#include <algorithm>
#include <set>

#include "core/words.hpp"
#include "gerove/core/date.hpp"

namespace gerove::registers {
namespace {

class NameList {
 public:
  explicit NameList(std::unordered_map<std::string, std::vector<std::string>>& names)
      : names_(names) {}

  void add(std::string_view name, const std::string& id) {
    const std::string folded = fold(trim(name));
    if (folded.empty()) return;
    auto& ids = names_[folded];
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  // `3`, `2023-05-24`, `3 2023-05-24`
  void add_dated(const std::string& number,
                 const std::optional<Date>& date,
                 const std::string& id) {
    add(number, id);
    if (!date) return;
    add(number + ' ' + format_date(*date), id);
  }

 private:
  std::unordered_map<std::string, std::vector<std::string>>& names_;
};

std::string full_name(const Person& person) {
  return person.given_names + ' ' + person.family_name;
}

}  // namespace

const std::vector<std::string>& References::find(std::string_view kind, std::string_view text) {
  auto known = names_.find(kind);
  if (known == names_.end()) known = names_.emplace(std::string(kind), gather(kind)).first;
  const auto ids = known->second.find(fold(trim(text)));
  return ids == known->second.end() ? none_ : ids->second;
}

const Imposed& References::imposed() {
  if (!imposed_) imposed_.emplace(office_);
  return *imposed_;
}

void References::add_broken(std::string_view kind, std::string_view text) {
  broken_[std::string(kind)].insert(fold(trim(text)));
}

bool References::may_be_broken(std::string_view kind, std::string_view text) const {
  const auto known = broken_.find(kind);
  return known != broken_.end() && known->second.contains(fold(trim(text)));
}

References::Names References::gather(std::string_view kind) {
  Names found;
  NameList names(found);
  if (kind == "institution") {
    office_.each<Institution>([&](const Institution& institution) {
      names.add(institution.name, institution.id.value);
      names.add(institution.legal_code, institution.id.value);
    });
  } else if (kind == "person" || kind == "role_assignment") {
    persons(found);
  } else if (kind == "child.representatives[]") {
    representatives(found);
  } else if (kind == "child") {
    office_.each<Child>([&](const Child& child) { names.add(child.id.value, child.id.value); });
  } else if (kind == "case_file") {
    office_.each<CaseFile>([&](const CaseFile& file) {
      names.add(file.number.empty() ? file.id.value : file.number, file.id.value);
    });
  } else if (kind == "family") {
    office_.each<CaseFile>([&](const CaseFile& file) {
      if (file.family_id.empty()) return;
      names.add(file.number.empty() ? file.id.value : file.number, file.family_id.value);
    });
  } else if (kind == "case_file.procedures[]") {
    office_.each<CaseFile>([&](const CaseFile& file) {
      for (const Procedure& one : file.procedures) {
        if (one.request) names.add(one.request->registration_number, one.id.value);
      }
    });
  } else if (kind == "sitting") {
    office_.each<Sitting>([&](const Sitting& sitting) {
      names.add_dated(sitting.number, sitting.date, sitting.id.value);
      if (sitting.date) names.add(format_date(*sitting.date), sitting.id.value);
    });
  } else if (kind == "act") {
    office_.each<Act>([&](const Act& act) { names.add_dated(act.number, act.date, act.id.value); });
  } else if (kind == "body") {
    office_.each<Body>([&](const Body& body) { names.add(body.name, body.id.value); });
  } else if (kind == "referral") {
    office_.each<Referral>([&](const Referral& one) { names.add(one.id.value, one.id.value); });
  } else if (kind == "service") {
    office_.each<Service>([&](const Service& one) {
      names.add(one.name, one.id.value);
      const auto* const provider =
          office_.find_as<Institution>("institution", one.provider_id.value);
      if (provider != nullptr) names.add(one.name + ", " + provider->name, one.id.value);
    });
  } else if (kind == "activity_plan") {
    office_.each<ActivityPlan>(
        [&](const ActivityPlan& one) { names.add(one.title, one.id.value); });
  }
  return found;
}

// Children are named by their numbers, representatives by those of the children; of namesakes the
// institution tells.
void References::persons(Names& found) {
  NameList names(found);
  std::set<PersonId> others;
  office_.each<Child>([&](const Child& child) {
    others.insert(child.person_id);
    for (const Representative& one : child.representatives) others.insert(one.person_id);
  });
  office_.each<RoleAssignment>([&](const RoleAssignment& post) { others.erase(post.person_id); });
  office_.each<Person>([&](const Person& person) {
    if (!others.contains(person.id)) names.add(full_name(person), person.id.value);
  });
  office_.each<RoleAssignment>([&](const RoleAssignment& post) {
    const auto* const person = office_.find_as<Person>("person", post.person_id.value);
    const auto* const where =
        office_.find_as<Institution>("institution", post.institution_id.value);
    if (person == nullptr || where == nullptr) return;
    names.add(full_name(*person) + ", " + where->name, person->id.value);
  });
}

void References::representatives(Names& found) {
  NameList names(found);
  office_.each<Child>([&](const Child& child) {
    const std::string title = child.id.value + " atstovas";
    for (const Representative& one : child.representatives) {
      const auto* const person = office_.find_as<Person>("person", one.person_id.value);
      if (person == nullptr) continue;
      names.add(title, person->id.value);
      names.add(title + ' ' + full_name(*person), person->id.value);
    }
  });
}

}  // namespace gerove::registers
