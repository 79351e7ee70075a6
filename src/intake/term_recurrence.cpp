#include "intake/term_recurrence.hpp"

#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "intake/term_unit.hpp"
#include "intake/term_vocabulary.hpp"
#include "intake/term_years.hpp"
#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

constexpr std::array<std::string_view, 8> weekday_codes = {
    "", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::uint32_t most_years = 50;  // a plan of more is none

std::string_view code_of(calendar::Weekday day) {
  return weekday_codes[static_cast<std::size_t>(day)];
}

/// What was read of a recurrence.
struct HowOften {
  Recurrence recurrence{};
  std::optional<std::uint32_t> year{};  // written beside it
  std::size_t rest{};                   // the first token behind "kasmet"
};

std::string_view frequency_of(RecurrenceUnit unit) {
  switch (unit) {
    case RecurrenceUnit::day: return "DAILY";
    case RecurrenceUnit::week: return "WEEKLY";
    case RecurrenceUnit::month:
    case RecurrenceUnit::quarter:
    case RecurrenceUnit::half_year: return "MONTHLY";
    case RecurrenceUnit::year: return "YEARLY";
    case RecurrenceUnit::school_year:
    case RecurrenceUnit::unspecified: break;
  }
  return {};
}

std::uint32_t months_in(RecurrenceUnit unit) {
  if (unit == RecurrenceUnit::quarter) return 3;
  return unit == RecurrenceUnit::half_year ? 6 : 1;
}

/// Every unit, or every second, third ...
std::string every(RecurrenceUnit unit, std::uint32_t interval) {
  std::string rule = "FREQ=";
  rule += frequency_of(unit);
  interval *= months_in(unit);
  if (interval > 1) rule += ";INTERVAL=" + std::to_string(interval);
  return rule;
}

class RecurrenceReader : UnitReader {
 public:
  using UnitReader::UnitReader;

  /// What the tokens say, if they say how often; all are taken, save those behind "kasmet".
  std::optional<HowOften> read() {
    HowOften found;
    found.year = take_year(*this);
    const bool said = read_count(found) || read_weekly(found) || read_monthly(found) ||
                      read_every(found) || read_yearly(found) || read_parts(found);
    if (!said) return std::nullopt;
    if (!found.year) {
      take(',');
      const std::size_t start = at();
      found.year = take_year(*this);
      if (more() && !next().is('.')) {
        go_to(start);
        found.year.reset();
      }
    }
    take('.');
    found.rest = at();
    const bool yearly = found.recurrence.unit == RecurrenceUnit::year &&
                        found.recurrence.times == 1U && found.recurrence.rrule.empty();
    return more() && !(yearly && rest_allowed_) ? std::nullopt : std::optional(found);
  }

 private:
  static void set(HowOften& found, std::uint32_t times, RecurrenceUnit unit, std::string rule) {
    found.recurrence = {
        .times = times, .unit = unit, .bound = RecurrenceBound::exactly, .rrule = std::move(rule)};
  }

  /// Does nothing to the place when the attempt fails.
  template <class Attempt>
  bool attempt(const Attempt& tried) {
    const std::size_t start = at();
    if (tried()) return true;
    go_to(start);
    return false;
  }

  RecurrenceBound take_bound() {
    for (const BoundPhrase& row : bound_phrases) {
      const bool taken = attempt([&] {
        std::string_view rest = row.words;
        while (!rest.empty()) {
          const std::size_t space = std::min(rest.find(' '), rest.size());
          if (!take(rest.substr(0, space))) return false;
          rest.remove_prefix(std::min(space + 1, rest.size()));
        }
        return true;
      });
      if (taken) return row.bound;
    }
    return RecurrenceBound::exactly;
  }

  std::optional<std::uint32_t> take_amount() {
    if (const auto digits = take_number(1, 3)) return digits;
    const auto* const row = take_row(number_words);
    return row == std::end(number_words) ? std::nullopt
                                         : std::optional(static_cast<std::uint32_t>(row->number));
  }

  /// "2 kartus", "kartą", "3 k.".
  std::optional<std::uint32_t> take_times() {
    const auto amount = take_amount();
    constexpr std::string_view times[] = {"kartus", "kartai", "kartu", "karta", "kartas"};
    const bool said = take_one_of(times) || (amount && take("k") && take('.'));
    if (!said || amount == 0U) return std::nullopt;
    return amount.value_or(1);
  }

  /// "mėnesį", "2024 metus", "mokslo metus", "m. m.".
  RecurrenceUnit take_recurrence_unit(HowOften& found) {
    if (attempt([&] { return take("mokslo") && take_one_of(year_words); })) {
      return RecurrenceUnit::school_year;
    }
    if (attempt([&] { return take_m() && take_m(); })) return RecurrenceUnit::school_year;
    if (const auto year = take_number(4, 4)) {
      if (found.year || !is_calendar_year(*year) || !take_one_of(year_nouns)) return {};
      found.year = year;
      return more() && next().is("m") ? RecurrenceUnit{} : RecurrenceUnit::year;
    }
    take("visus");
    const bool calendar = take("kalendorinius");
    const auto* const row = take_row(recurrence_unit_words);
    if (row == std::end(recurrence_unit_words)) return {};
    take('.');
    return calendar && row->unit != RecurrenceUnit::year ? RecurrenceUnit{} : row->unit;
  }

  bool take_m() { return take("m") && (take('.') || true); }

  /// "ne rečiau kaip 2 kartus per mėnesį", "per mėnesį 2 kartus", "3 k. metuose".
  bool read_count(HowOften& found) {
    return attempt([&] {
      HowOften said = found;
      RecurrenceUnit unit{};
      const bool unit_first = take("per");
      if (unit_first) unit = take_recurrence_unit(said);
      const RecurrenceBound bound = take_bound();
      const auto times = take_times();
      if (!times) return false;
      if (!unit_first) {
        if (!take("per") && !take('/') && !take("kas")) take_every_word();
        unit = take_recurrence_unit(said);
      }
      if (unit == RecurrenceUnit{}) return false;
      found.year = said.year;
      found.recurrence = {.times = times, .unit = unit, .bound = bound};
      const bool short_unit = unit == RecurrenceUnit::day || unit == RecurrenceUnit::week;
      if (short_unit && *times == 1 && bound == RecurrenceBound::exactly) {
        found.recurrence.rrule = every(unit, 1);
      }
      return true;
    });
  }

  bool take_every_word() {
    constexpr std::string_view words[] = {"kiekviena", "kiekvienus", "kiekvienais"};
    return take_one_of(words);
  }

  /// "antradieniais ir ketvirtadieniais", "kiekvieną antradienį", "kas antrą trečiadienį".
  bool read_weekly(HowOften& found) {
    return attempt([&] {
      std::string days;
      std::uint32_t count = 0;
      if (attempt([&] { return take("kas") && take("savaite"); })) take(',');
      const bool each = take_every_word();  // "kiekvieną trečią antradienį" may be of the month
      const bool every_one = take("kas") || each;
      const std::uint32_t interval = every_one && !each ? take_interval() : 1;
      const std::span<const std::string_view> endings =
          every_one ? std::span<const std::string_view>(weekday_endings)
                    : std::span<const std::string_view>(weekly_endings);
      do {
        const auto day = take_weekday(*this, endings);
        if (!day) return false;
        if (count++ > 0) days += ',';
        days += code_of(*day);
      } while (take(',') || take("ir"));
      std::string rule = every(RecurrenceUnit::week, interval) + ";BYDAY=" + days;
      if (interval > 1) {
        found.recurrence = {.rrule = std::move(rule)};
      } else {
        set(found, count, RecurrenceUnit::week, std::move(rule));
      }
      return true;
    });
  }

  /// "antrą" of "kas antrą": 2; 1 if no such word is there.
  std::uint32_t take_interval() {
    const std::size_t start = at();
    const auto ordinal = take_ordinal();
    if (ordinal && ordinal->number > 1 && !ordinal->roman && !ordinal->plain) {
      return static_cast<std::uint32_t>(ordinal->number);
    }
    go_to(start);
    return 1;
  }

  /// "kiekvieno mėnesio antrą trečiadienį", "antrą mėnesio trečiadienį", "mėnesio 5 d.", "iki
  /// kiekvieno mėnesio 5 d.".
  bool read_monthly(HowOften& found) {
    const bool ordinal_first = attempt([&] {
      take("kiekviena");
      const auto ordinal = take_ordinal();
      take("kiekvieno");
      return ordinal && !ordinal->plain && take_of_month() && add_weekday(found, *ordinal);
    });
    return ordinal_first || attempt([&] {
             const bool until = take("iki");
             const bool of_each = take("kiekvieno");
             if (!of_each && take("kas")) {
               if (!take("menesi") && !take_short_month()) return false;
               take(',');
             } else if (!take_of_month(of_each)) {
               return false;
             }
             if (!until) take("iki");
             return read_days_of_month(found) || attempt([&] {
                      const auto ordinal = take_ordinal();
                      return ordinal && !until && add_weekday(found, *ordinal);
                    });
           });
  }

  /// "mėnesio", of each month also "mėn.".
  bool take_of_month(bool of_each = false) {
    return (of_each && take_short_month()) || take("menesio");
  }

  bool take_short_month() {
    constexpr std::string_view words[] = {"men"};
    return take_one_of(words);
  }

  bool add_weekday(HowOften& found, const Ordinal& ordinal) {
    const auto day = take_weekday(*this, weekday_endings);
    if (!day || ordinal.number == 0 || ordinal.number > 5) return false;
    set(found,
        1,
        RecurrenceUnit::month,
        every(RecurrenceUnit::month, 1) + ";BYDAY=" + std::to_string(ordinal.number) +
            std::string(code_of(*day)));
    return true;
  }

  bool read_days_of_month(HowOften& found) {
    return attempt([&] {
      std::string days;
      std::uint32_t count = 0;
      do {
        const auto day = take_ordinal();
        if (!day || day->roman || day->number < 1 || day->number > 31) return false;
        if (count++ > 0) days += ',';
        days += std::to_string(day->number);
      } while (take(',') || take("ir"));
      const bool counted = count == 1 && more() && next().is(counting_day_noun);
      if (counted || !take_one_of(day_nouns)) return false;
      set(found,
          count,
          RecurrenceUnit::month,
          every(RecurrenceUnit::month, 1) + ";BYMONTHDAY=" + days);
      return true;
    });
  }

  /// "kas mėnesį", "kas du mėnesius", "kas antrą savaitę", "kas pusę metų", "kiekvieną ketvirtį".
  bool read_every(HowOften& found) {
    return attempt([&] {
      if (!take("kas") && !take_every_word()) return false;
      if (attempt([&] { return take("puse") && take("metu"); })) {
        set(found, 1, RecurrenceUnit::half_year, {});
        return true;
      }
      std::uint32_t interval = take_interval();
      if (interval == 1) interval = take_amount().value_or(1);
      HowOften said = found;
      const RecurrenceUnit unit = take_recurrence_unit(said);
      if (unit == RecurrenceUnit{} || interval == 0 || said.year != found.year) return false;
      const bool whole_parts =
          interval == 1 && unit != RecurrenceUnit::day && unit != RecurrenceUnit::week;
      if (interval > 1 && unit == RecurrenceUnit::school_year) return false;
      set(found, 1, unit, whole_parts ? std::string() : every(unit, interval));
      if (interval > 1) {
        found.recurrence = {.rrule = std::move(found.recurrence.rrule)};
      }
      rest_allowed_ = true;
      return true;
    });
  }

  /// "kasmet", "kiekvienų metų", "kasdien"; "kasmet" may have a term behind it.
  bool read_yearly(HowOften& found) {
    if (take("kasdien")) {
      set(found, 1, RecurrenceUnit::day, every(RecurrenceUnit::day, 1));
      return true;
    }
    const bool yearly =
        take("kasmet") || attempt([&] { return take("kiekvienu") && take("metu"); });
    if (!yearly) return false;
    set(found, 1, RecurrenceUnit::year, {});
    rest_allowed_ = true;
    return true;
  }

  /// "ketvirčiais", "pusmečiais".
  bool read_parts(HowOften& found) {
    if (take("ketvirciais")) {
      set(found, 1, RecurrenceUnit::quarter, {});
    } else if (take("pusmeciais")) {
      set(found, 1, RecurrenceUnit::half_year, {});
    } else {
      return false;
    }
    return true;
  }

  static constexpr std::string_view year_words[] = {"metus", "metuose", "metais"};
  bool rest_allowed_ = false;  // a term may stand behind
};

std::optional<YearPart> part_of(RecurrenceUnit unit) {
  switch (unit) {
    case RecurrenceUnit::month: return YearPart::month;
    case RecurrenceUnit::quarter: return YearPart::quarter;
    case RecurrenceUnit::half_year: return YearPart::half;
    case RecurrenceUnit::year: return YearPart::whole;
    case RecurrenceUnit::day:
    case RecurrenceUnit::week:
    case RecurrenceUnit::school_year:
    case RecurrenceUnit::unspecified: break;
  }
  return std::nullopt;
}

/// The years of the plan, or the one written.
struct Years {
  std::uint32_t first{};
  std::uint32_t last{};
};

std::optional<Years> years_of(std::optional<std::uint32_t> written, const TermContext& context) {
  if (!written && is_school_year(context)) return std::nullopt;
  const auto first = written ? written : context.year;
  if (!first || !is_calendar_year(*first)) return std::nullopt;
  const bool several = !written && context.year_kind == PlanYearKind::several;
  const std::uint32_t last = several ? context.last_year.value_or(*first) : *first;
  if (last < *first || last - *first > most_years || !is_calendar_year(last)) return std::nullopt;
  return Years{*first, last};
}

/// "kasmet iki spalio 5 d.": the term of each year.
std::optional<ParsedTerm> parse_yearly(const HowOften& how,
                                       std::span<const Token> rest,
                                       const TermContext& context) {
  const bool own_year = std::ranges::any_of(rest, [](const Token& token) {
    return token.kind == TokenKind::number && token.text.size() == 4;
  });
  if (own_year) return std::nullopt;  // "kasmet, nuo 2024 m."
  const auto years = years_of(how.year, context);
  bool one_each = true;
  ParsedTerm whole;
  if (!years) {
    whole = parse_term(rest, context);
  } else {
    for (std::uint32_t year = years->first; year <= years->last; ++year) {
      ParsedTerm one = parse_term(rest, {.year = year, .month = context.month});
      if (one.problem != TermProblem::none) return one;
      one_each = one_each && one.intervals.size() == 1;
      whole.kind = one.kind;
      whole.remarks = std::move(one.remarks);
      std::ranges::move(one.intervals, std::back_inserter(whole.intervals));
    }
    sort_intervals(whole.intervals);
  }
  if (whole.problem == TermProblem::unread) return std::nullopt;
  if (whole.kind == TermKind{}) return whole;
  whole.recurrence = how.recurrence;
  const bool one_day = one_each && !whole.intervals.empty() && whole.kind != TermKind::months &&
                       whole.intervals.front().end &&
                       whole.intervals.front().start.value_or(*whole.intervals.front().end) ==
                           *whole.intervals.front().end;
  if (one_day) {
    const YearMonthDay day = year_month_day(*whole.intervals.front().end);
    whole.recurrence->rrule = every(RecurrenceUnit::year, 1) +
                              ";BYMONTH=" + std::to_string(day.month) +
                              ";BYMONTHDAY=" + std::to_string(day.day);
  }
  return whole;
}

ParsedTerm school_parts(YearPart part, std::uint32_t first_year) {
  if (part == YearPart::half) {
    return {.kind = TermKind::half_years, .problem = TermProblem::school_half};
  }
  if (part == YearPart::whole || !is_calendar_year(first_year) ||
      !is_calendar_year(first_year + 1)) {
    return {.kind = kind_of(part), .problem = TermProblem::year_missing};
  }
  ParsedTerm parsed{.kind = kind_of(part)};
  for (int n = 1; n <= parts_in_year(part); ++n) {
    const int last_month = n * 12 / parts_in_year(part);
    if (part == YearPart::quarter && n == 3) continue;
    const auto year = school_year_of(first_year, last_month);
    if (year) parsed.intervals.push_back(period_of(part, static_cast<int>(*year), n));
  }
  sort_intervals(parsed.intervals);
  return parsed;
}

}  // namespace

