#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/finding_kind.hpp"
#include "service/directory_index.hpp"
#include "service/words_alike.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind duplicate{
    "service.duplicate",
    Severity::error,
    {"kita paslauga turi tą patį identifikatorių", "another service has the same id"}};

constexpr double earth_radius_km = 6371.0;

std::optional<SpherePoint> point_of(const Service& service) {
  const Address* address = visible_address(service, Viewer::network);
  if (address == nullptr || !address->latitude || !address->longitude) return std::nullopt;
  const GeoPoint place{*address->latitude, *address->longitude};
  const bool on_map = std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180;
  return on_map ? std::optional(on_sphere(place)) : std::nullopt;
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
  if (!service.address || service.address->visibility == AddressVisibility::hidden) return nullptr;
  const bool published = service.address->visibility == AddressVisibility::published;
  return viewer == Viewer::network || published ? &*service.address : nullptr;
}

Directory::Index::Index(const RecordSet& given) : records(given) {
  entries.reserve(records.all<Service>().size());
  for (const auto& service : records.all<Service>()) add(service);
  for (const auto& service : records.repeated<Service>()) {
    report({make_finding(duplicate, service->id.value, "service.id")}, service.origin);
  }
}

void Directory::Index::add(const Filed<Service>& filed) {
  const Service& service = *filed;
  add_names(service, static_cast<std::uint32_t>(entries.size()));
  entries.push_back({&service, Timetable(service), CapacityHistory(service), point_of(service)});
  report(entries.back().timetable.findings(), filed.origin);
  report(check_capacity(service), filed.origin);
}

void Directory::Index::report(Findings found, Origin origin) {
  for (Finding& finding : found) {
    finding.source = records.file(origin);
    findings.push_back(std::move(finding));
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

Directory::Directory(const RecordSet& records) : index_(std::make_unique<Index>(records)) {}
Directory::Directory(Directory&&) noexcept = default;
Directory& Directory::operator=(Directory&&) noexcept = default;
Directory::~Directory() = default;

const RecordSet& Directory::records() const { return index_->records; }

const Findings& Directory::findings() const { return index_->findings; }

}  // namespace gerove::service
