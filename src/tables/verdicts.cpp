#include "gerove/tables/verdicts.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::tables {

namespace {

constexpr std::size_t personal_code_length = 11;

/// A kind of codes.
struct Kind {
  std::string_view name;  ///< for programs
  Text label;             ///< for people
};
constexpr Kind personal_code{"personal_code", {"asmens kodas", "personal code"}};
constexpr Kind legal_entity_code{"legal_entity_code",
                                 {"juridinio asmens kodas", "legal entity code"}};

/// What checking one code gave.
struct Verdict {
  const Kind* kind;         ///< nothing when the length fits none
  std::string_view result;  ///< stable name
  std::optional<Severity> severity;
  Text text;
};

Verdict verdict_on(std::string_view code) {
  if (code.size() == personal_code_length) {
    const auto check = check_personal_code(code);
    return {&personal_code, to_string(check), severity_of(check), label(check)};
  }
  const auto check = check_legal_entity_code(code);
  if (check != LegalEntityCodeCheck::wrong_length) {
    return {&legal_entity_code, to_string(check), severity_of(check), label(check)};
  }
  return {nullptr,
          to_string(check),
          Severity::error,
          {"asmens kodas turi būti iš 11 skaitmenų, juridinio asmens – iš 9",
           "a personal code has 11 digits, a legal entity code 9"}};
}

std::optional<Word> kind_word(const Kind* kind, Language language) {
  if (kind == nullptr) return {};
  return Word{std::string(kind->name), std::string(kind->label.in(language))};
}

/// What is right has no severity, but people want to read that it is.
Word severity_of(const Verdict& verdict, Language language) {
  if (verdict.severity) return severity_word(*verdict.severity, language);
  return {"", std::string(Text{"gerai", "fine"}.in(language))};
}

}  // namespace

Table verdicts(std::span<const std::string> codes, Language language) {
  Rows rows(verdict_schema, language);
  std::int64_t position = 0;
  for (const std::string& code : codes) {
    const Verdict verdict = verdict_on(code);
    rows.add(++position,
             severity_of(verdict, language),
             kind_word(verdict.kind, language),
             verdict.result,
             verdict.text);
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
