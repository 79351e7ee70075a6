#include "intake/term_ranges.hpp"

#include <algorithm>
#include <iterator>

#include "intake/term_vocabulary.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

using UnitKind = Unit::Kind;

/// All units in the order of the words.
std::vector<Unit*> units_of(std::vector<Range>& ranges) {
  std::vector<Unit*> units;
  for (Range& range : ranges) {
    if (range.from) units.push_back(&*range.from);
    if (range.to) units.push_back(&*range.to);
  }
  return units;
}

bool is_pending(const Unit* unit) { return unit->kind == UnitKind::ordinal; }

/// "20242025": two years of our time, the second later.
std::optional<Range> range_of_joined_years(std::uint32_t digits) {
  const auto is_plausible = [](std::uint32_t year) { return year >= 1990 && year < 2100; };
  const std::uint32_t first = digits / 10000;
  const std::uint32_t last = digits % 10000;
  if (!is_plausible(first) || !is_plausible(last) || first >= last) return std::nullopt;
  return Range{.from = Unit{.year = first}, .to = Unit{.year = last}, .dash_lost = true};
}

class RangeReader : UnitReader {
 public:
  using UnitReader::UnitReader;

  std::optional<Ranges> parse() {
    Ranges ranges;
    take_label();
    ranges.whole = take_one_of(whole_before);
    bool slash = false;
    do {
      auto range = parse_range();
      if (!range || (slash && (is_year(*range) || is_dated_day(*range)))) return std::nullopt;
      ranges.all.push_back(*range);
      if (!name_pending(ranges.all)) return std::nullopt;
      slash = more() && next().is('/');
    } while (take_separator() || date_follows(ranges.all.back()));
    if (take_one_of(whole_behind)) ranges.whole = true;
    take('.');
    if (more() || counts_days(ranges.all) || !settle_pending(ranges.all)) return std::nullopt;
    return ranges;
  }

 private:
  static bool is_year(const Range& range) {
    return range.from && range.from->kind == UnitKind::year;
  }

  /// "2025-05-06/2025-05-08" may be the two days or the run of them.
  static bool is_dated_day(const Range& range) {
    return range.from && range.from->kind == UnitKind::day && range.from->has_year();
  }

  /// "3 dienos" is how many, not which.
  static bool counts_days(const std::vector<Range>& ranges) {
    const Range& only = ranges.front();
    return ranges.size() == 1 && !only.bounded_by_words && !only.to && only.from->counted;
  }

  bool take_separator() {
    const bool mark = take(',') || take('/');
    const bool word = take("ir") || take("bei");
    return mark || word;
  }

  /// "2023-03-01 2023-05-02", "kovo 1 d. gegužės 2 d.": blanks between days separate.
  bool date_follows(const Range& range) {
    const Unit& last = range.to ? *range.to : *range.from;
    if (last.kind != UnitKind::day || range.bounded_by_words || !more()) return false;
    if (numeric_date_follows()) return true;
    const std::size_t start = at();
    const bool month = take_month(*this) != 0;
    go_to(start);
    return month;
  }

  /// "I – 2025-01-02": what the dates are called.
  void take_label() {
    const std::size_t start = at();
    const auto ordinal = take_ordinal();
    take('.');
    if (ordinal) take_one_of(label_nouns);
    const bool marked = ordinal && (take('-') || take(':') || take(')'));
    if (!marked || !more() || !numeric_date_follows()) go_to(start);
  }

  std::optional<Range> parse_range() {
    if (take_until()) return parse_until(Range{.bounded_by_words = true});
    if (const auto digits = take_number(8, 8)) {
      const auto range = range_of_joined_years(*digits);
      if (range) take_one_of(year_nouns);
      return range;
    }
    const bool since = take("nuo");
    Range range{.from = take_unit(), .bounded_by_words = since};
    if (!range.from) return std::nullopt;
    if (since) {
      take("pradzios");
      name_since(range);
      const bool dash = take('-');
      return take_until() || dash ? parse_until(range) : range;
    }
    if (range.from->kind == UnitKind::day && take("iki")) {
      range.bounded_by_words = true;
      return parse_until(range);
    }
    if (range.from->kind == UnitKind::ordinal) name_before_dash(*range.from);
    if (!take('-')) return range;
    range.to = take_unit();
    if (!range.to) return std::nullopt;
    if (range.to->kind == UnitKind::day) take_one_of(inclusive_words);
    return range;
  }

  /// "nuo II ketvirčio".
  void name_since(Range& range) {
    if (range.from->kind == UnitKind::ordinal) name(*range.from);
  }

  /// "iki", "ne vėliau kaip iki", also behind the comma that ends a weekday.
  bool take_until() {
    const std::size_t start = at();
    take(',');
    const bool latest = take("ne") && take("veliau");
    if (latest) {
      constexpr std::string_view than[] = {"kaip", "nei", "negu"};
      take_one_of(than);
      take("iki");
      return true;
    }
    if (take("iki")) return true;
    go_to(start);
    return false;
  }

