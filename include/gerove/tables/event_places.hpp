/// @file
/// Where records tell of events, as a table.
#pragma once

#include <string>

#include "gerove/codes/procedure.hpp"
#include "gerove/law/event_places.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each event and place.
inline constexpr auto event_place_schema =
    schema("event_places",
           {"Kur įrašuose ieškoma įvykių", "Where records tell of events"},
           column<law::Event>("event", {"Įvykis", "Event"}),
           column<std::string>("path", {"Vieta", "Place"}),
           column<Answer>("by_code", {"Pagal žingsnio kodą", "By the code of a step"}),
           column<Answer>("at_the_latest", {"Ne vėliau kaip tą dieną", "At the latest"}));

/// The table `event_places`.
Table event_places(Language language);

}  // namespace gerove::tables
