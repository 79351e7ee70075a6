#include "intake/formats/list_number.hpp"

#include <string_view>

namespace gerove::intake {

namespace {

struct RomanDigit {
  std::uint32_t value;
  std::string_view letters;
};

constexpr RomanDigit roman_digits[] = {{1000, "m"},
                                       {900, "cm"},
                                       {500, "d"},
                                       {400, "cd"},
                                       {100, "c"},
                                       {90, "xc"},
                                       {50, "l"},
                                       {40, "xl"},
                                       {10, "x"},
                                       {9, "ix"},
                                       {5, "v"},
                                       {4, "iv"},
                                       {1, "i"}};

std::string roman(std::uint32_t number) {
  constexpr std::uint32_t most = 3999;
  if (number == 0 || number > most) return std::to_string(number);
  std::string letters;
  for (const RomanDigit& digit : roman_digits) {
    for (; number >= digit.value; number -= digit.value) letters += digit.letters;
  }
  return letters;
}

std::string letter(std::uint32_t number) {
  constexpr std::uint32_t alphabet = 26;
  constexpr std::uint32_t most = 30 * alphabet;
  if (number == 0 || number > most) return std::to_string(number);
  return std::string((number - 1) / alphabet + 1, static_cast<char>('a' + (number - 1) % alphabet));
}

std::string in_capitals(std::string letters) {
  for (char& c : letters) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return letters;
}

}  // namespace

std::string list_number(std::uint32_t number, ListFormat format) {
  switch (format) {
    case ListFormat::none:
    case ListFormat::bullet: return {};
    case ListFormat::decimal_zero:
      return number < 10 ? '0' + std::to_string(number) : std::to_string(number);
    case ListFormat::lower_roman: return roman(number);
    case ListFormat::upper_roman: return in_capitals(roman(number));
    case ListFormat::lower_letter: return letter(number);
    case ListFormat::upper_letter: return in_capitals(letter(number));
    default: return std::to_string(number);
  }
}

}  // namespace gerove::intake
