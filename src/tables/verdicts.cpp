#include "gerove/tables/verdicts.hpp"

#include <optional>
#include <string_view>

#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"
#include "tables/cells.hpp"

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

Cell kind_cell(const Kind* kind, Language language) {
  return kind == nullptr ? Word{}
                         : Word{std::string(kind->name), std::string(kind->label.in(language))};
}

Cell severity_cell(const std::optional<Severity>& severity, Language language) {
  return severity ? report::severity_word(*severity, language)
                  : Word{"", std::string(Text{"gerai", "fine"}.in(language))};
}

}  // namespace

report::Table verdicts(std::span<const std::string> codes, Language language) {
  report::Table table = make_table(language,
                                   {},
                                   {{"position", {"Nr.", "No."}},
                                    {"severity", {"Svarba", "Severity"}},
                                    {"kind", {"Rūšis", "Kind"}},
                                    {"result", {"Išvada", "Result"}},
                                    {"text", {"Paaiškinimas", "Explanation"}}});
  for (const std::string& code : codes) {
    const Verdict verdict = verdict_on(code);
    table.rows.push_back({static_cast<std::int64_t>(table.rows.size() + 1),
                          severity_cell(verdict.severity, language),
                          kind_cell(verdict.kind, language),
                          std::string(verdict.result),
                          std::string(verdict.text.in(language))});
  }
  return table;
}

}  // namespace gerove::tables
