#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/failures.hpp"
#include "cli/output.hpp"
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

std::string_view name_of(PersonalCodeCheck check) {
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
  return {};
}

std::string_view name_of(LegalEntityCodeCheck check) {
  switch (check) {
    case LegalEntityCodeCheck::valid: return "valid";
    case LegalEntityCodeCheck::old_seven_digits: return "old_seven_digits";
    case LegalEntityCodeCheck::wrong_length: return "wrong_length";
    case LegalEntityCodeCheck::not_digits: return "not_digits";
    case LegalEntityCodeCheck::wrong_check_digit: return "wrong_check_digit";
  }
  return {};
}

Verdict verdict_on(std::string_view code) {
  if (code.size() == personal_code_length) {
    const auto check = check_personal_code(code);
    return {&personal_code, name_of(check), severity_of(check), label(check)};
  }
  const auto check = check_legal_entity_code(code);
  if (check != LegalEntityCodeCheck::wrong_length) {
    return {&legal_entity_code, name_of(check), severity_of(check), label(check)};
  }
  return {nullptr,
          name_of(check),
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

// The table for people has words, the other formats names that never change.
std::string kind_word(const Session& session, const Kind* kind) {
  if (kind == nullptr) return {};
  return session.format == Format::table ? session.say(kind->label) : std::string(kind->name);
}

std::string severity_word(const Session& session, const std::optional<Severity>& severity) {
  if (session.format != Format::table) return severity ? std::string(label(*severity).en) : "";
  return session.say(severity ? label(*severity) : Text{"gerai", "fine"});
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
                          severity_word(session, verdict.severity),
                          kind_word(session, verdict.kind),
                          std::string(verdict.result),
                          session.say(verdict.text)});
  }
  print_tables(session, {{"codes", std::move(table)}});
  return wrong ? Exit::found : Exit::clean;
}

}  // namespace

void add_code(CommandLine& line) {
  CLI::App& group = line.add_group("code", group_about);
  auto codes = std::make_shared<std::vector<std::string>>();
  CLI::App& command = line.add_command(
      group, "check", about, [&line, codes] { return check_codes(line.session(), *codes); });
  command
      .add_option(line.say({"KODAS", "CODE"}),
                  *codes,
                  line.say({"Kodai; „-“ – iš standartinės įvesties, skiriami tarpais",
                            "Codes; \"-\": from standard input, with spaces between"}))
      ->required()
      ->type_name("");
}

}  // namespace gerove::cli
