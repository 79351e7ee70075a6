#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <string>
#include <vector>

#include "core/finding_kind.hpp"
#include "core/near_matches.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/field_path.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

enum class Form { text, number, date, time, email, web, object, list };

/// A member of an object of HSDS.
struct Member {
  std::string_view name;
  Form form = Form::text;
  std::string_view kind = {};  ///< of the object, or of those in the list
  bool required = false;       ///< there must be a text that is not empty
};

struct ObjectKind {
  std::string_view name;
  std::vector<Member> members;
};

// Versions 3.0 to 3.2 together.
const std::array<ObjectKind, 22>& object_kinds() {
  static const std::array<ObjectKind, 22> kinds{{
      {"organization",
       {{"id", Form::text, "", true},
        {"name", Form::text, "", true},
        {"alternate_name"},
        {"description", Form::text, "", true},
        {"email", Form::email},
        {"website", Form::web},
        {"additional_websites", Form::list, "url"},
        {"tax_status"},
        {"tax_id"},
        {"year_incorporated", Form::number},
        {"legal_status"},
        {"logo", Form::web},
        {"uri", Form::web},
        {"parent_organization_id"},
        {"funding", Form::list, "funding"},
        {"contacts", Form::list, "contact"},
        {"phones", Form::list, "phone"},
        {"locations", Form::list, "location"},
        {"programs", Form::list, "program"},
        {"organization_identifiers", Form::list, "organization_identifier"},
        {"services", Form::list, "service"}}},
      {"service",
       {{"id", Form::text, "", true},
        {"organization_id"},
        {"program_id"},
        {"name", Form::text, "", true},
        {"alternate_name"},
        {"description"},
        {"url", Form::web},
        {"additional_urls", Form::list, "url"},
        {"email", Form::email},
        {"status", Form::text, "", true},
        {"interpretation_services"},
        {"application_process"},
        {"fees_description"},
        {"wait_time"},
        {"fees"},
        {"accreditations"},
        {"eligibility_description"},
        {"minimum_age", Form::number},
        {"maximum_age", Form::number},
        {"assured_date", Form::date},
        {"assurer_email", Form::email},
        {"licenses"},
        {"alert"},
        {"last_modified"},
        {"phones", Form::list, "phone"},
        {"schedules", Form::list, "schedule"},
        {"service_areas", Form::list, "service_area"},
        {"service_at_locations", Form::list, "service_at_location"},
        {"languages", Form::list, "language"},
        {"organization", Form::object, "organization"},
        {"funding", Form::list, "funding"},
        {"cost_options", Form::list, "cost_option"},
        {"program", Form::object, "program"},
        {"required_documents", Form::list, "required_document"},
        {"contacts", Form::list, "contact"},
        {"capacities", Form::list, "service_capacity"}}},
      {"service_at_location",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"location_id"},
        {"description"},
        {"service_areas", Form::list, "service_area"},
        {"contacts", Form::list, "contact"},
        {"phones", Form::list, "phone"},
        {"schedules", Form::list, "schedule"},
        {"location", Form::object, "location"}}},
      {"location",
       {{"id", Form::text, "", true},
        {"location_type", Form::text, "", true},
        {"url", Form::web},
        {"organization_id"},
        {"name"},
        {"alternate_name"},
        {"description"},
        {"transportation"},
        {"latitude", Form::number},
        {"longitude", Form::number},
        {"external_identifier"},
        {"external_identifier_type"},
        {"languages", Form::list, "language"},
        {"addresses", Form::list, "address"},
        {"contacts", Form::list, "contact"},
        {"accessibility", Form::list, "accessibility"},
        {"phones", Form::list, "phone"},
        {"schedules", Form::list, "schedule"}}},
      {"address",
       {{"id", Form::text, "", true},
        {"location_id"},
        {"attention"},
        {"address_1", Form::text, "", true},
        {"address_2"},
        {"city"},
        {"region"},
        {"state_province"},
        {"postal_code"},
        {"country", Form::text, "", true},
        {"address_type", Form::text, "", true}}},
      {"phone",
       {{"id", Form::text, "", true},
        {"location_id"},
        {"service_id"},
        {"organization_id"},
        {"contact_id"},
        {"service_at_location_id"},
        {"number", Form::text, "", true},
        {"extension", Form::number},
        {"type"},
        {"description"},
        {"languages", Form::list, "language"}}},
      {"schedule",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"location_id"},
        {"service_at_location_id"},
        {"valid_from", Form::date},
        {"valid_to", Form::date},
        {"dtstart", Form::date},
        {"timezone", Form::number},
        {"until", Form::date},
        {"count", Form::number},
        {"wkst"},
        {"freq"},
        {"interval", Form::number},
        {"byday"},
        {"byweekno"},
        {"bymonthday"},
        {"byyearday"},
        {"description"},
        {"opens_at", Form::time},
        {"closes_at", Form::time},
        {"schedule_link", Form::web},
        {"attending_type"},
        {"notes"}}},
      {"contact",
       {{"id", Form::text, "", true},
        {"organization_id"},
        {"service_id"},
        {"service_at_location_id"},
        {"location_id"},
        {"name"},
        {"title"},
        {"department"},
        {"email", Form::email},
        {"phones", Form::list, "phone"}}},
      {"language",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"location_id"},
        {"phone_id"},
        {"name"},
        {"code"},
        {"note"}}},
      {"service_area",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"service_at_location_id"},
        {"name"},
        {"description"},
        {"extent"},
        {"extent_type"},
        {"uri", Form::web}}},
      {"service_capacity",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"unit_id"},
        {"unit", Form::object, "unit"},
        {"available", Form::number},
        {"maximum", Form::number},
        {"description"},
        {"updated", Form::text, "", true}}},
      {"unit",
       {{"id", Form::text, "", true},
        {"name", Form::text, "", true},
        {"scheme"},
        {"identifier"},
        {"uri", Form::web}}},
      {"cost_option",
       {{"id", Form::text, "", true},
        {"service_id"},
        {"valid_from", Form::date},
        {"valid_to", Form::date},
        {"option"},
        {"currency"},
        {"amount", Form::number},
        {"amount_description"}}},
      {"funding", {{"id", Form::text, "", true}, {"organization_id"}, {"service_id"}, {"source"}}},
      {"program",
       {{"id", Form::text, "", true},
        {"organization_id"},
        {"name", Form::text, "", true},
        {"alternate_name"},
        {"description"}}},
      {"required_document",
       {{"id", Form::text, "", true}, {"service_id"}, {"document"}, {"uri", Form::web}}},
      {"organization_identifier",
       {{"id", Form::text, "", true},
        {"organization_id"},
        {"identifier_scheme"},
        {"identifier_type", Form::text, "", true},
        {"identifier", Form::text, "", true}}},
      {"accessibility",
       {{"id", Form::text, "", true},
        {"location_id"},
        {"description"},
        {"details"},
        {"url", Form::web}}},
      {"url",
       {{"id", Form::text, "", true},
        {"label"},
        {"url", Form::web, "", true},
        {"organization_id"},
        {"service_id"}}},
      {"attribute",
       {{"id", Form::text, "", true},
        {"link_id"},
        {"taxonomy_term_id"},
        {"link_type"},
        {"link_entity"},
        {"value"},
        {"label"},
        {"taxonomy_term", Form::object, "taxonomy_term"}}},
      {"taxonomy_term",
       {{"id", Form::text, "", true},
        {"code"},
        {"name"},
        {"description"},
        {"parent_id"},
        {"taxonomy"},
        {"taxonomy_detail", Form::object, ""},
        {"language"},
        {"taxonomy_id"},
        {"term_uri", Form::web}}},
      {"metadata",
       {{"id", Form::text, "", true},
        {"resource_id"},
        {"resource_type"},
        {"last_action_date", Form::date},
        {"last_action_type"},
        {"field_name"},
        {"previous_value"},
        {"replacement_value"},
        {"updated_by"}}},
  }};
  return kinds;
}

