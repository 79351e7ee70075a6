#include "check/number_rules.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "check/find_value.hpp"
#include "core/finding_kind.hpp"
#include "gerove/core/decimal.hpp"

namespace gerove::check {

namespace {

constexpr FindingKind numbers_contradict{
    "numbers.contradict",
    Severity::error,
    {"skaičius didesnis už {0}", "the number is greater than {0}"}};
constexpr FindingKind counts_differ{
    "counts.differ",
    Severity::warning,
    {"nurodytas skaičius nesutampa su sąrašu: {0} yra {1}",
     "the number stated does not agree with the list: there are {1} in {0}"}};

constexpr NumberPair bounded_numbers[] = {
    {"gerove.v1.Ground", "missed_lessons", "month_lessons"},
    {"gerove.v1.BodyRules", "quorum_numerator", "quorum_denominator"},
    {"gerove.v1.MajorityRule", "numerator", "denominator"},
    {"gerove.v1.AudienceRule", "age_from_months", "age_to_months"},
    {"gerove.v1.Programme", "funding.amount", "value.amount", "currency"},
    {"gerove.v1.ActivityPlan", "year", "last_year"},
};

constexpr CountOfList counted_lists[] = {
    {"gerove.v1.Programme", "partner_count", "partner_ids"},
    {"gerove.v1.Activity", "participant_count", "participants.count"},
    {"gerove.v1.Activity", "institution_count", "institution_ids"},
    {"gerove.v1.ActivityPlan", "goal_count", "goals"},
    {"gerove.v1.ActivityPlan", "action_count", "goals.actions"},
    {"gerove.v1.Agreement", "party_count", "party_ids"},
};

std::string text_beside(const Place& place, std::string_view name) {
  const FieldInfo* field = place.type->find(name);
  if (field == nullptr || field->count(place.message) == 0) return {};
  return *static_cast<const std::string*>(field->at(place.message, 0));
}

bool is_greater(const Place& a, const Place& b) {
  if (a.field->kind != Kind::message) {
    return a.field->number_of(a.value) > b.field->number_of(b.value);
  }
  return compare(*static_cast<const Decimal*>(a.value), *static_cast<const Decimal*>(b.value)) > 0;
}

void check_bound(const NumberPair& row,
                 const void* message,
                 const TypeInfo& type,
                 const Trail& trail,
                 Findings& out) {
  const Place part = find_value(message, type, row.part);
  const Place whole = find_value(message, type, row.whole);
  if (part.field == nullptr || whole.field == nullptr) return;
  if (!row.unit.empty() && text_beside(part, row.unit) != text_beside(whole, row.unit)) return;
  if (!is_greater(part, whole)) return;
  Finding finding = make_finding(numbers_contradict, {}, trail.text(row.part));
  const std::string other = trail.text(row.whole);
  finding.text = {fill(numbers_contradict.text.lt, {other}),
                  fill(numbers_contradict.text.en, {other})};
  out.push_back(std::move(finding));
}

/// How much a list holds; nothing when an element does not say.
std::optional<std::uint64_t> amount_in(const void* message,
                                       const TypeInfo& type,
                                       std::string_view path) {
  const std::size_t dot = path.find('.');
  const FieldInfo& field = *type.find(path.substr(0, dot));
  const std::size_t count = field.count(message);
  if (dot == std::string_view::npos) {
    if (field.presence == Presence::repeated) return count;
    if (count == 0) return std::nullopt;
    return static_cast<std::uint64_t>(field.number_of(field.at(message, 0)));
  }
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto part = amount_in(field.at(message, i), field.type(), path.substr(dot + 1));
    if (!part) return std::nullopt;
    sum += *part;
  }
  return sum;
}

/// A list that is not recorded contradicts nothing.
void check_count(const CountOfList& row,
                 const void* message,
                 const TypeInfo& type,
                 const Trail& trail,
                 Findings& out) {
  const Place stated = find_value(message, type, row.count);
  const std::string_view list = row.list.substr(0, row.list.find('.'));
  if (stated.field == nullptr || type.find(list)->count(message) == 0) return;
  const auto amount = amount_in(message, type, row.list);
  if (!amount || *amount == static_cast<std::uint64_t>(stated.field->number_of(stated.value))) {
    return;
  }
  Finding finding = make_finding(counts_differ, {}, trail.text(row.count));
  const std::string place = trail.text(list);
  const std::string found = std::to_string(*amount);
  finding.text = {fill(counts_differ.text.lt, {place, found}),
                  fill(counts_differ.text.en, {place, found})};
  out.push_back(std::move(finding));
}

}  // namespace

std::span<const NumberPair> number_bounds() { return bounded_numbers; }
std::span<const CountOfList> list_counts() { return counted_lists; }

void check_numbers(const void* message,
                   const TypeInfo& type,
                   const Trail& trail,
                   Findings& findings) {
  for (const NumberPair& row : bounded_numbers) {
    if (row.type == type.name) check_bound(row, message, type, trail, findings);
  }
  for (const CountOfList& row : counted_lists) {
    if (row.type == type.name) check_count(row, message, type, trail, findings);
  }
}

}  // namespace gerove::check
