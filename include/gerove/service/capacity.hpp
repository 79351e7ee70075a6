/// @file
/// Places of a service and its waiting list over time.
///
/// A state of capacity holds from its day until the next one's; one without a day holds from the
/// beginning. Of several of one day the last listed counts. A newcomer has a place when more places
/// are free than people wait.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/service.hpp"

namespace gerove::service {

/// What is known of the places on a day.
struct Places {
  Answer has_place{};                      ///< whether a newcomer has a place
  std::optional<std::uint32_t> places{};   ///< places in all
  std::optional<std::uint32_t> free{};     ///< free places; none when more are taken than there are
  std::optional<std::uint32_t> waiting{};  ///< how many wait
  std::optional<Date> since{};             ///< since when that is so
  bool operator==(const Places&) const = default;
};

/// The capacity of a service in the order of its days.
class CapacityHistory {
 public:
  /// Puts the states of a service in order.
  explicit CapacityHistory(const Service& service);

  /// The places on a day; all unknown before the first state.
  Places on(Date day) const;
  /// The first day, from a day on, on which a newcomer is known to have a place; states that were
  /// announced for later days count. Nothing when no such day is known.
  std::optional<Date> first_place(Date from) const;
  /// The states that hold in a period, the first of them from the period's start on when it began
  /// earlier. An open end bounds nothing.
  std::vector<Places> over(const Period& period) const;

 private:
  std::vector<CapacityState> states_;
};

/// Codes, each with the path `service.capacity[i]...`:
/// - `service.capacity.overfull`, warning: more places are taken than there are
/// - `service.capacity.day_missing`, info: one of several states has no day
Findings check_capacity(const Service& service);

}  // namespace gerove::service
