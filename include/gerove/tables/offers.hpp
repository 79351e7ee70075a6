/// @file
/// Services that were found, as a table.
#pragma once

#include "gerove/report/table.hpp"
#include "gerove/service/match.hpp"

namespace gerove::tables {

/// One row for each offer, then for each near miss: standing, service, name, provider, place,
/// place_from, waiting, distance_km, address, reasons. A provider without name is shown by its id.
report::Table offers(const service::Matches& matches, Language language);

}  // namespace gerove::tables
