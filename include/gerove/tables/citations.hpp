/// @file
/// Citations of acts in a text, as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/intake/citation.hpp"
#include "gerove/records/cited_acts.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each citation.
inline constexpr auto citation_schema =
    schema("citations",
           {"Cituojami teisės aktai", "Acts that are cited"},
           column<std::int64_t>("begin", {"Pradžia", "Begin"}),
           column<std::int64_t>("end", {"Pabaiga", "End"}),
           column<std::int64_t>("list_begin", {"Sąrašo pradžia", "Begin of the list"}),
           column<ActKind>("kind", {"Rūšis", "Kind"}),
           column<std::string>("act_text", {"Akto žodžiai", "Words for the act"}),
           column<ActorKind>("issuer", {"Leidėjas", "Issuer"}),
           column<std::string>(
               "issuer_text", {"Leidėjo žodžiai", "Words for the issuer"}, Privacy::identity),
           column<std::string>("date", {"Data", "Date"}),
           column<std::string>("last_date", {"Paskutinė data", "Last date"}),
           column<std::string>("number", {"Numeris", "Number"}),
           column<std::string>("last_number", {"Paskutinis numeris", "Last number"}),
           column<std::string>("title", {"Pavadinimas", "Title"}, Privacy::offence),
           column<std::string>("provisions", {"Nuostatos", "Provisions"}),
           column<Word>("state", {"Ar rastas", "Whether found"}),
           column<std::string>("acts", {"Aktai", "Acts"}));

/// The table `citations`: dates as far as they are written, provisions between semicolons; if acts
/// are given, what is known about the act that is meant, and the ids of the acts between spaces.
/// @param acts where the acts are sought, or null
Table citations(std::span<const intake::Citation> citations,
                const ActsByNumber* acts,
                const MunicipalityId& municipality,
                Language language);

}  // namespace gerove::tables
