// For whom, how many places, and for how much: the terms of a service in HSDS.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "gerove/core/date.hpp"
#include "gerove/service/capacity.hpp"
#include "service/ages.hpp"
#include "service/hsds_json.hpp"

namespace gerove::service {

namespace {

constexpr std::uint32_t oldest_years = 1000;

/// Places as HSDS counts them.
struct HsdsPlaces {
  std::uint32_t available{};
  std::optional<std::uint32_t> maximum{};
  bool operator==(const HsdsPlaces&) const = default;
};

/// Nothing where HSDS has no words for a state, which stays with the record: without a day, without
/// a number of free places, or with numbers that contradict one another.
std::optional<HsdsPlaces> hsds_places_of(const CapacityState& state) {
  const auto available = free_places(state);
  const bool too_many = state.places && state.taken && *state.taken > *state.places;
  if (!state.since || !available || too_many) return std::nullopt;
  if (state.places && *available > *state.places) return std::nullopt;
  return HsdsPlaces{*available, state.places};
}

/// Takes places in, unless the state says just that already.
void take_places(const HsdsPlaces& places, CapacityState& state) {
  if (hsds_places_of(state) == places) return;
  state.places = places.maximum;
  if (places.maximum) {
    state.taken = *places.maximum - places.available;
    state.available.reset();
  } else {
    state.taken.reset();
    state.available = places.available;
  }
}

std::optional<Decimal> decimal_of(const Json& number) {
  const std::string text = to_text(number);
  const std::size_t point = text.find('.');
  std::string digits = text;
  if (point != std::string::npos) digits.erase(point, 1);
  const bool plain = digits.size() <= 18 && digits.find_first_not_of("0123456789") == digits.npos;
  if (!plain) return std::nullopt;
  const std::size_t places = point == std::string::npos ? 0 : text.size() - point - 1;
  return without_trailing_zeros(
      make_decimal(std::stoll(digits), static_cast<std::uint32_t>(places)));
}

}  // namespace

void read_audience(const Json& object, Service& service) {
  AudienceRule rule = service.audience.value_or(AudienceRule{});
  rule.text = text_at(object, "eligibility_description");
  const auto youngest = number_at(object, "minimum_age");
  if (youngest && *youngest >= 0 && *youngest <= oldest_years) {
    rule.age_from_months = static_cast<std::uint32_t>(std::lround(*youngest * months_of_year));
  }
  const auto oldest = number_at(object, "maximum_age");
  if (oldest && *oldest >= 0 && *oldest <= oldest_years) {
    const bool whole = *oldest == std::floor(*oldest);
    rule.age_to_months = static_cast<std::uint32_t>(std::lround(*oldest * months_of_year)) +
                         (whole ? months_of_year - 1 : 0);
  }
  for (const Json* language : objects_at(object, "languages")) {
    const std::string code = text_at(*language, "code");
    if (!code.empty()) rule.languages.push_back(code);
  }
  if (rule != AudienceRule{}) service.audience = std::move(rule);
}

void move_audience(Service& service, Json& object) {
  if (!service.audience) return;
  AudienceRule& rule = *service.audience;
  set_text(object, "eligibility_description", std::exchange(rule.text, {}));
  if (rule.age_from_months && *rule.age_from_months % months_of_year == 0) {
    object["minimum_age"] = *rule.age_from_months / months_of_year;
    rule.age_from_months.reset();
  }
  if (rule.age_to_months && *rule.age_to_months % months_of_year == months_of_year - 1) {
    object["maximum_age"] = *rule.age_to_months / months_of_year;
    rule.age_to_months.reset();
  }
  Json::Array languages;
  for (const std::string& code : rule.languages) {
    languages.push_back(Json::Object{
        {"id", hsds_part_id(service.id.value, "language", languages.size())}, {"code", code}});
  }
  if (!languages.empty()) object["languages"] = std::move(languages);
  rule.languages.clear();
  if (rule == AudienceRule{}) service.audience.reset();
}

void read_capacities(const Json& object, std::vector<CapacityState>& states) {
  for (const Json* capacity : objects_at(object, "capacities")) {
    const auto since = parse_date(text_at(*capacity, "updated").substr(0, 10));
    const auto available = count_at(*capacity, "available");
    const auto maximum = count_at(*capacity, "maximum");
    if (!since || !available || (maximum && *available > *maximum)) continue;
    auto state = std::ranges::find(states, since, &CapacityState::since);
    if (state == states.end()) {
      states.emplace_back().since = since;
      state = states.end() - 1;
    }
    take_places({*available, maximum}, *state);
  }
}

void write_capacities(const Service& service, Json& object) {
  Json::Array capacities;
  for (const CapacityState& state : service.capacity) {
    const auto places = hsds_places_of(state);
    if (!places) continue;
    Json made =
        Json::Object{{"id", hsds_part_id(service.id.value, "service_capacity", capacities.size())},
                     {"unit", Json::Object{{"id", hsds_id("unit", "place")}, {"name", "vieta"}}},
                     {"available", places->available}};
    if (places->maximum) made["maximum"] = *places->maximum;
    made["updated"] = format_date(*state.since) + "T00:00:00Z";
    capacities.push_back(std::move(made));
  }
  if (!capacities.empty()) object["capacities"] = std::move(capacities);
}

/// The first cost is the price; the record's own member has it more exactly, if it is the same.
void read_price(const Json& object, Boxed<Price>& price) {
  const auto costs = objects_at(object, "cost_options");
  if (costs.empty()) return;
  const Json& cost = *costs.front();
  const Json* const amount = cost.find("amount");
  if (amount == nullptr || !amount->is_number()) return;
  const auto found = decimal_of(*amount);
  if (!found) return;
  if (!price) price.emplace();
  if (!price->amount || compare(*price->amount, *found) != 0) price->amount = found;
  price->currency = text_at(cost, "currency");
  price->unit = text_at(cost, "amount_description");
  price->note = text_at(cost, "option");
}

/// The exact amount stays with the record, since a JSON number need not.
void write_price(const Service& service, Json& object) {
  if (!service.price || !service.price->amount) return;
  Json cost = Json::Object{{"id", hsds_part_id(service.id.value, "cost_option", 0)}};
  set_text(cost, "option", service.price->note);
  set_text(cost, "currency", service.price->currency);
  const Decimal amount = without_trailing_zeros(*service.price->amount);
  cost["amount"] = amount.places == 0 ? Json(amount.digits) : parsed(to_string(amount));
  set_text(cost, "amount_description", service.price->unit);
  object["cost_options"].push_back(std::move(cost));
}

}  // namespace gerove::service