ParsedTerm all_parts(YearPart part,
                     std::optional<std::uint32_t> written_year,
                     const TermContext& context) {
  if (!written_year && is_school_year(context)) return school_parts(part, *context.year);
  ParsedTerm parsed{.kind = kind_of(part)};
  const auto years = years_of(written_year, context);
  if (!years) {
    parsed.problem = TermProblem::year_missing;
    return parsed;
  }
  for (std::uint32_t year = years->first; year <= years->last; ++year) {
    for (int n = 1; n <= parts_in_year(part); ++n) {
      parsed.intervals.push_back(period_of(part, static_cast<int>(year), n));
    }
  }
  return parsed;
}

std::optional<ParsedTerm> parse_recurrence(std::span<const Token> tokens,
                                           const TermContext& context) {
  const auto how = RecurrenceReader(tokens, context).read();
  if (!how) return std::nullopt;
  if (how->rest < tokens.size()) return parse_yearly(*how, tokens.subspan(how->rest), context);
  const RecurrenceUnit unit = how->recurrence.unit;
  ParsedTerm parsed;
  const auto part = how->recurrence.rrule.empty() ? part_of(unit) : std::nullopt;
  if (part) {
    parsed = all_parts(*part, how->year, context);
  } else {
    parsed.kind = unit == RecurrenceUnit::school_year ? TermKind::school_year : TermKind::recurring;
    if (how->year) return std::nullopt;  // "2024 m. antradieniais" would lose the year
  }
  parsed.recurrence = how->recurrence;
  return parsed;
}

}  // namespace gerove::intake
