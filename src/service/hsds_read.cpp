#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "core/keyed_hash.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/records/record_set_builder.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

/// Parses, and tells names given twice.
std::optional<Failure> parse_document(std::string_view text, Json& document, Findings& out) {
  std::vector<std::string> repeated_names;
  if (auto failure = json::parse_tree(text, document, &repeated_names)) return failure;
  for (const std::string& name : repeated_names) {
    out.push_back(hsds_finding(HsdsFault::name_repeated, name));
  }
  return std::nullopt;
}

bool has_any(const Json& object, std::initializer_list<std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return object.contains(name); });
}

constexpr std::string_view tabular = "tabular";

/// What an object of the top is, by the members that only such objects have.
std::string_view kind_of(const Json& entry) {
  if (has_any(entry, {"organization", "status"})) return kind_of_service;
  const bool at_location =
      has_any(entry, {"service", "service_id"}) && has_any(entry, {"location", "location_id"});
  if (at_location) return kind_of_service_at_location;
  if (entry.contains("location_type")) return "location";
  if (has_any(entry, {"taxonomy_id", "taxonomy_detail", "taxonomy", "term_uri", "parent_id"})) {
    return "taxonomy_term";
  }
  if (entry.contains("version")) return "taxonomy";
  if (has_any(entry, {"resources", "profile", "organizations"})) return tabular;
  return kind_of_organization;
}

bool is_readable(std::string_view kind) {
  return kind == kind_of_organization || kind == kind_of_service ||
         kind == kind_of_service_at_location;
}

/// A table in words separated by commas begins with the name of the column of ids.
bool is_csv(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text.starts_with("id,") || text.starts_with("\"id\",");
}

Failure not_a_directory(std::string path, std::string_view kind) {
  Failure failure{.code = Errc::service_hsds, .path = std::move(path), .detail = std::string(kind)};
  if (kind.empty()) return failure;
  constexpr Text words{
      "tai „{0}“ dokumentas, o skaitomi „organization“, „service“ ir „service_at_location“",
      "this is a \"{0}\" document; \"organization\", \"service\" and \"service_at_location\" are "
      "read"};
  failure.words = {fill(words.lt, {kind}), fill(words.en, {kind})};
  return failure;
}

/// Takes organizations and services out of a document.
class DocumentReader {
 public:
  explicit DocumentReader(Findings& findings) : findings_(findings), check_(findings) {}

