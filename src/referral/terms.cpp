#include "gerove/referral/terms.hpp"

#include <algorithm>
#include <utility>

#include "gerove/calendar/legal_term.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/law/explanation.hpp"
#include "gerove/referral/history.hpp"
#include "law/assess/bounds.hpp"
#include "law/assess/due_soon.hpp"
#include "referral/walk.hpp"

namespace gerove::referral {

namespace {

using law::DeadlineState;

constexpr Text moment_unknown{"nežinomas įvykio, nuo kurio skaičiuojama, laikas",
                              "the moment of the event that it is counted from is not known"};
constexpr Text nobody_says{"termino nenustato nei teisė, nei susitarimas, nei pats siuntimas",
                           "neither law nor agreement nor the referral itself sets the term"};
constexpr Text cant_be_counted{"nustatyto termino suskaičiuoti negalima",
                               "the term that was set can't be counted"};
/// Days given back are added before the last day moves on to a working day, not after.
constexpr calendar::TermRules unrolled_term(calendar::procedural_term.start,
                                            calendar::procedural_term.month_end,
                                            calendar::EndRoll::none);

constexpr Text stands_still{"sustabdyta: terminas neina", "suspended: the term does not run"};

/// The moves and notes of the history that are known on a day.
class Course {
 public:
  struct Point {
    Passage passage;
    const ReferralEvent* event;
    std::optional<Date> day;
  };
  using At = std::vector<Point>::const_iterator;

  Course(const Referral& referral, Date as_of) {
    state_ = walk(referral, as_of, [&](const Passage& passage, const ReferralEvent& event) {
      if (passage.effect != Effect::moved && passage.effect != Effect::noted) return;
      points_.push_back({passage, &event, calendar::vilnius_date(event.moment)});
      const bool sending = event.kind == ReferralEventKind::sent;
      if (sending && passage.before != passage.after) last_sending_ = points_.size() - 1;
    });
  }

  ReferralState state() const { return state_; }
  At end() const { return points_.end(); }

  /// What a term is counted from, since the last sending.
  At find_anchor(TermAnchor anchor) const {
    if (anchor == TermAnchor::known) return points_.begin();
    for (auto at = points_.end(); at != last_sending();) {
      --at;
      if (is_anchor(anchor, *at)) return at;
    }
    return points_.end();
  }

  /// The first event of some kinds behind another.
  At find_done(At anchor, std::span<const ReferralEventKind> kinds) const {
    if (anchor == points_.end()) return anchor;
    return std::find_if(anchor + 1, points_.end(), [&](const Point& point) {
      return std::ranges::count(kinds, point.event->kind) != 0;
    });
  }

  /// Calls `tell(from, to)` with each suspension between two events; `to` is the end of the course
  /// when it lasts.
  template <class Tell>
  void each_suspension(At anchor, At done, const Tell& tell) const {
    for (auto at = anchor; at != done; ++at) {
      if (at->passage.after != ReferralState::suspended || !changes_state(*at)) continue;
      tell(at, std::find_if(at + 1, points_.end(), changes_state));
    }
  }

  /// Reminders or escalations after a day, in order.
  std::vector<const Point*> notes_after(Date day, std::span<const ReferralEventKind> kinds) const {
    std::vector<const Point*> notes;
    for (auto at = last_sending(); at != points_.end(); ++at) {
      const bool wanted = std::ranges::count(kinds, at->event->kind) != 0;
      if (wanted && at->day && day < *at->day) notes.push_back(&*at);
    }
    return notes;
  }

 private:
  At last_sending() const { return points_.begin() + static_cast<std::ptrdiff_t>(last_sending_); }

  static bool changes_state(const Point& point) {
    return point.passage.before != point.passage.after;
  }

  static bool is_anchor(TermAnchor anchor, const Point& point) {
    const ReferralState before = point.passage.before;
    switch (anchor) {
      case TermAnchor::sent:
        return point.event->kind == ReferralEventKind::sent && changes_state(point);
      case TermAnchor::delivered: return point.event->kind == ReferralEventKind::delivered;
      case TermAnchor::answered:
        return (before == ReferralState::delivered || before == ReferralState::seen) &&
               (point.passage.after == ReferralState::accepted ||
                point.passage.after == ReferralState::waiting);
      case TermAnchor::started: return point.event->kind == ReferralEventKind::started;
      case TermAnchor::returned:
        return point.event->kind == ReferralEventKind::refused ||
               point.event->kind == ReferralEventKind::returned;
      default: return false;
    }
  }

