#include "law/assess/read_term.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "law/assess/bounds.hpp"
#include "law/assess/due_soon.hpp"

namespace gerove::law {

namespace {

using calendar::Backward;
using calendar::BackwardRules;
using calendar::EndRoll;
using calendar::LatestDayRoll;
using calendar::LegalTerm;
using calendar::MonthEnd;
using calendar::Start;
using calendar::TermRules;

/// Whether a term runs from its anchor on, so that nothing before it fulfils it.
bool runs_forward(const StatutoryTerm& term) {
  return term.direction != Direction::at_least_before &&
         term.direction != Direction::not_later_than;
}

/// Whether what would fulfil a deadline came before what it is counted from.
bool is_out_of_order(const StatutoryTerm& term, const Deadline& deadline) {
  return runs_forward(term) && deadline.done.event != Event{} && deadline.anchor.date &&
         is_before(deadline.done, deadline.anchor);
}

/// A term of a row for one subject, under given choices.
class TermReading {
 public:
  TermReading(const AssessmentRun& run,
              const detail::CompiledRow& compiled,
              const Subject& subject,
              const Choices& choices)
      : run_(run),
        compiled_(compiled),
        term_(*compiled.term),
        subject_(subject),
        choices_(choices),
        known_(compiled.term_known),
        length_(compiled.length),
        hours_(compiled.hours) {
    if (!known_ && run.parameters != nullptr) take_agreed_length();
  }

  /// The anchor, of several the one that the term picks. `end` holds it if it is a planned one.
  const TimelineEvent* anchor(std::optional<PlannedEnd>& end) const {
    const Event event = anchor_event();
    end = subject_.planned_end(event, choices_);
    if (end) return &end->mark;
    if (const TimelineEvent* own = subject_.own(event)) return own;
    if (term_.pick == Pick::last) return subject_.timeline->last(event, subject_.since);
    return subject_.timeline->first(event, {.from = subject_.since, .told = true});
  }

  /// Calls `tell` with all that a term counts from that counts from each.
  template <class Tell>
  void each_anchor(const Tell& tell) const {
    subject_.timeline->each(anchor_event(), [&](const TimelineEvent& happening) {
      if (!is_foreign(happening) && !happening.at_the_latest) tell(happening);
    });
  }

  Event anchor_event() const {
    if (compiled_.anchor_convention == nullptr) return term_.anchor;
    const ConventionOption& chosen = choices_.option(*compiled_.anchor_convention);
    const auto option = std::ranges::find(term_.anchor_options, chosen.id, &AnchorOption::option);
    return option == term_.anchor_options.end() ? term_.anchor : option->event;
  }

  /// Reads the deadline counted from an anchor; without anchor, one that has not started. What
  /// comes before a day fulfils something else.
  void read(Deadline& deadline,
            const TimelineEvent* anchor,
            std::optional<Date> not_before = {}) const {
    begin(deadline);
    if (anchor != nullptr) deadline.anchor = *anchor;
    if (anchor != nullptr && known_) set_due(deadline);
    const TimelineEvent* const done = find_done(anchor, not_before);
    if (done != nullptr) deadline.done = *done;
    deadline.state = state_of(deadline, anchor, done);
  }

  /// Adds the deadlines of what recurs, up to the day of the assessment.
  void read_recurring(const TimelineEvent& anchor, std::vector<Deadline>& deadlines) const {
    const auto stop = stop_day();
    Date from = *anchor.date;
    for (std::int64_t n = 1; length_; ++n) {
      const auto due = calendar::try_end_of_term(
          run_.calendar, *anchor.date, {n * length_->amount, length_->unit}, forward_rules());
      if (!due || (stop && *stop < *due)) break;
      Deadline& deadline = deadlines.emplace_back();
      begin(deadline);
      const TimelineEvent* const done = find_done(nullptr, from + Days(1));
      if (done != nullptr) deadline.done = *done;
      deadline.anchor = anchor;
      deadline.length = LegalTerm{n * length_->amount, length_->unit};
      deadline.forward = forward_rules();
      deadline.due = due;
      deadline.state = state_of(deadline, &anchor, done);
      if (run_.as_of <= *due) break;
      from = *due;
    }
  }

  bool is_known() const { return known_; }
  bool recurs() const { return term_.direction == Direction::every; }

