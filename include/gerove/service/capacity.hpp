/// @file
/// Places of a service and its waiting list over time.
///
/// A state of capacity holds from its day until the next one's; one without a day holds from the
/// beginning. Of several of one day the last listed counts. A newcomer has a place when more places
/// are free than people wait.
///
/// Free places follow from those in all and those taken, or are counted themselves
/// (`CapacityState::available`). Where the two differ, the fewer are shown, and whether there is a
/// place is known only if both say the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
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

/// The free places of a state, if known.
std::optional<std::uint32_t> free_places(const CapacityState& state);

/// The capacity of a service or one of its sites in the order of its days.
class CapacityHistory {
 public:
  /// Puts states in order.
  explicit CapacityHistory(std::span<const CapacityState> states);
  /// Puts the states that a service has for all its sites in order.
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
  bool is_replaced(std::size_t i) const;

  std::vector<CapacityState> states_;
};

/// Codes, each with a path such as `service.capacity[i].taken`:
/// - `service.capacity.overfull`, warning: more places are taken than there are
/// - `service.capacity.contradicts`, warning: the free places are not those that are not taken
/// - `service.capacity.day_missing`, info: one of several states has no day
/// @param record the id of the record that has them
/// @param owner the path of what has them, such as `service.sites[1]`
Findings check_capacity(std::span<const CapacityState> states,
                        std::string_view record,
                        std::string_view owner);
/// The same of the states that a service has for all its sites.
Findings check_capacity(const Service& service);

}  // namespace gerove::service
