// What happened in a procedure, measure or report, in one list.
#pragma once

#include <optional>
#include <vector>

#include "gerove/calendar/vilnius_time.hpp"
#include "gerove/domain/care.hpp"
#include "gerove/domain/procedure.hpp"
#include "gerove/law/deadline.hpp"

namespace gerove::law {

/// Something that happened or is planned, with who did it and to whom.
struct Happening : Mark {
  ActorKind actor{};
  const std::vector<Actor>* addressees = nullptr;
  std::optional<Date> known{};  ///< the first day on which one could know of it, if planned
};

/// Happenings up to the day of the assessment, and what is planned.
class Timeline {
 public:
  explicit Timeline(Date as_of, std::size_t usual = 0) : as_of_(as_of) {
    happenings_.reserve(usual);
  }

  void clear() { happenings_.clear(); }

  void add(Event event, std::optional<Date> date, const Place& place) {
    if (date && *date <= as_of_) happenings_.push_back(make(event, date, {}, place));
  }
  void add(Event event, const std::optional<Moment>& moment, const Place& place) {
    if (moment) add_at(event, {}, moment, place);
  }
  void add_planned(Event event, Date date, std::optional<Date> known, const Place& place) {
    happenings_.push_back(make(event, date, {}, place));
    happenings_.back().known = known;
  }
  void add(const Step& step, const Place& place) {
    const auto event = static_cast<Event>(static_cast<std::int32_t>(step.code));
    if (!add_at(event, step.date, step.moment, place)) return;
    if (step.actor) happenings_.back().actor = step.actor->kind;
    happenings_.back().addressees = &step.addressees;
  }
  void add(const ReportStep& step, const Place& place) {
    // Steps of reports have the numbers from 101 on.
    const auto event = static_cast<Event>(static_cast<std::int32_t>(step.code) + 100);
    if (!add_at(event, step.date, step.moment, place)) return;
    if (step.actor) happenings_.back().actor = step.actor->kind;
  }

  const std::vector<Happening>& all() const { return happenings_; }

 private:
  static Happening make(Event event,
                        std::optional<Date> date,
                        std::optional<std::int64_t> moment,
                        const Place& place) {
    Happening happening;
    happening.event = event;
    happening.date = date;
    happening.moment = moment;
    happening.place = place;
    return happening;
  }

  bool add_at(Event event,
              std::optional<Date> date,
              const std::optional<Moment>& moment,
              const Place& place) {
    std::optional<std::int64_t> seconds;
    if (moment) seconds = moment->seconds;
    if (!date && seconds) date = calendar::vilnius_date(*seconds);
    if (!date || *date > as_of_) return false;
    happenings_.push_back(make(event, date, seconds, place));
    return true;
  }

  Date as_of_;
  std::vector<Happening> happenings_;
};

}  // namespace gerove::law
