/// @file
/// What is sought in a directory of services, and for whom.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gerove/codes/care.hpp"
#include "gerove/codes/service_grant.hpp"
#include "gerove/domain/child.hpp"
#include "gerove/domain/need.hpp"
#include "gerove/service/eligibility.hpp"

namespace gerove::service {

/// A place on the map, degrees north and east, WGS 84.
struct GeoPoint {
  double latitude{};   ///< degrees north
  double longitude{};  ///< degrees east
};

/// The distance of two places along the earth's surface in kilometres.
double distance_km(const GeoPoint& a, const GeoPoint& b);

/// What is sought, and for whom.
struct Wanted {
  ServiceRoot root{};                     ///< family of services; unspecified: any
  std::string catalogue_code{};           ///< code in the catalogue of social services
  CareKind care_kind{};                   ///< care form
  std::string text{};                     ///< the service in words
  Applicant applicant{};                  ///< for whom
  std::optional<GeoPoint> from{};         ///< from where distances are measured
  std::optional<double> within_km{};      ///< the greatest distance that will do
  std::optional<Date> day{};              ///< on which day; else any of seven days will do
  std::optional<std::uint32_t> minute{};  ///< at which minute of that day
};

/// The need of an assessment, for somebody.
Wanted wanted_of(const Need& need, Applicant applicant);
/// The same for a child: what is not said of the applicant is what the child's record says of a
/// day.
Wanted wanted_for(const Child& child, Date day, Wanted said);

}  // namespace gerove::service
