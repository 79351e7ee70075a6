#include "law/assess/period_contradictions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/finding_kind.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/field_path.hpp"
#include "gerove/intake/length.hpp"
#include "law/subjects/body_roster.hpp"

namespace gerove::law {

namespace {

constexpr FindingKind period_differs{
    "law.period.differs",
    Severity::warning,
    {"laikotarpis nesutampa su nurodytuoju kitur ({0})",
     "the period does not agree with the one stated elsewhere ({0})"}};
constexpr FindingKind period_outside{
    "law.period.outside",
    Severity::warning,
    {"laikotarpis netelpa į programos, kurios tai dalis, laikotarpį ({0})",
     "the period is not enclosed by that of the programme that this is part of ({0})"}};
constexpr FindingKind length_too_short{
    "law.length.differs",
    Severity::warning,
    {"nurodyta trukmė nesutampa su laikotarpiu ({0}): jis {1} d. ilgesnis",
     "the length stated does not agree with the period ({0}): it is longer by {1} days"}};
constexpr FindingKind length_too_long{
    "law.length.differs",
    Severity::warning,
    {"nurodyta trukmė nesutampa su laikotarpiu ({0}): jis {1} d. trumpesnis",
     "the length stated does not agree with the period ({0}): it is shorter by {1} days"}};
constexpr FindingKind count_differs{
    "law.count.differs",
    Severity::warning,
    {"nurodytas narių skaičius nesutampa su sąrašu ({0}): jame {1}",
     "the number of members stated does not agree with the list ({0}): it has {1}"}};

/// A period and where it is stated.
struct Claim {
  std::string place;
  Period period;
  bool whole_years = false;   // "2021–2027 m.": the days within the years are open
  bool is_elsewhere = false;  // in another record
};

/// A place in another record.
std::string elsewhere(std::string place, std::string_view id) {
  return std::move(place) + ", " + std::string(shown_id(id));
}

bool is_given(const std::optional<Period>& period) {
  return period && (period->start || period->end);
}

/// Whether two periods surely are not the same.
bool differ(const Claim& a, const Claim& b) {
  const bool by_years = a.whole_years || b.whole_years;
  const auto differs = [&](const std::optional<Date>& one, const std::optional<Date>& other) {
    if (!one || !other) return false;
    return by_years ? year_month_day(*one).year != year_month_day(*other).year : *one != *other;
  };
  return differs(a.period.start, b.period.start) || differs(a.period.end, b.period.end);
}

/// What is stated about one record.
class Periods {
 public:
  /// @param path of the record's own period
  Periods(AssessmentRun& run, const Context& context, std::string path)
      : run_(run), context_(context), path_(std::move(path)) {}

  /// Holds a period against the years in the record's title and the acts about it. Without one,
  /// what the first act states stands in its place.
  void compare_all(std::optional<Period> own,
                   const std::string& title,
                   const std::string& title_path,
                   std::span<const Act* const> acts) {
    std::optional<Claim> held;
    if (is_given(own)) {
      held = Claim{path_, *std::move(own)};
    } else {
      for (const Act* act : acts) {
        if (!held && !act->stated_periods.empty()) held = stated_by(*act).front();
      }
    }
    if (!held) return;
    compare(*held, years_of(title, title_path), true);
    for (const Act* act : acts) {
      const std::size_t named =
          act->programme_ids.size() + act->activity_plan_ids.size() + act->agreement_ids.size();
      compare(*held, stated_by(*act), named > 1);
      compare(*held, years_of(act->title, elsewhere("act.title", act->id.value)), true);
    }
  }

  /// The periods that an act states against the years in its own title.
  void compare_with_title(const Act& act) {
    const auto years = years_of(act.title, "act.title");
    const auto fits = [&](const Period& period) {
      return std::ranges::any_of(years, [&](const Claim& claim) {
        return !differ({path_, period}, claim);
      });
    };
    if (act.stated_periods.empty() || years.empty()) return;
    if (std::ranges::none_of(act.stated_periods, fits)) say_differs({path_, {}}, years.front());
  }

  void check_parent(const std::optional<Period>& own, const ProgrammeId& parent_id) {
    const Programme* parent = context_.find(parent_id);
    if (!own || parent == nullptr || !parent->period) return;
    const Period& whole = *parent->period;
    const bool begins_before = own->start && whole.start && *own->start < *whole.start;
    const bool ends_behind = own->end && whole.end && *whole.end < *own->end;
    if (begins_before || ends_behind) {
      say(period_outside, path_, {elsewhere("programme.period", parent->id.value)});
    }
  }

  /// A length in words against periods: one that agrees is the one that is meant.
  void check_length(const std::string& text, std::string path, std::span<const Period> periods) {
    const auto length = intake::read_length(text);
    std::optional<std::int64_t> first;
    if (!length) return;
    for (const Period& period : periods) {
      const auto days = days_too_long(*length, period);
      if (days == 0) return;
      if (!first) first = days;
    }
    if (!first) return;
    const FindingKind& kind = *first < 0 ? length_too_long : length_too_short;
    say(kind, std::move(path), {path_, std::to_string(*first < 0 ? -*first : *first)});
  }

  void say(const FindingKind& kind, std::string path, std::vector<std::string> arguments) {
    arguments.resize(2);
    Finding finding = make_finding(kind, run_.record, std::move(path));
    finding.text = {fill(kind.text.lt, {arguments[0], arguments[1]}),
                    fill(kind.text.en, {arguments[0], arguments[1]})};
    run_.result.findings.push_back(std::move(finding));
  }

