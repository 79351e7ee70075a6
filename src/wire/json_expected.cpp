#include "wire/json_expected.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/finding_kind.hpp"
#include "core/near_matches.hpp"
#include "gerove/core/decimal.hpp"
#include "gerove/core/moment.hpp"
#include "wire/json_names.hpp"
#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

constexpr std::size_t most_names = 20;

// Names one after another; of many, the first.
std::string listed(std::span<const std::string> names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
    if (!text.empty()) text += ", ";
    text += names[i];
  }
  return names.size() > most_names ? text + ", ..." : text;
}

std::vector<std::string> json_names(const TypeInfo& type) {
  std::vector<std::string> names;
  for (const FieldInfo& field : type.fields) append_json_name(names.emplace_back(), field.name);
  return names;
}

OwnedText filled(Text words, std::string_view argument) {
  return {fill(words.lt, {argument}), fill(words.en, {argument})};
}

template <class N>
OwnedText integer() {
  const std::string low = std::to_string(std::numeric_limits<N>::min());
  const std::string high = std::to_string(std::numeric_limits<N>::max());
  return {fill("turi būti sveikasis skaičius nuo {0} iki {1}", {low, high}),
          fill("expected a whole number from {0} to {1}", {low, high})};
}

OwnedText code_name(std::span<const CodeEntry> codes) {
  std::vector<std::string> names;
  for (const CodeEntry& code : codes) names.emplace_back(code.name);
  return filled({"turi būti vienas iš: {0}", "expected one of: {0}"}, listed(names));
}

OwnedText owned(Text words) { return {std::string(words.lt), std::string(words.en)}; }

OwnedText message(const TypeInfo& type) {
  if (type.name == Moment::type_name) {
    return owned({"turi būti laikas, pvz., „2024-03-07T09:30:00Z“",
                  "expected a moment such as \"2024-03-07T09:30:00Z\""});
  }
  if (type.name == Decimal::type_name) {
    return owned(
        {"turi būti skaičius kabutėse, pvz., „173552.19“, arba objektas iš „digits“ ir "
         "„places“",
         "expected a number in quotes such as \"173552.19\", or an object of \"digits\" "
         "and \"places\""});
  }
  return owned({"turi būti objektas", "expected an object"});
}

}  // namespace

bool may_be_shown(std::string_view name) {
  constexpr std::size_t longest = 40;
  constexpr std::ptrdiff_t most_digits = 2;
  const auto is_small = [](char c) { return 'a' <= c && c <= 'z'; };
  const auto belongs = [&](char c) {
    return is_small(c) || ('A' <= c && c <= 'Z') || c == '_' || is_digit(c);
  };
  return !name.empty() && name.size() <= longest && is_small(name.front()) &&
         std::ranges::all_of(name, belongs) && std::ranges::count_if(name, is_digit) <= most_digits;
}

OwnedText expected_name(const TypeInfo& type, std::string_view name) {
  const auto names = json_names(type);
  OwnedText text;
  if (may_be_shown(name)) text = filled({"„{0}“; ", "\"{0}\"; "}, name);
  const auto near = may_be_shown(name) ? near_matches(name, names) : std::vector<std::string>();
  const OwnedText instead =
      near.empty() ? filled({"galimi laukai: {0}", "the fields are: {0}"}, listed(names))
                   : filled({"gal turėta omenyje: {0}", "perhaps meant: {0}"}, listed(near));
  return {text.lt + instead.lt, text.en + instead.en};
}

OwnedText expected_value(const FieldInfo& field, bool in_list) {
  if (field.presence == Presence::repeated && !in_list) {
    return owned({"turi būti sąrašas", "expected a list"});
  }
  switch (field.kind) {
    case Kind::boolean: return owned({"turi būti true arba false", "expected true or false"});
    case Kind::int32: return integer<std::int32_t>();
    case Kind::int64: return integer<std::int64_t>();
    case Kind::uint32: return integer<std::uint32_t>();
    case Kind::uint64: return integer<std::uint64_t>();
    case Kind::float64: return owned({"turi būti skaičius", "expected a number"});
    case Kind::string:
    case Kind::id: return owned({"turi būti tekstas kabutėse", "expected text in quotes"});
    case Kind::date:
      return owned(
          {"turi būti data, pvz., „2024-03-07“", "expected a date such as \"2024-03-07\""});
    case Kind::partial_date:
      return owned({"turi būti data, pvz., „2024“, „2024-03“ arba „2024-03-07“",
                    "expected a date such as \"2024\", \"2024-03\" or \"2024-03-07\""});
    case Kind::enumeration: return code_name(field.codes());
    case Kind::message: return message(field.type());
  }
  return {};
}

OwnedText expected_root(const TypeInfo& type) { return message(type); }

}  // namespace gerove::json
