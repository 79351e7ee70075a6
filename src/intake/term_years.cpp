#include "intake/term_years.hpp"

#include <algorithm>

#include "intake/written_date.hpp"

namespace gerove::intake {

namespace {

/// The last month that a unit of a part of the year has; 0 for a year.
int last_month_of(const Unit& unit) {
  switch (unit.kind) {
    case Unit::Kind::month:
    case Unit::Kind::day: return unit.number;
    case Unit::Kind::quarter: return unit.number * 3;
    case Unit::Kind::half: return unit.number * 6;
    case Unit::Kind::year:
    case Unit::Kind::ordinal: break;
  }
  return 0;
}

/// The first one.
int first_month_of(const Unit& unit) {
  const int last = last_month_of(unit);
  if (unit.kind == Unit::Kind::quarter) return last - 2;
  return unit.kind == Unit::Kind::half ? last - 5 : last;
}

bool comes_before(const Unit& unit, const Unit& other) {
  return unit.kind != Unit::Kind::year && other.kind != Unit::Kind::year &&
         last_month_of(unit) < last_month_of(other);
}

/// A unit, and whether it ends the range that the unit before it begins.
struct Link {
  Unit* unit{};
  bool ends_range{};
};

class YearGiver {
 public:
  YearGiver(std::vector<Range>& ranges, const TermContext& context) : context_(context) {
    for (Range& range : ranges) {
      if (range.from) links_.push_back({&*range.from, false});
      if (range.to) links_.push_back({&*range.to, range.from.has_value()});
    }
  }

  YearsGiven give() {
    if (!resolve_shifts()) return {.problem = TermProblem::year_missing};
    const auto first =
        std::ranges::find_if(links_, [](const Link& link) { return link.unit->year.has_value(); });
    if (first == links_.end()) {
      given_.problem = give_context_years();
    } else if (!give_back(static_cast<std::size_t>(first - links_.begin())) || !give_forward()) {
      given_.problem = TermProblem::unread;
    }
    const bool in_calendar = std::ranges::all_of(links_, [](const Link& link) {
      return !link.unit->year || is_calendar_year(*link.unit->year);
    });
    if (given_.problem == TermProblem::none && !in_calendar) {
      given_.problem = TermProblem::year_missing;
    }
    return given_;
  }

 private:
  /// "š. m." and "kitų metų" have a meaning only where the plan is of one calendar year.
  bool resolve_shifts() {
    const auto year = calendar_year_of(context_);
    for (const Link& link : links_) {
      if (!link.unit->shift) continue;
      if (!year) return false;
      link.unit->year = *year + static_cast<std::uint32_t>(*link.unit->shift);
    }
    return true;
  }

  TermProblem give_context_years() {
    for (std::size_t i = 0; i < links_.size(); ++i) {
      Unit& unit = *links_[i].unit;
      if (is_school_year(context_)) {
        if (unit.kind == Unit::Kind::half) return TermProblem::school_half;
        unit.year = school_year(unit);
      } else {
        unit.year = calendar_year_of(context_);
      }
      if (!unit.year) return TermProblem::year_missing;
      if (!links_[i].ends_range) {
        if (i > 0 && is_doubtful(*links_[i - 1].unit, unit)) return TermProblem::year_missing;
        continue;
      }
      const Unit& before = *links_[i - 1].unit;
      if (is_school_year(context_)) {
        const bool reversed = unit.year == before.year && comes_before(unit, before);
        if (reversed || *unit.year < *before.year) return TermProblem::year_missing;
      } else if (comes_before(unit, before)) {
        ++*unit.year;
        given_.across_years = true;
      }
    }
    return TermProblem::none;
  }

  /// "gruodis, sausis" in a plan of a calendar year.
  static bool is_doubtful(const Unit& before, const Unit& unit) {
    return before.year == unit.year && comes_before(unit, before) &&
           may_be_next_year(last_month_of(before), first_month_of(unit));
  }

  std::optional<std::uint32_t> school_year(const Unit& unit) const {
    if (unit.kind == Unit::Kind::year || unit.kind == Unit::Kind::half) return std::nullopt;
    if (unit.kind == Unit::Kind::quarter && unit.number == 3) return std::nullopt;
    return school_year_of(*context_.year, last_month_of(unit));
  }

  /// "rugsėjis – 2024 m. birželis" in a plan of 2023–2024.
  bool give_school_year(Unit& unit, const Unit& behind) const {
    unit.year = school_year(unit);
    if (!unit.year || behind.kind == Unit::Kind::year) return false;
    return unit.year < behind.year || (unit.year == behind.year && comes_before(unit, behind));
  }

  /// The first year written goes back to the units before it, if it stands at the end; if it stands
  /// before its own unit, they are of the plan's years, and must lie before it.
  bool give_back(std::size_t first) {
    const Unit& dated = *links_[first].unit;
    const bool at_end = dated.year_behind && first + 1 == links_.size();
    const auto plan_year = calendar_year_of(context_);
    for (std::size_t i = first; i-- > 0;) {
      Unit& unit = *links_[i].unit;
      if (!at_end && is_school_year(context_)) {
        if (!give_school_year(unit, *links_[i + 1].unit)) return false;
        continue;
      }
      const bool over_years = links_[i + 1].ends_range && comes_before(*links_[i + 1].unit, unit);
      if (over_years) {
        const bool only = first == 1 && plan_year && *plan_year + 1 == *dated.year;
        if (!only) return false;
        unit.year = plan_year;
        given_.across_years = true;
      } else if (at_end && comes_before(*links_[i + 1].unit, unit)) {
        return false;  // "rugsėjis, kovas 2024 m."
      } else if (at_end || (plan_year && plan_year == dated.year)) {
        unit.year = dated.year;
      } else {
        return false;
      }
    }
    return true;
  }

  /// A year holds for the units behind it. One that would go back in the year may be of the next.
  bool give_forward() {
    for (std::size_t i = 1; i < links_.size(); ++i) {
      Unit& unit = *links_[i].unit;
      if (unit.year) continue;
      const Unit& before = *links_[i - 1].unit;
      unit.year = before.year;
      if (!comes_before(unit, before)) continue;
      if (!links_[i].ends_range) return false;
      ++*unit.year;
      given_.across_years = true;
    }
    return true;
  }

  const TermContext& context_;
  std::vector<Link> links_{};
  YearsGiven given_{};
};

}  // namespace

YearsGiven give_years(std::vector<Range>& ranges, const TermContext& context) {
  return YearGiver(ranges, context).give();
}

std::optional<std::uint32_t> calendar_year_of(const TermContext& context) {
  const bool calendar =
      context.year_kind == PlanYearKind::unspecified || context.year_kind == PlanYearKind::calendar;
  return calendar ? context.year : std::nullopt;
}

bool is_school_year(const TermContext& context) {
  return context.year && context.year_kind == PlanYearKind::school;
}

std::optional<std::uint32_t> school_year_of(std::uint32_t first_year, int month) {
  if (month == 8) return std::nullopt;
  return month > 8 ? first_year : first_year + 1;
}

}  // namespace gerove::intake
