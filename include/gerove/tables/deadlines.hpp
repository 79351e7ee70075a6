/// @file
/// Deadlines as a table.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "gerove/core/stop_check.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each deadline.
inline constexpr auto deadline_schema =
    schema("deadlines",
           {"Terminai", "Deadlines"},
           column<Date>("due", {"Iki", "Due"}),
           column<law::DeadlineState>("state", {"Būsena", "State"}),
           column<std::string>("title", {"Ką padaryti", "What"}),
           column<std::string>("rule", {"Taisyklė", "Rule"}),
           column<std::string>("citation", {"Nuoroda", "Citation"}),
           record_column,
           path_column,
           column<Moment>("due_moment", {"Iki laiko", "Due at"}),
           column<law::Event>("anchor", {"Skaičiuojama nuo", "Counted from"}),
           column<Date>("anchor_date", {"Nuo dienos", "From"}),
           column<law::Event>("done", {"Įvykdė", "Fulfilled by"}),
           column<Date>("done_date", {"Įvykdyta", "Done"}),
           column<std::string>("regime", {"Redakcija", "Edition"}),
           column<law::ValueStatus>("status", {"Patikimumas", "Status"}));
/// The same with what each day follows from, a line a step.
inline constexpr auto explained_deadline_schema =
    extended("explained_deadlines",
             deadline_schema,
             column<std::string>("explanation", {"Paaiškinimas", "Explanation"}));

/// The table `deadlines`.
Table deadlines(std::span<const law::FiledDeadline> deadlines,
                Language language,
                const StopCheck& stop = {});
/// The table `explained_deadlines`.
Table explained_deadlines(std::span<const law::FiledDeadline> deadlines,
                          const calendar::Calendar& calendar,
                          Language language,
                          const StopCheck& stop = {});

}  // namespace gerove::tables
