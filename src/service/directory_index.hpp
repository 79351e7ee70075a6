// What a directory of services keeps ready for searches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/keyed_hash.hpp"
#include "core/limited_findings.hpp"
#include "gerove/service/capacity.hpp"
#include "gerove/service/match.hpp"
#include "gerove/service/schedule.hpp"

namespace gerove::service {

/// A place as a point on the unit sphere: distances without trigonometry of both ends.
struct SpherePoint {
  double x{};
  double y{};
  double z{};
};

SpherePoint on_sphere(const GeoPoint& place);
double distance_km(const SpherePoint& a, const SpherePoint& b);

/// One of the places where a service is given.
struct ServicePlace {
  const ServiceSite* site;           ///< null for the service's own address
  std::size_t hours;                 ///< which of the entry's timetables is its
  std::size_t capacity;              ///< which of the entry's capacities is its
  std::optional<SpherePoint> point;  ///< nothing for a hidden address, whoever asks
};

/// A service and what is derived from it.
struct DirectoryEntry {
  const Service* service;
  const Institution* provider;  ///< null when not among the records
  std::vector<ServicePlace> places{};
  std::vector<Timetable> timetables{};        ///< the first for all that have none of their own
  std::vector<CapacityHistory> capacities{};  ///< the same
};

struct Directory::Index {
  const RecordSet& records;
  std::vector<DirectoryEntry> entries;  ///< the services that count
  /// entries in whose names a folded word stands, in order
  std::unordered_map<std::string, std::vector<std::uint32_t>, KeyedHash> entries_with_word;
  Findings findings{};

  Index(const RecordSet& given, const calendar::Calendar& calendar, std::size_t most_findings);
  /// For each entry, whether all of some folded words stand in its names.
  std::vector<bool> with_words(const std::vector<std::string>& words) const;

 private:
  void add(const Filed<Service>& filed, const calendar::Calendar& calendar);
  void add_places(const Filed<Service>& filed,
                  const calendar::Calendar& calendar,
                  DirectoryEntry& entry);
  void add_site(const Filed<Service>& filed,
                std::size_t index,
                const calendar::Calendar& calendar,
                DirectoryEntry& entry);
  void add_names(const Service& service, std::uint32_t entry);
  void report(Findings found, Origin origin);

  LimitedFindings found_;
};

}  // namespace gerove::service
