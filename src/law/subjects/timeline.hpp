// What happened in a procedure, measure or report, in one list.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/law/assess.hpp"
#include "law/subjects/event_fields.hpp"
#include "law/subjects/sorted_happenings.hpp"
#include "law/subjects/timeline_event.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

/// Whether something is known to have happened on the day or at the moment of an assessment.
inline bool has_happened(const When& when, const AsOf& as_of) {
  if (!when.date || as_of.day < *when.date) return false;
  return !as_of.moment || !when.moment || *when.moment <= *as_of.moment;
}

/// Events up to the day of the assessment, and what is planned; found by what they are. First it is
/// filled, then asked.
class Timeline {
 public:
  /// So many events are walked, more are sorted.
  static constexpr std::size_t few_events = 64;

  explicit Timeline(const AsOf& as_of) : as_of_(as_of) {}  // NOLINT: see push

  void clear() {
    events_.clear();
    included_.clear();
    included_events_ = 0;
    shared_.clear();
    happened_.reset();
    told_.reset();
    again_.reset();
    first_day_.reset();
    dated_ = 0;
    sorted_.reset();
  }

  /// Whether it tells so much that what is told to several had better be sorted once.
  bool is_long() const { return events_.size() > few_events; }

  /// Tells also what stands in another timeline itself. That one must live as long as this.
  void include(const Timeline& other) { include(other, true); }
  /// The same for one that is about a part of what this is about, so that its steps say nothing
  /// against what fields of other parts tell.
  void include_part(const Timeline& part) { include(part, false); }
  /// The same for one that others include, too, and that includes none: it comes after all else.
  void include_shared(const Timeline& other) {
    if (!other.events_.empty()) shared_.push_back(&other);
  }

  /// Calls `tell` with each event of a kind that nothing overrules.
  template <class Tell>
  void each(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return;
    const auto tell_taken = [&](const TimelineEvent& told) {
      if (!told.overruled) tell(told);
    };
    for (std::size_t i = shared_.size(); i > 0; --i) shared_[i - 1]->each_own(number, tell_taken);
    each_near(number, tell_taken);
  }

