/// @file
/// Personal codes (asmens kodas): eleven digits `G YYMMDD NNN C` with a check digit.
///
/// A personal code names a person: nothing here stores it, prints it or puts it into an error.
/// Where a record states a birth date or a sex, that statement counts, never the code: do not
/// derive a legal age from a code when an explicit birth date is there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gerove/codes/check_digit.hpp"
#include "gerove/codes/person.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/partial_date.hpp"
#include "gerove/core/text.hpp"

namespace gerove {

/// What checking a personal code found. The first fault counts, in the order of this list.
enum class PersonalCodeCheck : std::uint8_t {
  valid,               ///< all parts are right, with a whole birth date
  valid_without_date,  ///< right, of series 9, whose digits mean no date and no sex
  partial_date,       ///< right if zeros may stand for an unknown month or day of birth; unverified
  wrong_length,       ///< not eleven characters
  not_digits,         ///< something other than a digit
  wrong_century,      ///< the first digit is none of 1 to 6 and 9
  wrong_date,         ///< there is no such day of birth
  wrong_check_digit,  ///< the last digit does not follow from the others
};

/// The name of a result, for programs.
constexpr std::string_view to_string(PersonalCodeCheck check) {
  switch (check) {
    case PersonalCodeCheck::valid: return "valid";
    case PersonalCodeCheck::valid_without_date: return "valid_without_date";
    case PersonalCodeCheck::partial_date: return "partial_date";
    case PersonalCodeCheck::wrong_length: return "wrong_length";
    case PersonalCodeCheck::not_digits: return "not_digits";
    case PersonalCodeCheck::wrong_century: return "wrong_century";
    case PersonalCodeCheck::wrong_date: return "wrong_date";
    case PersonalCodeCheck::wrong_check_digit: return "wrong_check_digit";
  }
  return "";
}

/// What a check found, in words; never with a part of the code.
constexpr Text label(PersonalCodeCheck check) {
  switch (check) {
    case PersonalCodeCheck::valid: return {"asmens kodas teisingas", "the personal code is valid"};
    case PersonalCodeCheck::valid_without_date:
      return {"asmens kodas teisingas, gimimo data jame nenurodyta",
              "the personal code is valid and tells no birth date"};
    case PersonalCodeCheck::partial_date:
      return {"asmens kodo datoje yra nulių: gimimo mėnuo ar diena gali būti nežinomi",
              "zeros in the personal code's date: month or day of birth may be unknown"};
    case PersonalCodeCheck::wrong_length:
      return {"asmens kodas turi būti iš 11 skaitmenų", "a personal code has 11 digits"};
    case PersonalCodeCheck::not_digits:
      return {"asmens kode yra ne skaitmenų", "the personal code holds something but digits"};
    case PersonalCodeCheck::wrong_century:
      return {"netinkamas pirmasis asmens kodo skaitmuo",
              "the first digit of the personal code means nothing"};
    case PersonalCodeCheck::wrong_date:
      return {"asmens kode nurodytos gimimo datos nėra", "there is no such day of birth"};
    case PersonalCodeCheck::wrong_check_digit:
      return {"netinka asmens kodo kontrolinis skaitmuo",
              "the check digit of the personal code is wrong"};
  }
  return {};
}

/// How much a result weighs as a finding: nothing for valid codes, a warning for zeros in the date,
/// an error for the rest.
constexpr std::optional<Severity> severity_of(PersonalCodeCheck check) {
  switch (check) {
    case PersonalCodeCheck::valid:
    case PersonalCodeCheck::valid_without_date: return std::nullopt;
    case PersonalCodeCheck::partial_date: return Severity::warning;
    default: return Severity::error;
  }
}

namespace detail {

constexpr int two_digits(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// Year, month and day in a code of series 1 to 6; zeros as they stand.
constexpr YearMonthDay birth_digits(std::string_view code) {
  const int century = 18 + (code[0] - '1') / 2;
  return {century * 100 + two_digits(code, 1), two_digits(code, 3), two_digits(code, 5)};
}

constexpr bool is_wrong_date(const YearMonthDay& birth) {
  if (birth.month == 0) return birth.day != 0;
  return birth.month > 12 || birth.day > days_in_month(birth.year, birth.month);
}

}  // namespace detail

/// Checks a personal code. The text must be the eleven digits alone, without spaces.
constexpr PersonalCodeCheck check_personal_code(std::string_view code) {
  if (code.size() != 11) return PersonalCodeCheck::wrong_length;
  if (!detail::all_digits(code)) return PersonalCodeCheck::not_digits;
  const char series = code[0];
  const bool dated = series >= '1' && series <= '6';
  if (!dated && series != '9') return PersonalCodeCheck::wrong_century;
  const YearMonthDay birth = dated ? detail::birth_digits(code) : YearMonthDay{};
  if (dated && detail::is_wrong_date(birth)) return PersonalCodeCheck::wrong_date;
  if (detail::check_digit(code.substr(0, 10)) != code[10]) {
    return PersonalCodeCheck::wrong_check_digit;
  }
  if (!dated) return PersonalCodeCheck::valid_without_date;
  return birth.day == 0 ? PersonalCodeCheck::partial_date : PersonalCodeCheck::valid;
}

/// What a personal code says about its bearer.
struct PersonalCodeReading {
  PersonalCodeCheck check{};                ///< whether it is right, and if not, what is wrong
  std::optional<Sex> sex{};                 ///< of a right code other than series 9
  std::optional<PartialDate> birth_date{};  ///< of a right code; of a year or month if there are
                                            ///< zeros, nothing if all six digits are zeros
};

/// Reads a personal code. Sex and birth date are given only when no part of it is wrong.
inline PersonalCodeReading read_personal_code(std::string_view code) {
  PersonalCodeReading reading{.check = check_personal_code(code)};
  if (reading.check != PersonalCodeCheck::valid &&
      reading.check != PersonalCodeCheck::partial_date) {
    return reading;
  }
  reading.sex = (code[0] - '0') % 2 == 1 ? Sex::male : Sex::female;
  const YearMonthDay birth = detail::birth_digits(code);
  if (const auto date = make_date(birth.year, birth.month, birth.day)) {
    reading.birth_date = PartialDate(*date);
  } else if (birth.month != 0) {
    reading.birth_date = PartialDate::make(birth.year, birth.month);
  } else if (birth.year % 100 != 0) {
    reading.birth_date = PartialDate::make(birth.year);
  }
  return reading;
}

/// Where in a text the first personal code begins, or npos: eleven digits between which and other
/// digits something stands. A code with a wrong check digit but a day of birth counts, too: a slip
/// of the pen names the same person.
constexpr std::size_t find_personal_code(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  for (std::size_t begin = text.find_first_of(digits); begin != text.npos;) {
    const std::size_t end = std::min(text.find_first_not_of(digits, begin), text.size());
    const std::string_view run = text.substr(begin, end - begin);
    switch (check_personal_code(run)) {
      case PersonalCodeCheck::valid:
      case PersonalCodeCheck::valid_without_date:
      case PersonalCodeCheck::partial_date: return begin;
      case PersonalCodeCheck::wrong_check_digit:
        if (run[0] != '9' && detail::birth_digits(run).day != 0) return begin;
        break;
      default: break;
    }
    begin = text.find_first_of(digits, end);
  }
  return text.npos;
}

/// Whether a text is a personal code or has one in it.
constexpr bool holds_personal_code(std::string_view text) {
  return text.size() >= 11 && find_personal_code(text) != text.npos;
}

/// A text with asterisks in place of the digits of personal codes.
inline std::string without_personal_codes(std::string text) {
  for (std::size_t at = find_personal_code(text); at != text.npos; at = find_personal_code(text)) {
    text.replace(at, 11, 11, '*');
  }
  return text;
}

/// An id that may be shown in lists and messages: nothing of one with a personal code in it.
constexpr std::string_view shown_id(std::string_view id) {
  return holds_personal_code(id) ? std::string_view() : id;
}

}  // namespace gerove
