/// @file
/// Phrases that stand both in the terms and in the criteria of plans. Patterns as in words.hpp.
#pragma once

#include <string_view>

namespace gerove::intake {

/// As needed.
inline constexpr std::string_view as_needed_phrases[] = {
    "pagal poreik*",
    "pagal ... poreik*",
    "esant poreikiui",
    "esant ... poreikiui",
    "atsiradus poreikiui",
    "iskilus poreikiui",
    "poreikiui esant",
    "poreikiui atsiradus",
    "prireikus",
    "esant butinybei",
    "esant reikalui",
};

/// Continuously.
inline constexpr std::string_view continuous_phrases[] = {
    "nuolat",
    "nuolatos",
    "nuolatinis",
    "nuolatine",
    "nuolatine veikla",
    "nuolatinis procesas",
    "pastoviai",
    "nepertraukiamai",
};

}  // namespace gerove::intake
