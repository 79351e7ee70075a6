/// @file
/// Services that were found, as a table.
#pragma once

#include <cstdint>
#include <string>

#include "gerove/service/match.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each offer, then for each near miss.
inline constexpr auto offer_schema =
    schema("offers",
           {"Paslaugos", "Services"},
           column<Word>("standing", {"Tinka", "Fits"}),
           column<std::string>("service", {"Paslauga", "Service"}),
           column<std::string>("name", {"Pavadinimas", "Name"}),
           column<std::string>("provider", {"Teikėjas", "Provider"}),
           column<Answer>("place", {"Yra vietų", "Place"}),
           column<Date>("place_from", {"Vieta nuo", "Place from"}),
           column<std::int64_t>("waiting", {"Laukia", "Waiting"}),
           column<std::int64_t>("distance_km", {"Km", "Km"}),
           column<std::string>("address", {"Adresas", "Address"}, Privacy::identity),
           column<std::string>("reasons", {"Kodėl", "Why"}),
           column<std::string>("site", {"Teikimo vieta", "Site"}));

/// The table `offers`. A provider and a site without name are shown by their ids.
Table offers(const service::Matches& matches, Language language);

}  // namespace gerove::tables