// Every object may have these.
const Member attributes{"attributes", Form::list, "attribute"};
const Member metadata{"metadata", Form::list, "metadata"};

constexpr FindingKind kinds_of_faults[] = {
    {"service.hsds.name_misspelt",
     Severity::warning,
     {"tokio pavadinimo nėra; gal turėta omenyje: {0}", "there is no such name; perhaps: {0}"}},
    {"service.hsds.name_unknown",
     Severity::info,
     {"tokio pavadinimo specifikacijoje nėra; išsaugoma, kaip yra",
      "the specification has no such name; it is kept as it is"}},
    {"service.hsds.name_repeated",
     Severity::error,
     {"pavadinimas nurodytas du kartus; galioja paskutinis",
      "a name is given twice; the last counts"}},
    {"service.hsds.missing",
     Severity::error,
     {"trūksta privalomo teksto", "a required text is missing"}},
    {"service.hsds.type_wrong",
     Severity::error,
     {"reikšmė ne tokios rūšies, kokios reikia", "the value is of the wrong kind"}},
    {"service.hsds.web_invalid",
     Severity::error,
     {"netinkamas interneto adresas", "this is no web address"}},
    {"service.hsds.email_invalid",
     Severity::error,
     {"netinkamas el. pašto adresas", "this is no e-mail address"}},
    {"service.hsds.date_invalid", Severity::error, {"tokios datos nėra", "there is no such date"}},
    {"service.hsds.time_invalid",
     Severity::error,
     {"laikas ne HH:MM pavidalo arba su laiko juosta",
      "the time is not written HH:MM, or it has a time zone"}},
    {"service.hsds.capacity_exceeds",
     Severity::error,
     {"laisvų vietų daugiau, nei gali būti", "more is available than there can be"}},
    {"service.hsds.id_unusable",
     Severity::error,
     {"identifikatoriaus nėra arba jis per ilgas; įrašas praleistas",
      "the id is missing or too long; the record is left out"}},
    {"service.hsds.extension_unread",
     Severity::error,
     {"papildomi įrašo duomenys neperskaityti", "the record's own member can't be read"}},
    {"service.hsds.not_active",
     Severity::warning,
     {"paslauga dabar neteikiama; nuo kurios dienos, nepasakyta",
      "the service is not offered now; since which day is not said"}},
};

