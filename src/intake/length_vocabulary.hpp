/// @file
/// The words of lengths, folded (words.hpp); '*' stands for any ending. The first that matches
/// counts.
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/calendar/legal_term.hpp"

namespace gerove::intake {

/// A number in words.
struct LengthNumber {
  std::string_view word;
  std::uint32_t number;
};

inline constexpr LengthNumber length_numbers[] = {
    {"vienuolik*", 11},
    {"vien*", 1},
    {"dvylik*", 12},
    {"dvidesimt*", 20},
    {"du", 2},
    {"dvi", 2},
    {"dviej*", 2},
    {"dvej*", 2},
    {"trylik*", 13},
    {"trisdesimt*", 30},
    {"trys", 3},
    {"tris", 3},
    {"trij*", 3},
    {"trej*", 3},
    {"keturiolik*", 14},
    {"keturiasdesimt*", 40},
    {"ketur*", 4},
    {"ketver*", 4},
    {"penkiolik*", 15},
    {"penkiasdesimt*", 50},
    {"penk*", 5},
    {"sesiolik*", 16},
    {"sesiasdesimt*", 60},
    {"ses*", 6},
    {"septyniolik*", 17},
    {"septyn*", 7},
    {"astuoniolik*", 18},
    {"astuon*", 8},
    {"devyniolik*", 19},
    {"devyn*", 9},
    {"desimt*", 10},
    {"a", 1},
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
    {"eighteen", 18},
    {"twenty", 20},
    {"thirty", 30},
    {"forty", 40},
    {"sixty", 60},
};

/// A unit of length, and how many of it the word means.
struct LengthUnit {
  std::string_view word;
  calendar::TermUnit unit;
  std::uint32_t times = 1;
};

inline constexpr LengthUnit length_units[] = {
    {"met*", calendar::TermUnit::year},
    {"year", calendar::TermUnit::year},
    {"years", calendar::TermUnit::year},
    {"pusmet*", calendar::TermUnit::month, 6},
    {"men", calendar::TermUnit::month},
    {"menes*", calendar::TermUnit::month},
    {"month", calendar::TermUnit::month},
    {"months", calendar::TermUnit::month},
    {"sav", calendar::TermUnit::week},
    {"savait*", calendar::TermUnit::week},
    {"week", calendar::TermUnit::week},
    {"weeks", calendar::TermUnit::week},
    {"dien*", calendar::TermUnit::day},
    {"day", calendar::TermUnit::day},
    {"days", calendar::TermUnit::day},
};

/// Words that stand in a length and add nothing.
inline constexpr std::string_view length_fillers[] = {
    "trukme", "trukmes", "laikotarp*", "is", "viso", "kalendorin*", "calendar", "ir", "and", "for"};

}  // namespace gerove::intake