  /// The happening of an event that is sought and goes before all others, or null. Of those that
  /// are equal its own goes before what is included, then the one recorded first.
  const TimelineEvent* first(Event event, const Sought& sought) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return nullptr;
    const TimelineEvent* first = first_near(number, sought);
    for (const Timeline* const other : shared_) {
      const TimelineEvent* const one = other->first_near(number, sought);
      if (one != nullptr && (first == nullptr || is_earlier(*one, *first))) first = one;
    }
    return first;
  }
  /// The latest from a day on of those whose day is told, or null.
  const TimelineEvent* last(Event event, const std::optional<Date>& from) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return nullptr;
    const TimelineEvent* last = last_near(number, from);
    for (const Timeline* const other : shared_) {
      const TimelineEvent* const one = other->last_near(number, from);
      if (one != nullptr && (last == nullptr || is_later(*one, *last))) last = one;
    }
    return last;
  }

  /// Calls `tell` with each that may say something against another, overruled or not; of a long
  /// shared timeline only with the one recorded first.
  template <class Tell>
  void each_to_compare(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    for (std::size_t i = shared_.size(); i > 0; --i) {
      const Timeline& shared = *shared_[i - 1];
      if (!shared.is_long()) {
        shared.each_own(number, tell);
      } else if (const TimelineEvent* const oldest = shared.sorted(number).oldest) {
        tell(*oldest);
      }
    }
    for (std::size_t i = included_.size(); i > 0; --i) {
      included_[i - 1].timeline->each_own(number, [&](const TimelineEvent& told) {
        if (included_[i - 1].with_steps || !told.by_step) tell(told);
      });
    }
    each_own(number, tell);
  }
  /// Calls `tell` with those of long shared timelines whose days do not agree, the last recorded
  /// first: they will be overruled.
  template <class Agrees, class Tell>
  void each_disagreeing(Event event, const Agrees& agrees, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    for (const Timeline* const shared : shared_) {
      if (!shared->is_long() || shared->sorted(number).hold(agrees)) continue;
      shared->each_own(number, [&](const TimelineEvent& told) {
        if (!told.overruled && !told.at_the_latest && !agrees(*told.date)) tell(told);
      });
      shared->sorted_->erase(number);
    }
  }
  /// Whether it includes a long shared timeline.
  bool shares_much() const {
    return std::ranges::any_of(shared_, [](const Timeline* shared) { return shared->is_long(); });
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
    const auto take = [&](const Timeline& other) {
      more |= other.again_ | (once & other.told_);
      once |= other.told_;
    };
    for (const Included& other : included_) take(*other.timeline);
    for (const Timeline* const other : shared_) take(*other);
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
    for (; dated_ < events_.size(); ++dated_) {
      const Date day = *events_[dated_].date;
      if (!first_day_ || day < *first_day_) first_day_ = day;
    }
    std::optional<Date> first = first_day_;
    const auto take = [&](const std::optional<Date>& day) {
      if (day && (!first || *day < *first)) first = day;
    };
    for (const Included& other : included_) take(other.timeline->first_day());
    for (const Timeline* const other : shared_) take(other->first_day());
    return first;
  }

 private:
  struct Included {
    const Timeline* timeline;
    bool with_steps;
  };

  static constexpr std::size_t usual_events = 32;  // more are held elsewhere
  static constexpr std::size_t usual_included = 4;
  static constexpr std::size_t usual_shared = 2;
  static constexpr std::size_t few_included = 8;
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  void include(const Timeline& other, bool with_steps) {
    included_.push_back({&other, with_steps});
    included_events_ += other.events_.size();
  }

  template <class Tell>
  void each_own(std::size_t event, const Tell& tell) const {
    if (!happened_[event]) return;
    for (std::uint32_t at = newest_[event]; at != none; at = events_[at].before) {
      tell(events_[at]);
    }
  }
  /// All but what is shared.
  template <class Tell>
  void each_near(std::size_t event, const Tell& tell) const {
    for (std::size_t i = included_.size(); i > 0; --i) {
      included_[i - 1].timeline->each_own(event, tell);
    }
    each_own(event, tell);
  }

  bool is_walked() const {
    return events_.size() + included_events_ <= few_events && included_.size() <= few_included;
  }

  const TimelineEvent* first_near(std::size_t event, const Sought& sought) const {
    if (!is_walked()) return sorted(event).first(sought);
    const TimelineEvent* first = nullptr;
    each_near(event, [&](const TimelineEvent& one) {
      if (one.overruled || !sought.suits(one)) return;
      if (first == nullptr || !is_earlier(*first, one)) first = &one;
    });
    return first;
  }

  const TimelineEvent* last_near(std::size_t event, const std::optional<Date>& from) const {
    if (!is_walked()) return sorted(event).last(from);
    const TimelineEvent* last = nullptr;
    each_near(event, [&](const TimelineEvent& one) {
      if (one.overruled || one.at_the_latest || (from && *one.date < *from)) return;
      if (last == nullptr || is_later(one, *last)) last = &one;
    });
    return last;
  }

  /// All but what is shared, sorted when it is first asked for.
  const SortedHappenings& sorted(std::size_t event) const {
    if (!sorted_) sorted_ = std::make_unique<Sorted>();
    const auto [place, is_new] = sorted_->try_emplace(event);
    SortedHappenings& sorted = place->second;
    if (!is_new) return sorted;
    each_near(event, [&](const TimelineEvent& one) {
      if (!one.at_the_latest) sorted.oldest = &one;
      if (!one.overruled) sorted.add(one);
    });
    sorted.close();
    return sorted;
  }

  template <class S>
  TimelineEvent* add_step(const S& step, const Place& above) {
    // A moment of another day than the one stated says nothing of the hour.
    const When moment = when(step.moment);
    const bool by_moment = !step.date || step.date == moment.date;
    TimelineEvent* const added =
        push(event_of(step), by_moment ? moment : When{step.date, {}}, above);
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
  std::size_t included_events_ = 0;
  boost::container::small_vector<const Timeline*, usual_shared> shared_;
  Events happened_{};
  Events told_{};                                          // of which the day itself is told
  Events again_{};                                         // of which it is told more than once
  std::array<std::uint32_t, detail::event_limit> newest_;  // of each event that happened
  mutable std::optional<Date> first_day_{};                // of its own that are dated
  mutable std::size_t dated_ = 0;                          // so many of its own
  using Sorted = std::map<std::size_t, SortedHappenings>;  // by event
  mutable std::unique_ptr<Sorted> sorted_{};
};

}  // namespace gerove::law
