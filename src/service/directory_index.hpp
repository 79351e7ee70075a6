// What a directory of services keeps ready for searches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

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

/// A service and what is derived from it.
struct DirectoryEntry {
  const Service* service;
  Timetable timetable;
  CapacityHistory capacity;
  std::optional<SpherePoint> point;  ///< nothing for a hidden address, whoever asks
};

struct Directory::Index {
  const RecordSet& records;
  std::vector<DirectoryEntry> entries;  ///< the services that count
  /// entries in whose names a folded word stands, in order
  std::unordered_map<std::string, std::vector<std::uint32_t>> entries_with_word;
  Findings findings;

  explicit Index(const RecordSet& given);
  /// For each entry, whether all of some folded words stand in its names.
  std::vector<bool> with_words(const std::vector<std::string>& words) const;

 private:
  void add(const Filed<Service>& filed);
  void add_names(const Service& service, std::uint32_t entry);
  void report(Findings found, Origin origin);
};

}  // namespace gerove::service
