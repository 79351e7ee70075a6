// The days in a body's own rules: invitations, papers, second sittings, how often it sits.
#include <algorithm>
#include <string_view>
#include <utility>

#include "core/flat_map.hpp"
#include "gerove/calendar/legal_term.hpp"
#include "law/assess/body_rules.hpp"
#include "law/assess/bounds.hpp"

namespace gerove::law {

namespace {

constexpr Text invited_late{
    "nariams apie posėdį pranešta vėliau, negu nustato organo reglamentas",
    "members were told of the sitting later than the body's own rules allow"};
constexpr Text papers_late{"posėdžio medžiaga išsiųsta vėliau, negu nustato organo reglamentas",
                           "the papers were sent later than the body's own rules allow"};
constexpr Text second_late{"pakartotinis posėdis surengtas vėliau, negu nustato organo reglamentas",
                           "the second sitting was held later than the body's own rules allow"};
constexpr Text too_seldom{
    "iki kito posėdžio organas posėdžiavo rečiau, negu nustato jo reglamentas",
    "until its next sitting the body sat less often than its own rules want"};

constexpr Text no_invitations{"kada apie posėdį pranešta kiekvienam nariui",
                              "when each member was told of the sitting"};
constexpr Text no_papers_day{"kada nariams išsiųsta posėdžio medžiaga",
                             "when the papers were sent to the members"};
constexpr Text no_first_sitting{"kada turėjo vykti pirmasis posėdis",
                                "on which day the first sitting was to be"};
constexpr Text no_days{"kai kurių posėdžių dienos", "the days of some sittings"};
constexpr Text no_length{"reglamento terminas dienomis", "the term of the rules in days"};

constexpr int months_of_year = 12;

/// Equal parts of calendar years, such as quarters.
class YearParts {
 public:
  explicit YearParts(int months) : months_(months) {}

  /// The number of the part that a day lies in; they follow one another over the years.
  int number(Date day) const {
    const auto ymd = year_month_day(day);
    return ymd.year * in_year() + (ymd.month - 1) / months_;
  }
  Date first_day(int number) const {
    return *make_date(number / in_year(), number % in_year() * months_ + 1, 1);
  }
  Date last_day(int number) const { return first_day(number + 1) - Days(1); }

 private:
  int in_year() const { return (months_of_year + months_ - 1) / months_; }

  int months_;
};

/// Holds the days of a body's own rules against a sitting.
class OwnTerms {
 public:
  OwnTerms(AssessmentRun& run,
           const Context& context,
           const Body& body,
           const SittingMembers& members)
      : run_(run),
        context_(context),
        body_(body),
        members_(members),
        rules_(*members.rules()),
        sitting_(members.sitting()) {}

  void check() {
    if (rules_.invitation) check_invitations(*rules_.invitation);
    if (rules_.papers) check_papers(*rules_.papers);
    if (rules_.second_sitting && !sitting_.adjourns_id.empty()) {
      check_second_sitting(*rules_.second_sitting);
    }
    if (rules_.frequency) check_frequency(*rules_.frequency);
  }

 private:
  void check_invitations(const RuleTerm& term) {
    const Place place = Place{"sitting"}.at("attendance");
    const auto latest = latest_day(term);
    if (!latest) return say_unclear(place, no_length);
    note_invitations();
    const bool all_in_time = told_all_ && *told_all_ <= *latest;
    std::int64_t others = members_.count().sure - members_.unnamed().sure;
    for (const auto& [person, day] : told_.entries()) {
      if (members_.is_member(person) != Known::yes) continue;
      --others;
      if (!all_in_time && *latest < day) return say(place, invited_late);
    }
    if (others == 0 || all_in_time) return;
    told_all_ ? say(place, invited_late) : say_unclear(place, no_invitations);
  }

  /// The first day on which all were told of the sitting, or one of them was.
  void note_invitations() {
    for (const Attendance& attendance : sitting_.attendance) {
      if (attendance.invited) note_told(attendance.person_id, *attendance.invited);
    }
    for (const Step& notice : sitting_.notices) {
      if (notice.code != StepCode::notice_sent || !notice.date) continue;
      if (notice.addressees.empty())
        told_all_ = std::min(told_all_.value_or(*notice.date), *notice.date);
      for (const Actor& actor : notice.addressees) note_told(actor.person_id, *notice.date);
    }
  }

  void note_told(const PersonId& person, Date day) {
    if (person.empty()) return;
    Date& first = told_.entries()[told_.add(person.value, day).first].value;
    first = std::min(first, day);
  }

  void check_papers(const RuleTerm& term) {
    const Place place = Place{"sitting"}.at("papers_sent");
    const auto latest = latest_day(term);
    if (!latest) return say_unclear(place, no_length);
    if (!sitting_.papers_sent) return say_unclear(place, no_papers_day);
    if (*latest < *sitting_.papers_sent) say(place, papers_late);
  }

