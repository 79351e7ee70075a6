#include "gerove/service/capacity.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/finding_kind.hpp"
#include "gerove/core/field_path.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind overfull{
    "service.capacity.overfull",
    Severity::warning,
    {"užimta daugiau vietų, nei jų yra", "more places are taken than there are"}};
constexpr FindingKind free_contradicts{
    "service.capacity.contradicts",
    Severity::warning,
    {"laisvų vietų skaičius nesutampa su visų ir užimtų vietų skaičiais",
     "the free places are not those that are there and not taken"}};
constexpr FindingKind day_missing{
    "service.capacity.day_missing",
    Severity::info,
    {"nepasakyta, nuo kurios dienos taip yra", "it is not said from which day on that is so"}};

Answer has_place(const std::optional<std::uint32_t>& free,
                 const std::optional<std::uint32_t>& waiting) {
  if (!free) return waiting.value_or(0) > 0 ? Answer::no : Answer::unspecified;
  return *free > waiting.value_or(0) ? Answer::yes : Answer::no;
}

/// The places that are there and not taken.
std::optional<std::uint32_t> left_over(const CapacityState& state) {
  if (!state.places || (!state.taken && *state.places != 0)) return std::nullopt;
  const std::uint32_t taken = state.taken.value_or(0);
  return *state.places > taken ? *state.places - taken : 0;
}

bool contradicts(const CapacityState& state) {
  if (!state.available) return false;
  const auto left = left_over(state);
  return (left && *left != *state.available) || (state.places && *state.available > *state.places);
}

Answer has_place(const CapacityState& state) {
  const auto left = left_over(state);
  if (!left || !state.available) return has_place(free_places(state), state.waiting);
  const Answer by_count = has_place(state.available, state.waiting);
  return has_place(left, state.waiting) == by_count ? by_count : Answer::unspecified;
}

Places places_of(const CapacityState& state) {
  Places places;
  places.places = state.places;
  places.waiting = state.waiting;
  places.since = state.since;
  places.free = free_places(state);
  places.has_place = has_place(state);
  return places;
}

bool begins_later(const CapacityState& state, Date day) {
  return state.since && day < *state.since;
}

}  // namespace

std::optional<std::uint32_t> free_places(const CapacityState& state) {
  const auto left = left_over(state);
  return left && state.available ? std::min(left, state.available) : left ? left : state.available;
}

CapacityHistory::CapacityHistory(const Service& service) : CapacityHistory(service.capacity) {}

CapacityHistory::CapacityHistory(std::span<const CapacityState> states)
    : states_(states.begin(), states.end()) {
  // An absent day is less than every day.
  std::ranges::stable_sort(states_, {}, &CapacityState::since);
}

Places CapacityHistory::on(Date day) const {
  const auto next = std::ranges::partition_point(
      states_, [day](const CapacityState& state) { return !begins_later(state, day); });
  return next == states_.begin() ? Places{} : places_of(*(next - 1));
}

/// Of states from one day on the last one counts.
bool CapacityHistory::is_replaced(std::size_t i) const {
  return i + 1 < states_.size() && states_[i + 1].since == states_[i].since;
}

std::optional<Date> CapacityHistory::first_place(Date from) const {
  if (on(from).has_place == Answer::yes) return from;
  for (std::size_t i = 0; i < states_.size(); ++i) {
    const CapacityState& state = states_[i];
    if (is_replaced(i) || !begins_later(state, from)) continue;
    if (has_place(state) == Answer::yes) return state.since;
  }
  return std::nullopt;
}

std::vector<Places> CapacityHistory::over(const Period& period) const {
  std::vector<Places> found;
  if (period.start) {
    Places first = on(*period.start);
    first.since = period.start;
    found.push_back(first);
  }
  for (std::size_t i = 0; i < states_.size(); ++i) {
    const CapacityState& state = states_[i];
    if (is_replaced(i) || (period.start && !begins_later(state, *period.start))) continue;
    if (period.end && begins_later(state, *period.end)) break;
    found.push_back(places_of(state));
  }
  return found;
}

Findings check_capacity(std::span<const CapacityState> states,
                        std::string_view record,
                        std::string_view owner) {
  Findings findings;
  const auto report = [&](const FindingKind& kind, std::size_t index, std::string_view field) {
    std::string path = indexed(std::string(owner) + ".capacity", index);
    path.append(".").append(field);
    findings.push_back(make_finding(kind, std::string(record), std::move(path)));
  };
  for (std::size_t i = 0; i < states.size(); ++i) {
    const CapacityState& state = states[i];
    if (state.places && state.taken && *state.taken > *state.places) report(overfull, i, "taken");
    if (contradicts(state)) report(free_contradicts, i, "available");
    if (!state.since && states.size() > 1) report(day_missing, i, "since");
  }
  return findings;
}

Findings check_capacity(const Service& service) {
  return check_capacity(service.capacity, service.id.value, "service");
}

}  // namespace gerove::service
