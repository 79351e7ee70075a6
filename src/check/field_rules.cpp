#include "check/field_rules.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>

#include "core/finding_kind.hpp"
#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/moment.hpp"
#include "gerove/core/period.hpp"

namespace gerove::check {

namespace {

constexpr FindingKind period_reversed{
    "period.reversed",
    Severity::error,
    {"laikotarpis baigiasi anksčiau, nei prasideda", "the period ends before it starts"}};
constexpr FindingKind dates_reversed{"dates.reversed",
                                     Severity::error,
                                     {"data yra ankstesnė už {0} datą, nors turėtų būti vėlesnė",
                                      "the date lies before that of {0}, and should not"}};
constexpr FindingKind numbers_contradict{
    "numbers.contradict",
    Severity::error,
    {"skaičius didesnis už {0}", "the number is greater than {0}"}};
constexpr FindingKind agenda_number_repeated{
    "agenda.number_repeated",
    Severity::warning,
    {"keli posėdžio klausimai tuo pačiu numeriu", "several questions have the same number"}};
constexpr FindingKind agenda_number_disagrees{
    "agenda.number_disagrees",
    Severity::error,
    {"klausimo numeris ir tas pats numeris žodžiais nesutampa",
     "the question's number and its number as written disagree"}};
constexpr std::string_view personal_code_invalid = "personal_code.invalid";
constexpr std::string_view legal_code_invalid = "legal_code.invalid";

// What the law adds to the order of dates is no matter of structure.
constexpr FieldPair ordered_dates[] = {
    {"gerove.v1.CaseFile", "opened", "closed"},
    {"gerove.v1.Request", "written", "received_by_mayor"},
    {"gerove.v1.Request", "written", "received_by_commission"},
    {"gerove.v1.CourtPermission", "applied", "ruled"},
    {"gerove.v1.CourtPermission", "ruled", "in_effect"},
    {"gerove.v1.CourtPermission", "ruled", "received"},
    {"gerove.v1.Measure", "imposed", "end.date"},
    {"gerove.v1.Measure", "started", "end.date"},
    {"gerove.v1.CriminalEducationalMeasure", "judgment", "centre_notice"},
    {"gerove.v1.Suspension", "left", "returned"},
    {"gerove.v1.ServiceGrant", "started", "ended"},
    {"gerove.v1.CompulsoryEducation", "period.start", "ended"},
    {"gerove.v1.Appeal", "decision_delivered", "lodged"},
    {"gerove.v1.Appeal", "lodged", "decided"},
    {"gerove.v1.ExecutionPlan", "drawn_up", "approved"},
    {"gerove.v1.Child", "born", "end.date"},
    {"gerove.v1.Membership", "since", "until"},
    {"gerove.v1.Membership", "since", "period.start"},
    {"gerove.v1.Membership", "period.start", "since"},
    {"gerove.v1.Membership", "until", "period.end"},
    {"gerove.v1.Membership", "period.end", "until"},
    {"gerove.v1.Sitting", "starts", "ends"},
    {"gerove.v1.Sitting", "date", "minutes.date"},
    {"gerove.v1.Sitting", "date", "minutes.signed_by_chair"},
    {"gerove.v1.Sitting", "date", "minutes.signed_by_secretary"},
};

constexpr FieldPair bounded_numbers[] = {
    {"gerove.v1.Ground", "missed_lessons", "month_lessons"},
    {"gerove.v1.BodyRules", "quorum_numerator", "quorum_denominator"},
    {"gerove.v1.MajorityRule", "numerator", "denominator"},
    {"gerove.v1.AudienceRule", "age_from_months", "age_to_months"},
};

struct Place {
  const FieldInfo* field = nullptr;
  const void* value = nullptr;
};

/// The value at a path such as `end.date`; nothing when it or what holds it is absent.
Place find_value(const void* message, const TypeInfo& type, std::string_view path) {
  const std::size_t dot = path.find('.');
  const FieldInfo* field = type.find(path.substr(0, dot));
  if (field == nullptr || field->count(message) == 0) return {};
  const void* value = field->at(message, 0);
  if (dot == std::string_view::npos) return {field, value};
  return find_value(value, field->type(), path.substr(dot + 1));
}

/// From when to when something can have been, in days or, of a moment, in seconds.
struct Extent {
  std::int64_t first;
  std::int64_t last;
};

std::optional<Extent> extent_of(const Place& place) {
  if (place.field == nullptr) return std::nullopt;
  const auto of_dates = [](Date first, Date last) {
    return Extent{first.day_number(), last.day_number()};
  };
  switch (place.field->kind) {
    case Kind::date: {
      const Date date = *static_cast<const Date*>(place.value);
      return of_dates(date, date);
    }
    case Kind::partial_date: {
      const auto& date = *static_cast<const PartialDate*>(place.value);
      return of_dates(date.first(), date.last());
    }
    case Kind::message: {
      const auto seconds = static_cast<const Moment*>(place.value)->seconds;
      return Extent{seconds, seconds};
    }
    default: return std::nullopt;
  }
}

Finding about_pair(const FindingKind& kind, const FieldPair& row, std::string path) {
  Finding finding = make_finding(kind, {}, std::move(path));
  const bool names_whole = kind.code == numbers_contradict.code;
  const std::string_view other = names_whole ? row.second : row.first;
  finding.text = {fill(kind.text.lt, {other}), fill(kind.text.en, {other})};
  return finding;
}

void check_dates(const void* message, const TypeInfo& type, const Trail& trail, Findings& out) {
  for (const FieldPair& row : ordered_dates) {
    if (row.type != type.name) continue;
    const auto first = extent_of(find_value(message, type, row.first));
    const auto second = extent_of(find_value(message, type, row.second));
    if (first && second && second->last < first->first) {
      out.push_back(about_pair(dates_reversed, row, trail.text(row.second)));
    }
  }
}

void check_numbers(const void* message, const TypeInfo& type, const Trail& trail, Findings& out) {
  for (const FieldPair& row : bounded_numbers) {
    if (row.type != type.name) continue;
    const Place part = find_value(message, type, row.first);
    const Place whole = find_value(message, type, row.second);
    if (part.field == nullptr || whole.field == nullptr) continue;
    if (part.field->number_of(part.value) > whole.field->number_of(whole.value)) {
      out.push_back(about_pair(numbers_contradict, row, trail.text(row.first)));
    }
  }
}

/// The number of an agenda item as people read it: `10.1`, or the whole number.
std::string agenda_number(const Place& number, const Place& text) {
  if (text.field != nullptr) return *static_cast<const std::string*>(text.value);
  return number.field == nullptr ? std::string()
                                 : std::to_string(number.field->number_of(number.value));
}

/// Whether a number as written, such as `10.1`, begins with the whole number.
bool begins_with_number(std::string_view written, std::int64_t number) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string digits = std::to_string(number);
  return written.starts_with(digits) &&
         (written.size() == digits.size() || !is_digit(written[digits.size()]));
}

void check_agenda_numbers(const void* message,
                          const TypeInfo& type,
                          const Trail& trail,
                          Findings& out) {
  if (type.name != "gerove.v1.Sitting") return;
  const FieldInfo& agenda = *type.find("agenda");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < agenda.count(message); ++i) {
    const void* item = agenda.at(message, i);
    const Place number = find_value(item, agenda.type(), "number");
    const Place text = find_value(item, agenda.type(), "number_text");
    const std::string written = agenda_number(number, text);
    const std::string place = "agenda[" + std::to_string(i) + "].number";
    if (number.field != nullptr && text.field != nullptr &&
        !begins_with_number(written, number.field->number_of(number.value))) {
      out.push_back(make_finding(agenda_number_disagrees, {}, trail.text(place)));
    }
    if (!written.empty() && !seen.insert(written).second) {
      out.push_back(make_finding(agenda_number_repeated, {}, trail.text(place)));
    }
  }
}