  /// After a sitting that decided nothing; others need no second one.
  void check_second_sitting(const RuleTerm& term) {
    const Place place = Place{"sitting"}.at("date");
    const Sitting* first = context_.find(sitting_.adjourns_id);
    if (first == nullptr || !first->date) return say_unclear(place, no_first_sitting);
    if (was_held(*first) == Answer::yes && has_votes(*first)) return;
    const auto length = length_of(term);
    if (!length) return say_unclear(place, no_length);
    const calendar::TermRules counting(run_.choices.option<calendar::Start>(),
                                       calendar::MonthEnd::last_day,
                                       run_.choices.roll(false));
    const auto last = calendar::try_end_of_term(run_.calendar, *first->date, *length, counting);
    if (last && *last < *sitting_.date) say(place, second_late);
  }

  /// The last sitting of a part of the year answers for it and for the parts without any after it.
  void check_frequency(const SittingFrequency& frequency) {
    const auto times = static_cast<std::int64_t>(frequency.times.value_or(0));
    const std::uint32_t months = frequency.months.value_or(0);
    if (times == 0 || months == 0 || std::cmp_greater(months, months_of_year)) return;
    const YearParts parts(static_cast<int>(months));
    const int own = parts.number(*sitting_.date);
    const auto all = context_.sittings_by_day(body_.id);
    const auto day_of = [](const Sitting* one) { return *one->date; };
    const auto first = std::ranges::lower_bound(all, parts.first_day(own), {}, day_of);
    const auto behind = std::ranges::upper_bound(all, parts.last_day(own), {}, day_of);
    if (first != behind && is_later(**(behind - 1))) return;
    if (context_.has_undated_sitting(body_.id)) {
      return say_unclear(Place{"sitting"}.at("date"), no_days);
    }
    const auto in_own_part = behind - first;
    const bool is_first = first == all.begin();
    std::optional<int> next;
    if (behind != all.end() && *(*behind)->date <= run_.as_of) {
      next = parts.number(*(*behind)->date);
    }
    const bool short_of = in_own_part < times && must_sit(parts, own) &&
                          (!is_first || (rules_.valid && rules_.valid->start));
    const int end = next.value_or(parts.number(run_.as_of));
    bool gap = false;
    for (int part = own + 1; part < end; ++part) gap = gap || must_sit(parts, part);
    if (short_of || gap) say(Place{"sitting"}.at("date"), too_seldom);
  }

  /// Whether another sitting of the same part of the year answers for it.
  bool is_later(const Sitting& other) const {
    if (*other.date != *sitting_.date) return *sitting_.date < *other.date;
    return sitting_.id < other.id;
  }

  /// Whether the rules held throughout a part of the year that is over.
  bool must_sit(const YearParts& parts, int part) const {
    const bool over = parts.last_day(part) < run_.as_of;
    const auto holds_on = [&](Date day) { return !rules_.valid || rules_.valid->contains(day); };
    return over && holds_on(parts.first_day(part)) && holds_on(parts.last_day(part));
  }

  std::optional<Date> latest_day(const RuleTerm& term) const {
    const auto length = length_of(term);
    if (!length) return std::nullopt;
    const calendar::BackwardRules counting(run_.choices.option<calendar::Backward>(),
                                           calendar::MonthEnd::last_day,
                                           run_.choices.option<calendar::LatestDayRoll>());
    return calendar::try_latest_day_before(run_.calendar, *sitting_.date, *length, counting);
  }

  static std::optional<calendar::LegalTerm> length_of(const RuleTerm& term) {
    const auto unit = calendar_unit(term.unit);
    if (!unit || term.amount.value_or(0) == 0) return std::nullopt;
    return calendar::LegalTerm{*term.amount, *unit};
  }

  void say(const Place& place, const Text& words) {
    run_.result.findings.push_back(body_rules_broken(run_, place, words));
  }
  void say_unclear(const Place& place, const Text& lacking) {
    run_.result.findings.push_back(body_rules_unclear(run_, place, lacking));
  }

  AssessmentRun& run_;
  const Context& context_;
  const Body& body_;
  const SittingMembers& members_;
  const BodyRules& rules_;
  const Sitting& sitting_;
  std::optional<Date> told_all_{};
  FlatMap<std::string_view, Date> told_{};
};

}  // namespace

void check_body_rule_terms(AssessmentRun& run,
                           const Context& context,
                           const Body& body,
                           const SittingMembers& members) {
  if (members.rules() != nullptr) OwnTerms(run, context, body, members).check();
}

}  // namespace gerove::law
