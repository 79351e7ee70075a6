#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "gerove/service/recurrence.hpp"
#include "gerove/wire/json.hpp"
#include "service/ages.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

void set(Json& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

std::string part_id(const std::string& record, std::string_view part, std::size_t index) {
  return record + '-' + std::string(part) + '-' + std::to_string(index);
}

bool is_visible(const Address& address, Viewer viewer) {
  if (address.visibility == AddressVisibility::hidden) return false;
  return viewer == Viewer::network || address.visibility == AddressVisibility::published;
}

Json location_json(const Address& address, const std::string& record) {
  Json location =
      Json::Object{{"id", part_id(record, "location", 0)}, {"location_type", "physical"}};
  if (address.latitude) location["latitude"] = *address.latitude;
  if (address.longitude) location["longitude"] = *address.longitude;
  if (address.text.empty()) return location;
  location["addresses"].push_back(Json::Object{{"id", part_id(record, "address", 0)},
                                               {"address_1", address.text},
                                               {"city", ""},
                                               {"state_province", ""},
                                               {"postal_code", ""},
                                               {"country", "LT"},
                                               {"address_type", "physical"}});
  return location;
}

/// Puts what HSDS has words for into the object, and takes it out of the list.
void move_contacts(std::vector<Contact>& contacts,
                   const std::string& record,
                   std::string_view web_name,
                   Json& object) {
  Json::Array phones;
  std::vector<Contact> rest;
  for (Contact& contact : contacts) {
    const std::string_view single = contact.kind == ContactKind::email ? "email"
                                    : contact.kind == ContactKind::web ? web_name
                                                                       : std::string_view();
    if (contact.kind == ContactKind::phone) {
      Json phone =
          Json::Object{{"id", part_id(record, "phone", phones.size())}, {"number", contact.value}};
      set(phone, "description", contact.note);
      phones.push_back(std::move(phone));
    } else if (!single.empty() && contact.note.empty() && !object.contains(single)) {
      object[single] = contact.value;
    } else {
      rest.push_back(std::move(contact));
    }
  }
  if (!phones.empty()) object["phones"] = std::move(phones);
  contacts = std::move(rest);
}

std::string clock_text(std::uint32_t minute) {
  const auto two = [](std::uint32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two(minute / 60) + ':' + two(minute % 60);
}

template <class T, class Text>
std::string joined(const std::vector<T>& list, Text text) {
  std::string all;
  for (const T& entry : list) {
    if (!all.empty()) all += ',';
    all += text(entry);
  }
  return all;
}

std::string byday_text(const RecurrenceRule& rule) {
  RecurrenceRule days;
  days.weekdays = rule.weekdays;
  const std::string text = format_rrule(days);
  const std::size_t at = text.find("BYDAY=");
  return at == std::string::npos ? std::string() : text.substr(at + 6);
}

/// The schedule, if HSDS has words for all of it.
std::optional<Json> schedule_json(const ServiceSchedule& schedule, const std::string& id) {
  RecurrenceRule rule;
  if (schedule.rrule.empty() || try_parse_rrule(schedule.rrule, rule)) return std::nullopt;
  const bool known = rule.frequency == Frequency::weekly || rule.frequency == Frequency::monthly;
  if (!known || !rule.months.empty() || format_rrule(rule) != schedule.rrule) return std::nullopt;
  Json made = Json::Object{{"id", id}};
  if (schedule.starts) made["dtstart"] = format_date(*schedule.starts);
  if (rule.until) made["until"] = format_date(*rule.until);
  if (rule.count) made["count"] = *rule.count;
  if (rule.week_start != calendar::Weekday::monday) {
    RecurrenceRule start;
    start.weekdays = {{0, rule.week_start}};
    made["wkst"] = byday_text(start);
  }
  made["freq"] = rule.frequency == Frequency::weekly ? "WEEKLY" : "MONTHLY";
  if (rule.interval != 1) made["interval"] = rule.interval;
  set(made, "byday", byday_text(rule));
  set(made, "bymonthday", joined(rule.month_days, [](int day) { return std::to_string(day); }));
  if (schedule.start_minute) made["opens_at"] = clock_text(*schedule.start_minute);
  if (schedule.end_minute) made["closes_at"] = clock_text(*schedule.end_minute);
  set(made, "notes", schedule.note);
  return made;
}

void move_schedules(Service& service, Json& object) {
  Json::Array schedules;
  std::vector<ServiceSchedule> rest;
  for (ServiceSchedule& schedule : service.schedules) {
    auto made = schedule_json(schedule, part_id(service.id.value, "schedule", schedules.size()));
    if (made) {
      schedules.push_back(std::move(*made));
    } else {
      rest.push_back(std::move(schedule));
    }
  }
  if (!schedules.empty()) object["schedules"] = std::move(schedules);
  service.schedules = std::move(rest);
}

void move_audience(Service& service, Json& object) {
  if (!service.audience) return;
  AudienceRule& rule = *service.audience;
  set(object, "eligibility_description", std::exchange(rule.text, {}));
  if (rule.age_from_months && *rule.age_from_months % months_of_year == 0) {
    object["minimum_age"] = *rule.age_from_months / months_of_year;
    rule.age_from_months.reset();
  }
  if (rule.age_to_months && *rule.age_to_months % months_of_year == months_of_year - 1) {
    object["maximum_age"] = *rule.age_to_months / months_of_year;
    rule.age_to_months.reset();
  }
  Json::Array languages;
  for (const std::string& code : rule.languages) {
    languages.push_back(Json::Object{
        {"id", part_id(service.id.value, "language", languages.size())}, {"code", code}});
  }
  if (!languages.empty()) object["languages"] = std::move(languages);
  rule.languages.clear();
  if (rule == AudienceRule{}) service.audience.reset();
}

/// HSDS counts what is free; waiting lists stay with the record.
void copy_capacities(const Service& service, Json& object) {
  Json::Array capacities;
  for (const CapacityState& state : service.capacity) {
    if (!state.since || !state.places || !state.taken || *state.taken > *state.places) continue;
    capacities.push_back(
        Json::Object{{"id", part_id(service.id.value, "capacity", capacities.size())},
                     {"unit", Json::Object{{"id", "gerove-place"}, {"name", "vieta"}}},
                     {"available", *state.places - *state.taken},
                     {"maximum", *state.places},
                     {"updated", format_date(*state.since) + "T00:00:00Z"}});
  }
  if (!capacities.empty()) object["capacities"] = std::move(capacities);
}

/// Null if the text can't be read.
Json parsed(std::string_view text) {
  Json tree;
  json::parse_tree(text, tree);
  return tree;
}

/// The exact amount stays with the record, since a JSON number need not.
void copy_price(const Service& service, Json& object) {
  if (!service.price || !service.price->amount) return;
  Json cost = Json::Object{{"id", part_id(service.id.value, "cost", 0)}};
  set(cost, "option", service.price->note);
  set(cost, "currency", service.price->currency);
  const Decimal amount = without_trailing_zeros(*service.price->amount);
  cost["amount"] = amount.places == 0 ? Json(amount.digits) : parsed(to_string(amount));
  set(cost, "amount_description", service.price->unit);
  object["cost_options"].push_back(std::move(cost));
}

/// What is left of a record, in a member of its own name.
template <class T>
void add_rest(T record, Json& object) {
  record.id = {};
  if (record == T{}) return;
  std::string text;
  if (json::try_print(record, text)) return;
  object[T::type_name] = parsed(text);
}

/// An address that may be seen leaves only what HSDS has no words for.
void strip_address(std::optional<Address>& address, bool visible) {
  if (!address) return;
  if (!visible) {
    const AddressVisibility visibility = address->visibility;
    address.emplace().visibility = visibility;
    return;
  }
  address->text.clear();
  address->latitude.reset();
  address->longitude.reset();
}

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
  if (institution.address && !is_visible(*institution.address, viewer)) original.erase("locations");
  return merge_hsds(original, base, now);
}

Json written(const Service& service, Viewer viewer) {
  Json now = service_json(service, viewer);
  Json original = original_of(service.hsds_json);
  if (original.is_null()) return now;
  Findings ignored;
  const Json base = service_json(service_of(original, "", ignored), Viewer::network);
  if (service.address && !is_visible(*service.address, viewer)) {
    original.erase("service_at_locations");
  }
  return merge_hsds(original, base, now);
}

}  // namespace

