// What happened in a procedure, measure or report, in one list.
#pragma once

#include <array>
#include <bitset>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/law/deadline.hpp"
#include "law/table/compiled_law.hpp"

namespace gerove::law {

/// Something that happened or is planned, with who did it and to whom.
struct TimelineEvent : Mark {
  TimelineEvent() {}  // NOLINT: a defaulted one would first write zeros over all
  ActorKind actor{};
  const std::vector<Actor>* addressees = nullptr;
  std::optional<Date> known{};  ///< the first day on which one could know of it, if planned
  std::uint32_t before = 0;     ///< the one of its kind before it, in its timeline
};

/// Events up to the day of the assessment, and what is planned; found by what they are.
class Timeline {
 public:
  explicit Timeline(Date as_of) : as_of_(as_of) {}  // NOLINT: what is read is written before

  void clear() {
    events_.clear();
    included_.clear();
    happened_.reset();
  }

  /// Tells also what stands in another timeline itself. That one must live as long as this.
  void include(const Timeline& other) { included_.push_back(&other); }

  /// Calls `tell` with each event of a kind.
  template <class Tell>
  void each(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return;
    for (std::size_t i = included_.size(); i > 0; --i) included_[i - 1]->each_own(number, tell);
    each_own(number, tell);
  }

  void add(Event event, std::optional<Date> date, const Place& place) {
    if (is_known(date)) push(event, *date, place);
  }
  /// The same for a field of what stands at a place.
  void add(Event event, std::optional<Date> date, const Place& above, const char* field) {
    if (!is_known(date)) return;
    if (TimelineEvent* added = push(event, *date, above)) added->place.enter(field);
  }
  void add(Event event,
           const std::optional<Moment>& moment,
           const Place& above,
           const char* field) {
    const auto day = calendar::vilnius_date(moment);
    if (!is_known(day)) return;
    TimelineEvent* const added = push(event, *day, above);
    if (added == nullptr) return;
    added->moment = moment->seconds;
    added->place.enter(field);
  }
  void add(Event event,
           std::optional<Date> date,
           const std::optional<Actor>& actor,
           const Place& place) {
    if (!is_known(date)) return;
    TimelineEvent* const added = push(event, *date, place);
    if (added != nullptr && actor) added->actor = actor->kind;
  }
  void add_planned(Event event, Date date, std::optional<Date> known, const Place& place) {
    if (TimelineEvent* planned = push(event, date, place)) planned->known = known;
  }

  /// Adds each of the steps, which stand in a list below a place.
  template <class S>
  void add_each(const std::vector<S>& steps, const Place& above, const char* list = "steps") {
    for (std::size_t i = 0; i < steps.size(); ++i) {
      if (TimelineEvent* added = add_step(steps[i], above)) added->place.enter(list, i);
    }
  }

  /// The first day on which something happened.
  std::optional<Date> first_day() const {
    std::optional<Date> first;
    for (const TimelineEvent& happening : events_) {
      if (!first || *happening.date < *first) first = happening.date;
    }
    return first;
  }

 private:
  static constexpr std::size_t usual_events = 32;  // more are held elsewhere
  static constexpr std::size_t usual_included = 4;
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  static constexpr std::int32_t before_report_steps = 100;  // numbers of their events begin behind

  template <class Tell>
  void each_own(std::size_t event, const Tell& tell) const {
    if (!happened_[event]) return;
    for (std::uint32_t at = newest_[event]; at != none; at = events_[at].before) {
      tell(events_[at]);
    }
  }

  bool is_known(const std::optional<Date>& date) const { return date && *date <= as_of_; }

  template <class S>
  TimelineEvent* add_step(const S& step, const Place& above) {
    // A moment outside the years that have a date in Lithuania is none that hours run from.
    std::optional<Date> day;
    if (step.moment) day = calendar::vilnius_date(step.moment->seconds);
    const std::optional<Date>& date = step.date ? step.date : day;
    TimelineEvent* const added = is_known(date) ? push(event_of(step), *date, above) : nullptr;
    if (added == nullptr) return nullptr;
    if (day) added->moment = step.moment->seconds;
    if (step.actor) added->actor = step.actor->kind;
    added->addressees = addressees_of(step);
    return added;
  }

  static Event event_of(const Step& step) {
    return static_cast<Event>(static_cast<std::int32_t>(step.code));
  }
  static Event event_of(const ReportStep& step) {
    return static_cast<Event>(static_cast<std::int32_t>(step.code) + before_report_steps);
  }
  static const std::vector<Actor>* addressees_of(const Step& step) { return &step.addressees; }
  static const std::vector<Actor>* addressees_of(const ReportStep&) { return nullptr; }

  /// A new event, or null for an event of a newer writer: no rule speaks of it. It is written
  /// where it stands: copying what was just written makes the processor wait.
  TimelineEvent* push(Event event, Date date, const Place& place) {
    const auto number = static_cast<std::size_t>(event);
    if (number >= happened_.size()) return nullptr;
    const auto at = static_cast<std::uint32_t>(events_.size());
    TimelineEvent& added = events_.emplace_back();
    added.event = event;
    added.date = date;
    added.place = place;
    added.before = happened_[number] ? newest_[number] : none;
    newest_[number] = at;
    happened_[number] = true;
    return &added;
  }

  Date as_of_;
  boost::container::small_vector<TimelineEvent, usual_events> events_;
  boost::container::small_vector<const Timeline*, usual_included> included_;
  std::bitset<detail::event_limit> happened_{};
  std::array<std::uint32_t, detail::event_limit> newest_;  // of each event that happened
};

}  // namespace gerove::law
