#include "wire/exact_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>

#include "wire/json_text.hpp"

namespace gerove::json {
namespace {

// 0.DIGITS × 10^exponent, without zeros at either end, and without a sign.
struct SignificantDigits {
  std::string digits{};
  std::int64_t exponent = 0;

  bool operator==(const SignificantDigits&) const = default;
};

std::int64_t exponent_in(std::string_view text) {
  std::int64_t exponent = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  std::from_chars(text.data(), text.data() + text.size(), exponent);
  return exponent;
}

SignificantDigits significant_digits(std::string_view text) {
  SignificantDigits number;
  const std::size_t mark = std::min(text.find_first_of("eE"), text.size());
  bool is_fraction = false;
  for (const char c : text.substr(0, mark)) {
    if (c == '.') is_fraction = true;
    if (!is_digit(c)) continue;
    const bool is_leading_zero = number.digits.empty() && c == '0';
    if (!is_leading_zero) number.digits += c;
    // A digit before the point raises the number, a zero right behind it lowers it.
    if (!is_fraction && !is_leading_zero) ++number.exponent;
    if (is_fraction && is_leading_zero) --number.exponent;
  }
  number.digits.resize(number.digits.find_last_not_of('0') + 1);  // npos + 1 is 0
  if (mark < text.size()) number.exponent += exponent_in(text.substr(mark + 1));
  return number;
}

/// Whether a number is whole and written out, so that every digit is meant.
bool is_written_out(const SignificantDigits& number, std::string_view text) {
  return number.exponent >= static_cast<std::int64_t>(number.digits.size()) &&
         text.find_first_of("eE") == text.npos;
}

}  // namespace

bool is_held(std::string_view text, double nearest) {
  constexpr std::size_t most_digits = 767;  // that a double has in full
  constexpr std::size_t sure_digits = std::numeric_limits<double>::digits10;
  constexpr std::size_t written_digits = std::numeric_limits<double>::max_digits10;
  const SignificantDigits told = significant_digits(text);
  if (told.digits.empty() || nearest == 0) return told.digits.empty() && nearest == 0;
  if (told.digits.size() > most_digits || !std::isfinite(nearest)) return false;
  // Programs that write a double so that it can be told apart don't agree on the last digits.
  const bool can_be_a_double =
      sure_digits < told.digits.size() && told.digits.size() <= written_digits;
  if (can_be_a_double && !is_written_out(told, text) && std::isnormal(nearest)) return true;
  std::array<char, most_digits + 16> printed{};
  const int behind_the_point = static_cast<int>(told.digits.size()) - 1;
  const auto end = std::to_chars(printed.data(),
                                 printed.data() + printed.size(),
                                 nearest,
                                 std::chars_format::scientific,
                                 behind_the_point);
  return significant_digits({printed.data(), end.ptr}) == told;
}

}  // namespace gerove::json