 private:
  void begin(Deadline& deadline) const {
    deadline.rule = compiled_.rule;
    deadline.row = compiled_.row;
    deadline.subject = subject_.place;
    deadline.length = length_;
    deadline.agreed = agreed_;
    deadline.anchor.event = anchor_event();
  }

  /// What the municipality agreed where the law's length is unknown.
  void take_agreed_length() {
    for (const AgreedTerm& agreed : run_.parameters->agreed_terms) {
      if (agreed.rule != compiled_.rule->id || !agreed.amount) continue;
      const auto unit = calendar_unit(agreed.unit);
      if (!unit) continue;
      length_ = LegalTerm{*agreed.amount, *unit};
      agreed_ = known_ = true;
    }
  }

  bool is_foreign(const TimelineEvent& happening) const {
    return subject_.since && happening.date && *happening.date < *subject_.since;
  }

  TermRules forward_rules() const {
    const bool material = term_.nature == TermNature::material;
    return {Start::next_day, MonthEnd::last_day, choices_.roll(material)};
  }

  /// "At least so long before" is open only for days and working days.
  BackwardRules backward_rules() const {
    const bool counted_days = length_->unit == calendar::TermUnit::working_day ||
                              length_->unit == calendar::TermUnit::day;
    return {counted_days ? choices_.option<Backward>() : Backward::nth_day,
            MonthEnd::last_day,
            choices_.option<LatestDayRoll>()};
  }

  void set_due(Deadline& deadline) const {
    const Mark& anchor = deadline.anchor;
    if (!anchor.date) return;
    if (hours_) return set_due_moment(deadline);
    switch (term_.direction) {
      case Direction::at_least_before:
        deadline.backward = backward_rules();
        deadline.due = calendar::try_latest_day_before(
            run_.calendar, *anchor.date, *length_, *deadline.backward);
        return;
      case Direction::not_later_than:
        deadline.due = calendar::detail::covered(run_.calendar, anchor.date);
        return;
      case Direction::at_once:
        if (choices_.option<AtOnce>() == AtOnce::same_day) deadline.due = anchor.date;
        return;
      default:
        if (!length_) return;
        deadline.forward = forward_rules();
        deadline.due =
            calendar::try_end_of_term(run_.calendar, *anchor.date, *length_, *deadline.forward);
        return;
    }
  }

  /// Hours run in clock time; from a day alone they run from its beginning, at the earliest.
  void set_due_moment(Deadline& deadline) const {
    if (deadline.anchor.moment) {
      deadline.due_moment = *deadline.anchor.moment + *hours_ * calendar::detail::seconds_of_hour;
      deadline.due = calendar::vilnius_date(*deadline.due_moment);
    } else {
      const std::int64_t latest = calendar::vilnius_midnight(*deadline.anchor.date + Days(1)) +
                                  *hours_ * calendar::detail::seconds_of_hour - 1;
      deadline.due = calendar::vilnius_date(latest);
    }
  }

  /// What fulfils the term; failing that, what would if it had not come before the anchor.
  const TimelineEvent* find_done(const TimelineEvent* anchor,
                                 std::optional<Date> not_before) const {
    for (const Event event : term_.done) {
      if (const TimelineEvent* own = subject_.own(event)) return own;
    }
    const bool has_to_follow = anchor != nullptr && runs_forward(term_);
    Sought sought{.from = std::max(subject_.since, not_before)};
    if (has_to_follow) sought.after = anchor;
    if (!compiled_.done_actors.empty()) sought.actors = &compiled_.done_actors;
    const TimelineEvent* const done = find_done(sought);
    if (done != nullptr || !has_to_follow || not_before) return done;
    sought.after = nullptr;
    return find_done(sought);
  }

  /// The earliest that is sought. If several have to have it, done when the last of them has.
  const TimelineEvent* find_done(Sought sought) const {
    if (compiled_.addressees.empty()) return earliest_done(sought);
    const TimelineEvent* last = nullptr;
    for (const std::int32_t kind : compiled_.addressees) {
      sought.addressee = kind;
      const TimelineEvent* const first = earliest_done(sought);
      if (first == nullptr) return nullptr;
      if (last == nullptr || is_earlier(*last, *first)) last = first;
    }
    return last;
  }

  const TimelineEvent* earliest_done(const Sought& sought) const {
    const TimelineEvent* first = nullptr;
    for (const Event event : term_.done) {
      const TimelineEvent* const one = subject_.timeline->first(event, sought);
      if (one != nullptr && (first == nullptr || !is_earlier(*first, *one))) first = one;
    }
    return first;
  }