 private:
  static std::vector<Claim> stated_by(const Act& act) {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < act.stated_periods.size(); ++i) {
      const std::string place = elsewhere(indexed("act.stated_periods", i), act.id.value);
      claims.push_back({place, act.stated_periods[i], false, true});
    }
    return claims;
  }

  static std::vector<Claim> years_of(const std::string& title, const std::string& place) {
    std::vector<Claim> claims;
    for (Period& years : intake::read_title_years(title)) {
      claims.push_back({place, std::move(years), true, true});
    }
    return claims;
  }

  /// @param one_is_enough the claims may be about several things: one that agrees is the one meant
  void compare(const Claim& own, const std::vector<Claim>& claims, bool one_is_enough) {
    const auto differs = [&](const Claim& claim) { return differ(own, claim); };
    if (one_is_enough && !std::ranges::all_of(claims, differs)) return;
    for (const Claim& claim : claims) {
      if (differs(claim)) say_differs(own, claim);
    }
  }

  void say_differs(const Claim& own, const Claim& other) {
    const std::string places = own.is_elsewhere ? own.place + "; " + other.place : other.place;
    say(period_differs, path_, {places});
  }

  /// By how many days a period is longer than a length; nothing when that can't be counted. The
  /// length is counted from the first day or the day after it: both are in use (CK 1.118 str.).
  std::optional<std::int64_t> days_too_long(const calendar::LegalTerm& length,
                                            const Period& period) const {
    using calendar::Start;
    if (!period.start || !period.end) return std::nullopt;
    const auto last_day = [&](Start start) {
      const calendar::TermRules rules(start, calendar::MonthEnd::last_day, calendar::EndRoll::none);
      return try_end_of_term(run_.calendar, *period.start, length, rules);
    };
    const auto from_same = last_day(Start::same_day);
    const auto from_next = last_day(Start::next_day);
    if (!from_same || !from_next) return std::nullopt;
    if (*period.end == *from_same || *period.end == *from_next) return 0;
    return (*period.end - *from_same).days();
  }

  AssessmentRun& run_;
  const Context& context_;
  std::string path_;
};

/// The acts about a record, the one that approved it first.
std::vector<const Act*> acts_of(const Context& context,
                                const ActId& approved_by,
                                std::span<const Act* const> about) {
  std::vector<const Act*> acts;
  std::unordered_set<const Act*> taken;
  const auto take = [&](const Act* act) {
    if (taken.insert(act).second) acts.push_back(act);
  };
  if (const Act* approving = context.find(approved_by)) take(approving);
  for (const Act* act : about) take(act);
  return acts;
}

void check_member_count(Periods& periods, const Context& context, const Act& act) {
  if (!act.member_count || !act.date) return;
  const Body* last = nullptr;
  for (const Body* const body : context.bodies_of(act.id)) {
    if (std::exchange(last, body) == body || body->members.empty()) continue;
    const std::int64_t found = context.roster_of(*body).members_by(act.id, *act.date);
    if (found == *act.member_count) continue;
    periods.say(count_differs,
                "act.member_count",
                {elsewhere("body.members", body->id.value), std::to_string(found)});
  }
}

std::span<const Period> one(const std::optional<Period>& period) {
  return period ? std::span<const Period>(&*period, 1) : std::span<const Period>();
}

/// The years of a plan.
std::optional<Period> years_of(const ActivityPlan& plan) {
  auto years = calendar_year(static_cast<int>(*plan.year));
  const auto last = calendar_year(static_cast<int>(plan.last_year.value_or(*plan.year)));
  if (years && last) years->end = last->end;
  return years;
}

}  // namespace

void find_period_contradictions(AssessmentRun& run, const Context& context, const Act& act) {
  Periods periods(run, context, "act.stated_periods");
  periods.compare_with_title(act);
  periods.check_length(act.length_text, "act.length_text", act.stated_periods);
  check_member_count(periods, context, act);
}

void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const Programme& programme) {
  Periods periods(run, context, "programme.period");
  periods.compare_all(programme.period,
                      programme.title,
                      "programme.title",
                      acts_of(context, programme.act_id, context.acts_about(programme.id)));
  periods.check_parent(programme.period, programme.parent_id);
  periods.check_length(programme.length_text, "programme.length_text", one(programme.period));
}

void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const ActivityPlan& plan) {
  const bool by_year = !is_given(plan.period) && plan.year;
  const auto own = by_year ? years_of(plan) : plan.period;
  const ActId approved_by = plan.approval ? plan.approval->act_id : ActId{};
  Periods periods(run, context, by_year ? "activity_plan.year" : "activity_plan.period");
  periods.compare_all(own,
                      plan.title,
                      "activity_plan.title",
                      acts_of(context, approved_by, context.acts_about(plan.id)));
  periods.check_parent(own, plan.programme_id);
  periods.check_length(plan.length_text, "activity_plan.length_text", one(own));
}

void find_period_contradictions(AssessmentRun& run,
                                const Context& context,
                                const Agreement& agreement) {
  Periods periods(run, context, "agreement.period");
  periods.compare_all(agreement.period,
                      agreement.subject,
                      "agreement.subject",
                      acts_of(context, agreement.act_id, context.acts_about(agreement.id)));
  periods.check_length(agreement.length_text, "agreement.length_text", one(agreement.period));
}

}  // namespace gerove::law