Json organization_json(const Institution& institution, Viewer viewer) {
  Institution rest = institution;
  Json made = Json::Object{{"id", institution.id.value}, {"name", institution.name}};
  const Text kind = label(institution.kind);
  made["description"] = !institution.kind_text.empty() ? institution.kind_text : kind.lt;
  move_contacts(rest.contacts, institution.id.value, "website", made);
  const bool visible = institution.address && is_visible(*institution.address, viewer);
  if (visible) {
    made["locations"].push_back(location_json(*institution.address, institution.id.value));
  }
  strip_address(rest.address, visible);
  set(made, "parent_organization_id", institution.parent_id.value);
  rest.parent_id = {};
  rest.name.clear();
  rest.hsds_json.clear();
  add_rest(std::move(rest), made);
  return made;
}

Json service_json(const Service& service, Viewer viewer) {
  Service rest = service;
  Json made = Json::Object{{"id", service.id.value}, {"name", service.name}};
  if (!service.other_names.empty()) {
    made["alternate_name"] = service.other_names.front();
    rest.other_names.erase(rest.other_names.begin());
  }
  set(made, "description", service.description);
  made["status"] = "active";
  move_contacts(rest.contacts, service.id.value, "url", made);
  move_audience(rest, made);
  move_schedules(rest, made);
  copy_capacities(service, made);
  copy_price(service, made);
  const bool visible = visible_address(service, viewer) != nullptr;
  if (visible) {
    made["service_at_locations"].push_back(
        Json::Object{{"id", part_id(service.id.value, "at", 0)},
                     {"location", location_json(*service.address, service.id.value)}});
  }
  strip_address(rest.address, visible);
  rest.provider_id = {};
  rest.name.clear();
  rest.description.clear();
  rest.hsds_json.clear();
  add_rest(std::move(rest), made);
  return made;
}

std::string write_hsds(const RecordSet& records, Viewer viewer) {
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
    contents[place->second]["services"].push_back(written(*service, viewer));
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
