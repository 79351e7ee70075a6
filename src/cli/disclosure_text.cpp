#include "cli/disclosure_text.hpp"

#include <string_view>

#include "cli/output.hpp"
#include "cli/rule_text.hpp"
#include "gerove/disclosure/profiles.hpp"

namespace gerove::cli {

namespace {

constexpr Privacy all_classes[] = {
    Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence, Privacy::reporter};

report::Word shown_word(const Session& session, bool shown) {
  return shown ? report::Word{"shown", session.say({"rodomas", "shown"})}
               : report::Word{"hidden", session.say({"slepiamas", "hidden"})};
}

report::Word why_word(const Session& session, disclosure::Why why) {
  return {std::string(to_string(why)), session.say(label(why))};
}

report::Word yes_or_no(const Session& session, bool yes) {
  return yes ? report::Word{"yes", session.say({"taip", "yes"})}
             : report::Word{"no", session.say({"ne", "no"})};
}

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

report::Table decisions_table(const Session& session, const disclosure::FieldDecisions& decisions) {
  report::Table table = make_table(session,
                                   {column(session, "field", {"Laukas", "Field"}),
                                    column(session, "privacy", {"Privatumas", "Privacy"}),
                                    column(session, "decision", {"Sprendimas", "Decision"}),
                                    column(session, "why", {"Kodėl", "Why"})});
  for (const disclosure::FieldDecision& decision : decisions) {
    table.rows.push_back({decision.path,
                          std::string(to_string(decision.privacy)),
                          shown_word(session, decision.shown),
                          why_word(session, decision.why)});
  }
  return table;
}

report::Table grants_table(const Session& session, const disclosure::Profile& profile) {
  report::Table table = make_table(session,
                                   {column(session, "records", {"Įrašai", "Records"}),
                                    column(session, "classes", {"Privatumo klasės", "Classes"}),
                                    column(session, "text", {"Tekstas", "Text"})});
  for (const disclosure::Grant& grant : profile.grants) {
    table.rows.push_back({joined({grant.records.begin(), grant.records.end()}, ", "),
                          classes_text(grant.classes),
                          yes_or_no(session, grant.text)});
  }
  return table;
}

report::Table bases_table(const Session& session, const disclosure::Profile& profile) {
  report::Table table =
      make_table(session,
                 {column(session, "rule", {"Taisyklė", "Rule"}),
                  column(session, "citation", {"Nuoroda", "Citation"}),
                  column(session, "status", {"Patikimumas", "Status"}),
                  column(session, "says", {"Ką tai reiškia čia", "What follows"})});
  for (const disclosure::Basis& basis : profile.bases) {
    table.rows.push_back({std::string(basis.rule),
                          std::string(basis.citation),
                          status_word(basis.status, session.language),
                          session.say(basis.says)});
  }
  return table;
}

}  // namespace gerove::cli
