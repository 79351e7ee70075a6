// Something that happened, and which of several goes before the others.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/domain/actor.hpp"
#include "gerove/law/deadline.hpp"
#include "law/table/code_set.hpp"

namespace gerove::law {

/// Something that happened or is planned, with who did it and to whom. It has a day; a moment, if
/// it has one, lies on that day.
struct TimelineEvent : Mark {
  TimelineEvent() {}  // NOLINT: a defaulted one would first write zeros over all
  ActorKind actor{};
  bool by_step = false;            ///< a step tells it, no field of its own
  bool at_the_latest = false;      ///< it had happened by then
  mutable bool overruled = false;  ///< a place that goes before tells another day
  const std::vector<Actor>* addressees = nullptr;
  std::optional<Date> known{};  ///< the first day on which one could know of it, if planned
  std::uint32_t before = 0;     ///< the one of its kind before it, in its timeline

  /// Whether a step that tells it names nobody whom it went to: then it went to all.
  bool reaches_all() const { return addressees == nullptr || addressees->empty(); }
};

inline bool is_before(const Mark& a, const Mark& b) {
  return a.moment && b.moment ? *a.moment < *b.moment : *a.date < *b.date;
}

/// Whether of two on one day the first counts rather than the second: the one with its time.
inline bool is_better_timed(const TimelineEvent& one, const TimelineEvent& other) {
  return one.moment.has_value() && !other.moment;
}

/// Whether the first of two counts where the earliest is looked for. What has its day goes before
/// what is only known to have happened by a day.
inline bool is_earlier(const TimelineEvent& one, const TimelineEvent& other) {
  if (one.at_the_latest != other.at_the_latest) return other.at_the_latest;
  if (*one.date != *other.date) return *one.date < *other.date;
  if (one.moment && other.moment) return *one.moment < *other.moment;
  return is_better_timed(one, other);
}

/// The same where the latest of those that have their days is looked for.
inline bool is_later(const TimelineEvent& one, const TimelineEvent& other) {
  if (*one.date != *other.date) return *other.date < *one.date;
  if (one.moment && other.moment) return *other.moment < *one.moment;
  return is_better_timed(one, other);
}

/// Which happenings count where the earliest is looked for.
struct Sought {
  std::optional<Date> from{};       ///< those before this day belong to something else
  const Mark* after = nullptr;      ///< what they must not come before, or null
  const CodeSet* actors = nullptr;  ///< kinds of those who may do it, or null
  std::int32_t addressee = 0;       ///< kind of those whom it has to reach, or 0
  bool told = false;                ///< the day itself has to be told

  bool is_too_early(const TimelineEvent& one) const {
    return (from && *one.date < *from) || (after != nullptr && is_before(one, *after));
  }
  bool suits(const TimelineEvent& one) const {
    if (is_too_early(one) || (told && one.at_the_latest)) return false;
    const bool may_do_it = actors == nullptr || one.actor == ActorKind{} ||
                           actors->contains(static_cast<std::int32_t>(one.actor));
    return may_do_it && reaches_addressee(one);
  }

 private:
  bool reaches_addressee(const TimelineEvent& one) const {
    if (addressee == 0 || one.reaches_all()) return true;
    return std::ranges::any_of(*one.addressees, [this](const Actor& actor) {
      return static_cast<std::int32_t>(actor.kind) == addressee;
    });
  }
};

}  // namespace gerove::law
