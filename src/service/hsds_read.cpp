#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/records/record_set_builder.hpp"
#include "gerove/wire/json.hpp"
#include "service/ages.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

constexpr std::uint32_t oldest_years = 1000;

std::string text_at(const Json& object, std::string_view name) {
  const Json* const found = object.find(name);
  return found != nullptr && found->is_string() ? found->text() : std::string();
}

std::optional<double> number_at(const Json& object, std::string_view name) {
  const Json* const found = object.find(name);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  return found->number();
}

std::optional<std::uint32_t> count_at(const Json& object, std::string_view name) {
  constexpr double most = 4294967295.0;
  const auto number = number_at(object, name);
  if (!number || *number < 0 || *number > most || *number != std::floor(*number)) return {};
  return static_cast<std::uint32_t>(*number);
}

/// The objects of a list; nothing else in it is looked at.
std::vector<const Json*> objects_at(const Json& object, std::string_view name) {
  std::vector<const Json*> objects;
  const Json* const found = object.find(name);
  if (found == nullptr || !found->is_array()) return objects;
  for (const Json& entry : found->elements()) {
    if (entry.is_object()) objects.push_back(&entry);
  }
  return objects;
}

/// A record with what the member of its own name says.
template <class T>
T extension_of(const Json& object, const std::string& path, Findings& out) {
  const std::string name(T::type_name);
  T record;
  const Json* const found = object.find(name);
  if (found == nullptr) return record;
  if (json::try_parse(to_text(*found), record)) {
    out.push_back(hsds_finding(HsdsFault::extension_unread, path + '.' + name));
  }
  return record;
}

Contact contact_of(ContactKind kind, std::string value, std::string note = {}) {
  Contact contact;
  contact.kind = kind;
  contact.value = std::move(value);
  contact.note = std::move(note);
  return contact;
}

/// What HSDS has words for comes first.
void add_contacts(const Json& object, std::string_view web_name, std::vector<Contact>& contacts) {
  std::vector<Contact> found;
  for (const Json* phone : objects_at(object, "phones")) {
    const std::string number = text_at(*phone, "number");
    if (number.empty()) continue;
    found.push_back(contact_of(ContactKind::phone, number, text_at(*phone, "description")));
  }
  const std::string email = text_at(object, "email");
  if (!email.empty()) found.push_back(contact_of(ContactKind::email, email));
  const std::string web = text_at(object, web_name);
  if (!web.empty()) found.push_back(contact_of(ContactKind::web, web));
  contacts.insert(contacts.begin(), found.begin(), found.end());
}

void add_address(const Json& location, std::optional<Address>& address) {
  if (!address) address.emplace().visibility = AddressVisibility::published;
  address->latitude = number_at(location, "latitude");
  address->longitude = number_at(location, "longitude");
  const auto addresses = objects_at(location, "addresses");
  if (addresses.empty()) return;
  for (const std::string_view part :
       {"address_1", "address_2", "postal_code", "city", "state_province"}) {
    const std::string text = text_at(*addresses.front(), part);
    if (!text.empty()) address->text += (address->text.empty() ? "" : ", ") + text;
  }
}

void append_part(std::string& rule, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  if (!rule.empty()) rule += ';';
  rule += name;
  rule += value;
}

std::string compact(std::string date) {
  std::erase(date, '-');
  return date;
}

