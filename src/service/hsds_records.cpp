// Institutions and services as organizations and services of HSDS.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "gerove/core/code_list.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

struct StatusWord {
  ServiceStatus status;
  std::string_view word;
};

// The first word of a status goes out.
constexpr StatusWord status_words[] = {
    {ServiceStatus::unspecified, "active"},
    {ServiceStatus::active, "active"},
    {ServiceStatus::temporarily_closed, "temporarily closed"},
    {ServiceStatus::inactive, "inactive"},
    {ServiceStatus::defunct, "defunct"},
    {ServiceStatus::other, "inactive"},
};

std::string_view word_of(ServiceStatus status) {
  const auto found = std::ranges::find(status_words, status, &StatusWord::status);
  return found == std::end(status_words) ? "inactive" : found->word;  // one of a newer version
}

/// What is said by the word, unless the record's own member says the same more exactly.
ServiceStatus read_status(const Json& object,
                          ServiceStatus ours,
                          const std::string& path,
                          Findings& out) {
  const std::string word = text_at(object, "status");
  if (word.empty() || word == word_of(ours)) return ours;
  const auto found = std::ranges::find(status_words, word, &StatusWord::word);
  if (found != std::end(status_words)) return found->status;
  out.push_back(hsds_finding(HsdsFault::status_unknown, joined_path(path, "status")));
  return ServiceStatus::other;
}

bool ended_before(const Service& service, std::optional<Date> as_of) {
  return as_of && service.valid && service.valid->end && *service.valid->end < *as_of;
}

/// `Nr. 12 (galioja)`, for people: the licences themselves stay with the record.
std::string licence_words(const std::vector<Licence>& licences) {
  std::string words;
  for (const Licence& licence : licences) {
    if (!words.empty()) words += ", ";
    words += licence.number;
    if (licence.state == LicenceState::unspecified || !is_known(licence.state)) continue;
    words += (words.empty() ? "" : " ") + ('(' + std::string(label(licence.state).lt) + ')');
  }
  return words;
}

void move_funding(std::vector<std::string>& sources, const std::string& owner, Json& object) {
  Json::Array funding;
  for (std::string& source : sources) {
    funding.push_back(Json::Object{{"id", hsds_part_id(owner, "funding", funding.size())},
                                   {"source", std::move(source)}});
  }
  if (!funding.empty()) object["funding"] = std::move(funding);
  sources.clear();
}

void read_funding(const Json& object, std::vector<std::string>& sources) {
  for (const Json* funding : objects_at(object, "funding")) {
    std::string source = text_at(*funding, "source");
    if (!source.empty()) sources.push_back(std::move(source));
  }
}

/// What is left of a record, its id unless that went out as it is.
template <class T>
void add_rest(T rest, std::string_view kind, Json& object) {
  if (hsds_id(kind, rest.id.value) == rest.id.value) rest.id = {};
  if (rest != T{}) set_extension(rest, object);
}

/// A service as the public may know it.
Service under_pseudonym(const Service& service) {
  Service shown = service;
  shown.name = std::exchange(shown.pseudonym, {});
  shown.other_names.clear();
  shown.description.clear();
  shown.hsds_json.clear();
  for (ServiceSite& site : shown.sites) {
    site.name.clear();
    site.description.clear();
  }
  return shown;
}

}  // namespace

Institution institution_of(const Json& organization, const std::string& path, Findings& out) {
  auto institution = extension_of<Institution>(organization, path, out);
  institution.id =
      InstitutionId(read_id(organization, kind_of_organization, institution.id.value, path, out));
  institution.name = text_at(organization, "name");
  const std::string parent = text_at(organization, "parent_organization_id");
  if (hsds_id(kind_of_organization, institution.parent_id.value) != parent) {
    institution.parent_id = InstitutionId(is_usable_id(parent) ? parent : std::string());
  }
  read_contacts(organization, "website", institution.contacts);
  const auto locations = objects_at(organization, "locations");
  if (!locations.empty()) {
    if (!institution.address) {
      institution.address.emplace().visibility = AddressVisibility::published;
    }
    read_location(*locations.front(), *institution.address);
  }
  return institution;
}

Service service_of(const Json& object, const std::string& path, Findings& out) {
  auto service = extension_of<Service>(object, path, out);
  service.id = ServiceId(read_id(object, kind_of_service, service.id.value, path, out));
  service.name = text_at(object, "name");
  const std::string other = text_at(object, "alternate_name");
  if (!other.empty()) service.other_names.insert(service.other_names.begin(), other);
  service.description = text_at(object, "description");
  service.status = read_status(object, service.status, path, out);
  read_contacts(object, "url", service.contacts);
  read_audience(object, service);
  read_schedules(object, path, service.schedules, out);
  read_capacities(object, service.capacity);
  read_price(object, service.price);
  read_funding(object, service.funding_sources);
  read_places(object, path, service, out);
  return service;
}

Json organization_json(const Institution& institution, Viewer viewer) {
  const std::string& id = institution.id.value;
  Institution rest = institution;
  Json made = Json::Object{{"id", hsds_id(kind_of_organization, id)}, {"name", institution.name}};
  const Text kind = label(institution.kind);
  made["description"] = !institution.kind_text.empty() ? institution.kind_text : kind.lt;
  move_contacts(rest.contacts, id, "website", made);
  const bool visible = is_visible(institution.address ? &*institution.address : nullptr, viewer);
  if (visible) made["locations"].push_back(location_json(*institution.address, id));
  if (rest.address) strip_address(*rest.address, visible);
  const std::string parent = hsds_id(kind_of_organization, institution.parent_id.value);
  set_text(made, "parent_organization_id", parent);
  if (parent == institution.parent_id.value) rest.parent_id = {};
  rest.name.clear();
  rest.hsds_json.clear();
  add_rest(std::move(rest), kind_of_organization, made);
  return made;
}

Json service_json(const Service& given, Viewer viewer, std::optional<Date> as_of) {
  if (viewer == Viewer::anybody && !given.pseudonym.empty()) {
    return service_json(under_pseudonym(given), viewer, as_of);
  }
  const std::string& id = given.id.value;
  Service rest = given;
  Json made = Json::Object{{"id", hsds_id(kind_of_service, id)}, {"name", given.name}};
  if (!given.other_names.empty()) {
    made["alternate_name"] = given.other_names.front();
    rest.other_names.erase(rest.other_names.begin());
  }
  set_text(made, "description", given.description);
  made["status"] =
      ended_before(given, as_of) ? word_of(ServiceStatus::defunct) : word_of(given.status);
  set_text(made, "licenses", licence_words(given.licences));
  move_contacts(rest.contacts, id, "url", made);
  move_audience(rest, made);
  move_schedules(rest.schedules, id, made);
  write_capacities(given, made);
  write_price(given, made);
  move_funding(rest.funding_sources, id, made);
  write_places(given, viewer, rest, made);
  rest.provider_id = {};
  rest.name.clear();
  rest.description.clear();
  rest.hsds_json.clear();
  if (rest.status != ServiceStatus::active && rest.status != ServiceStatus::other) rest.status = {};
  add_rest(std::move(rest), kind_of_service, made);
  return made;
}

}  // namespace gerove::service
