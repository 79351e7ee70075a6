/// @file
/// Code lists: what a municipality or body decides where the law is open.
#pragma once

#include <cstdint>
#include <span>

#include "gerove/core/code_list.hpp"

namespace gerove {

/// Units of legal terms (law counts each in its own way).
enum class TermUnit : std::int32_t {
  unspecified = 0,    ///< unspecified
  clock_hour = 1,     ///< clock hour
  day = 2,            ///< calendar day
  working_day = 3,    ///< working day
  week = 4,           ///< week
  month = 5,          ///< month
  year = 6,           ///< year
  school_year = 7,    ///< school year
  activity_hour = 8,  ///< hour of activity
};

/// Names and labels of TermUnit.
inline constexpr CodeEntry term_unit_codes[] = {
    {0, "TERM_UNIT_UNSPECIFIED", {"nenurodyta", "unspecified"}},
    {1, "TERM_UNIT_CLOCK_HOUR", {"valanda", "clock hour"}},
    {2, "TERM_UNIT_DAY", {"kalendorinė diena", "calendar day"}},
    {3, "TERM_UNIT_WORKING_DAY", {"darbo diena", "working day"}},
    {4, "TERM_UNIT_WEEK", {"savaitė", "week"}},
    {5, "TERM_UNIT_MONTH", {"mėnuo", "month"}},
    {6, "TERM_UNIT_YEAR", {"metai", "year"}},
    {7, "TERM_UNIT_SCHOOL_YEAR", {"mokslo metai", "school year"}},
    {8, "TERM_UNIT_ACTIVITY_HOUR", {"veiklos valanda", "hour of activity"}},
};
/// The code list of TermUnit.
constexpr std::span<const CodeEntry> code_entries(TermUnit) { return term_unit_codes; }

}  // namespace gerove
