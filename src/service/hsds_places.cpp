// Addresses and sites in HSDS: locations, and services at locations.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gerove/core/field_path.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

std::string name_of_site(const Service& service, std::size_t index) {
  const std::string& id = service.sites[index].id.value;
  return is_uuid(id) ? id : service.id.value + '/' + (id.empty() ? std::to_string(index) : id);
}

const Json* location_of(const Json& at) {
  const Json* const location = at.find("location");
  return location != nullptr && location->is_object() ? location : nullptr;
}

/// Whether it says no more than where the service is given.
bool is_address_alone(const Json& at) {
  return std::ranges::none_of(
      std::initializer_list<std::string_view>{
          "description", "phones", "contacts", "schedules", "service_areas"},
      [&](std::string_view name) { return at.contains(name); });
}

ServiceSite site_of(const Json& at,
                    const std::string& path,
                    const std::string& service,
                    Findings& out) {
  auto site = extension_of<ServiceSite>(at, path, out);
  const std::string id = text_at(at, "id");
  if (!at.contains(ServiceSite::type_name)) {
    if (is_usable_id(id)) site.id = ServiceSiteId(id);
  } else if (!site.id.empty() &&
             hsds_id(kind_of_service_at_location, service + '/' + site.id.value) != id &&
             site.id.value != id) {
    out.push_back(hsds_finding(HsdsFault::id_contradicts, joined_path(path, "id")));
    site.id = ServiceSiteId(id);
  }
  site.description = text_at(at, "description");
  read_contacts(at, "", site.contacts);
  read_schedules(at, path, site.schedules, out);
  if (const Json* const location = location_of(at)) {
    site.name = text_at(*location, "name");
    if (!site.address) site.address.emplace().visibility = AddressVisibility::published;
    read_location(*location, *site.address);
  }
  return site;
}

Json site_json(const Service& service, std::size_t index, Viewer viewer) {
  const ServiceSite& site = service.sites[index];
  const std::string name = name_of_site(service, index);
  ServiceSite rest = site;
  Json made = Json::Object{{"id", hsds_id(kind_of_service_at_location, name)}};
  set_text(made, "description", std::exchange(rest.description, {}));
  move_contacts(rest.contacts, name, "", made);
  move_schedules(rest.schedules, name, made);
  const bool visible = is_visible(site.address ? &*site.address : nullptr, viewer);
  if (visible) {
    Json location = location_json(*site.address, name);
    set_text(location, "name", std::exchange(rest.name, {}));
    made["location"] = std::move(location);
  }
  if (rest.address) strip_address(*rest.address, visible);
  set_extension(rest, made);
  return made;
}

}  // namespace

bool is_visible(const Address* address, Viewer viewer) {
  if (address == nullptr || address->visibility == AddressVisibility::hidden) return false;
  return viewer == Viewer::network || address->visibility == AddressVisibility::published;
}

Json location_json(const Address& address, const std::string& owner) {
  Json location =
      Json::Object{{"id", hsds_part_id(owner, "location", 0)}, {"location_type", "physical"}};
  if (address.latitude) location["latitude"] = *address.latitude;
  if (address.longitude) location["longitude"] = *address.longitude;
  if (address.text.empty()) return location;
  location["addresses"].push_back(Json::Object{{"id", hsds_part_id(owner, "address", 0)},
                                               {"address_1", address.text},
                                               {"city", ""},
                                               {"state_province", ""},
                                               {"postal_code", ""},
                                               {"country", "LT"},
                                               {"address_type", "physical"}});
  return location;
}

void read_location(const Json& location, Address& address) {
  address.latitude = number_at(location, "latitude");
  address.longitude = number_at(location, "longitude");
  const auto addresses = objects_at(location, "addresses");
  if (addresses.empty()) return;
  for (const std::string_view part :
       {"address_1", "address_2", "postal_code", "city", "state_province"}) {
    const std::string text = text_at(*addresses.front(), part);
    if (!text.empty()) address.text += (address.text.empty() ? "" : ", ") + text;
  }
}

void strip_address(Address& address, bool visible) {
  if (!visible) {
    Address nothing;
    nothing.visibility = address.visibility;
    address = std::move(nothing);
    return;
  }
  address.text.clear();
  address.latitude.reset();
  address.longitude.reset();
}

void read_places(const Json& object, const std::string& path, Service& service, Findings& out) {
  const auto all = objects_at(object, "service_at_locations");
  const auto is_site = [](const Json* at) { return at->contains(ServiceSite::type_name); };
  const bool one_is_no_site =
      all.size() - static_cast<std::size_t>(std::ranges::count_if(all, is_site)) == 1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Json* const location = location_of(*all[i]);
    const bool own = one_is_no_site && !is_site(all[i]) && is_address_alone(*all[i]);
    if (!own) {
      const std::string at = indexed(joined_path(path, "service_at_locations"), i);
      service.sites.push_back(site_of(*all[i], at, service.id.value, out));
    } else if (location != nullptr) {
      if (!service.address) service.address.emplace().visibility = AddressVisibility::published;
      read_location(*location, *service.address);
    }
  }
}

void write_places(const Service& service, Viewer viewer, Service& rest, Json& object) {
  Json::Array made;
  const bool visible = is_visible(service.address.get(), viewer);
  if (visible) {
    made.push_back(
        Json::Object{{"id", hsds_part_id(service.id.value, kind_of_service_at_location, 0)},
                     {"location", location_json(*service.address, service.id.value)}});
  }
  if (rest.address) strip_address(*rest.address, visible);
  for (std::size_t i = 0; i < service.sites.size(); ++i) {
    made.push_back(site_json(service, i, viewer));
  }
  rest.sites.clear();
  if (!made.empty()) object["service_at_locations"] = std::move(made);
}

}  // namespace gerove::service
