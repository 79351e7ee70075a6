// What happened in a procedure, measure or report, in one list.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/law/deadline.hpp"
#include "law/rule_book.hpp"

namespace gerove::law {

/// Something that happened or is planned, with who did it and to whom.
struct Happening : Mark {
  ActorKind actor{};
  const std::vector<Actor>* addressees = nullptr;
  std::optional<Date> known{};  ///< the first day on which one could know of it, if planned
  std::uint32_t before = 0;     ///< the one of its kind before it, in its timeline
};

/// Happenings up to the day of the assessment, and what is planned; found by what they are.
class Timeline {
 public:
  explicit Timeline(Date as_of, std::size_t usual = 0) : as_of_(as_of) {
    happenings_.reserve(usual);
    newest_.fill(none);
  }

  void clear() {
    happenings_.clear();
    newest_.fill(none);
  }

  /// Calls `tell` with each happening of a kind.
  template <class Tell>
  void each(Event event, const Tell& tell) const {
    const auto number = static_cast<std::size_t>(event);
    if (number >= newest_.size()) return;
    for (std::uint32_t at = newest_[number]; at != none; at = happenings_[at].before) {
      tell(happenings_[at]);
    }
  }

  void add(Event event, std::optional<Date> date, const Place& place) {
    if (date && *date <= as_of_) push(event, *date, place);
  }
  /// The same for a field of what stands at a place.
  void add(Event event, std::optional<Date> date, const Place& above, const char* field) {
    if (date && *date <= as_of_) push(event, *date, above.at(field));
  }
  void add(Event event,
           const std::optional<Moment>& moment,
           const Place& above,
           const char* field) {
    if (moment) add_at(event, {}, moment, above.at(field));
  }
  void add(Event event,
           std::optional<Date> date,
           const std::optional<Actor>& actor,
           const Place& place) {
    add_at(event, date, {}, place, actor);
  }
  void add_planned(Event event, Date date, std::optional<Date> known, const Place& place) {
    if (Happening* planned = push(event, date, place)) planned->known = known;
  }
  void add(const Step& step, const Place& place) {
    const auto event = static_cast<Event>(static_cast<std::int32_t>(step.code));
    add_at(event, step.date, step.moment, place, step.actor, &step.addressees);
  }
  void add(const ReportStep& step, const Place& place) {
    const auto event =
        static_cast<Event>(static_cast<std::int32_t>(step.code) + before_report_steps);
    add_at(event, step.date, step.moment, place, step.actor);
  }

  /// Adds each of the steps, which stand in a list below a place.
  template <class S>
  void add_each(const std::vector<S>& steps, const Place& above, const char* list = "steps") {
    for (std::size_t i = 0; i < steps.size(); ++i) add(steps[i], above.at(list, i));
  }

  const std::vector<Happening>& all() const { return happenings_; }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  static constexpr std::int32_t before_report_steps = 100;  // numbers of their events begin behind

  /// A new happening, or null for an event of a newer writer: no rule speaks of it.
  Happening* push(Event event, Date date, const Place& place) {
    const auto number = static_cast<std::size_t>(event);
    if (number >= newest_.size()) return nullptr;
    Happening& happening = happenings_.emplace_back();
    happening.event = event;
    happening.date = date;
    happening.place = place;
    happening.before =
        std::exchange(newest_[number], static_cast<std::uint32_t>(happenings_.size() - 1));
    return &happening;
  }

  void add_at(Event event,
              std::optional<Date> date,
              const std::optional<Moment>& moment,
              const Place& place,
              const std::optional<Actor>& actor = {},
              const std::vector<Actor>* addressees = nullptr) {
    std::optional<std::int64_t> seconds;
    // A moment outside the years that have a date in Lithuania is none that hours run from.
    const auto day = calendar::vilnius_date(moment);
    if (day) seconds = moment->seconds;
    if (!date) date = day;
    if (!date || *date > as_of_) return;
    Happening* happening = push(event, *date, place);
    if (happening == nullptr) return;
    happening->moment = seconds;
    if (actor) happening->actor = actor->kind;
    happening->addressees = addressees;
  }

  Date as_of_;
  std::vector<Happening> happenings_;
  std::array<std::uint32_t, detail::event_limit> newest_{};  // of each event
};

}  // namespace gerove::law
