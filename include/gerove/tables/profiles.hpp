/// @file
/// Disclosure profiles and what they decide, as tables.
#pragma once

#include <string>

#include "gerove/disclosure/redact.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// The library's profiles.
inline constexpr auto profile_schema =
    schema("profiles",
           {"Atskleidimo profiliai", "Disclosure profiles"},
           column<std::string>("profile", {"Profilis", "Profile"}),
           column<std::string>("recipient", {"Gavėjas", "Recipient"}),
           column<std::string>("purpose", {"Tikslas", "Purpose"}));
/// What a profile decides about each field, and why.
inline constexpr auto profile_field_schema =
    schema("profile_fields",
           {},
           column<std::string>("field", {"Laukas", "Field"}),
           column<std::string>("privacy", {"Privatumas", "Privacy"}),
           column<Word>("decision", {"Sprendimas", "Decision"}),
           column<Word>("why", {"Kodėl", "Why"}));

/// The table `profiles`.
Table profiles(Language language);
/// The table `profile_fields`.
Table profile_fields(const disclosure::FieldDecisions& decisions, Language language);

}  // namespace gerove::tables
