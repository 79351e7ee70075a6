#include "gerove/service/capacity.hpp"

#include <algorithm>
#include <string>

#include "core/finding_kind.hpp"

namespace gerove::service {

namespace {

constexpr FindingKind overfull{
    "service.capacity.overfull",
    Severity::warning,
    {"užimta daugiau vietų, nei jų yra", "more places are taken than there are"}};
constexpr FindingKind day_missing{
    "service.capacity.day_missing",
    Severity::info,
    {"nepasakyta, nuo kurios dienos taip yra", "it is not said from which day on that is so"}};

Answer has_place(const std::optional<std::uint32_t>& free,
                 const std::optional<std::uint32_t>& waiting) {
  if (!free) return waiting.value_or(0) > 0 ? Answer::no : Answer::unspecified;
  return *free > waiting.value_or(0) ? Answer::yes : Answer::no;
}

Places places_of(const CapacityState& state) {
  Places places;
  places.places = state.places;
  places.waiting = state.waiting;
  places.since = state.since;
  if (state.places && (state.taken || *state.places == 0)) {
    const std::uint32_t taken = state.taken.value_or(0);
    places.free = *state.places > taken ? *state.places - taken : 0;
  }
  places.has_place = has_place(places.free, places.waiting);
  return places;
}

bool begins_later(const CapacityState& state, Date day) {
  return state.since && day < *state.since;
}

}  // namespace

CapacityHistory::CapacityHistory(const Service& service) : states_(service.capacity) {
  // An absent day is less than every day.
  std::ranges::stable_sort(states_, {}, &CapacityState::since);
}

Places CapacityHistory::on(Date day) const {
  const auto next = std::ranges::find_if(
      states_, [day](const CapacityState& state) { return begins_later(state, day); });
  return next == states_.begin() ? Places{} : places_of(*(next - 1));
}

std::optional<Date> CapacityHistory::first_place(Date from) const {
  if (on(from).has_place == Answer::yes) return from;
  for (const CapacityState& state : states_) {
    if (begins_later(state, from) && on(*state.since).has_place == Answer::yes) return state.since;
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
    const bool replaced = i + 1 < states_.size() && states_[i + 1].since == state.since;
    if (replaced || (period.start && !begins_later(state, *period.start))) continue;
    if (period.end && begins_later(state, *period.end)) break;
    found.push_back(places_of(state));
  }
  return found;
}

Findings check_capacity(const Service& service) {
  Findings findings;
  const auto report = [&](const FindingKind& kind, std::size_t index, std::string_view field) {
    findings.push_back(
        make_finding(kind,
                     service.id.value,
                     "service.capacity[" + std::to_string(index) + "]." + std::string(field)));
  };
  for (std::size_t i = 0; i < service.capacity.size(); ++i) {
    const CapacityState& state = service.capacity[i];
    if (state.places && state.taken && *state.taken > *state.places) report(overfull, i, "taken");
    if (!state.since && service.capacity.size() > 1) report(day_missing, i, "since");
  }
  return findings;
}

}  // namespace gerove::service
