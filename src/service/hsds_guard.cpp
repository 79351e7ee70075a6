#include "service/hsds_guard.hpp"

#include <algorithm>
#include <utility>

#include "core/texts_of.hpp"
#include "gerove/codes/personal_code.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

template <class Place>
bool is_hidden(const Place& address, Viewer viewer) {
  return address && !is_visible(&*address, viewer);
}

}  // namespace

HsdsGuard::HsdsGuard(const RecordSet& records, Viewer viewer) : viewer_(viewer) {
  for (const auto& institution : records.all<Institution>()) guard(*institution);
  for (const Record* const record : records.records()) {
    if (const auto* const service = std::get_if<Service>(&record->content)) guard(*service);
  }
}

void HsdsGuard::guard(const Institution& institution) {
  rename_ids(institution);
  if (!is_hidden(institution.address, viewer_)) return;
  Hidden& hidden = hidden_[institution.id.value];
  hidden.addresses.add(institution.address->text);
  hidden.of_institution = true;
}

void HsdsGuard::guard(const Service& service) {
  rename_ids(service);
  if (!hides_anything(service)) return;
  Hidden& hidden = hidden_[service.provider_id.value];
  hidden.of_services = true;
  const auto add = [&](const auto& address) {
    if (is_hidden(address, viewer_)) hidden.addresses.add(address->text);
  };
  add(service.address);
  for (const ServiceSite& site : service.sites) add(site.address);
}

/// An id with a personal code in it goes out as the number of its first place among such.
template <class T>
void HsdsGuard::rename_ids(const T& record) {
  see_texts(type_info<T>(), &record, [&](const auto&, const FieldInfo& field, const auto& text) {
    if (field.kind != Kind::id || !holds_personal_code(text)) return;
    names_.try_emplace(text, "#" + std::to_string(names_.size() + 1));
  });
}

const HsdsGuard::Hidden& HsdsGuard::around(const InstitutionId& institution) const {
  static const Hidden nothing;
  const auto found = hidden_.find(institution.value);
  return found == hidden_.end() ? nothing : found->second;
}

std::string HsdsGuard::told(const std::string& id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? id : found->second;
}

/// The visibility of an address was said of itself, and a pseudonym is there to be read.
template <class T>
T HsdsGuard::cleaned(T record, const GuardedTexts& addresses, const GuardedTexts& names) const {
  change_texts(type_info<T>(),
               &record,
               [&](const TypeInfo& type, const FieldInfo& field, std::string& text) {
                 if (field.kind == Kind::id) {
                   text = told(text);
                 } else if (type.name != Address::type_name && field.name != "pseudonym" &&
                            (addresses.repeated_in(text) || names.repeated_in(text))) {
                   text.clear();
                 }
               });
  return record;
}

Institution HsdsGuard::shown(const Institution& institution) const {
  return cleaned(institution, around(institution.id).addresses, {});
}

Service HsdsGuard::shown(const Service& service) const {
  GuardedTexts names;
  if (is_renamed(service)) {
    names.add(service.name);
    for (const std::string& name : service.other_names) names.add(name);
  }
  return cleaned(service, around(service.provider_id).addresses, names);
}

bool HsdsGuard::is_renamed(const Service& service) const {
  return viewer_ == Viewer::anybody && !service.pseudonym.empty();
}

bool HsdsGuard::hides_anything(const Service& service) const {
  const auto hidden = [&](const auto& address) { return is_hidden(address, viewer_); };
  return is_renamed(service) || hidden(service.address) ||
         std::ranges::any_of(service.sites, hidden, &ServiceSite::address);
}

bool HsdsGuard::shows_original(const Institution& institution) const {
  const Hidden& hidden = around(institution.id);
  return !hidden.of_institution && !hidden.of_services;
}

bool HsdsGuard::shows_original(const Service& service) const {
  return !around(service.provider_id).of_institution && !hides_anything(service);
}

void hide_personal_codes(json::Tree& document) {
  if (document.is_string()) {
    if (holds_personal_code(document.text())) document = without_personal_codes(document.text());
  } else if (document.is_number()) {
    if (holds_personal_code(to_text(document))) document = Json();
  } else if (document.is_array()) {
    for (std::size_t i = 0; i < document.size(); ++i) hide_personal_codes(document[i]);
  } else if (document.is_object()) {
    document.change_members([](std::string& name, json::Tree& value) {
      if (holds_personal_code(name)) name = without_personal_codes(name);
      hide_personal_codes(value);
    });
  }
}

}  // namespace gerove::service