  std::optional<Range> parse_until(Range range) {
    const bool calendar = take("kalendoriniu");
    range.to = take_unit();
    if (!range.to || (calendar && range.to->kind != UnitKind::year)) return std::nullopt;
    range.to_the_end = take_end();
    return range;
  }

  /// "pabaigos", "imtinai".
  bool take_end() { return take_one_of(end_words) || take_one_of(inclusive_words); }

  /// Takes the noun of an ordinal.
  bool name(Unit& unit) {
    const std::size_t start = at();
    const auto part = take_part_noun();
    const bool sure = part != YearPart::month || is_sure_month(unit);
    if (part && sure && name(unit, *part)) return true;
    go_to(start);
    return false;
  }

  /// "I ketv. – III ketv.": the noun of the first, if a dash follows.
  void name_before_dash(Unit& unit) {
    const std::size_t start = at();
    Unit named = unit;
    if (name(named)) {
      take_year_behind(named);
      if (more() && next().is('-')) {
        unit = named;
        return;
      }
    }
    go_to(start);
  }

  /// "5 mėn." may be a length; "05 mėn." and "V mėn." are May.
  bool is_sure_month(const Unit& unit) const {
    return unit.roman || unit.padded || context().numbers_are_months;
  }

  std::optional<YearPart> take_part_noun() {
    const std::size_t start = at();
    take("metu");  // "I metų ketvirtis"
    if (const auto* noun = take_row(part_words); noun != std::end(part_words)) {
      take('.');
      return noun->part;
    }
    go_to(start);
    return take_one_of(month_nouns) ? std::optional(YearPart::month) : std::nullopt;
  }

  static bool name(Unit& unit, YearPart part) {
    switch (part) {
      case YearPart::quarter: unit.kind = UnitKind::quarter; break;
      case YearPart::half: unit.kind = UnitKind::half; break;
      case YearPart::month: unit.kind = UnitKind::month; break;
      case YearPart::whole: return false;
    }
    const int most = part == YearPart::quarter ? 4 : part == YearPart::half ? 2 : 12;
    return unit.number >= 1 && unit.number <= most;
  }

  /// A bare number becomes a day of the month.
  bool name_day(Unit& unit, int month) {
    if (unit.roman || month == 0) return false;
    unit.kind = UnitKind::day;
    unit.day = unit.number;
    unit.number = month;
    return true;
  }

  /// A noun names all ordinals before it: "I, II pusmetis", "gegužės 6, 13 d."; one of several
  /// months must be surely one.
  bool name_pending(std::vector<Range>& ranges) {
    std::vector<Unit*> units = units_of(ranges);
    if (std::ranges::none_of(units, is_pending)) return true;
    if (more() && matches_any(next(), day_nouns)) {
      units.back()->counted = next().is(counting_day_noun);
      const auto weekday = take_end_of_day(*this);
      if (!name_pending_days(units)) return false;
      if (weekday) units.back()->weekday = weekday;
    } else if (const auto part = take_part_noun()) {
      const bool sure = std::ranges::any_of(
          units, [&](const Unit* unit) { return is_pending(unit) && is_sure_month(*unit); });
      if (part == YearPart::month && !sure) return false;
      for (Unit* unit : units) {
        if (is_pending(unit) && !name(*unit, *part)) return false;
      }
      units.back()->wider = take_position();
    } else {
      return true;
    }
    if (take_end()) ranges.back().to_the_end = true;
    take_year_behind(*units.back());
    return true;
  }

  bool name_pending_days(const std::vector<Unit*>& units) {
    int month = context().month.value_or(0);
    for (Unit* unit : units) {
      if (unit->kind == UnitKind::day) month = unit->number;
      if (is_pending(unit) && !name_day(*unit, month)) return false;
    }
    return true;
  }

  /// Numbers without noun: days of the month before them ("gegužės 6, 13") or behind them
  /// ("6, 8 gegužės"), or months in a column of months.
  bool settle_pending(std::vector<Range>& ranges) {
    std::vector<Unit*> units = units_of(ranges);
    int month = 0;
    for (Unit* unit : units) {
      if (unit->kind == UnitKind::day) month = unit->day_first ? 0 : unit->number;
      if (is_pending(unit) && month != 0 && !name_day(*unit, month)) return false;
    }
    std::ranges::reverse(units);
    month = 0;
    for (Unit* unit : units) {
      if (unit->kind == UnitKind::day) month = unit->day_first ? unit->number : 0;
      if (is_pending(unit) && month != 0 && !name_day(*unit, month)) return false;
    }
    return std::ranges::all_of(units, [&](Unit* unit) {
      return !is_pending(unit) || (context().numbers_are_months && name(*unit, YearPart::month));
    });
  }
};

}  // namespace

std::optional<Ranges> parse_ranges(std::span<const Token> tokens, const TermContext& context) {
  return RangeReader(tokens, context).parse();
}

}  // namespace gerove::intake
