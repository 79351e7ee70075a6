#include "law/assess/bounds.hpp"

#include <utility>

#include "gerove/calendar/age.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "gerove/calendar/school_year.hpp"
#include "gerove/law/explanation.hpp"
#include "law/assess/due_soon.hpp"

namespace gerove::law {

namespace {

/// Where a quantity lies to a limit; two places when it is not exactly known.
struct Position {
  int lowest = 0;  ///< below -1, at 0, above 1
  int highest = 0;
};

int compare(std::int64_t a, std::int64_t b) { return a < b ? -1 : a > b ? 1 : 0; }
int compare(Date a, Date b) { return a < b ? -1 : b < a ? 1 : 0; }

Amount length_of(const Limit& limit) { return {limit.number, limit.unit}; }

std::optional<Position> position_of_age(const QuantityValue& age,
                                        const Limit& limit,
                                        const Choices& choices) {
  const auto oldest = age_limit_day(age.start, limit, choices);
  const auto youngest = age.end == age.start ? oldest : age_limit_day(age.end, limit, choices);
  if (!oldest || !youngest) return std::nullopt;
  return Position{compare(age.day, youngest->latest), compare(age.day, oldest->earliest)};
}

std::optional<Position> position_of_span(const AssessmentRun& run,
                                         const QuantityValue& span,
                                         const Limit& limit,
                                         const Choices& choices) {
  const auto last = last_day_of(run.calendar, span.start, length_of(limit), choices);
  if (!last) return std::nullopt;
  const auto allowed = calendar::add_days(*last, span.gap_days);
  const int at = allowed ? compare(span.end, *allowed) : -1;
  return Position{at, at};
}

std::optional<Position> position_of_total(const AssessmentRun& run,
                                          const QuantityValue& total,
                                          const Limit& limit,
                                          const Choices& choices) {
  const auto last = last_day_of(run.calendar, total.start, length_of(limit), choices);
  if (!last) return std::nullopt;
  const bool first_counts = choices.option<calendar::Start>() == calendar::Start::same_day;
  const std::int64_t allowed = (*last - total.start).days() + (first_counts ? 1 : 0);
  const int at = compare(total.low, allowed);
  return Position{at, at};
}

std::optional<Position> position_of(const AssessmentRun& run,
                                    const QuantityValue& measured,
                                    const Limit& limit,
                                    const Choices& choices) {
  switch (measured.kind) {
    case QuantityValue::Kind::nothing:
    case QuantityValue::Kind::unknown: return std::nullopt;
    case QuantityValue::Kind::number:
      return Position{compare(measured.low, limit.number), compare(measured.high, limit.number)};
    case QuantityValue::Kind::share: {
      // a/b against n/d, exactly: a*d against n*b
      const auto at = [&](std::int64_t part, std::int64_t whole) {
        return compare(part * limit.of, std::int64_t{limit.number} * whole);
      };
      return Position{at(measured.low, measured.high), at(measured.most, measured.most_of)};
    }
    case QuantityValue::Kind::span: return position_of_span(run, measured, limit, choices);
    case QuantityValue::Kind::open: {
      // It has lasted to this day; nobody knows how long it will.
      QuantityValue so_far = measured;
      so_far.end = std::max(measured.start, run.as_of);
      const auto at = position_of_span(run, so_far, limit, choices);
      return at ? std::optional(Position{at->lowest, 1}) : std::nullopt;
    }
    case QuantityValue::Kind::age: return position_of_age(measured, limit, choices);
    case QuantityValue::Kind::total: return position_of_total(run, measured, limit, choices);
  }
  return std::nullopt;
}

Date first_day_of_year(Date day) { return *make_date(year_month_day(day).year, 1, 1); }

struct Answers {
  bool broken = false;  ///< surely
  bool unsure = false;  ///< perhaps
};

/// One bound: kept when the position lies from `low` to `high`.
struct Wanted {
  const std::optional<Limit>& limit;
  int low;
  int high;
};

std::array<Wanted, 4> wanted(const Cap& cap) {
  return {
      {{cap.at_most, -1, 0}, {cap.at_least, 0, 1}, {cap.more_than, 1, 1}, {cap.less_than, -1, -1}}};
}

Answers judge(const AssessmentRun& run,
              const Wanted& want,
              const QuantityValue& measured,
              const Choices& choices) {
  const auto position = position_of(run, measured, *want.limit, choices);
  if (!position) return {};
  const auto kept = [&](int at) { return at >= want.low && at <= want.high; };
  const bool low = kept(position->lowest);
  const bool high = kept(position->highest);
  return {!low && !high, low != high};
}

/// The conventions that the measuring of a quantity rests on; those are null that the table lacks.
std::array<const Convention*, 5> conventions_of_bounds(const Choices& choices) {
  return {choices.convention<calendar::Start>(),
          choices.convention<calendar::LeapBirthday>(),
          choices.convention<ActAgeDate>(),
          choices.convention<SuspensionDays>(),
          choices.convention<QuotaUnit>()};
}

/// The convention whose other option would keep a broken bound, or null.
const Convention* deciding_convention(const AssessmentRun& run,
                                      const Cap& cap,
                                      const Wanted& want,
                                      const Subject& subject) {
  for (const Convention* convention : conventions_of_bounds(run.choices)) {
    if (convention == nullptr) continue;
    for (std::size_t i = 0; i < convention->options.size(); ++i) {
      const Choices other = run.choices.with(*convention, i);
      const Answers answers = judge(run, want, subject.quantity(cap.quantity, other), other);
      if (!answers.broken) return convention;
    }
  }
  return nullptr;
}

/// How the length of what lasts is counted.
calendar::TermRules rules_of_lengths(const Choices& choices) {
  return {choices.option<calendar::Start>(), calendar::MonthEnd::last_day, choices.roll(true)};
}

/// The event that a length runs from.
Event beginning_of(Quantity quantity) {
  switch (quantity) {
    case Quantity::care_period:
    case Quantity::care_extension: return Event::care_started;
    case Quantity::plan_period: return Event::plan_drawn_up;
    default: return Event::measure_started;
  }
}

}  // namespace

std::optional<calendar::TermUnit> calendar_unit(TermUnit unit) {
  switch (unit) {
    case TermUnit::day: return calendar::TermUnit::day;
    case TermUnit::working_day: return calendar::TermUnit::working_day;
    case TermUnit::week: return calendar::TermUnit::week;
    case TermUnit::month: return calendar::TermUnit::month;
    case TermUnit::year: return calendar::TermUnit::year;
    case TermUnit::school_year: return calendar::TermUnit::school_year;
    default: return std::nullopt;
  }
}

std::optional<Date> last_day_of(const calendar::Calendar& calendar,
                                Date start,
                                const Amount& length,
                                const Choices& choices) {
  const auto unit = calendar_unit(length.unit);
  if (!unit) return std::nullopt;
  return calendar::try_end_of_term(
      calendar, start, {length.number, *unit}, rules_of_lengths(choices));
}

std::optional<calendar::AgeReached> age_limit_day(Date born,
                                                  const Limit& limit,
                                                  const Choices& choices) {
  auto reached = calendar::try_age_reached(
      born, static_cast<int>(limit.number), choices.option<calendar::LeapBirthday>());
  if (reached && limit.by_calendar_year == Answer::yes) {
    reached = {first_day_of_year(reached->earliest), first_day_of_year(reached->latest)};
  }
  if (!reached || limit.unit != TermUnit::school_year) return reached;
  const auto earliest = calendar::try_end_of_school_year(reached->earliest, {});
  const auto latest = calendar::try_end_of_school_year(reached->latest, {});
  if (!earliest || !latest) return std::nullopt;
  return calendar::AgeReached{*earliest, *latest};
}

std::optional<Deadline> end_of_open(const AssessmentRun& run,
                                    const detail::CompiledRow& compiled,
                                    const QuantityValue& measured,
                                    const Subject& subject,
                                    const Regime* regime) {
  const Cap& cap = *compiled.cap;
  if (measured.kind != QuantityValue::Kind::open || !cap.at_most) return std::nullopt;
  const auto unit = calendar_unit(cap.at_most->unit);
  const auto last = last_day_of(run.calendar, measured.start, length_of(*cap.at_most), run.choices);
  if (!unit || !last) return std::nullopt;
  Deadline deadline;
  deadline.rule = compiled.rule;
  deadline.row = compiled.row;
  deadline.regime = regime;
  deadline.subject = subject.place;
  deadline.anchor.event = beginning_of(cap.quantity);
  deadline.anchor.date = measured.start;
  deadline.anchor.place = subject.place;
  deadline.length = calendar::LegalTerm{cap.at_most->number, *unit};
  deadline.forward = rules_of_lengths(run.choices);
  deadline.due = calendar::add_days(*last, measured.gap_days);
  if (!deadline.due) return std::nullopt;
  deadline.state = *deadline.due < run.as_of
                       ? DeadlineState::overdue
                       : waiting_state(run.calendar, run.as_of, *deadline.due, run.due_soon);
  return deadline;
}

Bound judge_cap(const AssessmentRun& run,
                const Cap& cap,
                const QuantityValue& measured,
                const Subject& subject) {
  Bound bound;
  if (measured.kind == QuantityValue::Kind::nothing) return bound;
  bound.cant_tell = measured.kind == QuantityValue::Kind::unknown;
  const bool is_open = measured.kind == QuantityValue::Kind::open;
  for (const Wanted& want : wanted(cap)) {
    if (!want.limit) continue;
    const Answers answers = judge(run, want, measured, run.choices);
    bound.cant_tell = bound.cant_tell || (answers.unsure && !is_open);
    if (!answers.broken) continue;
    bound.broken = true;
    bound.limit = limit_text(*want.limit);
    bound.open = deciding_convention(run, cap, want, subject);
    return bound;
  }
  return bound;
}

}  // namespace gerove::law
