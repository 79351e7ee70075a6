#include "service/hsds_check.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "core/finding_kind.hpp"
#include "core/near_matches.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/field_path.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

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
    {"service.hsds.id_contradicts",
     Severity::error,
     {"papildomuose duomenyse kitas identifikatorius, nei pačiame objekte; galioja pastarasis",
      "the object's own member has another id than the object, whose id counts"}},
    {"service.hsds.extension_unread",
     Severity::error,
     {"papildomi įrašo duomenys neperskaityti", "the record's own member can't be read"}},
    {"service.hsds.status_unknown",
     Severity::warning,
     {"specifikacijoje tokios būsenos nėra: nežinia, ar paslauga teikiama",
      "the specification has no such status: it is not known whether the service is offered"}},
    {"service.hsds.term_unknown",
     Severity::warning,
     {"nurodomo klasifikatoriaus termino dokumente nėra",
      "the term that is referred to is not in the document"}},
    {"service.hsds.reference_contradicts",
     Severity::error,
     {"nurodomas ne tas objektas, kuris čia pat yra",
      "the id is not that of the object that stands here"}},
};

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
std::optional<HsdsFault> fault_of(HsdsForm form, const std::string& text) {
  switch (form) {
    case HsdsForm::web: return is_web(text) ? std::nullopt : std::optional(HsdsFault::web_invalid);
    case HsdsForm::email:
      return is_email(text) ? std::nullopt : std::optional(HsdsFault::email_invalid);
    case HsdsForm::date:
      return parse_date(text) ? std::nullopt : std::optional(HsdsFault::date_invalid);
    case HsdsForm::time:
      return parse_time(text) ? std::nullopt : std::optional(HsdsFault::time_invalid);
    default: return std::nullopt;
  }
}

}  // namespace

Finding hsds_finding(HsdsFault fault, std::string path, const std::string& detail) {
  const FindingKind& kind = kinds_of_faults[static_cast<std::size_t>(fault)];
  Finding finding = make_finding(kind, {}, std::move(path));
  finding.text = {fill(kind.text.lt, {detail}), fill(kind.text.en, {detail})};
  return finding;
}

std::string joined_path(const std::string& path, std::string_view name) {
  return path.empty() ? std::string(name) : path + '.' + std::string(name);
}

void HsdsCheck::check(const Json& given, std::string_view kind, const std::string& path) {
  if (const HsdsObject* const found = find_hsds_object(kind)) object(given, *found, path);
}

void HsdsCheck::finish() {
  for (const Reference& reference : references_) {
    if (terms_.contains(reference.id)) continue;
    report(HsdsFault::term_unknown, reference.path);
    if (reference.is_parent) out_.back().severity = Severity::info;  // documents seldom bring them
  }
  references_.clear();
}

void HsdsCheck::object(const Json& given, const HsdsObject& kind, const std::string& path) {
  for (const auto& [name, value] : given.members()) {
    const std::string at = joined_path(path, name);
    if (const HsdsMember* const found = find_hsds_member(kind, name)) {
      member(value, *found, at);
    } else if (!name.starts_with("gerove.")) {
      unknown_name(name, kind, at);
    }
  }
  for (const HsdsMember& one : kind.members) {
    const bool lacks = one.need != HsdsNeed::none && !given.contains(one.name);
    if (lacks) report(HsdsFault::missing, joined_path(path, one.name));
  }
  links_of_attributes(given, path);
  if (kind.name == "service_capacity") capacity(given, path);
  if (kind.name == "attribute") attribute(given, path);
  if (kind.name == "taxonomy_term") term(given, path);
}

void HsdsCheck::unknown_name(const std::string& name,
                             const HsdsObject& kind,
                             const std::string& path) {
  std::vector<std::string> names;
  for (const HsdsMember& one : kind.members) names.emplace_back(one.name);
  const auto near = near_matches(name, names);
  if (near.empty()) return report(HsdsFault::name_unknown, path);
  report(HsdsFault::name_misspelt, path, near.front());
}

void HsdsCheck::member(const Json& value, const HsdsMember& member, const std::string& path) {
  if (value.is_null()) {
    if (member.need != HsdsNeed::none) report(HsdsFault::missing, path);
    return;
  }
  switch (member.form) {
    case HsdsForm::object: return inner_object(value, member, path);
    case HsdsForm::list:
      if (!value.is_array()) return report(HsdsFault::type_wrong, path);
      for (std::size_t i = 0; i < value.size(); ++i) {
        inner_object(value[i], member, indexed(path, i));
      }
      return;
    case HsdsForm::number:
      if (!value.is_number()) report(HsdsFault::type_wrong, path);
      return;
    default: return text(value, member, path);
  }
}

void HsdsCheck::text(const Json& value, const HsdsMember& member, const std::string& path) {
  if (!value.is_string()) return report(HsdsFault::type_wrong, path);
  const std::string& given = value.text();
  if (given.empty()) {
    if (member.need == HsdsNeed::filled) report(HsdsFault::missing, path);
    return;
  }
  if (const auto fault = fault_of(member.form, given)) report(*fault, path);
}

void HsdsCheck::inner_object(const Json& value, const HsdsMember& member, const std::string& path) {
  if (!value.is_object()) return report(HsdsFault::type_wrong, path);
  if (const HsdsObject* const kind = find_hsds_object(member.kind)) object(value, *kind, path);
}

void HsdsCheck::capacity(const Json& object, const std::string& path) {
  const Json* const available = object.find("available");
  const Json* const maximum = object.find("maximum");
  if (available == nullptr || maximum == nullptr) return;
  if (!available->is_number() || !maximum->is_number()) return;
  if (available->number() > maximum->number()) {
    report(HsdsFault::capacity_exceeds, path + ".available");
  }
}

/// An attribute stands in what it is linked to.
void HsdsCheck::links_of_attributes(const Json& object, const std::string& path) {
  const auto attributes = objects_at(object, "attributes");
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    same(*attributes[i], "link_id", &object, indexed(joined_path(path, "attributes"), i));
  }
}

void HsdsCheck::attribute(const Json& object, const std::string& path) {
  same(object, "taxonomy_term_id", object.find("taxonomy_term"), path);
  const std::string term = text_at(object, "taxonomy_term_id");
  const bool stands_here = object.contains("taxonomy_term");
  if (!term.empty() && !stands_here)
    references_.push_back({term, joined_path(path, "taxonomy_term_id"), false});
}

void HsdsCheck::term(const Json& object, const std::string& path) {
  terms_.insert(text_at(object, "id"));
  same(object, "taxonomy_id", object.find("taxonomy_detail"), path);
  const std::string parent = text_at(object, "parent_id");
  if (!parent.empty()) references_.push_back({parent, joined_path(path, "parent_id"), true});
}

/// Whether an id is that of the object that it names, where both are given.
void HsdsCheck::same(const Json& object,
                     std::string_view id_name,
                     const Json* named,
                     const std::string& path) {
  const std::string id = text_at(object, id_name);
  const std::string found = named == nullptr ? std::string() : text_at(*named, "id");
  if (!id.empty() && !found.empty() && id != found) {
    report(HsdsFault::reference_contradicts, joined_path(path, id_name));
  }
}

}  // namespace gerove::service
