#include "intake/term_parser.hpp"

#include <algorithm>
#include <span>

#include "gerove/core/date.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

/// A unit of time as written: "2023 m.", "2023 m. kovo 15 d.", "II ketvirtis", or "II" whose noun
/// comes later.
struct Unit {
  enum class Kind : std::uint8_t { year, month, day, ordinal, quarter, half } kind{};
  std::optional<std::uint32_t> year{};
  int number{};  // of the month, quarter or half-year
  int day{};
  std::optional<calendar::Weekday> weekday{};  // beside the day
};

Unit unit_of(const WrittenDate& date) {
  return {.kind = date.day ? Unit::Kind::day : Unit::Kind::month,
          .year = date.year,
          .number = date.month,
          .day = date.day.value_or(0),
          .weekday = date.weekday};
}

/// One or two units with what stands before them.
struct Range {
  std::optional<Unit> from{};
  std::optional<Unit> to{};       // of "from - to", "iki to", "nuo from iki to"
  bool bounded_by_words = false;  // nuo, iki: only days and ends of units have one meaning
  bool to_the_end = false;        // "pabaigos"
};

class Parser : TokenCursor {
 public:
  explicit Parser(std::span<const Token> tokens) : TokenCursor(tokens) {}

  /// All ranges of the term, or nothing when a token is left over or makes no sense.
  std::optional<std::vector<Range>> parse() {
    std::vector<Range> ranges;
    do {
      auto range = parse_range();
      if (!range) return std::nullopt;
      ranges.push_back(*range);
      if (!name_pending(ranges)) return std::nullopt;
    } while (take_separator());
    take('.');
    if (more() || has_pending(ranges)) return std::nullopt;
    return ranges;
  }

 private:
  bool take_separator() { return take(',') || take('/') || take("ir") || take("bei"); }

  /// "II", "2", "II-as", "antrasis".
  std::optional<int> take_ordinal() {
    const std::size_t start = at();
    std::optional<int> number;
    if (const auto digits = take_number(1, 1)) {
      number = static_cast<int>(*digits);
    } else if (const auto* row = take_row(ordinal_words); row != std::end(ordinal_words)) {
      number = row->number;
    }
    if (!number) {
      go_to(start);
      return std::nullopt;
    }
    const Token* const ending = peek(1);
    const bool has_ending = ending != nullptr && next().is('-') && !next().spaced &&
                            ending->kind == TokenKind::word && !ending->spaced &&
                            !is_ordinal(*ending);
    if (has_ending) go_to(at() + 2);
    return number;
  }

  static bool is_ordinal(const Token& token) {
    return std::ranges::any_of(
        ordinal_words, [&](const NumberWord& row) { return matches(token.text, row.word); });
  }

  std::optional<Unit> take_unit() {
    if (const auto date = take_numeric_date(*this)) return unit_of(*date);
    WrittenDate date{.year = take_year(*this)};
    if (take_month_or_day(*this, date)) {
      if (!date.year && !date.day) date.year = take_year(*this);
      return unit_of(date);
    }
    Unit unit{.year = date.year};
    if (const auto ordinal = take_ordinal()) {
      unit.kind = Unit::Kind::ordinal;
      unit.number = *ordinal;
      return unit;
    }
    if (unit.year) return unit;
    return std::nullopt;
  }

  std::optional<Range> parse_range() {
    if (take("iki")) return parse_until(Range{.bounded_by_words = true});
    const bool since = take("nuo");
    Range range{.from = take_unit(), .bounded_by_words = since};
    if (!range.from) return std::nullopt;
    if (since) return take_until() ? parse_until(range) : range;
    if (!take('-')) return range;
    range.to = take_day_of(*range.from);
    if (!range.to) range.to = take_unit();
    if (!range.to) return std::nullopt;
    return range;
  }

  /// "iki", also behind the comma that ends a weekday.
  bool take_until() {
    const std::size_t start = at();
    take(',');
    if (take("iki")) return true;
    go_to(start);
    return false;
  }

  /// The second day of "kovo 15-20 d."
  std::optional<Unit> take_day_of(Unit unit) {
    if (unit.kind != Unit::Kind::day) return std::nullopt;
    const auto day = take_number(1, 2);
    if (!day) return std::nullopt;
    unit.day = static_cast<int>(*day);
    unit.weekday = take_end_of_day(*this);
    return unit;
  }

  std::optional<Range> parse_until(Range range) {
    if (take("metu") && take("pabaigos")) {
      range.to = Unit{};
      range.to_the_end = true;
      return range;
    }
    range.to = take_unit();
    if (!range.to) return std::nullopt;
    if (range.to->kind == Unit::Kind::ordinal && !name(*range.to)) return std::nullopt;
    range.to_the_end = take("pabaigos");
    return range;
  }

  /// Takes the noun of an ordinal.
  bool name(Unit& unit) {
    const auto* noun = take_row(part_words);
    if (noun == std::end(part_words)) return false;
    take('.');
    return name(unit, noun->part);
  }

