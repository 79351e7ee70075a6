/// @file
/// Exact decimal numbers: compared, added and printed without rounding.
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "gerove/core/field_table.hpp"
#include "gerove/core/text.hpp"

namespace gerove {

/// An exact decimal number: `digits` divided by ten to the power of `places`, so that 173552.19 is
/// 17355219 with two places. Sums of published figures must be exact.
struct Decimal {
  std::int64_t digits{};    ///< all digits as one integer, with the sign
  std::uint32_t places{};   ///< how many of them stand behind the decimal point
  UnknownFields unknown{};  ///< fields of a newer writer
  bool operator==(const Decimal&) const = default;
  /// Protobuf name.
  static constexpr std::string_view type_name = "gerove.v1.Decimal";
  /// The field table.
  static constexpr auto fields() {
    return field_table(field<1>("digits", &Decimal::digits, Privacy::plain),
                       field<2>("places", &Decimal::places, Privacy::plain));
  }
};

/// A whole number as a Decimal.
inline Decimal make_decimal(std::int64_t digits, std::uint32_t places = 0) {
  Decimal value;
  value.digits = digits;
  value.places = places;
  return value;
}

/// The same number without zeros at the end of its places.
inline Decimal without_trailing_zeros(const Decimal& value) {
  Decimal short_form = make_decimal(value.digits, value.digits == 0 ? 0 : value.places);
  while (short_form.places > 0 && short_form.digits % 10 == 0) {
    short_form.digits /= 10;
    --short_form.places;
  }
  return short_form;
}

namespace detail {

/// The digits without sign.
inline std::string magnitude(std::int64_t digits) {
  const auto bits = static_cast<std::uint64_t>(digits);
  return std::to_string(digits < 0 ? 0 - bits : bits);
}

/// Compares two numbers above zero: by the place of the first digit, then digit by digit.
inline std::strong_ordering compare_magnitudes(const Decimal& a, const Decimal& b) {
  const std::string a_digits = magnitude(a.digits);
  const std::string b_digits = magnitude(b.digits);
  const auto first_place = [](const std::string& digits, const Decimal& value) {
    return static_cast<std::int64_t>(digits.size()) - static_cast<std::int64_t>(value.places);
  };
  const auto by_place = first_place(a_digits, a) <=> first_place(b_digits, b);
  return by_place != 0 ? by_place : a_digits <=> b_digits;
}

/// The same number with more places, or nothing when it does not fit.
inline std::optional<std::int64_t> digits_with_places(const Decimal& value, std::uint32_t places) {
  std::int64_t digits = value.digits;
  for (std::uint32_t at = value.places; at < places; ++at) {
    if (digits > std::numeric_limits<std::int64_t>::max() / 10 ||
        digits < std::numeric_limits<std::int64_t>::min() / 10) {
      return std::nullopt;
    }
    digits *= 10;
  }
  return digits;
}

}  // namespace detail

/// Compares two numbers exactly, however many places they have: 1.50 equals 1.5.
inline std::strong_ordering compare(const Decimal& a, const Decimal& b) {
  if ((a.digits <=> 0) != (b.digits <=> 0)) return a.digits <=> b.digits;
  if (a.digits == 0) return std::strong_ordering::equal;
  const Decimal a_short = without_trailing_zeros(a);
  const Decimal b_short = without_trailing_zeros(b);
  return a.digits > 0 ? detail::compare_magnitudes(a_short, b_short)
                      : detail::compare_magnitudes(b_short, a_short);
}

/// The exact sum, or nothing when it needs more than 63 bits of digits.
inline std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  const Decimal a_short = without_trailing_zeros(a);
  const Decimal b_short = without_trailing_zeros(b);
  if (a_short.digits == 0) return b_short;
  if (b_short.digits == 0) return a_short;
  const std::uint32_t places = a_short.places > b_short.places ? a_short.places : b_short.places;
  const auto a_digits = detail::digits_with_places(a_short, places);
  const auto b_digits = detail::digits_with_places(b_short, places);
  std::int64_t sum = 0;
  if (!a_digits || !b_digits || __builtin_add_overflow(*a_digits, *b_digits, &sum)) {
    return std::nullopt;
  }
  return without_trailing_zeros(make_decimal(sum, places));
}

/// The exact difference, or nothing when it needs more than 63 bits of digits.
inline std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) {
  if (b.digits == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
  return add(a, make_decimal(-b.digits, b.places));
}

/// All places as stored, with a comma in Lithuanian and a point in English: `173552,19`. A number
/// with more than 40 places is written as digits and exponent, `1e-41`.
inline std::string to_string(const Decimal& value, Language language = Language::en) {
  constexpr std::uint32_t most_places = 40;
  std::string text = detail::magnitude(value.digits);
  if (value.places > most_places) {
    text += "e-" + std::to_string(value.places);
  } else if (value.places > 0) {
    if (text.size() <= value.places) text.insert(0, value.places + 1 - text.size(), '0');
    text.insert(text.size() - value.places, 1, language == Language::lt ? ',' : '.');
  }
  return value.digits < 0 ? '-' + text : text;
}

/// Reads a number as `to_string` writes it in English, with all its places: `173552.19`, `-0.50`.
/// @return nothing for other text, and for more digits than 63 bits hold
inline std::optional<Decimal> parse_decimal(std::string_view text) {
  constexpr std::size_t longest = 64;
  constexpr std::string_view figures = "0123456789";
  const std::string_view sign = text.substr(0, text.starts_with('-') ? 1 : 0);
  std::string_view whole = text.substr(sign.size());
  std::string_view part;
  const std::size_t point = whole.find('.');
  if (point != std::string_view::npos) {
    part = whole.substr(point + 1);
    whole = whole.substr(0, point);
    if (part.empty()) return std::nullopt;
  }
  if (whole.empty() || text.size() > longest) return std::nullopt;
  const std::string digits = std::string(sign).append(whole).append(part);
  if (digits.find_first_not_of(figures, sign.size()) != std::string::npos) return std::nullopt;
  Decimal value;
  const char* const end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, value.digits).ec != std::errc()) return std::nullopt;
  value.places = static_cast<std::uint32_t>(part.size());
  return value;
}

}  // namespace gerove