  std::vector<Point> points_;
  std::size_t last_sending_ = 0;
  ReferralState state_{};
};

/// Counts the terms of one referral.
class Counting {
 public:
  Counting(const Referral& referral, const Setting& setting, Date as_of)
      : referral_(referral), setting_(setting), as_of_(as_of), course_(referral, as_of) {}

  std::vector<ReferralTerm> count() {
    TermAnchor last = TermAnchor::unspecified;
    for (const TermRule& rule : term_rules()) {
      if (rule.anchor == TermAnchor::missed) {
        add_reminder(rule);
      } else if (rule.anchor != last && suits(rule, referral_)) {
        last = rule.anchor;
        add(rule);
      }
    }
    if (is_closed(course_.state())) {
      std::erase_if(terms_, [](const ReferralTerm& term) { return !term.done_event; });
    }
    return std::move(terms_);
  }

 private:
  void add(const TermRule& rule) {
    ReferralTerm term{.rule = &rule, .state = DeadlineState::not_started};
    const auto anchor = course_.find_anchor(rule.anchor);
    if (anchor != course_.end()) {
      term.anchor_event = anchor->passage.event;
      term.counted_from = anchor->day;
      const auto done = course_.find_done(anchor, rule.done);
      if (done != course_.end()) term.done_event = done->passage.event;
      set_due(term, anchor, done);
      set_state(term);
    }
    terms_.push_back(std::move(term));
  }

  /// A reminder or escalation: only once the term of whoever has to act is missed.
  void add_reminder(const TermRule& rule) {
    const ReferralTerm* const missed = running_term(terms_, course_.state());
    if (missed == nullptr || missed->state != DeadlineState::overdue) return;
    if (rule.by != Turn::nobody && rule.by != missed->rule->by) return;
    ReferralTerm term{.rule = &rule, .counted_from = missed->due};
    const auto notes = course_.notes_after(*missed->due, rule.done);
    const auto earlier =
        static_cast<std::size_t>(std::ranges::count_if(terms_, [&](const ReferralTerm& other) {
          return other.rule->anchor == TermAnchor::missed &&
                 other.rule->done.data() == rule.done.data();
        }));
    if (earlier < notes.size()) term.done_event = notes[earlier]->passage.event;
    set_agreed(term);
    set_state(term);
    term.to = addressee(rule.to);
    terms_.push_back(std::move(term));
  }

  InstitutionId addressee(Addressee to) const {
    switch (to) {
      case Addressee::holder: return holder(referral_, course_.state());
      case Addressee::sender: return referral_.from_institution_id;
      case Addressee::receivers_head: {
        const Institution* const receiver = setting_.context.find(referral_.to_institution_id);
        const bool part = receiver != nullptr && !receiver->parent_id.empty();
        return part ? receiver->parent_id : referral_.to_institution_id;
      }
      default: return {};
    }
  }

  void set_due(ReferralTerm& term, Course::At anchor, Course::At done) {
    if (!term.rule->law.empty() && set_by_law(term)) return;
    if (!anchor->day) {
      term.why_unknown = moment_unknown;
      return;
    }
    if (set_agreed(term)) return give_back(term, anchor, done);
    const auto stated = term.rule->stated;
    if (stated == nullptr || !(referral_.*stated)) return;
    term.basis = TermBasis::referral;
    term.due = referral_.*stated;
    term.why_unknown.reset();
  }