std::string number_text(const std::optional<std::uint32_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

/// The rule in the words of RFC 5545, also what is not understood: it must not be taken for less.
std::string rule_of(const Json& schedule) {
  std::string rule;
  append_part(rule, "FREQ=", text_at(schedule, "freq"));
  if (rule.empty()) return rule;
  const auto interval = count_at(schedule, "interval");
  if (interval != 1U) append_part(rule, "INTERVAL=", number_text(interval));
  const auto count = count_at(schedule, "count");
  const std::string until = text_at(schedule, "until");
  append_part(rule, "COUNT=", number_text(count));
  append_part(rule, "UNTIL=", compact(until));
  if (until.empty() && !count) append_part(rule, "UNTIL=", compact(text_at(schedule, "valid_to")));
  append_part(rule, "BYDAY=", text_at(schedule, "byday"));
  append_part(rule, "BYMONTHDAY=", text_at(schedule, "bymonthday"));
  append_part(rule, "BYYEARDAY=", text_at(schedule, "byyearday"));
  append_part(rule, "BYWEEKNO=", text_at(schedule, "byweekno"));
  const std::string week_start = text_at(schedule, "wkst");
  if (week_start != "MO") append_part(rule, "WKST=", week_start);
  return rule;
}

ServiceSchedule schedule_of(const Json& schedule) {
  ServiceSchedule made;
  made.rrule = rule_of(schedule);
  made.starts = parse_date(text_at(schedule, "dtstart"));
  if (!made.starts) made.starts = parse_date(text_at(schedule, "valid_from"));
  made.start_minute = parse_time(text_at(schedule, "opens_at"));
  made.end_minute = parse_time(text_at(schedule, "closes_at"));
  made.note = text_at(schedule, "notes");
  return made;
}

void add_schedules(const Json& object, std::vector<ServiceSchedule>& schedules) {
  std::vector<ServiceSchedule> found;
  for (const Json* schedule : objects_at(object, "schedules")) {
    found.push_back(schedule_of(*schedule));
  }
  schedules.insert(schedules.begin(), found.begin(), found.end());
}

void add_audience(const Json& object, Service& service) {
  AudienceRule rule = service.audience.value_or(AudienceRule{});
  rule.text = text_at(object, "eligibility_description");
  const auto youngest = number_at(object, "minimum_age");
  if (youngest && *youngest >= 0 && *youngest <= oldest_years) {
    rule.age_from_months = static_cast<std::uint32_t>(std::lround(*youngest * months_of_year));
  }
  const auto oldest = number_at(object, "maximum_age");
  if (oldest && *oldest >= 0 && *oldest <= oldest_years) {
    const bool whole = *oldest == std::floor(*oldest);
    rule.age_to_months = static_cast<std::uint32_t>(std::lround(*oldest * months_of_year)) +
                         (whole ? months_of_year - 1 : 0);
  }
  for (const Json* language : objects_at(object, "languages")) {
    const std::string code = text_at(*language, "code");
    if (!code.empty()) rule.languages.push_back(code);
  }
  if (rule != AudienceRule{}) service.audience = std::move(rule);
}

/// Places of a day, and what the record's own member says of the same day.
void add_capacities(const Json& object, std::vector<CapacityState>& states) {
  for (const Json* capacity : objects_at(object, "capacities")) {
    const auto since = parse_date(text_at(*capacity, "updated").substr(0, 10));
    const auto available = count_at(*capacity, "available");
    const auto maximum = count_at(*capacity, "maximum");
    if (!since || !available || !maximum || *available > *maximum) continue;
    auto state = std::ranges::find(states, since, &CapacityState::since);
    if (state == states.end()) {
      states.emplace_back().since = since;
      state = states.end() - 1;
    }
    state->places = maximum;
    state->taken = *maximum - *available;
  }
}

std::optional<Decimal> decimal_of(const Json& number) {
  const std::string text = to_text(number);
  const std::size_t point = text.find('.');
  std::string digits = text;
  if (point != std::string::npos) digits.erase(point, 1);
  const bool plain = digits.size() <= 18 && digits.find_first_not_of("0123456789") == digits.npos;
  if (!plain) return std::nullopt;
  const std::size_t places = point == std::string::npos ? 0 : text.size() - point - 1;
  return without_trailing_zeros(
      make_decimal(std::stoll(digits), static_cast<std::uint32_t>(places)));
}

/// The first cost is the price; the record's own member has it more exactly, if it is the same.
void add_price(const Json& object, std::optional<Price>& price) {
  const auto costs = objects_at(object, "cost_options");
  if (costs.empty()) return;
  const Json& cost = *costs.front();
  const Json* const amount = cost.find("amount");
  if (amount == nullptr || !amount->is_number()) return;
  const auto found = decimal_of(*amount);
  if (!found) return;
  if (!price) price.emplace();
  if (!price->amount || compare(*price->amount, *found) != 0) price->amount = found;
  price->currency = text_at(cost, "currency");
  price->unit = text_at(cost, "amount_description");
  price->note = text_at(cost, "option");
}

const Json* first_location(const Json& service) {
  for (const Json* at : objects_at(service, "service_at_locations")) {
    const Json* const location = at->find("location");
    return location != nullptr && location->is_object() ? location : nullptr;
  }
  return nullptr;
}

bool is_usable(const std::string& id) { return !id.empty() && id.size() <= max_id_bytes; }

// Documents ---------------------------------------------------------------------------------------

/// Parses, and tells names given twice.
std::optional<Failure> parse_document(std::string_view text, Json& document, Findings& out) {
  std::vector<std::string> repeated_names;
  if (auto failure = json::parse_tree(text, document, &repeated_names)) return failure;
  for (const std::string& name : repeated_names) {
    out.push_back(hsds_finding(HsdsFault::name_repeated, name));
  }
  return std::nullopt;
}

/// Takes organizations and services out of a document.
class DocumentReader {
 public:
  explicit DocumentReader(Findings& findings) : findings_(findings) {}

  /// @return false when the document is no directory
  bool read(const Json& document) {
    if (document.is_array()) return read_list(document, "");
    if (!document.is_object()) return false;
    const Json* const contents = document.find("contents");
    if (contents == nullptr) return read_entry(document, "");
    return contents->is_array() && read_list(*contents, "contents");
  }

  /// What was read: the institutions, then the services.
  RecordSet records() && {
    RecordSetBuilder builder;
    const auto take_all = [&](auto& list) {
      for (auto& record : list) {
        builder.place().content = std::move(record);
        builder.take();
      }
    };
    take_all(institutions_);
    take_all(services_);
    return std::move(builder).finish();
  }

 private:
  bool read_list(const Json& list, const std::string& path) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!read_entry(list[i], indexed(path, i))) return false;
    }
    return true;
  }

  bool read_entry(const Json& entry, const std::string& path) {
    if (!entry.is_object()) return false;
    const bool is_service = entry.contains("organization") || entry.contains("status");
    check_hsds(entry, is_service ? "service" : "organization", path, findings_);
    if (is_service) {
      read_service(entry, path, text_at(entry, "organization_id"));
    } else {
      read_organization(entry, path);
    }
    return true;
  }

  void read_organization(const Json& entry, const std::string& path) {
    Json organization = entry;
    organization.erase("services");
    const std::string id = text_at(entry, "id");
    if (!is_usable(id)) {
      report_id(path);
    } else if (institution_ids_.insert(id).second) {
      Institution institution = institution_of(organization, path, findings_);
      institution.hsds_json = to_text(organization);
      institutions_.push_back(std::move(institution));
    }
    const Json* const services = entry.find("services");
    if (services == nullptr || !services->is_array()) return;
    const std::string below = path.empty() ? "services" : path + ".services";
    for (std::size_t i = 0; i < services->size(); ++i) {
      if ((*services)[i].is_object()) {
        read_service((*services)[i], indexed(below, i), id);
      }
    }
  }

  void read_service(const Json& entry, const std::string& path, std::string provider) {
    Json object = entry;
    const Json* const organization = entry.find("organization");
    if (organization != nullptr && organization->is_object()) {
      provider = text_at(*organization, "id");
      read_organization(*organization, path.empty() ? "organization" : path + ".organization");
      object.erase("organization");
    }
    if (!is_usable(text_at(entry, "id"))) return report_id(path);
    const std::string status = text_at(entry, "status");
    if (!status.empty() && status != "active") {
      findings_.push_back(
          hsds_finding(HsdsFault::not_active, path.empty() ? "status" : path + ".status"));
    }
    Service service = service_of(object, path, findings_);
    if (is_usable(provider)) service.provider_id = InstitutionId(provider);
    service.hsds_json = to_text(object);
    services_.push_back(std::move(service));
  }

  void report_id(const std::string& path) {
    findings_.push_back(hsds_finding(HsdsFault::id_unusable, path.empty() ? "id" : path + ".id"));
  }

  Findings& findings_;
  std::vector<Institution> institutions_;
  std::vector<Service> services_;
  std::unordered_set<std::string> institution_ids_;
};

}  // namespace

