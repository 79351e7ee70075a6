/// @file
/// The public holidays of Lithuania (švenčių dienos, DK 123 str. 1 d.) and its weekly rest days.
///
/// Not in the table, because the facts are not known well enough; a host that needs them gives
/// office overrides (`OfficeOverride`):
/// - substitute rest days for holidays on a weekend under the former Labour Code (art. 162-1, from
///   2005-12-22, its end not known);
/// - working days that the Government shifts for budget institutions (darbo laiko perkėlimas).
#pragma once

#include <array>

#include "gerove/calendar/holiday.hpp"

namespace gerove::calendar {

/// The weekly rest days: Saturday and Sunday (poilsio dienos, CK 1.121 str., DK 124 str.).
inline constexpr WeekdaySet weekly_rest_lt{Weekday::saturday, Weekday::sunday};

namespace detail {
inline constexpr std::string_view labour_code_123 = "DK 123 str. 1 d.";
inline constexpr std::string_view labour_code_2017 = "DK XII-2603, 2017 m. redakcija";
}  // namespace detail

/// The holiday table, in the order of the year. Rows that began `always` stand in the text of 2017
/// and are taken as in force in every year; the rows say which dates rest on less.
inline constexpr std::array holidays_lt{
    Holiday{.rule = FixedDay{1, 1},
            .name = {"Naujųjų metų diena", "New Year's Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{2, 16},
            .name = {"Lietuvos valstybės atkūrimo diena", "Day of Restoration of the State"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{
        .rule = FixedDay{3, 11},
        .name = {"Lietuvos nepriklausomybės atkūrimo diena", "Day of Restoration of Independence"},
        .beginning = Beginning::always,
        .citation = detail::labour_code_123,
        .source = detail::labour_code_2017,
        .status = SourceStatus::verified},
    Holiday{.rule = EasterOffset{0},
            .name = {"Velykos (sekmadienis)", "Easter Sunday"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = EasterOffset{1},
            .name = {"Velykos (pirmadienis)", "Easter Monday"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{5, 1},
            .name = {"Tarptautinė darbo diena", "International Workers' Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = NthWeekday{1, Weekday::sunday, 5},
            .name = {"Motinos diena", "Mother's Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = NthWeekday{1, Weekday::sunday, 6},
            .name = {"Tėvo diena", "Father's Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{6, 24},
            .name = {"Rasos ir Joninių diena", "Midsummer Day"},
            .beginning = Beginning::dated,
            .valid_from = "2003",
            .citation = detail::labour_code_123,
            .source = "vacanza/holidays, lithuania.py",
            .status = SourceStatus::reported},
    Holiday{.rule = FixedDay{7, 6},
            .name = {"Valstybės (Lietuvos karaliaus Mindaugo karūnavimo) diena",
                     "Statehood Day (Coronation of King Mindaugas)"},
            .beginning = Beginning::dated,
            .valid_from = "1991",
            .citation = detail::labour_code_123,
            .source = "vacanza/holidays, lithuania.py",
            .status = SourceStatus::reported},
    Holiday{.rule = FixedDay{8, 15},
            .name = {"Žolinė (Švč. Mergelės Marijos ėmimo į dangų diena)", "Assumption Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{11, 1},
            .name = {"Visų Šventųjų diena", "All Saints' Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{11, 2},
            .name = {"Mirusiųjų atminimo (Vėlinių) diena", "All Souls' Day"},
            .beginning = Beginning::dated,
            .valid_from = "2020-01-01",
            .citation = detail::labour_code_123,
            .source = "vacanza/holidays, lithuania.py; delfi.lt 85352303 (2020)",
            .status = SourceStatus::reported},
    Holiday{.rule = FixedDay{12, 24},
            .name = {"Kūčių diena", "Christmas Eve"},
            .beginning = Beginning::unknown,
            .citation = detail::labour_code_123,
            .source = "DK XII-2603, 2017 m. redakcija; not in an undated copy of the former DK "
                      "162 str., so it began some day before 2017",
            .status = SourceStatus::unverified},
    Holiday{.rule = FixedDay{12, 25},
            .name = {"Kalėdos (pirmoji diena)", "Christmas Day"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
    Holiday{.rule = FixedDay{12, 26},
            .name = {"Kalėdos (antroji diena)", "Second Day of Christmas"},
            .beginning = Beginning::always,
            .citation = detail::labour_code_123,
            .source = detail::labour_code_2017,
            .status = SourceStatus::verified},
};

}  // namespace gerove::calendar