/// Appends what a check of a code found, if it weighs anything.
template <class Check>
void report_code(std::string_view code, Check result, std::string path, Findings& out) {
  const auto severity = severity_of(result);
  if (!severity) return;
  out.push_back(make_finding({code, *severity, label(result)}, {}, std::move(path)));
}

void check_codes(const void* message, const TypeInfo& type, const Trail& trail, Findings& out) {
  const auto text_at = [&](std::string_view type_name, std::string_view field) {
    const Place place = type.name == type_name ? find_value(message, type, field) : Place{};
    return static_cast<const std::string*>(place.value);
  };
  if (const auto* code = text_at("gerove.v1.Person", "personal_code")) {
    report_code(
        personal_code_invalid, check_personal_code(*code), trail.text("personal_code"), out);
  }
  if (const auto* code = text_at("gerove.v1.Institution", "legal_code")) {
    report_code(legal_code_invalid, check_legal_entity_code(*code), trail.text("legal_code"), out);
  }
}

}  // namespace

std::span<const FieldPair> date_orders() { return ordered_dates; }

std::span<const FieldPair> number_bounds() { return bounded_numbers; }

void check_fields(const void* message, const TypeInfo& type, const Trail& trail, Findings& out) {
  if (type.name == Period::type_name) {
    if (static_cast<const Period*>(message)->is_reversed()) {
      out.push_back(make_finding(period_reversed, {}, trail.text()));
    }
    return;
  }
  check_dates(message, type, trail, out);
  check_numbers(message, type, trail, out);
  check_agenda_numbers(message, type, trail, out);
  check_codes(message, type, trail, out);
}

}  // namespace gerove::check
