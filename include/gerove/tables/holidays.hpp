/// @file
/// Holidays and other days out of the ordinary, as a table.
#pragma once

#include <string>

#include "gerove/calendar/calendar.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each holiday and each day on which an office decided otherwise.
inline constexpr auto holiday_schema =
    schema("holidays",
           {"Šventės ir kitos ypatingos dienos", "Holidays and other days"},
           column<Date>("date", {"Diena", "Date"}),
           column<Answer>("working", {"Darbo diena", "Working day"}),
           column<std::string>("name", {"Kas tai", "What it is"}));

/// The table `holidays`: those from a first to a last day.
Table holidays(const calendar::Calendar& calendar, Date first, Date last, Language language);

}  // namespace gerove::tables