  std::optional<Date> stop_day() const {
    if (term_.until == Event{}) return std::nullopt;
    const auto end = subject_.planned_end(term_.until, choices_);
    return end ? end->mark.date : std::nullopt;
  }

  DeadlineState state_of(const Deadline& deadline,
                         const TimelineEvent* anchor,
                         const TimelineEvent* done) const {
    if (anchor == nullptr) {
      return done != nullptr ? DeadlineState::cant_tell : DeadlineState::not_started;
    }
    if (!deadline.due || is_out_of_order(term_, deadline)) return DeadlineState::cant_tell;
    if (hours_) return state_of_hours(deadline);
    if (done != nullptr && *done->date <= *deadline.due) return DeadlineState::met;
    if (done != nullptr && done->at_the_latest) return DeadlineState::cant_tell;
    const bool known_too_late = anchor->known && *deadline.due < *anchor->known;
    if (known_too_late) return DeadlineState::impossible;
    if (done != nullptr) return DeadlineState::met_late;
    if (*deadline.due < run_.as_of) return DeadlineState::overdue;
    return waiting_until(*deadline.due);
  }

  DeadlineState waiting_until(Date due) const {
    return waiting_state(run_.calendar, run_.as_of, due, run_.due_soon);
  }

  /// Where only days are known, met and late are told only if every hour of the days agrees.
  DeadlineState state_of_hours(const Deadline& deadline) const {
    const auto span = [](const Mark& mark) {
      const std::int64_t first =
          mark.moment ? *mark.moment : calendar::vilnius_midnight(*mark.date);
      const std::int64_t last =
          mark.moment ? *mark.moment : calendar::vilnius_midnight(*mark.date + Days(1)) - 1;
      return std::pair(first, last);
    };
    const std::int64_t allowed = *hours_ * calendar::detail::seconds_of_hour;
    const auto [earliest, latest] = span(deadline.anchor);
    if (deadline.done.event != Event{}) {
      const auto [done_first, done_last] = span(deadline.done);
      if (done_last <= earliest + allowed) return DeadlineState::met;
      return done_first > latest + allowed ? DeadlineState::met_late : DeadlineState::cant_tell;
    }
    const std::int64_t now = run_.known.moment.value_or(calendar::vilnius_midnight(run_.as_of));
    return now > latest + allowed ? DeadlineState::overdue : waiting_until(*deadline.due);
  }

  const AssessmentRun& run_;
  const detail::CompiledRow& compiled_;
  const StatutoryTerm& term_;
  const Subject& subject_;
  const Choices& choices_;
  bool known_;
  bool agreed_ = false;
  std::optional<LegalTerm> length_;
  std::optional<std::int64_t> hours_;
};

/// Adds everything that a row gives for a subject, under given answers.
void read_all(const AssessmentRun& run,
              const detail::CompiledRow& compiled,
              const Subject& subject,
              const Choices& choices,
              std::vector<Deadline>& deadlines) {
  const TermReading reading(run, compiled, subject, choices);
  if (compiled.term->pick == Pick::each) {
    reading.each_anchor([&](const TimelineEvent& happening) {
      reading.read(deadlines.emplace_back(), &happening, happening.date);
    });
    return;
  }
  std::optional<PlannedEnd> end;
  const TimelineEvent* anchor = reading.anchor(end);
  if (!reading.recurs()) {
    reading.read(deadlines.emplace_back(), anchor);
    if (end) deadlines.back().measure_end = end->basis;
  } else if (anchor != nullptr && reading.is_known()) {
    reading.read_recurring(*anchor, deadlines);
  }
}

/// A few conventions: no deadline rests on more.
class FewConventions {
 public:
  void add(const Convention* convention) {
    if (convention != nullptr) list_[count_++] = convention;
  }
  const Convention* const* begin() const { return list_.data(); }
  const Convention* const* end() const { return list_.data() + count_; }

