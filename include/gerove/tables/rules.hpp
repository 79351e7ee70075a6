/// @file
/// The rules of law as a table.
#pragma once

#include <string>

#include "gerove/law/law.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each rule and each case in which it says something else.
inline constexpr auto rule_schema =
    schema("rules",
           {"Taisyklės", "Rules"},
           column<std::string>("rule", {"Taisyklė", "Rule"}),
           column<std::string>("title", {"Apie ką", "About"}),
           column<law::RuleSubject>("subject", {"Kam taikoma", "Held against"}),
           column<std::string>("edition", {"Redakcija", "Edition"}),
           column<std::string>("value", {"Ką sako", "Value"}),
           column<std::string>("citation", {"Nuoroda", "Citation"}),
           column<law::ValueStatus>("status", {"Patikimumas", "Status"}));

/// The table `rules`: what is in force on a day.
Table rules(const law::Law& law, Date day, Language language);

}  // namespace gerove::tables
