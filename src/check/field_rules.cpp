#include "check/field_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "check/find_value.hpp"
#include "check/number_rules.hpp"
#include "core/finding_kind.hpp"
#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/core/period.hpp"
#include "gerove/domain/body.hpp"

namespace gerove::check {

namespace {

constexpr FindingKind period_reversed{
    "period.reversed",
    Severity::error,
    {"laikotarpis baigiasi anksčiau, nei prasideda", "the period ends before it starts"}};
constexpr FindingKind agenda_number_repeated{
    "agenda.number_repeated",
    Severity::warning,
    {"keli posėdžio klausimai tuo pačiu numeriu", "several questions have the same number"}};
constexpr FindingKind agenda_number_disagrees{
    "agenda.number_disagrees",
    Severity::error,
    {"klausimo numeris ir tas pats numeris žodžiais nesutampa",
     "the question's number and its number as written disagree"}};
constexpr FindingKind dates_differ{
    "dates.differ",
    Severity::error,
    {"diena nesutampa su ta, kurią nurodo {0}", "the day is another one than {0} tells"}};
constexpr std::string_view personal_code_invalid = "personal_code.invalid";
constexpr std::string_view legal_code_invalid = "legal_code.invalid";

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

/// The month that is known of a membership is that of its period.
void check_membership(const void* message,
                      const TypeInfo& type,
                      const Trail& trail,
                      Findings& out) {
  if (type.name != Membership::type_name) return;
  const auto& member = *static_cast<const Membership*>(message);
  if (!member.period) return;
  const auto check = [&](const std::optional<PartialDate>& known,
                         const std::optional<Date>& day,
                         std::string_view field,
                         std::string_view other) {
    if (!known || !day || (known->first() <= *day && *day <= known->last())) return;
    Finding finding = make_finding(dates_differ, {}, trail.text(std::string(field)));
    finding.text = {fill(dates_differ.text.lt, {other}), fill(dates_differ.text.en, {other})};
    out.push_back(std::move(finding));
  };
  check(member.since, member.period->start, "since", "period.start");
  check(member.until, member.period->end, "until", "period.end");
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
    const FieldInfo* found = type.name == type_name ? type.find(field) : nullptr;
    const bool given = found != nullptr && found->count(message) != 0;
    return given ? static_cast<const std::string*>(found->at(message, 0)) : nullptr;
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

void check_fields(const void* message, const TypeInfo& type, const Trail& trail, Findings& out) {
  if (type.name == Period::type_name) {
    if (static_cast<const Period*>(message)->is_reversed()) {
      out.push_back(make_finding(period_reversed, {}, trail.text()));
    }
    return;
  }
  check_numbers(message, type, trail, out);
  check_agenda_numbers(message, type, trail, out);
  check_membership(message, type, trail, out);
  check_codes(message, type, trail, out);
}

}  // namespace gerove::check
