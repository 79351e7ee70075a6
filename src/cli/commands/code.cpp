#include <algorithm>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/input/values.hpp"
#include "cli/output/failures.hpp"
#include "cli/output/output.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/tables/verdicts.hpp"

namespace gerove::cli {

namespace {

constexpr Text code_group_about{"Tikrinti asmens ir juridinių asmenų kodus",
                                "Check personal and legal entity codes"};

constexpr About code_about{
    {"Ar kodas teisingas, o jei ne – kuri jo dalis netinka",
     "Whether a code is right, and if not, which part of it is wrong"},
    "code check - < codes.txt",
    {"11 skaitmenų – asmens kodas, 9 (senas – 7) – juridinio asmens. Kodai nerodomi: jie\n"
     "vadinami savo eilės numeriu. Asmens kodus geriau perduoti standartine įvestimi: komandų\n"
     "eilutę mato kiti kompiuterio naudotojai.",
     "11 digits are a personal code, 9 (old: 7) a legal entity's. Codes are not shown but named\n"
     "by their position. Personal codes are better passed by standard input: other users of\n"
     "the computer can see the command line."}};

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

bool has_error(const tables::Table& verdicts) {
  const auto severity = std::ranges::find(verdicts.columns, "severity", &tables::Column::name);
  for (std::size_t row = 0; row < verdicts.rows; ++row) {
    if (severity->text_at(row) == label(Severity::error).en) return true;
  }
  return false;
}

Exit check_codes(const Session& session, const std::vector<std::string>& words) {
  const auto codes = all_codes(words);
  if (codes.empty()) throw CommandError("no_codes", {"nėra nė vieno kodo", "there is no code"});
  tables::Table table = tables::verdicts(codes, session.language);
  const bool wrong = has_error(table);
  print_tables(session, {{"codes", std::move(table)}});
  return wrong ? Exit::found : Exit::clean;
}

}  // namespace

void add_code(Command program) {
  Command group = program.group("code", code_group_about);
  auto [command, codes] = group.add("check", code_about, check_codes);
  command.argument(texts({"KODAS", "CODE"}, codes),
                   {"Kodai; „-“ – iš standartinės įvesties, skiriami tarpais",
                    "Codes; \"-\": from standard input, with spaces between"});
}

}  // namespace gerove::cli