const ObjectKind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(object_kinds(), name, &ObjectKind::name);
  return found == object_kinds().end() ? nullptr : &*found;
}

const Member* find_member(const ObjectKind& kind, std::string_view name) {
  const auto found = std::ranges::find(kind.members, name, &Member::name);
  if (found != kind.members.end()) return &*found;
  if (name == attributes.name) return &attributes;
  return name == metadata.name ? &metadata : nullptr;
}

bool is_host(std::string_view host) {
  const bool formed = !host.empty() && host.find('.') != std::string_view::npos &&
                      host.front() != '.' && host.back() != '.' &&
                      host.find("..") == std::string_view::npos;
  return formed && std::ranges::all_of(host, [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte >= 0x80 || std::isalnum(byte) != 0 || c == '.' || c == '-' || c == ':';
         });
}

bool has_space(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool is_web(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!text.starts_with(scheme)) continue;
    const std::string_view rest = text.substr(scheme.size());
    return !has_space(rest) && is_host(rest.substr(0, rest.find_first_of("/?#")));
  }
  return false;
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != 0 && at != std::string_view::npos && !has_space(text) &&
         is_host(text.substr(at + 1));
}

/// What is wrong with a text of a form, if anything.
std::optional<HsdsFault> fault_of(Form form, const std::string& text) {
  switch (form) {
    case Form::web: return is_web(text) ? std::nullopt : std::optional(HsdsFault::web_invalid);
    case Form::email:
      return is_email(text) ? std::nullopt : std::optional(HsdsFault::email_invalid);
    case Form::date:
      return parse_date(text) ? std::nullopt : std::optional(HsdsFault::date_invalid);
    case Form::time:
      return parse_time(text) ? std::nullopt : std::optional(HsdsFault::time_invalid);
    default: return std::nullopt;
  }
}

/// Walks a document along the table.
class Check {
 public:
  explicit Check(Findings& out) : out_(out) {}

  void object(const Json& object, const ObjectKind& kind, const std::string& path) {
    for (const auto& [name, value] : object.members()) {
      const std::string at = path.empty() ? name : path + '.' + name;
      if (const Member* member = find_member(kind, name)) {
        check(value, *member, at);
      } else if (!name.starts_with("gerove.")) {
        unknown(name, kind, at);
      }
    }
    for (const Member& member : kind.members) {
      if (member.required && !object.contains(member.name)) missing(path, member.name);
    }
    if (kind.name == "service_capacity") check_capacity(object, path);
  }

