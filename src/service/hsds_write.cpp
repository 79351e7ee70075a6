#include <map>
#include <string>
#include <utility>

#include "service/hsds_guard.hpp"
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

Json written(const Institution& institution, const HsdsGuard& guard, Viewer viewer) {
  Json now = organization_json(guard.shown(institution), viewer);
  if (!guard.shows_original(institution)) return now;
  const Json original = original_of(institution.hsds_json);
  if (original.is_null()) return now;
  Findings ignored;
  const Json base = organization_json(institution_of(original, "", ignored), Viewer::network);
  return merge_hsds(original, base, now);
}

Json written(const Service& service,
             const HsdsGuard& guard,
             Viewer viewer,
             std::optional<Date> as_of) {
  Json now = service_json(guard.shown(service), viewer, as_of);
  if (!guard.shows_original(service)) return now;
  const Json original = original_of(service.hsds_json);
  if (original.is_null()) return now;
  Findings ignored;
  const Json base = service_json(service_of(original, "", ignored), Viewer::network, {});
  return merge_hsds(original, base, now);
}

}  // namespace

std::string write_hsds(const RecordSet& records, Viewer viewer, std::optional<Date> as_of) {
  const HsdsGuard guard(records, viewer);
  Json::Array contents;
  std::map<std::string, std::size_t> places;
  for (const auto& institution : records.all<Institution>()) {
    if (!institution->id.empty()) places.emplace(institution->id.value, contents.size());
    contents.push_back(written(*institution, guard, viewer));
  }
  for (const Record* const record : records.records()) {
    const auto* const service = std::get_if<Service>(&record->content);
    if (service == nullptr) continue;
    const auto [place, is_new] = places.emplace(service->provider_id.value, contents.size());
    if (is_new) contents.push_back(organization_alone(guard.shown(service->provider_id)));
    contents[place->second]["services"].push_back(written(*service, guard, viewer, as_of));
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
  hide_personal_codes(page);
  return to_text(page, json::Layout::indented) + '\n';
}

}  // namespace gerove::service