 private:
  std::array<const Convention*, 8> list_{};
  std::size_t count_ = 0;
};

/// Whether a deadline ends, before any roll, on a day that is no working day.
bool ends_on_rest_day(const AssessmentRun& run, const Deadline& deadline) {
  if (!deadline.due || deadline.length->unit == calendar::TermUnit::working_day) return false;
  const bool ends_as_it_falls = deadline.forward ? deadline.forward->roll == EndRoll::none
                                                 : deadline.backward->roll == LatestDayRoll::none;
  const auto works = [&](Date day) { return run.calendar.try_is_working_day(day).value_or(true); };
  if (ends_as_it_falls) return !works(*deadline.due);
  // What was moved on has a rest day before it.
  if (deadline.forward && works(*deadline.due - Days(1))) return false;
  const Date anchor = *deadline.anchor.date;
  std::optional<Date> end;
  if (deadline.forward) {
    TermRules rules = *deadline.forward;
    rules.roll = EndRoll::none;
    end = calendar::try_end_of_term(run.calendar, anchor, *deadline.length, rules);
  } else {
    BackwardRules rules = *deadline.backward;
    rules.roll = LatestDayRoll::none;
    end = calendar::try_latest_day_before(run.calendar, anchor, *deadline.length, rules);
  }
  return end && !works(*end);
}

/// The conventions that may move a deadline.
FewConventions moving_conventions(const AssessmentRun& run,
                                  const detail::CompiledRow& compiled,
                                  const Deadline& deadline) {
  FewConventions open;
  const Choices& choices = run.choices;
  open.add(compiled.anchor_convention);
  if (compiled.term->direction == Direction::at_once) open.add(choices.convention<AtOnce>());
  if (deadline.backward) {
    const auto unit = deadline.length->unit;
    if (unit == calendar::TermUnit::working_day || unit == calendar::TermUnit::day) {
      open.add(choices.convention<Backward>());
    }
    if (ends_on_rest_day(run, deadline)) open.add(choices.convention<LatestDayRoll>());
  }
  if (deadline.forward && ends_on_rest_day(run, deadline)) open.add(choices.convention<Roll>());
  if (deadline.measure_end) {
    if (deadline.measure_end->counted) open.add(choices.convention<Start>());
    if (deadline.measure_end->cut_on) open.add(choices.convention<calendar::LeapBirthday>());
    if (deadline.measure_end->suspended_days != 0) open.add(choices.convention<SuspensionDays>());
  }
  return open;
}

bool moves(const Deadline& a, const Deadline& b) {
  return a.due != b.due || a.due_moment != b.due_moment || a.state != b.state;
}

bool rests_on(const Deadline& deadline, const Convention& convention) {
  return std::ranges::count(deadline.conventions, &convention, &ChosenOption::convention) != 0;
}

/// Says what another option would change.
void add_other_reading(Deadline& deadline,
                       const Deadline& other,
                       const ChosenOption& taken,
                       const ConventionOption& option) {
  if (!moves(deadline, other)) return;
  if (!rests_on(deadline, *taken.convention)) deadline.conventions.push_back(taken);
  if (deadline.state == other.state) return;
  deadline.other_readings.push_back({taken.convention, &option, other.due, other.state});
}

/// Reads the deadlines from `first` on under all other options of the conventions they rest on.
void add_other_readings(AssessmentRun& run,
                        const detail::CompiledRow& compiled,
                        const Subject& subject,
                        std::size_t first) {
  std::vector<Deadline>& deadlines = run.result.deadlines;
  for (const Convention* convention : moving_conventions(run, compiled, deadlines[first])) {
    const ChosenOption taken{convention, &run.choices.option(*convention)};
    for (std::size_t i = 0; i < convention->options.size(); ++i) {
      const ConventionOption& option = convention->options[i];
      if (&option == taken.option) continue;
      run.scratch.clear();
      read_all(run, compiled, subject, run.choices.with(*convention, i), run.scratch);
      const std::size_t count = std::min(deadlines.size() - first, run.scratch.size());
      for (std::size_t k = 0; k < count; ++k) {
        add_other_reading(deadlines[first + k], run.scratch[k], taken, option);
      }
    }
  }
}

}  // namespace

void read_terms(AssessmentRun& run,
                const detail::CompiledRow& compiled,
                const Subject& subject,
                const Regime* regime) {
  const std::size_t first = run.result.deadlines.size();
  read_all(run, compiled, subject, run.choices, run.result.deadlines);
  if (run.result.deadlines.size() == first) return;
  add_other_readings(run, compiled, subject, first);
  for (std::size_t i = first; i < run.result.deadlines.size(); ++i) {
    Deadline& deadline = run.result.deadlines[i];
    deadline.regime = regime;
    if (is_out_of_order(*compiled.term, deadline)) {
      run.out_of_order.push_back({run.record, deadline.done, deadline.anchor.event});
    }
  }
}

}  // namespace gerove::law
