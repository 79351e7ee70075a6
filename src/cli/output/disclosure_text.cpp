#include "cli/output/disclosure_text.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/output/output.hpp"
#include "core/joined.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/disclosure/profiles.hpp"
#include "gerove/tables/rows.hpp"

namespace gerove::cli {

namespace {

constexpr Privacy all_classes[] = {
    Privacy::plain, Privacy::identity, Privacy::health, Privacy::offence, Privacy::reporter};

using tables::column;

constexpr auto grant_schema =
    tables::schema("grants",
                   {},
                   column<std::string>("records", {"Įrašai", "Records"}),
                   column<std::string>("classes", {"Privatumo klasės", "Classes"}),
                   column<Answer>("text", {"Tekstas", "Text"}),
                   column<std::int64_t>("alike", {"Vienodų bent", "Alike at least"}));
constexpr auto basis_schema =
    tables::schema("bases",
                   {},
                   column<std::string>("rule", {"Taisyklė", "Rule"}),
                   column<std::string>("citation", {"Nuoroda", "Citation"}),
                   column<law::ValueStatus>("status", {"Patikimumas", "Status"}),
                   column<std::string>("says", {"Ką tai reiškia čia", "What follows"}));

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

tables::Table grants_table(const Session& session, const disclosure::Profile& profile) {
  tables::Rows rows(grant_schema, session.language);
  for (const disclosure::Grant& grant : profile.grants) {
    rows.add(joined({grant.records.begin(), grant.records.end()}, ", "),
             classes_text(grant.classes),
             grant.text ? Answer::yes : Answer::no,
             grant.alike == 0 ? std::nullopt : std::optional(grant.alike));
  }
  return std::move(rows).table();
}

tables::Table bases_table(const Session& session, const disclosure::Profile& profile) {
  tables::Rows rows(basis_schema, session.language);
  for (const disclosure::Basis& basis : profile.bases) {
    rows.add(basis.rule, basis.citation, tables::if_specified(basis.status), basis.says);
  }
  return std::move(rows).table();
}

}  // namespace gerove::cli