  /// The deadline of the rule of law, as the law engine counts it for a procedure in which the
  /// suspicion arose and was told when this referral was. Whether the law is known.
  /// @throws Error `law_missing` when the table lacks the rule
  bool set_by_law(ReferralTerm& term) {
    if (setting_.law.find_rule(term.rule->law) == nullptr) {
      throw Error(Failure{
          .code = Errc::law_missing, .path = "rules", .detail = std::string(term.rule->law)});
    }
    const std::optional<Date> day = term.counted_from;
    if (!day) return false;
    Procedure procedure;
    procedure.begun = day;
    procedure.steps.push_back(step(StepCode::abuse_suspected, *term.anchor_event));
    if (term.done_event) {
      procedure.steps.push_back(step(StepCode::abuse_reported, *term.done_event));
    }
    CaseFile file;
    file.municipality_id = municipality(term.rule->by);
    file.procedures.push_back(std::move(procedure));
    auto deadlines =
        law::assess(file, setting_.context, setting_.law, setting_.calendar, as_of_).deadlines;
    const auto found = std::ranges::find_if(deadlines, [&](const law::Deadline& deadline) {
      return deadline.rule->id == term.rule->law && deadline.due;
    });
    if (found == deadlines.end()) return false;
    term.basis = TermBasis::law;
    term.due = found->due;
    term.due_moment = found->due_moment;
    term.by_law = std::move(*found);
    return true;
  }

  Step step(StepCode code, std::size_t event) const {
    Step step;
    step.code = code;
    step.moment = referral_.events[event].moment;
    step.date = calendar::vilnius_date(step.moment);
    return step;
  }

  /// The length that was agreed, if one was: under the term's own id, else under that of the term
  /// that holds for others, too.
  bool set_agreed(ReferralTerm& term) {
    term.why_unknown = nobody_says;
    const Date day = *term.counted_from;
    const Parameters* const parameters =
        setting_.context.parameters(municipality(term.rule->by), {}, day);
    if (parameters == nullptr) return false;
    const AgreedTerm* agreed = nullptr;
    const TermRule* rule = term.rule;
    for (; agreed == nullptr && rule != nullptr; rule = find_term_rule(rule->also_agreed)) {
      agreed = find_agreed(*parameters, rule->id);
    }
    if (agreed == nullptr) return false;
    term.basis = TermBasis::agreement;
    term.agreement = parameters;
    count_days(term, *agreed);
    return true;
  }

  static const AgreedTerm* find_agreed(const Parameters& parameters, std::string_view id) {
    const auto found = std::ranges::find_if(parameters.agreed_terms, [&](const AgreedTerm& agreed) {
      return agreed.rule == id && agreed.amount;
    });
    return found == parameters.agreed_terms.end() ? nullptr : &*found;
  }

  void count_days(ReferralTerm& term, const AgreedTerm& agreed) {
    const std::int64_t amount = *agreed.amount;
    if (agreed.unit == TermUnit::clock_hour) {
      set_moment(term, moment_from(term) + amount * calendar::detail::seconds_of_hour);
    } else if (const auto unit = law::calendar_unit(agreed.unit)) {
      counted_in_ = *unit;
      const calendar::LegalTerm length{amount, *unit};
      const auto end = [&](const calendar::TermRules& rules) {
        return calendar::try_end_of_term(setting_.calendar, *term.counted_from, length, rules);
      };
      term.due = end(calendar::procedural_term);
      last_day_ = end(unrolled_term);
    }
    term.why_unknown = term.due ? std::nullopt : std::optional(cant_be_counted);
  }

  void set_moment(ReferralTerm& term, std::int64_t moment) {
    term.due_moment = moment;
    term.due = calendar::vilnius_date(moment);
  }

  /// The moment of the anchor; of a missed term, the end of its last day.
  std::int64_t moment_from(const ReferralTerm& term) const {
    if (term.anchor_event) return referral_.events[*term.anchor_event].moment->seconds;
    return calendar::vilnius_midnight(*term.counted_from + Days(1));
  }

  /// Moves the last day by the suspensions that began before it and before the term was fulfilled.
  void give_back(ReferralTerm& term, Course::At anchor, Course::At done) {
    course_.each_suspension(anchor, done, [&](Course::At from, Course::At to) {
      if (!term.due || !from->day || *term.due < *from->day) return;
      if (to == course_.end()) {
        term.suspended = true;
        term.why_unknown = stands_still;
      } else if (to->day) {
        move_by(term, *from, *to);
      }
    });
    if (!term.suspended) return;
    term.due.reset();
    term.due_moment.reset();
  }

