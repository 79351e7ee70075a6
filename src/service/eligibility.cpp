#include "gerove/service/eligibility.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "core/words.hpp"
#include "gerove/calendar/civil_arithmetic.hpp"
#include "service/ages.hpp"

namespace gerove::service {

namespace {

/// Whole months between two days. @param late the day of a month counts as reached on the last day
/// of a month that lacks it
std::uint32_t months_between(Date from, Date to, bool late) {
  const YearMonthDay a = year_month_day(from);
  const YearMonthDay b = year_month_day(to);
  const int reached = late ? a.day : std::min(a.day, days_in_month(b.year, b.month));
  const int months = (b.year - a.year) * 12 + b.month - a.month - (b.day < reached ? 1 : 0);
  return static_cast<std::uint32_t>(std::max(months, 0));
}

Answer check_age(const AudienceRule& rule, const std::optional<AgeInMonths>& age) {
  if (!rule.age_from_months && !rule.age_to_months) return Answer::yes;
  if (!age) return Answer::unspecified;
  const std::uint32_t from = rule.age_from_months.value_or(0);
  const std::uint32_t to = rule.age_to_months.value_or(UINT32_MAX);
  if (age->at_most < from || age->at_least > to) return Answer::no;
  return age->at_least >= from && age->at_most <= to ? Answer::yes : Answer::unspecified;
}

/// Whether one of the codes asked for is given.
template <class E>
Answer check_codes(const std::vector<E>& asked, std::span<const E> given) {
  if (asked.empty()) return Answer::yes;
  const auto is_asked = [&](E code) { return std::ranges::find(asked, code) != asked.end(); };
  if (std::ranges::any_of(given, is_asked)) return Answer::yes;
  const bool all_known = std::ranges::all_of(asked, [](E code) { return is_known(code); });
  return given.empty() || !all_known ? Answer::unspecified : Answer::no;
}

template <class E>
Answer check_code(const std::vector<E>& asked, E given) {
  return check_codes(asked, given == E{} ? std::span<const E>{} : std::span<const E>(&given, 1));
}

Answer check_municipality(const std::vector<MunicipalityId>& asked, const MunicipalityId& given) {
  if (asked.empty() || std::ranges::find(asked, given) != asked.end()) return Answer::yes;
  return given.empty() ? Answer::unspecified : Answer::no;
}

bool same_words(std::string_view a, std::string_view b) { return a == b || fold(a) == fold(b); }

bool holds_words(const std::vector<std::string>& list, std::string_view words) {
  return std::ranges::any_of(list, [&](const auto& entry) { return same_words(entry, words); });
}

Answer check_eldership(const AudienceRule& rule, const Applicant& applicant) {
  if (rule.elderships.empty()) return Answer::yes;
  if (applicant.eldership.empty()) return Answer::unspecified;
  return holds_words(rule.elderships, applicant.eldership) ? Answer::yes : Answer::no;
}

Answer check_ground(const AudienceRule& rule, const Applicant& applicant) {
  if (rule.grounds.empty()) {
    return check_codes(rule.ground_kinds, std::span<const GroundKind>(applicant.ground_kinds));
  }
  const bool by_code =
      !rule.ground_kinds.empty() &&
      check_codes(rule.ground_kinds, std::span<const GroundKind>(applicant.ground_kinds)) ==
          Answer::yes;
  const bool by_words = std::ranges::any_of(
      applicant.grounds, [&](const auto& ground) { return holds_words(rule.grounds, ground); });
  return by_code || by_words ? Answer::yes : Answer::unspecified;
}

/// `lt` of `lt-LT`; capitals do not matter.
std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find('-'));
}

bool same_language(std::string_view a, std::string_view b) {
  return std::ranges::equal(primary_subtag(a), primary_subtag(b), [](char x, char y) {
    return (x | 0x20) == (y | 0x20);  // letters only, by BCP 47
  });
}

Answer check_language(const AudienceRule& rule, const Applicant& applicant) {
  if (rule.languages.empty() || applicant.languages.empty()) return Answer::yes;
  const bool shared = std::ranges::any_of(applicant.languages, [&](const auto& spoken) {
    return std::ranges::any_of(rule.languages,
                               [&](const auto& offered) { return same_language(spoken, offered); });
  });
  return shared ? Answer::yes : Answer::no;
}

