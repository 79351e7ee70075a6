#include "intake/term_parser.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "gerove/core/date.hpp"
#include "intake/term_ranges.hpp"
#include "intake/term_years.hpp"

namespace gerove::intake {

namespace {

/// The nth such weekday of a month; from the end if n is negative.
std::optional<Date> nth_weekday(int year, int month, int n, calendar::Weekday weekday) {
  const int last = days_in_month(year, month);
  const auto first_day = make_date(year, month, 1);
  if (!first_day) return std::nullopt;
  const int first =
      (static_cast<int>(weekday) - static_cast<int>(calendar::weekday_of(*first_day)) + 7) % 7 + 1;
  const int day = n > 0 ? first + 7 * (n - 1) : first + (last - first) / 7 * 7;
  return make_date(year, month, day);
}

std::optional<Date> day_of(const Unit& unit) {
  const auto year = static_cast<int>(*unit.year);
  if (unit.nth != 0) return nth_weekday(year, unit.number, unit.nth, *unit.weekday);
  return make_date(year, unit.number, unit.day);
}

std::optional<Period> days_of(const Unit& unit) {
  const auto year = static_cast<int>(*unit.year);
  switch (unit.kind) {
    case Unit::Kind::year: return period_of(YearPart::whole, year, 1);
    case Unit::Kind::month: return period_of(YearPart::month, year, unit.number);
    case Unit::Kind::quarter: return period_of(YearPart::quarter, year, unit.number);
    case Unit::Kind::half: return period_of(YearPart::half, year, unit.number);
    case Unit::Kind::day: {
      const auto day = day_of(unit);
      return day ? std::optional(Period{day, day}) : std::nullopt;
    }
    case Unit::Kind::ordinal: break;
  }
  return std::nullopt;
}

TermKind kind_of(Unit::Kind kind) {
  switch (kind) {
    case Unit::Kind::year: return TermKind::year;
    case Unit::Kind::month: return TermKind::months;
    case Unit::Kind::quarter: return TermKind::quarters;
    case Unit::Kind::half: return TermKind::half_years;
    case Unit::Kind::day: return TermKind::day;
    case Unit::Kind::ordinal: break;
  }
  return TermKind::unspecified;
}

bool is_day(const Unit& unit) { return unit.kind == Unit::Kind::day; }

/// "nuo kovo iki gegužės": as if "kovas–gegužė".
bool is_inclusive_run(const Range& range) {
  return range.bounded_by_words && range.from && range.to && !range.to_the_end &&
         !is_day(*range.from) && range.from->kind == range.to->kind;
}

/// The kind of a range that "nuo" or "iki" bounds; unspecified where it is not told whether what
/// the last word names belongs to it: "iki gegužės".
TermKind bounded_kind(const Range& range) {
  if (is_inclusive_run(range)) {
    const TermKind kind = kind_of(range.from->kind);
    return kind == TermKind::year ? TermKind::interval : kind;
  }
  const bool end_told = !range.to || is_day(*range.to) || range.to_the_end;
  return end_told ? TermKind::interval : TermKind::unspecified;
}

TermKind kind_of(const Range& range) {
  if (range.bounded_by_words) return bounded_kind(range);
  if (range.to && range.from->kind != range.to->kind) return {};
  const TermKind kind = kind_of(range.from->kind);
  const bool run = range.to && (kind == TermKind::day || kind == TermKind::year);
  return run ? TermKind::interval : kind;
}

/// The kind of the term, or unspecified when its parts don't go together.
TermKind kind_of(const std::vector<Range>& ranges) {
  const auto base = [](const Range& range) {
    return range.from ? range.from->kind : range.to->kind;
  };
  TermKind common = kind_of(ranges.front());
  for (const Range& range : ranges) {
    const TermKind kind = kind_of(range);
    const bool open = range.bounded_by_words && !(range.from && range.to);
    if (kind == TermKind{} || (open && ranges.size() > 1)) return {};
    if (kind == common) continue;
    // "gegužės 6–8 d. ir birželio 3 d." are days; so are "2023, 2025–2026 m." years.
    if (base(range) != base(ranges.front())) return {};
    common = TermKind::interval;
  }
  return common;
}

ParsedTerm failed(TermProblem problem) { return {.problem = problem}; }

bool differs_in_weekday(const std::optional<Unit>& unit) {
  if (!unit || !is_day(*unit) || !unit->weekday) return false;
  const auto day = day_of(*unit);
  return day && calendar::weekday_of(*day) != *unit->weekday;
}

void add_remark(std::vector<TermRemark>& remarks, bool condition, TermRemark remark) {
  if (condition && std::ranges::find(remarks, remark) == remarks.end()) remarks.push_back(remark);
}

void add_remarks(const std::vector<Range>& ranges, ParsedTerm& parsed) {
  for (const Range& range : ranges) {
    const bool wider = (range.from && range.from->wider) || (range.to && range.to->wider);
    add_remark(parsed.remarks, wider, TermRemark::wider);
    add_remark(parsed.remarks, is_inclusive_run(range), TermRemark::inclusive);
    add_remark(parsed.remarks, range.dash_lost, TermRemark::dash_lost);
  }
}

/// Adds the days of a range, or says why there are none.
TermProblem add_interval(const Range& range, std::vector<Period>& intervals) {
  Period period;
  if (range.from) {
    const auto days = days_of(*range.from);
    if (!days) return TermProblem::no_such_day;
    period = *days;
    if (range.bounded_by_words) period.end.reset();
  }
  if (range.to) {
    const auto days = days_of(*range.to);
    if (!days) return TermProblem::no_such_day;
    period.end = days->end;
  }
  if (period.is_reversed()) return TermProblem::reversed;
  intervals.push_back(period);
  return TermProblem::none;
}

ParsedTerm with_intervals(TermKind kind, const std::vector<Range>& ranges) {
  ParsedTerm parsed{.kind = kind};
  for (const Range& range : ranges) {
    const TermProblem problem = add_interval(range, parsed.intervals);
    if (problem != TermProblem::none) return failed(problem);
    if (differs_in_weekday(range.from) || differs_in_weekday(range.to)) {
      parsed.problem = TermProblem::weekday_differs;
    }
  }
  sort_intervals(parsed.intervals);
  return parsed;
}

/// What the words can't mean, whichever year is meant.
bool makes_no_sense(const Ranges& ranges, TermKind kind, const TermContext& context) {
  const bool days = std::ranges::any_of(ranges.all, [](const Range& range) {
    return (range.from && is_day(*range.from)) || (range.to && is_day(*range.to));
  });
  // In a plan of a school year "2023–2024 m." is that year more likely than two whole ones.
  const bool years = std::ranges::any_of(ranges.all, [](const Range& range) {
    return range.to && range.from && range.from->kind == Unit::Kind::year;
  });
  return kind == TermKind{} || (ranges.whole && days) || (years && is_school_year(context));
}

}  // namespace

ParsedTerm parse_term(std::span<const Token> tokens, const TermContext& context) {
  auto ranges = parse_ranges(tokens, context);
  if (!ranges) return failed(TermProblem::unread);
  const TermKind kind = kind_of(ranges->all);
  if (makes_no_sense(*ranges, kind, context)) return failed(TermProblem::unread);
  const YearsGiven years = give_years(ranges->all, context);
  if (years.problem == TermProblem::unread) return failed(TermProblem::unread);
  ParsedTerm parsed{.kind = kind, .problem = years.problem};
  if (years.problem == TermProblem::none) parsed = with_intervals(kind, ranges->all);
  if (parsed.kind == TermKind{}) return parsed;
  add_remarks(ranges->all, parsed);
  add_remark(parsed.remarks, years.across_years, TermRemark::across_years);
  return parsed;
}

void sort_intervals(std::vector<Period>& intervals) {
  std::ranges::stable_sort(intervals, [](const Period& a, const Period& b) {
    return std::tie(a.start, a.end) < std::tie(b.start, b.end);
  });
}

TermKind kind_of(YearPart part) {
  switch (part) {
    case YearPart::month: return TermKind::months;
    case YearPart::quarter: return TermKind::quarters;
    case YearPart::half: return TermKind::half_years;
    case YearPart::whole: return TermKind::year;
  }
  return {};
}

int parts_in_year(YearPart part) {
  switch (part) {
    case YearPart::month: return 12;
    case YearPart::quarter: return 4;
    case YearPart::half: return 2;
    case YearPart::whole: return 1;
  }
  return 0;
}

Period period_of(YearPart part, int year, int n) {
  const int months = 12 / parts_in_year(part);
  const int last = n * months;
  return {make_date(year, last - months + 1, 1), make_date(year, last, days_in_month(year, last))};
}

}  // namespace gerove::intake
