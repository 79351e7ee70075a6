#include "registers/references.hpp"

#include <algorithm>
#include <set>

#include "core/words.hpp"
#include "gerove/codes/municipality.hpp"
#include "gerove/core/date.hpp"

namespace gerove::registers {
namespace {

std::string full_name(const Person& person) {
  return person.given_names + ' ' + person.family_name;
}

}  // namespace

void References::Names::add(std::string_view name, const std::string& id) {
  const std::string folded = fold(trim(name));
  if (folded.empty()) return;
  auto& ids = ids_[folded];
  if (std::ranges::find(ids, id) != ids.end()) return;
  ids.push_back(id);
  names_[id].emplace_back(trim(name));
}

void References::Names::add_dated(const std::string& number,
                                  const std::optional<Date>& date,
                                  const std::string& id) {
  add(number, id);
  if (date) add(number + ' ' + format_date(*date), id);
}

const std::vector<std::string>* References::Names::ids(std::string_view name) const {
  const auto known = ids_.find(fold(trim(name)));
  return known == ids_.end() ? nullptr : &known->second;
}

std::string References::Names::name_of(std::string_view id) const {
  const auto known = names_.find(std::string(id));
  if (known == names_.end()) return {};
  const auto only = std::ranges::find_if(
      known->second, [&](const std::string& name) { return ids(name)->size() == 1; });
  return only == known->second.end() ? std::string() : *only;
}

References::Names& References::names_of(std::string_view kind) {
  auto known = names_.find(kind);
  if (known == names_.end()) {
    known = names_.emplace(std::string(kind), Names()).first;
    gather(kind, known->second);
  }
  return known->second;
}

std::string representative_of(std::string_view child) { return std::string(child) + " atstovas"; }

const std::vector<std::string>& References::find(std::string_view kind, std::string_view text) {
  const auto* const ids = names_of(kind).ids(text);
  return ids == nullptr ? none_ : *ids;
}

std::string References::text_of(std::string_view kind, std::string_view id) {
  return names_of(kind).name_of(id);
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
  const bool is_known = known != broken_.end() && known->second.contains(fold(trim(text)));
  return is_known || any_broken_.contains(kind);
}

void References::gather(std::string_view kind, Names& names) {
  if (kind == "institution") {
    office_.each<Institution>([&](const Institution& institution) {
      names.add(institution.name, institution.id.value);
      names.add(institution.legal_code, institution.id.value);
    });
  } else if (kind == "municipality") {
    municipalities(names);
  } else if (kind == "person" || kind == "role_assignment") {
    persons(names);
  } else if (kind == "child.representatives[]") {
    representatives(names);
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
}

// Those of the office, and of the others in the country by their codes.
void References::municipalities(Names& names) {
  office_.each<Municipality>([&](const Municipality& one) {
    names.add(one.name, one.id.value);
    names.add(one.code, one.id.value);
  });
  for (const MunicipalityName& one : municipality_names) {
    if (names.ids(one.name) != nullptr || names.ids(one.code) != nullptr) continue;
    names.add(one.name, std::string(one.code));
    names.add(one.code, std::string(one.code));
  }
}

// Children are named by their numbers, representatives by those of the children; of namesakes the
// institution tells.
void References::persons(Names& names) {
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

void References::representatives(Names& names) {
  office_.each<Child>([&](const Child& child) {
    const std::string title = representative_of(child.id.value);
    for (const Representative& one : child.representatives) {
      const auto* const person = office_.find_as<Person>("person", one.person_id.value);
      if (person == nullptr) continue;
      names.add(title, person->id.value);
      names.add(title + ' ' + full_name(*person), person->id.value);
    }
  });
}

}  // namespace gerove::registers