  static bool name(Unit& unit, YearPart part) {
    unit.kind = part == YearPart::quarter ? Unit::Kind::quarter : Unit::Kind::half;
    return unit.number >= 1 && unit.number <= parts_in_year(part);
  }

  /// A noun names all ordinals before it: "I, II pusmetis".
  bool name_pending(std::vector<Range>& ranges) {
    if (!has_pending(ranges)) return true;
    const auto* noun = take_row(part_words);
    if (noun == std::end(part_words)) return true;
    take('.');
    for (Range& range : ranges) {
      for (std::optional<Unit>* unit : {&range.from, &range.to}) {
        const bool pending = *unit && (*unit)->kind == Unit::Kind::ordinal;
        if (pending && !name(**unit, noun->part)) return false;
      }
    }
    return true;
  }

  static bool has_pending(const std::vector<Range>& ranges) {
    const auto pending = [](const std::optional<Unit>& unit) {
      return unit && unit->kind == Unit::Kind::ordinal;
    };
    return std::ranges::any_of(
        ranges, [&](const Range& range) { return pending(range.from) || pending(range.to); });
  }
};

/// Years that stand only once hold for all units: those behind, or, if none stands before, those
/// before.
bool spread_years(std::vector<Range>& ranges, std::optional<std::uint32_t> plan_year) {
  std::vector<Unit*> units;
  for (Range& range : ranges) {
    if (range.from) units.push_back(&*range.from);
    if (range.to) units.push_back(&*range.to);
  }
  const auto first = std::ranges::find_if(units, [](const Unit* u) { return u->year.has_value(); });
  std::optional<std::uint32_t> year = first != units.end() ? (*first)->year : plan_year;
  for (Unit* unit : units) {
    if (unit->year) year = unit->year;
    unit->year = year;
    if (!year || !is_calendar_year(*year)) return false;
  }
  return true;
}

std::optional<Period> days_of(const Unit& unit) {
  const auto year = static_cast<int>(*unit.year);
  switch (unit.kind) {
    case Unit::Kind::year: return period_of(YearPart::whole, year, 1);
    case Unit::Kind::month: return period_of(YearPart::month, year, unit.number);
    case Unit::Kind::quarter: return period_of(YearPart::quarter, year, unit.number);
    case Unit::Kind::half: return period_of(YearPart::half, year, unit.number);
    case Unit::Kind::day: {
      const auto day = make_date(year, unit.number, unit.day);
      if (!day) return std::nullopt;
      return Period{day, day};
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

/// The kind of the term, or unspecified when its parts don't go together.
TermKind kind_of(const std::vector<Range>& ranges) {
  TermKind common{};
  for (const Range& range : ranges) {
    const Unit& unit = range.from ? *range.from : *range.to;
    const bool both = range.from && range.to;
    if (both && range.from->kind != range.to->kind) return {};
    TermKind kind = kind_of(unit.kind);
    const bool long_range = both && (kind == TermKind::day || kind == TermKind::year);
    if (range.bounded_by_words || long_range) kind = TermKind::interval;
    if (range.bounded_by_words) {
      // "nuo kovo", "iki gegužės": it is not told whether the named month belongs to it.
      if (range.from && range.from->kind != Unit::Kind::day) return {};
      if (range.to && range.to->kind != Unit::Kind::day && !range.to_the_end) return {};
    }
    if (common != TermKind{} && common != kind) return {};
    common = kind;
  }
  const bool single = common == TermKind::day || common == TermKind::interval;
  return single && ranges.size() > 1 ? TermKind{} : common;
}

ParsedTerm problem(TermProblem problem) { return {.problem = problem}; }

bool weekday_differs(const std::optional<Unit>& unit) {
  return unit && unit->weekday &&
         WrittenDate{unit->year, unit->number, unit->day, unit->weekday}.weekday_differs();
}

ParsedTerm with_intervals(TermKind kind, const std::vector<Range>& ranges) {
  ParsedTerm parsed{.kind = kind};
  for (const Range& range : ranges) {
    Period period;
    if (range.from) {
      const auto days = days_of(*range.from);
      if (!days) return problem(TermProblem::no_such_day);
      period = *days;
      if (range.bounded_by_words) period.end.reset();
    }
    if (range.to) {
      const auto days = days_of(*range.to);
      if (!days) return problem(TermProblem::no_such_day);
      period.end = days->end;
    }
    if (period.is_reversed()) return problem(TermProblem::reversed);
    parsed.intervals.push_back(period);
    if (weekday_differs(range.from) || weekday_differs(range.to)) {
      parsed.problem = TermProblem::weekday_differs;
    }
  }
  std::ranges::stable_sort(parsed.intervals, {}, &Period::start);
  return parsed;
}

}  // namespace

ParsedTerm parse_term(const std::vector<Token>& tokens, std::optional<std::uint32_t> year) {
  auto ranges = Parser(tokens).parse();
  if (!ranges) return problem(TermProblem::unread);
  const TermKind kind = kind_of(*ranges);
  if (kind == TermKind{}) return problem(TermProblem::unread);
  if (!spread_years(*ranges, year)) return {.kind = kind, .problem = TermProblem::year_missing};
  return with_intervals(kind, *ranges);
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