// What the service asks for, in words -------------------------------------------------------------

OwnedText operator+(OwnedText text, const OwnedText& more) {
  return {text.lt + more.lt, text.en + more.en};
}

/// `7 metų`, `18 mėn.`; in English `age 7`, `18 months`.
OwnedText age_words(std::uint32_t months) {
  const std::string years = std::to_string(months / months_of_year);
  if (months % months_of_year == 0) return {years + " metų", "age " + years};
  const std::string number = std::to_string(months);
  return {number + " mėn.", number + " months"};
}

/// The oldest age: all months of a year of life are that year.
OwnedText oldest_age_words(std::uint32_t months) {
  const bool whole_year = months % months_of_year == months_of_year - 1;
  return age_words(whole_year ? months - (months_of_year - 1) : months);
}

OwnedText age_condition(const AudienceRule& rule) {
  if (!rule.age_to_months)
    return OwnedText{"tik nuo ", "only from "} + age_words(*rule.age_from_months);
  if (!rule.age_from_months) {
    return OwnedText{"tik iki ", "only up to "} + oldest_age_words(*rule.age_to_months);
  }
  return OwnedText{"tik nuo ", "only from "} + age_words(*rule.age_from_months) +
         OwnedText{" iki ", " to "} + oldest_age_words(*rule.age_to_months);
}

/// One of the two limits is enough when the age is known to lie beyond it.
OwnedText age_reason(const AudienceRule& rule, const std::optional<AgeInMonths>& age) {
  AudienceRule limit;
  limit.age_from_months = rule.age_from_months;
  limit.age_to_months = rule.age_to_months;
  if (age && rule.age_from_months && age->at_most < *rule.age_from_months) {
    limit.age_to_months.reset();
  } else if (age && rule.age_to_months && age->at_least > *rule.age_to_months) {
    limit.age_from_months.reset();
  }
  return age_condition(limit);
}

template <class E>
OwnedText code_list_words(const std::vector<E>& codes) {
  OwnedText words;
  for (const E code : codes) {
    const OwnedText between = words.lt.empty() ? OwnedText{} : OwnedText{", ", ", "};
    const Text word = label(code);
    words = words + between + OwnedText{std::string(word.lt), std::string(word.en)};
  }
  return words;
}

OwnedText list_words(const std::vector<std::string>& list) {
  std::string words;
  for (const std::string& entry : list) {
    if (!words.empty()) words += ", ";
    words += entry;
  }
  return {words, words};
}

OwnedText ground_words(const AudienceRule& rule) {
  const OwnedText codes = code_list_words(rule.ground_kinds);
  const OwnedText between =
      rule.ground_kinds.empty() || rule.grounds.empty() ? OwnedText{} : OwnedText{", ", ", "};
  return codes + between + list_words(rule.grounds);
}

OwnedText condition(const AudienceRule& rule, const Applicant& applicant, Aspect aspect) {
  switch (aspect) {
    case Aspect::age: return age_reason(rule, applicant.age);
    case Aspect::needs_level:
      return OwnedText{"tik kai specialieji ugdymosi poreikiai: ", "only for special needs: "} +
             code_list_words(rule.needs_levels);
    case Aspect::municipality:
      return {"tik tam tikrų savivaldybių gyventojams",
              "only for residents of certain municipalities"};
    case Aspect::eldership:
      return OwnedText{"tik gyvenantiems čia: ", "only for residents of: "} +
             list_words(rule.elderships);
    case Aspect::ground:
      return OwnedText{"reikia pagrindo: ", "asks for a ground: "} + ground_words(rule);
    case Aspect::school_shift:
      return OwnedText{"tik besimokantiems: ", "only for pupils of the: "} +
             code_list_words(rule.school_shifts);
    case Aspect::language:
      return OwnedText{"teikiama tik kalba: ", "offered only in: "} + list_words(rule.languages);
    default:
      return {"teikiama tik tam tikrose savivaldybėse", "offered only in certain municipalities"};
  }
}

