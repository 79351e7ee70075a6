#include "cli/disclosure_text.hpp"

#include <string_view>

#include "cli/output.hpp"
#include "core/joined.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "report/code_word.hpp"
#include "tables/rule_text.hpp"

namespace gerove::cli {

namespace {

constexpr Privacy all_classes[] = {
    Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence, Privacy::reporter};

std::string classes_text(disclosure::PrivacySet classes) {
  std::vector<std::string> names;
  for (const Privacy privacy : all_classes) {
    if (classes.contains(privacy)) names.emplace_back(to_string(privacy));
  }
  return joined(names, ", ");
}

}  // namespace

std::vector<std::string> profile_names() {
  std::vector<std::string> names;
  for (const disclosure::Profile& profile : disclosure::profiles) names.emplace_back(profile.id);
  return names;
}

report::Table grants_table(const Session& session, const disclosure::Profile& profile) {
  report::Table table = report::make_table(session.language,
                                           {},
                                           {{"records", {"Įrašai", "Records"}},
                                            {"classes", {"Privatumo klasės", "Classes"}},
                                            {"text", {"Tekstas", "Text"}}});
  for (const disclosure::Grant& grant : profile.grants) {
    table.rows.push_back({joined({grant.records.begin(), grant.records.end()}, ", "),
                          classes_text(grant.classes),
                          word_of(grant.text ? Answer::yes : Answer::no, session.language)});
  }
  return table;
}

report::Table bases_table(const Session& session, const disclosure::Profile& profile) {
  report::Table table = report::make_table(session.language,
                                           {},
                                           {{"rule", {"Taisyklė", "Rule"}},
                                            {"citation", {"Nuoroda", "Citation"}},
                                            {"status", {"Patikimumas", "Status"}},
                                            {"says", {"Ką tai reiškia čia", "What follows"}}});
  for (const disclosure::Basis& basis : profile.bases) {
    table.rows.push_back({std::string(basis.rule),
                          std::string(basis.citation),
                          tables::status_word(basis.status, session.language),
                          session.say(basis.says)});
  }
  return table;
}

}  // namespace gerove::cli