 private:
  void report(HsdsFault fault, const std::string& path, const std::string& detail = {}) {
    out_.push_back(hsds_finding(fault, path, detail));
  }
  void missing(const std::string& path, std::string_view name) {
    report(HsdsFault::missing, path.empty() ? std::string(name) : path + '.' + std::string(name));
  }

  void unknown(const std::string& name, const ObjectKind& kind, const std::string& path) {
    std::vector<std::string> names;
    for (const Member& member : kind.members) names.emplace_back(member.name);
    const auto near = near_matches(name, names);
    if (near.empty()) return report(HsdsFault::name_unknown, path);
    report(HsdsFault::name_misspelt, path, near.front());
  }

  void check(const Json& value, const Member& member, const std::string& path) {
    if (value.is_null()) {
      if (member.required) report(HsdsFault::missing, path);
      return;
    }
    switch (member.form) {
      case Form::object: return check_object(value, member, path);
      case Form::list: return check_list(value, member, path);
      case Form::number:
        if (!value.is_number()) report(HsdsFault::type_wrong, path);
        return;
      default: return check_text(value, member, path);
    }
  }

  void check_text(const Json& value, const Member& member, const std::string& path) {
    if (!value.is_string()) return report(HsdsFault::type_wrong, path);
    const std::string& text = value.text();
    if (text.empty()) {
      if (member.required) report(HsdsFault::missing, path);
      return;
    }
    if (const auto fault = fault_of(member.form, text)) report(*fault, path);
  }

  void check_object(const Json& value, const Member& member, const std::string& path) {
    if (!value.is_object()) return report(HsdsFault::type_wrong, path);
    if (const ObjectKind* kind = find_kind(member.kind)) object(value, *kind, path);
  }

  void check_list(const Json& value, const Member& member, const std::string& path) {
    if (!value.is_array()) return report(HsdsFault::type_wrong, path);
    for (std::size_t i = 0; i < value.size(); ++i) {
      check_object(value[i], member, indexed(path, i));
    }
  }

  void check_capacity(const Json& object, const std::string& path) {
    const Json* const available = object.find("available");
    const Json* const maximum = object.find("maximum");
    if (available == nullptr || maximum == nullptr) return;
    if (!available->is_number() || !maximum->is_number()) return;
    if (available->number() > maximum->number()) {
      report(HsdsFault::capacity_exceeds, path + ".available");
    }
  }

  Findings& out_;
};

}  // namespace

Finding hsds_finding(HsdsFault fault, std::string path, const std::string& detail) {
  const FindingKind& kind = kinds_of_faults[static_cast<std::size_t>(fault)];
  Finding finding = make_finding(kind, {}, std::move(path));
  finding.text = {fill(kind.text.lt, {detail}), fill(kind.text.en, {detail})};
  return finding;
}

void check_hsds(const Json& object, std::string_view kind, const std::string& path, Findings& out) {
  if (const ObjectKind* found = find_kind(kind)) Check(out).object(object, *found, path);
}

Json merge_hsds(const Json& original, const Json& base, const Json& now) {
  if (now == base) return original;
  if (original.is_array() && base.is_array() && now.is_array() && base.size() == now.size() &&
      original.size() >= base.size()) {
    Json merged = original;  // what our records do not hold stands behind what they do
    for (std::size_t i = 0; i < now.size(); ++i) {
      merged[i] = merge_hsds(original[i], base[i], now[i]);
    }
    return merged;
  }
  if (!original.is_object() || !base.is_object() || !now.is_object()) return now;
  Json merged = Json::Object();
  for (const auto& [name, value] : original.members()) {
    const Json* const was = base.find(name);
    const Json* const is = now.find(name);
    if (is != nullptr) {
      merged[name] = was == nullptr ? *is : merge_hsds(value, *was, *is);
    } else if (was == nullptr) {
      merged[name] = value;
    }
  }
  for (const auto& [name, value] : now.members()) {
    const Json* const was = base.find(name);
    const bool implied = was != nullptr && *was == value;
    if (!original.contains(name) && !implied) merged[name] = value;
  }
  return merged;
}

}  // namespace gerove::service
