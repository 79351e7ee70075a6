// What happened in a procedure, measure or report, in one list.
#pragma once

#include <array>
#include <bitset>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/law/assess.hpp"
#include "law/subjects/event_fields.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

/// Something that happened or is planned, with who did it and to whom.
struct TimelineEvent : Mark {
  TimelineEvent() {}  // NOLINT: a defaulted one would first write zeros over all
  ActorKind actor{};
  bool by_step = false;            ///< a step tells it, no field of its own
  bool at_the_latest = false;      ///< it had happened by then
  mutable bool overruled = false;  ///< a place that goes before tells another day
  const std::vector<Actor>* addressees = nullptr;
  std::optional<Date> known{};  ///< the first day on which one could know of it, if planned
  std::uint32_t before = 0;     ///< the one of its kind before it, in its timeline
};

/// Whether something is known to have happened on the day or at the moment of an assessment.
inline bool has_happened(const When& when, const AsOf& as_of) {
  if (!when.date || as_of.day < *when.date) return false;
  return !as_of.moment || !when.moment || *when.moment <= *as_of.moment;
}

/// Events up to the day of the assessment, and what is planned; found by what they are.
class Timeline {
 public:
  explicit Timeline(const AsOf& as_of) : as_of_(as_of) {}  // NOLINT: see push

  void clear() {
    events_.clear();
    included_.clear();
    happened_.reset();
    told_.reset();
    again_.reset();
  }

  /// Tells also what stands in another timeline itself. That one must live as long as this.
  void include(const Timeline& other) { include(other, true); }
  /// The same for one that is about a part of what this is about, so that its steps say nothing
  /// against what fields of other parts tell.
  void include_part(const Timeline& part) { include(part, false); }

  /// Calls `tell` with each event of a kind that nothing overrules.
  template <class Tell>
  void each(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return;
    const auto tell_taken = [&](const TimelineEvent& told) {
      if (!told.overruled) tell(told);
    };
    for (std::size_t i = included_.size(); i > 0; --i) {
      included_[i - 1].timeline->each_own(number, tell_taken);
    }
    each_own(number, tell_taken);
  }
  /// Calls `tell` with each that may say something against another, overruled or not.
  template <class Tell>
  void each_to_compare(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    for (std::size_t i = included_.size(); i > 0; --i) {
      included_[i - 1].timeline->each_own(number, [&](const TimelineEvent& told) {
        if (included_[i - 1].with_steps || !told.by_step) tell(told);
      });
    }
    each_own(number, tell);
  }
  /// Whether it tells of an event for which something holds.
  template <class Holds>
  bool any(Event event, const Holds& holds) const {
    bool found = false;
    each(event, [&](const TimelineEvent& told) { found = found || holds(told); });
    return found;
  }
  using Events = std::bitset<detail::event_limit>;
  /// The events that more than one place tells of.
  Events repeated() const {
    Events once = told_;
    Events more = again_;
    for (const Included& other : included_) {
      more |= other.timeline->again_ | (once & other.timeline->told_);
      once |= other.timeline->told_;
    }
    return more;
  }

  /// Adds what fields of a message tell.
  template <class T, std::size_t size>
  void add_fields(const EventField<T> (&fields)[size],
                  const T& message,
                  const Place& above,
                  const std::optional<Actor>& actor = {}) {
    for (const EventField<T>& field : fields) {
      TimelineEvent* const added =
          push(field.event, field.told(message), above, field.at_the_latest);
      if (added == nullptr) continue;
      added->place.enter(field.field);
      if (actor) added->actor = actor->kind;
    }
  }
  void add(Event event, const std::optional<Date>& date, const Place& place) {
    push(event, when(date), place);
  }
  void add_planned(Event event, Date date, std::optional<Date> known, const Place& place) {
    if (TimelineEvent* planned = write(event, when(std::optional(date)), place)) {
      planned->known = known;
    }
  }

  /// Adds each of the steps, which stand in a list below a place.
  template <class S>
  void add_each(const std::vector<S>& steps, const Place& above, const char* list = "steps") {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (TimelineEvent* added = add_step(steps[i], above)) added->place.enter(list, i);
    }
  }
  /// Adds one, which stands at a place.
  void add_one(const Step& step, const Place& place) { add_step(step, place); }

  /// The first day on which something happened.
  std::optional<Date> first_day() const {
    std::optional<Date> first;
    for (const TimelineEvent& happening : events_) {
      if (!first || *happening.date < *first) first = happening.date;
    }
    for (const Included& other : included_) {
      const auto day = other.timeline->first_day();
      if (day && (!first || *day < *first)) first = day;
    }
    return first;
  }

 private:
  struct Included {
    const Timeline* timeline;
    bool with_steps;
  };

  static constexpr std::size_t usual_events = 32;  // more are held elsewhere
  static constexpr std::size_t usual_included = 4;
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  void include(const Timeline& other, bool with_steps) {
    included_.push_back({&other, with_steps});
  }

  template <class Tell>
  void each_own(std::size_t event, const Tell& tell) const {
    if (!happened_[event]) return;
    for (std::uint32_t at = newest_[event]; at != none; at = events_[at].before) {
      tell(events_[at]);
    }
  }

  template <class S>
  TimelineEvent* add_step(const S& step, const Place& above) {
    const When moment = when(step.moment);
    TimelineEvent* const added =
        push(event_of(step), {step.date ? step.date : moment.date, moment.moment}, above);
    if (added == nullptr) return nullptr;
    if (step.actor) added->actor = step.actor->kind;
    added->by_step = true;
    added->addressees = addressees_of(step);
    return added;
  }

  static const std::vector<Actor>* addressees_of(const Step& step) { return &step.addressees; }
  static const std::vector<Actor>* addressees_of(const ReportStep&) { return nullptr; }

  TimelineEvent* push(Event event,
                      const When& when,
                      const Place& place,
                      bool at_the_latest = false) {
    return has_happened(when, as_of_) ? write(event, when, place, at_the_latest) : nullptr;
  }

  /// A new event, or null for an event of a newer writer: no rule speaks of it. It is written
  /// where it stands: copying what was just written makes the processor wait.
  TimelineEvent* write(Event event,
                       const When& when,
                       const Place& place,
                       bool at_the_latest = false) {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return nullptr;
    const auto at = static_cast<std::uint32_t>(events_.size());
    TimelineEvent& added = events_.emplace_back();
    added.event = event;
    added.date = when.date;
    added.moment = when.moment;
    added.place = place;
    added.before = happened_[number] ? newest_[number] : none;
    added.at_the_latest = at_the_latest;
    if (!at_the_latest) {
      again_[number] = again_[number] || told_[number];
      told_[number] = true;
    }
    newest_[number] = at;
    happened_[number] = true;
    return &added;
  }

  AsOf as_of_;
  boost::container::small_vector<TimelineEvent, usual_events> events_;
  boost::container::small_vector<Included, usual_included> included_;
  Events happened_{};
  Events told_{};                                          // of which the day itself is told
  Events again_{};                                         // of which it is told more than once
  std::array<std::uint32_t, detail::event_limit> newest_;  // of each event that happened
};

}  // namespace gerove::law
