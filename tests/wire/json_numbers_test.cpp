// Every spelling of a number, with quotes and without, in every kind of field that holds one: what
// we accept libprotobuf accepts, with an equal value; and a number as JSON spells it we refuse only
// where libprotobuf does, but for the differences named here.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "wire/json_oracle.hpp"

namespace gerove {
namespace {

using namespace test;
using ::testing::IsSupersetOf;

/// A field of numbers, with the JSON that leads to its value.
struct Place {
  Kind kind{};
  Presence presence{};
  std::string before{};
  std::string after{};

  std::string holding(const std::string& value) const { return before + value + after; }
};

bool holds_numbers(Kind kind) {
  return kind == Kind::int32 || kind == Kind::int64 || kind == Kind::uint32 ||
         kind == Kind::uint64 || kind == Kind::float64 || kind == Kind::enumeration;
}

/// Adds the first field of each kind and presence in the record types below one.
void add_places(const Place& parent,
                const TypeInfo& type,
                std::set<const TypeInfo*>& seen,
                std::vector<Place>& places) {
  if (!seen.insert(&type).second) return;
  for (const FieldInfo& field : type.fields) {
    const bool is_list = field.presence == Presence::repeated;
    Place place{.kind = field.kind, .presence = field.presence};
    place.before = parent.before + "{\"" + std::string(field.name) + (is_list ? "\":[" : "\":");
    place.after = (is_list ? "]}" : "}") + parent.after;
    const bool is_known = std::ranges::any_of(places, [&](const Place& known) {
      return known.kind == place.kind && known.presence == place.presence;
    });
    if (field.kind == Kind::message) {
      add_places(place, field.type(), seen, places);
    } else if (holds_numbers(field.kind) && !is_known) {
      places.push_back(place);
    }
  }
}

std::vector<Place> places_of_numbers() {
  std::vector<Place> places;
  std::set<const TypeInfo*> seen = {&type_info<Moment>()};  // JSON writes it as text
  add_places({}, type_info<Record>(), seen, places);
  return places;
}

std::vector<std::string> spellings() {
  std::vector<std::string> all = {
      "",    " 1",   "1 ",  "\\t1",     "1\\n",      "1\\u0000",  "\\u0661", "- 1", "--1", "1-1",
      ".5",  "1_0",  "1,5", "0x1",      "0x1p3",     "1f",        "1L",      "e1",  "NaN", "nan",
      "inf", "-NaN", "INF", "Infinity", "-Infinity", "+Infinity", "true",    "null"};
  for (const char* sign : {"", "-", "+"}) {
    for (const char* digits : {"",
                               "0",
                               "00",
                               "1",
                               "01",
                               "12",
                               "2147483647",
                               "2147483648",
                               "2147483649",
                               "4294967295",
                               "4294967296",
                               "9007199254740993",
                               "9223372036854775807",
                               "9223372036854775808",
                               "9223372036854775809",
                               "18446744073709551615",
                               "18446744073709551616",
                               "123456789012345678901234567890"}) {
      for (const char* tail : {"",
                               ".",
                               ".0",
                               ".5",
                               "e0",
                               "E2",
                               "e+2",
                               "e-2",
                               "e18",
                               ".0e1",
                               ".e1",
                               "e",
                               "e400",
                               "e-400"}) {
        all.push_back(std::string(sign) + digits + tail);
      }
    }
  }
  return all;
}

bool is_json_number(const std::string& text) {
  static const std::regex grammar(R"(-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)");
  return std::regex_match(text, grammar);
}

/// A number without sign, point and zeros at its ends: `-12.50e1` is `125e2`.
std::string plain_form(const std::string& text) {
  static const std::regex grammar(R"([-+]?([0-9]*)\.?([0-9]*)(?:[eE]([-+]?[0-9]+))?)");
  std::smatch parts;
  EXPECT_TRUE(std::regex_match(text, parts, grammar)) << text;
  std::string digits = parts.str(1) + parts.str(2);
  long exponent = parts.length(3) == 0 ? 0 : std::stol(parts.str(3));
  exponent -= static_cast<long>(parts.length(2));
  while (digits.ends_with('0')) {
    digits.pop_back();
    ++exponent;
  }
  digits.erase(0, digits.find_first_not_of('0'));
  return digits.empty() ? "0" : digits + 'e' + std::to_string(exponent);
}

/// Whether the C library, asked for as many digits, prints the double that it read as it was; or
/// the number may be one that a program wrote to tell doubles apart.
bool a_double_holds(const std::string& number) {
  const std::string plain = plain_form(number);
  const int digits = static_cast<int>(plain.find('e'));
  const bool has_exponent = number.find_first_of("eE") != std::string::npos;
  const bool is_fraction = digits > 0 && plain[plain.find('e') + 1] == '-';
  if ((digits == 16 || digits == 17) && (has_exponent || is_fraction)) {
    return std::isnormal(std::strtod(number.c_str(), nullptr));
  }
  std::array<char, 200> printed{};
  std::snprintf(printed.data(),
                printed.size(),
                "%.*e",
                digits < 0 ? 0 : digits - 1,
                std::strtod(number.c_str(), nullptr));
  return plain_form(printed.data()) == plain;
}

/// Where libprotobuf accepts more than a number of JSON's that the field can hold: it rounds what
/// it reads as a double, takes in quotes the number of a code for its name, and cuts without them
/// what is too low for 64 bits.
bool is_refused_by_us_alone(const Place& place, const std::string& number, bool quoted) {
  const bool is_plain = number.find_first_of(".eE") == std::string::npos;
  const bool is_double = place.kind == Kind::float64 || (!quoted && !is_plain);
  if (is_double && !a_double_holds(number)) return true;
  if (quoted) return place.kind == Kind::enumeration;
  return place.kind == Kind::int64 && number == "-9223372036854775809";
}

void compare_spellings(bool quoted) {
  const std::string quote = quoted ? "\"" : "";
  int accepted = 0;
  for (const Place& place : places_of_numbers()) {
    for (const std::string& number : spellings()) {
      const std::string text = place.holding(quote + number + quote);
      EXPECT_EQ(json_disagreement(text), "") << text;
      Record record;
      const bool is_accepted = !json::try_parse(text, record);
      accepted += is_accepted ? 1 : 0;
      if (is_json_number(number)) {
        const bool must_be =
            proto_read_json(text) && !is_refused_by_us_alone(place, number, quoted);
        EXPECT_EQ(is_accepted, must_be) << text;
      }
    }
  }
  EXPECT_GT(accepted, 100);
}

TEST(JsonNumbers, EveryKindOfNumberInTheRecordsIsTried) {
  std::set<Kind> kinds;
  for (const Place& place : places_of_numbers()) kinds.insert(place.kind);
  EXPECT_THAT(kinds, IsSupersetOf({Kind::int64, Kind::uint32, Kind::float64, Kind::enumeration}));
}

TEST(JsonNumbers, WhatADoubleCannotHoldIsRefusedAndNotRounded) {
  const auto is_read = [](const std::string& number) {
    Address address;
    const auto failure = json::try_parse(R"({"latitude":)" + number + '}', address);
    EXPECT_TRUE(!failure || failure->code == Errc::json_range) << number;
    return !failure;
  };
  for (const char* held : {"0",
                           "-0.0",
                           "54.687157",
                           "54.6871570000000000000000",
                           "100000000000000000000000e-21",
                           "999999999999999",
                           "9007199254740992",
                           "9007199254740994.0",
                           "0.30000000000000004",
                           "0.1000000000000000055511151231257827021181583404541015625",
                           "1e22",
                           "5e-324",
                           "1.2345678901234567",
                           "1.2345678901234569",
                           "1.5663154800611317e+75",
                           "1.7976931348623157e308"}) {
    EXPECT_TRUE(is_read(held)) << held;
    EXPECT_TRUE(is_read('"' + std::string(held) + '"')) << held;
  }
  for (const char* rounded : {"9007199254740993",
                              "-9007199254740993",
                              "9007199254740993.0",
                              "54.68715700000000000000001",
                              "0.1000000000000000055511151231257827021181583404541015626",
                              "1e-400",
                              "3e-324",
                              "12345678901234567",
                              "12345678901234567.0",
                              "1.23456789012345670001",
                              "4.9406564584124653e-324",
                              "1e400",
                              "1.7976931348623159e308"}) {
    EXPECT_FALSE(is_read(rounded)) << rounded;
    EXPECT_FALSE(is_read('"' + std::string(rounded) + '"')) << rounded;
  }
}

TEST(JsonNumbers, InQuotesTheyAreReadAsLibprotobufReadsThem) { compare_spellings(true); }
TEST(JsonNumbers, WithoutQuotesTheyAreReadAsLibprotobufReadsThem) { compare_spellings(false); }

}  // namespace
}  // namespace gerove
