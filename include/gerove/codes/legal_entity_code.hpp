/// @file
/// Legal entity codes (juridinio asmens kodas): nine digits, the last a check digit.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gerove/codes/check_digit.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/text.hpp"

namespace gerove {

/// What checking a legal entity code found. The first fault counts, in the order of this list.
enum class LegalEntityCodeCheck : std::uint8_t {
  valid,             ///< nine digits, the last one right
  old_seven_digits,  ///< seven digits, as old records have (before 2004, unverified): not checkable
  wrong_length,      ///< neither nine nor seven characters
  not_digits,        ///< something other than a digit
  wrong_check_digit,  ///< the last digit does not follow from the others
};

/// The name of a result, for programs.
constexpr std::string_view to_string(LegalEntityCodeCheck check) {
  switch (check) {
    case LegalEntityCodeCheck::valid: return "valid";
    case LegalEntityCodeCheck::old_seven_digits: return "old_seven_digits";
    case LegalEntityCodeCheck::wrong_length: return "wrong_length";
    case LegalEntityCodeCheck::not_digits: return "not_digits";
    case LegalEntityCodeCheck::wrong_check_digit: return "wrong_check_digit";
  }
  return "";
}

/// What a check found, in words.
constexpr Text label(LegalEntityCodeCheck check) {
  switch (check) {
    case LegalEntityCodeCheck::valid:
      return {"juridinio asmens kodas teisingas", "the legal entity code is valid"};
    case LegalEntityCodeCheck::old_seven_digits:
      return {"senas 7 skaitmenų juridinio asmens kodas, patikrinti negalima",
              "an old legal entity code of 7 digits, which can't be checked"};
    case LegalEntityCodeCheck::wrong_length:
      return {"juridinio asmens kodas turi būti iš 9 skaitmenų",
              "a legal entity code has 9 digits"};
    case LegalEntityCodeCheck::not_digits:
      return {"juridinio asmens kode yra ne skaitmenų",
              "the legal entity code holds something but digits"};
    case LegalEntityCodeCheck::wrong_check_digit:
      return {"netinka juridinio asmens kodo kontrolinis skaitmuo",
              "the check digit of the legal entity code is wrong"};
  }
  return {};
}

/// How much a result weighs as a finding: nothing for a valid code, a warning for an old one, an
/// error for the rest.
constexpr std::optional<Severity> severity_of(LegalEntityCodeCheck check) {
  switch (check) {
    case LegalEntityCodeCheck::valid: return std::nullopt;
    case LegalEntityCodeCheck::old_seven_digits: return Severity::warning;
    default: return Severity::error;
  }
}

/// Checks a legal entity code. The text must be the digits alone, without spaces or a VAT prefix.
constexpr LegalEntityCodeCheck check_legal_entity_code(std::string_view code) {
  if (code.size() != 9 && code.size() != 7) return LegalEntityCodeCheck::wrong_length;
  if (!detail::all_digits(code)) return LegalEntityCodeCheck::not_digits;
  if (code.size() == 7) return LegalEntityCodeCheck::old_seven_digits;
  return detail::check_digit(code.substr(0, 8)) == code[8]
             ? LegalEntityCodeCheck::valid
             : LegalEntityCodeCheck::wrong_check_digit;
}

}  // namespace gerove
