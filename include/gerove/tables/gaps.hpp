/// @file
/// Missing services as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gerove/core/stop_check.hpp"
#include "gerove/service/gap.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each service, place and group of persons.
inline constexpr auto gap_schema =
    schema("gaps",
           {"Trūkstamos paslaugos", "Missing services"},
           column<std::string>("kind", {"Paslauga", "Service"}),
           column<ServiceRoot>("root", {"Sritis", "Family"}),
           column<std::string>("municipality", {"Savivaldybė", "Municipality"}),
           column<std::string>("eldership", {"Seniūnija", "Eldership"}),
           column<Word>("whom", {"Kam", "For"}),
           column<std::string>("age", {"Amžius", "Age"}),
           column<std::int64_t>("missing", {"Trūksta", "Missing"}),
           column<std::int64_t>("unmet", {"Nepatenkinta", "Unmet"}),
           column<std::int64_t>("partly_met", {"Iš dalies", "Partly"}),
           column<std::int64_t>("waiting", {"Laukia", "Waiting"}),
           column<std::int64_t>("found", {"Reikia", "Needed"}),
           column<std::int64_t>("no_place", {"Nėra vietų", "No place"}),
           column<std::int64_t>("no_specialist", {"Nėra specialisto", "No specialist"}),
           column<std::int64_t>("longest_wait", {"Dienų", "Days"}));
/// The same once for each record behind a number.
inline constexpr auto gap_source_schema =
    extended("gap_sources", gap_schema, record_column, path_column);

/// The cells where something is missing, most first; with `all`, the others behind them.
std::vector<service::GapCell> shown_gaps(const service::GapReport& gaps, bool all);

/// The table `gaps`.
Table gaps(std::span<const service::GapCell> cells, Language language, const StopCheck& stop = {});
/// The table `gap_sources`.
Table gap_sources(std::span<const service::GapCell> cells,
                  Language language,
                  const StopCheck& stop = {});

}  // namespace gerove::tables
