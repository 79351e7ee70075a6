#include "intake/formats/cell_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <system_error>

namespace gerove::intake {

namespace {

constexpr std::size_t kept_digits = 15;
constexpr double most_whole = 1e15;  // from here on digits are lost
constexpr double most_shown = 1e60;  // no number that people wrote

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits, with one point between them at most.
bool is_plain(std::string_view digits) {
  const auto point = std::ranges::find(digits, '.');
  return !digits.empty() && std::all_of(digits.begin(), point, is_ascii_digit) &&
         (point == digits.end() || std::all_of(point + 1, digits.end(), is_ascii_digit)) &&
         is_ascii_digit(digits.front()) && is_ascii_digit(digits.back());
}

/// Programs write `12.0` of a whole number; spreadsheets don't.
std::string_view without_empty_fraction(std::string_view digits) {
  const std::size_t point = digits.find('.');
  const bool empty =
      digits.find_first_not_of('0', std::min(point, digits.size() - 1) + 1) == digits.npos;
  if (point != digits.npos && empty) digits = digits.substr(0, point);
  return digits == "-0" ? digits.substr(1) : digits;
}

std::size_t significant_digits(std::string_view digits) {
  const std::size_t first = digits.find_first_of("123456789");
  if (first == digits.npos) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(digits.substr(first), is_ascii_digit));
}

/// 15 digits at most, without exponent, without zeros at the end of a fraction.
std::string rounded_digits(double number) {
  const double size = std::fabs(number);
  const int power = size > 0 ? static_cast<int>(std::floor(std::log10(size))) : 0;
  const int decimals = static_cast<int>(kept_digits) - 1 - power;
  std::array<char, 512> digits;
  const auto written = std::to_chars(digits.data(),
                                     digits.data() + digits.size(),
                                     number,
                                     std::chars_format::fixed,
                                     std::clamp(decimals, 0, 330));
  std::string text(digits.data(), written.ptr);
  if (text.find('.') != text.npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

}  // namespace

std::optional<CellNumber> read_cell_number(std::string_view written) {
  const bool minus = written.starts_with('-');
  const std::string_view size = written.substr(minus ? 1 : 0);
  if (is_plain(size) && significant_digits(size) <= kept_digits) {
    return CellNumber{.digits = std::string(without_empty_fraction(written))};
  }
  double number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number);
  const bool is_number = error == std::errc() && end == written.data() + written.size();
  if (!is_number || !std::isfinite(number) || std::fabs(number) > most_shown) return std::nullopt;
  return CellNumber{rounded_digits(number), std::fabs(number) >= most_whole};
}

std::string round_decimals(std::string_view digits, std::size_t decimals) {
  const std::size_t point = digits.find('.');
  if (point == digits.npos || digits.size() - point - 1 <= decimals) return std::string(digits);
  std::string rounded(digits.substr(0, point + 1 + decimals));
  const bool up = digits[point + 1 + decimals] >= '5';
  if (decimals == 0) rounded.pop_back();
  bool carry = up;
  for (auto digit = rounded.rbegin(); carry && digit != rounded.rend(); ++digit) {
    if (!is_ascii_digit(*digit)) continue;
    carry = *digit == '9';
    *digit = carry ? '0' : static_cast<char>(*digit + 1);
  }
  if (carry) rounded.insert(rounded.find_first_of("0123456789"), 1, '1');
  return rounded;
}

}  // namespace gerove::intake
