#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

/// The object that the record was read from; nothing when it can't be read any more.
Json original_of(const std::string& text) {
  Json original = parsed(text);
  return original.is_object() ? original : Json();
}

Json organization_alone(const InstitutionId& id) {
  Institution institution;
  institution.id = id;
  return organization_json(institution, Viewer::anybody);
}

Json written(const Institution& institution, Viewer viewer) {
  Json now = organization_json(institution, viewer);
  Json original = original_of(institution.hsds_json);
  if (original.is_null()) return now;
  Findings ignored;
  const Json base = organization_json(institution_of(original, "", ignored), Viewer::network);
  if (institution.address && !is_visible(&*institution.address, viewer)) {
    original.erase("locations");
  }
  return merge_hsds(original, base, now);
}

bool hides_a_place(const Service& service, Viewer viewer) {
  const auto hidden = [&](const auto& address) {
    return address && !is_visible(&*address, viewer);
  };
  return hidden(service.address) ||
         std::ranges::any_of(service.sites, hidden, &ServiceSite::address);
}

/// What was read may tell more than a pseudonym: it does not go out under one.
Json written(const Service& service, Viewer viewer, std::optional<Date> as_of) {
  Json now = service_json(service, viewer, as_of);
  Json original = original_of(service.hsds_json);
  const bool renamed = viewer == Viewer::anybody && !service.pseudonym.empty();
  if (original.is_null() || renamed) return now;
  Findings ignored;
  const Json base = service_json(service_of(original, "", ignored), Viewer::network, {});
  if (hides_a_place(service, viewer)) original.erase("service_at_locations");
  return merge_hsds(original, base, now);
}

}  // namespace

std::string write_hsds(const RecordSet& records, Viewer viewer, std::optional<Date> as_of) {
  Json::Array contents;
  std::map<std::string, std::size_t> places;
  for (const auto& institution : records.all<Institution>()) {
    if (!institution->id.empty()) places.emplace(institution->id.value, contents.size());
    contents.push_back(written(*institution, viewer));
  }
  for (const Record* const record : records.records()) {
    const auto* const service = std::get_if<Service>(&record->content);
    if (service == nullptr) continue;
    const auto [place, is_new] = places.emplace(service->provider_id.value, contents.size());
    if (is_new) contents.push_back(organization_alone(service->provider_id));
    contents[place->second]["services"].push_back(written(*service, viewer, as_of));
  }
  const std::size_t count = contents.size();
  Json page = Json::Object{{"total_items", count},
                           {"total_pages", 1},
                           {"page_number", 1},
                           {"size", count},
                           {"first_page", true},
                           {"last_page", true},
                           {"empty", count == 0}};
  page["contents"] = std::move(contents);
  return to_text(page, json::Layout::indented) + '\n';
}

}  // namespace gerove::service
