#include "gerove/tables/profiles.hpp"

#include <string>

#include "gerove/disclosure/profiles.hpp"
#include "tables/cells.hpp"

namespace gerove::tables {

namespace {

Word shown_word(bool shown, Language language) {
  return shown ? Word{"shown", std::string(Text{"rodomas", "shown"}.in(language))}
               : Word{"hidden", std::string(Text{"slepiamas", "hidden"}.in(language))};
}

Word why_word(disclosure::Why why, Language language) {
  return {std::string(to_string(why)), std::string(label(why).in(language))};
}

}  // namespace

report::Table profiles(Language language) {
  report::Table table = make_table(language,
                                   {"Atskleidimo profiliai", "Disclosure profiles"},
                                   {{"profile", {"Profilis", "Profile"}},
                                    {"recipient", {"Gavėjas", "Recipient"}},
                                    {"purpose", {"Tikslas", "Purpose"}}});
  for (const disclosure::Profile& profile : disclosure::profiles) {
    table.rows.push_back({std::string(profile.id),
                          std::string(profile.recipient.in(language)),
                          std::string(profile.purpose.in(language))});
  }
  return table;
}

report::Table decisions(const disclosure::FieldDecisions& decisions, Language language) {
  report::Table table = make_table(language,
                                   {},
                                   {{"field", {"Laukas", "Field"}},
                                    {"privacy", {"Privatumas", "Privacy"}},
                                    {"decision", {"Sprendimas", "Decision"}},
                                    {"why", {"Kodėl", "Why"}}});
  for (const disclosure::FieldDecision& decision : decisions) {
    table.rows.push_back({decision.path,
                          std::string(to_string(decision.privacy)),
                          shown_word(decision.shown, language),
                          why_word(decision.why, language)});
  }
  return table;
}

}  // namespace gerove::tables
