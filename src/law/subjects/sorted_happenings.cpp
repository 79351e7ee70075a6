#include "law/subjects/sorted_happenings.hpp"

#include <algorithm>

namespace gerove::law {

namespace {

// A list's key is the sum of these: who did it, whom it reached, whether its day is told.
constexpr std::uint32_t any_actor = 0;
constexpr std::uint32_t any_addressee = 0;
constexpr std::uint32_t all_addressees = 2;
constexpr std::uint32_t one_addressee = 2;  // times one more than the kind, which is not 0
constexpr std::uint32_t by_the_latest = 1;
/// Times one more than the kind; more than the key of any addressee.
constexpr std::uint32_t one_actor = one_addressee * (CodeSet::limit + 1);

bool is_known_kind(ActorKind kind) {
  const auto number = static_cast<std::int32_t>(kind);
  return number >= 0 && number < CodeSet::limit;
}

std::uint32_t key_of_actor(std::size_t kind) {
  return one_actor * (static_cast<std::uint32_t>(kind) + 1);
}
std::uint32_t key_of_addressee(std::int32_t kind) {
  return one_addressee * (static_cast<std::uint32_t>(kind) + 1);
}

}  // namespace

void SortedHappenings::add(const TimelineEvent& one) {
  ++added_;
  add(any_actor, one);
  if (is_known_kind(one.actor)) add(key_of_actor(static_cast<std::size_t>(one.actor)), one);
}

void SortedHappenings::add(ListKey actor, const TimelineEvent& one) {
  const auto add_to = [&](ListKey reached) {
    const ListKey list = actor + reached + (one.at_the_latest ? by_the_latest : 0);
    entries_.push_back({list, ~added_, &one});
  };
  add_to(any_addressee);
  if (one.reaches_all()) return add_to(all_addressees);
  for (const Actor& addressee : *one.addressees) {
    const bool names_kind = addressee.kind != ActorKind{} && is_known_kind(addressee.kind);
    if (names_kind) add_to(key_of_addressee(static_cast<std::int32_t>(addressee.kind)));
  }
}

void SortedHappenings::close() {
  std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
    return a.list != b.list ? a.list < b.list : goes_before(a, b);
  });
}

const TimelineEvent* SortedHappenings::first(const Sought& sought) const {
  const TimelineEvent* const told = first(sought, 0);
  return told != nullptr || sought.told ? told : first(sought, by_the_latest);
}

/// The first in the lists of all who may have done it and whom it may have reached.
const TimelineEvent* SortedHappenings::first(const Sought& sought, ListKey told) const {
  const Entry* first = nullptr;
  const auto take = [&](ListKey list) {
    const Entry* const one = first_in(list + told, sought);
    if (one != nullptr && (first == nullptr || goes_before(*one, *first))) first = one;
  };
  const auto take_of = [&](ListKey actor) {
    if (sought.addressee == 0) return take(actor + any_addressee);
    take(actor + all_addressees);
    take(actor + key_of_addressee(sought.addressee));
  };
  if (sought.actors == nullptr) {
    take_of(any_actor);
  } else {
    take_of(key_of_actor(static_cast<std::size_t>(ActorKind{})));
    sought.actors->each([&](std::size_t kind) { take_of(key_of_actor(kind)); });
  }
  return first == nullptr ? nullptr : first->happening;
}

const SortedHappenings::Entry* SortedHappenings::first_in(ListKey list,
                                                          const Sought& sought) const {
  const auto at = std::ranges::partition_point(entries_, [&](const Entry& entry) {
    return entry.list < list || (entry.list == list && sought.is_too_early(*entry.happening));
  });
  return at != entries_.end() && at->list == list ? &*at : nullptr;
}

/// Of the last day the last one with its time, or else the one recorded last.
const TimelineEvent* SortedHappenings::last(const std::optional<Date>& from) const {
  const auto told = told_days();
  if (told.empty() || (from && *told.back().happening->date < *from)) return nullptr;
  const Date day = *told.back().happening->date;
  const auto without_time = std::ranges::partition_point(told, [&](const Entry& entry) {
    return *entry.happening->date < day || entry.happening->moment;
  });
  const bool some_timed =
      without_time != told.begin() && *(without_time - 1)->happening->date == day;
  return some_timed ? (without_time - 1)->happening : told.back().happening;
}

std::span<const SortedHappenings::Entry> SortedHappenings::told_days() const {
  const auto end = std::ranges::partition_point(
      entries_, [](const Entry& entry) { return entry.list == any_actor + any_addressee; });
  return {entries_.begin(), end};
}

bool SortedHappenings::goes_before(const Entry& a, const Entry& b) {
  if (is_earlier(*a.happening, *b.happening)) return true;
  return !is_earlier(*b.happening, *a.happening) && a.rank < b.rank;
}

}  // namespace gerove::law