std::optional<std::uint32_t> parse_time(std::string_view text) {
  const bool seconds = text.size() == 8 && text.ends_with(":00");
  if (text.size() != 5 && !seconds) return std::nullopt;
  if (text[2] != ':') return std::nullopt;
  const auto two = [&](std::size_t at) -> std::uint32_t {
    const bool digits =
        text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    return digits ? static_cast<std::uint32_t>((text[at] - '0') * 10 + (text[at + 1] - '0')) : 99U;
  };
  const std::uint32_t hour = two(0);
  const std::uint32_t minute = two(3);
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return std::nullopt;
  return hour * 60 + minute;
}

Institution institution_of(const Json& organization, const std::string& path, Findings& out) {
  auto institution = extension_of<Institution>(organization, path, out);
  institution.id = InstitutionId(text_at(organization, "id"));
  institution.name = text_at(organization, "name");
  const std::string parent = text_at(organization, "parent_organization_id");
  if (is_usable(parent)) institution.parent_id = InstitutionId(parent);
  add_contacts(organization, "website", institution.contacts);
  const auto locations = objects_at(organization, "locations");
  if (!locations.empty()) add_address(*locations.front(), institution.address);
  return institution;
}

Service service_of(const Json& object, const std::string& path, Findings& out) {
  auto service = extension_of<Service>(object, path, out);
  service.id = ServiceId(text_at(object, "id"));
  service.name = text_at(object, "name");
  const std::string other = text_at(object, "alternate_name");
  if (!other.empty()) service.other_names.insert(service.other_names.begin(), other);
  service.description = text_at(object, "description");
  add_contacts(object, "url", service.contacts);
  add_audience(object, service);
  add_schedules(object, service.schedules);
  add_capacities(object, service.capacity);
  add_price(object, service.price);
  if (const Json* location = first_location(object)) add_address(*location, service.address);
  return service;
}

std::optional<Failure> try_read_hsds(std::string_view json, HsdsReading& out) {
  HsdsReading reading;
  Json document;
  if (auto failure = parse_document(json, document, reading.findings)) return failure;
  DocumentReader reader(reading.findings);
  if (!reader.read(document)) return Failure{.code = Errc::service_hsds};
  reading.records = std::move(reader).records();
  out = std::move(reading);
  return std::nullopt;
}

HsdsReading read_hsds(std::string_view json) {
  HsdsReading reading;
  if (auto failure = try_read_hsds(json, reading)) throw Error(std::move(*failure));
  return reading;
}

}  // namespace gerove::service
