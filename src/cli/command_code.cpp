#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/failures.hpp"
#include "cli/output.hpp"
#include "cli/values.hpp"
#include "gerove/codes/legal_entity_code.hpp"
#include "gerove/codes/personal_code.hpp"

namespace gerove::cli {

namespace {

constexpr Text group_about{"Tikrinti asmens ir juridinių asmenų kodus",
                           "Check personal and legal entity codes"};

constexpr About about{
    {"Ar kodas teisingas, o jei ne – kuri jo dalis netinka",
     "Whether a code is right, and if not, which part of it is wrong"},
    "code check - < codes.txt",
    {"11 skaitmenų – asmens kodas, 9 (senas – 7) – juridinio asmens. Kodai nerodomi: jie\n"
     "vadinami savo eilės numeriu. Asmens kodus geriau perduoti standartine įvestimi: komandų\n"
     "eilutę mato kiti kompiuterio naudotojai.",
     "11 digits are a personal code, 9 (old: 7) a legal entity's. Codes are not shown but named\n"
     "by their position. Personal codes are better passed by standard input: other users of\n"
     "the computer can see the command line."}};

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

std::vector<std::string> all_codes(const std::vector<std::string>& words) {
  std::vector<std::string> codes;
  for (const std::string& word : words) {
    if (word != "-") {
      codes.push_back(word);
      continue;
    }
    for (std::string code; std::cin >> code;) codes.push_back(code);
  }
  return codes;
}

report::Table verdicts_table(const Session& session) {
  return make_table(session,
                    {column(session, "position", {"Nr.", "No."}),
                     column(session, "severity", {"Svarba", "Severity"}),
                     column(session, "kind", {"Rūšis", "Kind"}),
                     column(session, "result", {"Išvada", "Result"}),
                     column(session, "text", {"Paaiškinimas", "Explanation"})});
}

report::Cell kind_cell(const Session& session, const Kind* kind) {
  return kind == nullptr ? report::Word{}
                         : report::Word{std::string(kind->name), session.say(kind->label)};
}

report::Cell severity_cell(const Session& session, const std::optional<Severity>& severity) {
  return severity ? report::severity_word(*severity, session.language)
                  : report::Word{"", session.say({"gerai", "fine"})};
}

Exit check_codes(const Session& session, const std::vector<std::string>& words) {
  const auto codes = all_codes(words);
  if (codes.empty()) throw CommandError("no_codes", {"nėra nė vieno kodo", "there is no code"});
  report::Table table = verdicts_table(session);
  bool wrong = false;
  for (const std::string& code : codes) {
    const Verdict verdict = verdict_on(code);
    wrong = wrong || verdict.severity == Severity::error;
    const auto position = static_cast<std::int64_t>(table.rows.size() + 1);
    table.rows.push_back({position,
                          severity_cell(session, verdict.severity),
                          kind_cell(session, verdict.kind),
                          std::string(verdict.result),
                          session.say(verdict.text)});
  }
  print_tables(session, {{"codes", std::move(table)}});
  return wrong ? Exit::found : Exit::clean;
}

}  // namespace

void add_code(Command program) {
  Command group = program.group("code", group_about);
  auto [command, codes] = group.add("check", about, check_codes);
  command.argument(texts({"KODAS", "CODE"}, codes),
                   {"Kodai; „-“ – iš standartinės įvesties, skiriami tarpais",
                    "Codes; \"-\": from standard input, with spaces between"});
}

}  // namespace gerove::cli
