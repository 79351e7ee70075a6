#include "gerove/tables/profiles.hpp"

#include <utility>

#include "gerove/disclosure/profiles.hpp"
#include "gerove/tables/rows.hpp"

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

Table profiles(Language language) {
  Rows rows(profile_schema, language);
  for (const disclosure::Profile& profile : disclosure::profiles) {
    rows.add(profile.id, profile.recipient, profile.purpose);
  }
  return std::move(rows).table();
}

Table profile_fields(const disclosure::FieldDecisions& decisions, Language language) {
  Rows rows(profile_field_schema, language);
  for (const disclosure::FieldDecision& decision : decisions) {
    rows.add(decision.path,
             to_string(decision.privacy),
             shown_word(decision.shown, language),
             why_word(decision.why, language));
  }
  return std::move(rows).table();
}

}  // namespace gerove::tables
