#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/core/field_path.hpp"
#include "service/directory_index.hpp"
#include "service/words_alike.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind duplicate{
    "service.duplicate",
    Severity::error,
    {"kita paslauga turi tą patį identifikatorių", "another service has the same id"}};

constexpr FindingKind licence_not_valid{
    "service.licence.not_valid",
    Severity::warning,
    {"paslauga teikiama, nors nė viena jos licencija negalioja",
     "the service is offered, though none of its licences is valid"}};

constexpr double earth_radius_km = 6371.0;

const Address* visible(const Address* address, Viewer viewer) {
  if (address == nullptr || address->visibility == AddressVisibility::hidden) return nullptr;
  const bool published = address->visibility == AddressVisibility::published;
  return viewer == Viewer::network || published ? address : nullptr;
}

std::optional<SpherePoint> point_of(const Address* address) {
  address = visible(address, Viewer::network);
  if (address == nullptr || !address->latitude || !address->longitude) return std::nullopt;
  const GeoPoint place{*address->latitude, *address->longitude};
  const bool on_map = std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180;
  return on_map ? std::optional(on_sphere(place)) : std::nullopt;
}

/// Whether the records say of every licence that it does not hold; its days are for who asks.
bool has_no_valid_licence(const Service& service) {
  const auto holds = [](const Licence& licence) {
    return licence.state == LicenceState::unspecified || licence.state == LicenceState::valid ||
           !is_known(licence.state);
  };
  const bool offered =
      service.status == ServiceStatus::unspecified || service.status == ServiceStatus::active;
  return offered && !service.licences.empty() && std::ranges::none_of(service.licences, holds);
}

}  // namespace

SpherePoint on_sphere(const GeoPoint& place) {
  constexpr double degree = std::numbers::pi / 180;
  const double latitude = place.latitude * degree;
  const double longitude = place.longitude * degree;
  return {std::cos(latitude) * std::cos(longitude),
          std::cos(latitude) * std::sin(longitude),
          std::sin(latitude)};
}

double distance_km(const SpherePoint& a, const SpherePoint& b) {
  const double chord = std::hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  return 2 * earth_radius_km * std::asin(std::min(chord / 2, 1.0));
}

double distance_km(const GeoPoint& a, const GeoPoint& b) {
  return distance_km(on_sphere(a), on_sphere(b));
}

const Address* visible_address(const Service& service, Viewer viewer) {
  return visible(service.address.get(), viewer);
}

const Address* visible_address(const ServiceSite& site, Viewer viewer) {
  return visible(site.address ? &*site.address : nullptr, viewer);
}

std::string_view shown_name(const Service& service, Viewer viewer) {
  const bool renamed = viewer == Viewer::anybody && !service.pseudonym.empty();
  return renamed ? service.pseudonym : service.name;
}

Directory::Index::Index(const RecordSet& given,
                        const calendar::Calendar& calendar,
                        std::size_t most_findings)
    : records(given), found_(most_findings) {
  entries.reserve(records.all<Service>().size());
  for (const auto& service : records.all<Service>()) add(service, calendar);
  for (const auto& service : records.repeated<Service>()) {
    report({make_finding(duplicate, service->id.value, "service.id")}, service.origin);
  }
  findings = std::move(found_).finish();
}

void Directory::Index::add(const Filed<Service>& filed, const calendar::Calendar& calendar) {
  const Service& service = *filed;
  add_names(service, static_cast<std::uint32_t>(entries.size()));
  entries.push_back({&service, records.find(service.provider_id)});
  add_places(filed, calendar, entries.back());
  if (has_no_valid_licence(service)) {
    report({make_finding(licence_not_valid, service.id.value, "service.licences")}, filed.origin);
  }
}

void Directory::Index::add_places(const Filed<Service>& filed,
                                  const calendar::Calendar& calendar,
                                  DirectoryEntry& entry) {
  const Service& service = *filed;
  entry.places.reserve(service.sites.size() + 1);
  entry.timetables.emplace_back(service, calendar);
  entry.capacities.emplace_back(service);
  report(entry.timetables.front().findings(), filed.origin);
  report(check_capacity(service), filed.origin);
  if (service.sites.empty() || service.address) {
    entry.places.push_back({nullptr, 0, 0, point_of(service.address.get())});
  }
  for (std::size_t i = 0; i < service.sites.size(); ++i) add_site(filed, i, calendar, entry);
}

void Directory::Index::add_site(const Filed<Service>& filed,
                                std::size_t index,
                                const calendar::Calendar& calendar,
                                DirectoryEntry& entry) {
  const ServiceSite& site = filed->sites[index];
  const std::string path = indexed("service.sites", index);
  ServicePlace place{&site, 0, 0, point_of(site.address ? &*site.address : nullptr)};
  if (!site.schedules.empty()) {
    place.hours = entry.timetables.size();
    entry.timetables.emplace_back(site.schedules, calendar, filed->id.value, path);
    report(entry.timetables.back().findings(), filed.origin);
  }
  report(check_capacity(site.capacity, filed->id.value, path), filed.origin);
  if (!site.capacity.empty()) {
    place.capacity = entry.capacities.size();
    entry.capacities.emplace_back(site.capacity);
  }
  entry.places.push_back(place);
}

void Directory::Index::report(Findings found, Origin origin) {
  for (Finding& finding : found) {
    finding.source = records.file(origin);
    found_.push(std::move(finding));
  }
}

void Directory::Index::add_names(const Service& service, std::uint32_t entry) {
  const auto add_name = [&](const std::string& name) {
    for (std::string& word : telling_words(name)) {
      std::vector<std::uint32_t>& found = entries_with_word[std::move(word)];
      if (found.empty() || found.back() != entry) found.push_back(entry);
    }
  };
  add_name(service.name);
  add_name(service.pseudonym);
  for (const std::string& name : service.other_names) add_name(name);
}

std::vector<bool> Directory::Index::with_words(const std::vector<std::string>& words) const {
  std::vector<bool> all(entries.size(), !words.empty());
  for (const std::string& wanted : words) {
    std::vector<bool> here(entries.size());
    for (const auto& [word, found] : entries_with_word) {
      if (!words_alike(word, wanted)) continue;
      for (const std::uint32_t entry : found) here[entry] = true;
    }
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] && here[i];
  }
  return all;
}

Directory::Directory(const RecordSet& records,
                     calendar::Calendar calendar,
                     std::size_t most_findings)
    : index_(std::make_unique<Index>(records, calendar, most_findings)) {}
Directory::Directory(Directory&&) noexcept = default;
Directory& Directory::operator=(Directory&&) noexcept = default;
Directory::~Directory() = default;

const RecordSet& Directory::records() const { return index_->records; }

const Findings& Directory::findings() const { return index_->findings; }

}  // namespace gerove::service