OwnedText not_known(OwnedText condition) {
  return OwnedText{"nežinia, ar tinka: ", "can't be told: "} + condition;
}

int residence_rank(ResidenceKind kind) {
  switch (kind) {
    case ResidenceKind::permanent: return 0;
    case ResidenceKind::declared: return 1;
    default: return 2;
  }
}

const AudienceRule no_rule{};

}  // namespace

std::optional<AgeInMonths> age_in_months(const PartialDate& born, Date day) {
  if (day < born.first()) return std::nullopt;
  return AgeInMonths{months_between(std::min(born.last(), day), day, true),
                     months_between(born.first(), day, false)};
}

AgeInMonths age_of_years(std::uint32_t years) {
  constexpr std::uint32_t most_years = 1000;  // more is no age; keeps the product small
  const std::uint32_t months = std::min(years, most_years) * months_of_year;
  return {months, months + months_of_year - 1};
}

const Residence* residence_on(const Child& child, Date day) {
  const Residence* found = nullptr;
  for (const Residence& residence : child.residences) {
    if (residence.period && !residence.period->contains(day)) continue;
    if (found == nullptr || residence_rank(residence.kind) < residence_rank(found->kind)) {
      found = &residence;
    }
  }
  return found;
}

Applicant applicant_of(const Child& child, Date day) {
  Applicant applicant;
  if (child.born) applicant.age = age_in_months(*child.born, day);
  applicant.needs_level = child.special_needs;
  if (const Residence* residence = residence_on(child, day)) {
    applicant.municipality_id = residence->municipality_id;
    applicant.eldership = residence->eldership;
  }
  for (const Schooling& school : child.schools) {
    if (!school.period || school.period->contains(day)) applicant.shift = school.shift;
  }
  return applicant;
}

Applicant applicant_of(const NeedAssessment& assessment) {
  Applicant applicant;
  if (assessment.age_years) applicant.age = age_of_years(*assessment.age_years);
  applicant.municipality_id = assessment.municipality_id;
  applicant.eldership = assessment.eldership;
  return applicant;
}

Answer Eligibility::answer() const {
  if (count(Answer::no) > 0) return Answer::no;
  return count(Answer::yes) == size ? Answer::yes : Answer::unspecified;
}

std::size_t Eligibility::count(Answer answer) const {
  return static_cast<std::size_t>(std::ranges::count(answers_, answer));
}

Eligibility check_eligibility(const AudienceRule& rule, const Applicant& applicant) {
  Eligibility found;
  found.set(Aspect::age, check_age(rule, applicant.age));
  found.set(Aspect::needs_level, check_code(rule.needs_levels, applicant.needs_level));
  found.set(Aspect::municipality,
            check_municipality(rule.municipality_ids, applicant.municipality_id));
  found.set(Aspect::eldership, check_eldership(rule, applicant));
  found.set(Aspect::ground, check_ground(rule, applicant));
  found.set(Aspect::school_shift, check_code(rule.school_shifts, applicant.shift));
  found.set(Aspect::language, check_language(rule, applicant));
  return found;
}

Eligibility check_eligibility(const Service& service, const Applicant& applicant) {
  Eligibility found = check_eligibility(service.audience ? *service.audience : no_rule, applicant);
  found.set(Aspect::area,
            check_municipality(service.area_municipality_ids, applicant.municipality_id));
  return found;
}

Reasons explain(const Service& service,
                const Applicant& applicant,
                const Eligibility& eligibility) {
  const AudienceRule& rule = service.audience ? *service.audience : no_rule;
  Reasons reasons;
  for (auto i = static_cast<int>(Eligibility::first); i <= static_cast<int>(Eligibility::last);
       ++i) {
    const auto aspect = static_cast<Aspect>(i);
    const Answer answer = eligibility[aspect];
    if (answer == Answer::yes) continue;
    OwnedText text = condition(rule, applicant, aspect);
    if (answer == Answer::unspecified) text = not_known(std::move(text));
    reasons.push_back({aspect, answer, std::move(text)});
  }
  return reasons;
}

}  // namespace gerove::service