  std::optional<Failure> read(const Json& document) {
    auto failure = read_top(document);
    if (failure) return failure;
    check_.finish();
    for (Pending& service : pending_) make_service(service);
    for (Service& service : services_) service.provider_id = ours(service.provider_id);
    for (Institution& one : institutions_) one.parent_id = ours(one.parent_id);
    return std::nullopt;
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
  /// The object of a service that was met, which may still get places.
  struct Pending {
    Json object;
    std::string path;
    std::string provider;
  };

  std::optional<Failure> read_top(const Json& document) {
    if (document.is_array()) return read_list(document, "");
    if (!document.is_object()) return not_a_directory({}, {});
    const Json* const contents = document.find("contents");
    if (contents == nullptr) return read_entry(document, "");
    if (!contents->is_array()) return not_a_directory("contents", {});
    return read_list(*contents, "contents");
  }

  std::optional<Failure> read_list(const Json& list, const std::string& path) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (auto failure = read_entry(list[i], indexed(path, i))) return failure;
    }
    return std::nullopt;
  }

  std::optional<Failure> read_entry(const Json& entry, const std::string& path) {
    if (!entry.is_object()) return not_a_directory(path, {});
    const std::string_view kind = kind_of(entry);
    if (!is_readable(kind)) return not_a_directory(path, kind);
    check_.check(entry, kind, path);
    if (kind == kind_of_service) {
      read_service(entry, path, text_at(entry, "organization_id"));
    } else if (kind == kind_of_service_at_location) {
      read_place(entry, path);
    } else {
      read_organization(entry, path);
    }
    return std::nullopt;
  }

  void read_organization(const Json& entry, const std::string& path) {
    Json organization = entry;
    organization.erase("services");
    const std::string id = text_at(entry, "id");
    if (!is_usable_id(id)) {
      report_id(path);
    } else if (!own_ids_.contains(id)) {
      Institution institution = institution_of(organization, path, findings_);
      own_ids_.emplace(id, institution.id);
      institution.hsds_json = to_text(organization);
      institutions_.push_back(std::move(institution));
    }
    const Json* const services = entry.find("services");
    if (services == nullptr || !services->is_array()) return;
    for (std::size_t i = 0; i < services->size(); ++i) {
      if (!(*services)[i].is_object()) continue;
      read_service((*services)[i], indexed(joined_path(path, "services"), i), id);
    }
  }

  void read_service(const Json& entry, const std::string& path, std::string provider) {
    Json object = entry;
    const Json* const organization = entry.find("organization");
    if (organization != nullptr && organization->is_object()) {
      provider = text_at(*organization, "id");
      read_organization(*organization, joined_path(path, "organization"));
      object.erase("organization");
    }
    std::string id = text_at(entry, "id");
    if (!is_usable_id(id)) return report_id(path);
    pending_by_id_.emplace(std::move(id), pending_.size());
    pending_.push_back({std::move(object), path, std::move(provider)});
  }

  /// A service at one of its locations: the service, which may have been met, and the place.
  void read_place(const Json& entry, const std::string& path) {
    Json place = entry;
    place.erase("service");
    const Json* const service = entry.find("service");
    const bool brings_service = service != nullptr && service->is_object();
    const std::string id = brings_service ? text_at(*service, "id") : text_at(entry, "service_id");
    if (!is_usable_id(id)) {
      return report_id(brings_service ? joined_path(path, "service") : path);
    }
    if (find_pending(id) == nullptr) {
      const Json alone = Json::Object{{"id", id}};
      read_service(brings_service ? *service : alone,
                   joined_path(path, "service"),
                   brings_service ? text_at(*service, "organization_id") : std::string());
    }
    Pending* const met = find_pending(id);
    const std::string place_id = text_at(place, "id");
    for (const Json* known : objects_at(met->object, "service_at_locations")) {
      if (!place_id.empty() && text_at(*known, "id") == place_id) return;
    }
    met->object["service_at_locations"].push_back(std::move(place));
  }

  Pending* find_pending(const std::string& id) {
    const auto found = pending_by_id_.find(id);
    return found == pending_by_id_.end() ? nullptr : &pending_[found->second];
  }

  void make_service(const Pending& pending) {
    Service service = service_of(pending.object, pending.path, findings_);
    if (is_usable_id(pending.provider)) service.provider_id = InstitutionId(pending.provider);
    service.hsds_json = to_text(pending.object);
    services_.push_back(std::move(service));
  }

  /// Our id of an organization of the document that has another one there.
  InstitutionId ours(const InstitutionId& id) const {
    const auto found = own_ids_.find(id.value);
    return found == own_ids_.end() ? id : found->second;
  }

  void report_id(const std::string& path) {
    findings_.push_back(hsds_finding(HsdsFault::id_unusable, joined_path(path, "id")));
  }

  Findings& findings_;
  HsdsCheck check_;
  std::vector<Institution> institutions_;
  std::vector<Pending> pending_;
  std::unordered_map<std::string, std::size_t, KeyedHash> pending_by_id_;  // the first with each id
  std::vector<Service> services_;
  std::unordered_map<std::string, InstitutionId, KeyedHash> own_ids_;  // by those of the document
};

}  // namespace

std::optional<Failure> try_read_hsds(std::string_view json, HsdsReading& out) {
  HsdsReading reading;
  Json document;
  if (auto failure = parse_document(json, document, reading.findings)) {
    return is_csv(json) ? not_a_directory({}, tabular) : std::move(*failure);
  }
  DocumentReader reader(reading.findings);
  if (auto failure = reader.read(document)) return failure;
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