  void move_by(ReferralTerm& term, const Course::Point& from, const Course::Point& to) {
    const calendar::Calendar& calendar = setting_.calendar;
    if (*to.day < *from.day) return;
    if (term.due_moment) {
      const std::int64_t seconds = to.event->moment->seconds - from.event->moment->seconds;
      return set_moment(term, *term.due_moment + seconds);
    }
    if (counted_in_ == calendar::TermUnit::working_day) {
      const auto days = calendar.try_count_working_days(*from.day, *to.day);
      term.due = days ? calendar.try_add_working_days(*term.due, *days) : std::nullopt;
    } else {
      if (last_day_) last_day_ = calendar::add_days(*last_day_, (*to.day - *from.day).days());
      term.due = last_day_ ? calendar.try_next_working_day(*last_day_) : std::nullopt;
    }
    if (!term.due) term.why_unknown = cant_be_counted;
  }

  void set_state(ReferralTerm& term) const {
    if (term.by_law) {
      term.state = term.by_law->state;
    } else if (term.suspended && !term.done_event) {
      term.state = DeadlineState::running;
    } else if (!term.due) {
      term.state = DeadlineState::cant_tell;
    } else {
      term.state = term.done_event ? state_done(term) : state_open(term);
    }
  }

  DeadlineState state_done(const ReferralTerm& term) const {
    const ReferralEvent& done = referral_.events[*term.done_event];
    const auto day = calendar::vilnius_date(done.moment);
    if (!day) return DeadlineState::cant_tell;
    const bool late = term.due_moment ? *term.due_moment < done.moment->seconds : *term.due < *day;
    return late ? DeadlineState::met_late : DeadlineState::met;
  }

  DeadlineState state_open(const ReferralTerm& term) const {
    const bool over = term.due_moment ? *term.due_moment < calendar::vilnius_midnight(as_of_)
                                      : *term.due < as_of_;
    if (over) return DeadlineState::overdue;
    const Parameters* const parameters =
        setting_.context.parameters(municipality(term.rule->by), {}, as_of_);
    return law::waiting_state(setting_.calendar, as_of_, *term.due, law::due_soon_days(parameters));
  }

  /// The municipality of whoever has to act; of the other one if that is not known.
  MunicipalityId municipality(Turn by) const {
    const auto of = [&](const InstitutionId& id) {
      const Institution* const institution = setting_.context.find(id);
      return institution == nullptr ? MunicipalityId() : institution->municipality_id;
    };
    const bool receiver = by == Turn::receiver;
    const InstitutionId& own =
        receiver ? referral_.to_institution_id : referral_.from_institution_id;
    const InstitutionId& other =
        receiver ? referral_.from_institution_id : referral_.to_institution_id;
    const MunicipalityId found = of(own);
    return found.empty() ? of(other) : found;
  }

  const Referral& referral_;
  const Setting& setting_;
  Date as_of_;
  Course course_;
  calendar::TermUnit counted_in_{};
  std::optional<Date> last_day_{};  // of the term at hand, be it a working day or not
  std::vector<ReferralTerm> terms_;
};

}  // namespace

std::vector<ReferralTerm> terms_of(const Referral& referral, const Setting& setting, Date as_of) {
  if (!setting.calendar.covers(as_of)) throw Error(setting.calendar.range_failure());
  return Counting(referral, setting, as_of).count();
}

const ReferralTerm* running_term(const std::vector<ReferralTerm>& terms, ReferralState state) {
  const ReferralTerm* found = nullptr;
  for (const ReferralTerm& term : terms) {
    const bool runs = term.rule->anchor != TermAnchor::missed && !term.done_event &&
                      term.state != DeadlineState::not_started && term.rule->by == turn_in(state);
    if (runs && (found == nullptr || (!found->due && term.due))) found = &term;
  }
  return found;
}

const ReferralTerm* next_escalation(const std::vector<ReferralTerm>& terms) {
  for (const ReferralTerm& term : terms) {
    if (term.rule->anchor == TermAnchor::missed && !term.done_event) return &term;
  }
  return nullptr;
}

OwnedText basis_text(const ReferralTerm& term) {
  if (term.by_law) {
    const std::string citation = law::citation_text(*term.by_law->row);
    return {citation, citation};
  }
  if (term.agreement != nullptr) return {term.agreement->source, term.agreement->source};
  return owned(label(term.basis));
}

}  // namespace gerove::referral
