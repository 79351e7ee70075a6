/// @file
/// The words of terms, folded (words.hpp).
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/calendar/weekday.hpp"

namespace gerove::intake {

/// A word that stands for a number.
struct NumberWord {
  std::string_view word{};  ///< folded; as a pattern
  int number{};             ///< what it stands for
};

/// Names of months in the cases that terms have: nominative, genitive, accusative, locative.
inline constexpr NumberWord month_words[] = {
    {"sausis", 1},    {"sausio", 1},      {"sausi", 1},     {"sausyje", 1},    {"vasaris", 2},
    {"vasario", 2},   {"vasari", 2},      {"vasaryje", 2},  {"kovas", 3},      {"kovo", 3},
    {"kova", 3},      {"kove", 3},        {"balandis", 4},  {"balandzio", 4},  {"balandi", 4},
    {"balandyje", 4}, {"geguze", 5},      {"geguzes", 5},   {"geguzeje", 5},   {"birzelis", 6},
    {"birzelio", 6},  {"birzeli", 6},     {"birzelyje", 6}, {"liepa", 7},      {"liepos", 7},
    {"liepoje", 7},   {"rugpjutis", 8},   {"rugpjucio", 8}, {"rugpjuti", 8},   {"rugpjutyje", 8},
    {"rugsejis", 9},  {"rugsejo", 9},     {"rugseji", 9},   {"rugsejyje", 9},  {"spalis", 10},
    {"spalio", 10},   {"spali", 10},      {"spalyje", 10},  {"lapkritis", 11}, {"lapkricio", 11},
    {"lapkriti", 11}, {"lapkrityje", 11}, {"gruodis", 12},  {"gruodzio", 12},  {"gruodi", 12},
    {"gruodyje", 12},
};

/// Names of months cut short, with or without a full stop.
inline constexpr NumberWord month_abbreviations[] = {
    {"saus", 1},
    {"vas", 2},
    {"kov", 3},
    {"bal", 4},
    {"geg", 5},
    {"birz", 6},
    {"liep", 7},
    {"rugp", 8},
    {"rugs", 9},
    {"spal", 10},
    {"spl", 10},
    {"lapkr", 11},
    {"lapk", 11},
    {"gruod", 12},
    {"grd", 12},
};

/// The beginning of a weekday's name.
struct WeekdayStem {
  std::string_view stem{};  ///< folded
  calendar::Weekday day{};  ///< which day
};

/// Names of weekdays without the ending.
inline constexpr WeekdayStem weekday_stems[] = {
    {"pirmadien", calendar::Weekday::monday},
    {"antradien", calendar::Weekday::tuesday},
    {"treciadien", calendar::Weekday::wednesday},
    {"ketvirtadien", calendar::Weekday::thursday},
    {"penktadien", calendar::Weekday::friday},
    {"sestadien", calendar::Weekday::saturday},
    {"sekmadien", calendar::Weekday::sunday},
};

/// Endings of the one day: nominative, accusative, genitive.
inline constexpr std::string_view weekday_endings[] = {"is", "i", "io"};

/// Ordinals of quarters and half-years, in figures and words.
inline constexpr NumberWord ordinal_words[] = {
    {"i", 1},          {"ii", 2},         {"iii", 3},        {"iv", 4},           {"pirmas*", 1},
    {"pirma", 1},      {"pirmaji", 1},    {"pirmajame", 1},  {"pirmojo", 1},      {"pirmo", 1},
    {"pirmame", 1},    {"antras*", 2},    {"antra", 2},      {"antraji", 2},      {"antrajame", 2},
    {"antrojo", 2},    {"antro", 2},      {"antrame", 2},    {"trecias*", 3},     {"trecia", 3},
    {"treciaji", 3},   {"treciajame", 3}, {"treciojo", 3},   {"trecio", 3},       {"treciame", 3},
    {"ketvirtas*", 4}, {"ketvirta", 4},   {"ketvirtaji", 4}, {"ketvirtajame", 4}, {"ketvirtojo", 4},
    {"ketvirto", 4},   {"ketvirtame", 4},
};

/// A part of a year.
enum class YearPart : std::uint8_t { month, quarter, half, whole };

/// A word that names a part of a year.
struct YearPartWord {
  std::string_view word{};  ///< folded; as a pattern
  YearPart part{};          ///< what it names
};

/// Nouns behind an ordinal.
inline constexpr YearPartWord part_words[] = {
    {"ketvirtis", YearPart::quarter},
    {"ketvircio", YearPart::quarter},
    {"ketvirti", YearPart::quarter},
    {"ketvirtyje", YearPart::quarter},
    {"ketvirciai", YearPart::quarter},
    {"ketvirciais", YearPart::quarter},
    {"ketvirciu", YearPart::quarter},
    {"ketvircius", YearPart::quarter},
    {"ketv", YearPart::quarter},
    {"pusmetis", YearPart::half},
    {"pusmecio", YearPart::half},
    {"pusmeti", YearPart::half},
    {"pusmetyje", YearPart::half},
    {"pusmeciai", YearPart::half},
    {"pusmeciais", YearPart::half},
    {"pusmeciu", YearPart::half},
    {"pusmecius", YearPart::half},
    {"pusm", YearPart::half},
};

/// Words that may follow a year, a month or a day and add nothing.
inline constexpr std::string_view year_nouns[] = {"m", "metai", "metu", "metus", "metais"};
inline constexpr std::string_view month_nouns[] = {
    "men", "menuo", "menesio", "menesi", "menesiai", "menesiais", "menesiu", "menesyje"};
inline constexpr std::string_view day_nouns[] = {"d", "diena", "dienos", "dienai"};

/// Phrases, without the year, for each or all parts of the year.
inline constexpr YearPartWord recurring_phrases[] = {
    {"visus metus", YearPart::whole},
    {"visi metai", YearPart::whole},
    {"istisus metus", YearPart::whole},
    {"per metus", YearPart::whole},
    {"per visus metus", YearPart::whole},
    {"per kalendorinius metus", YearPart::whole},
    {"kalendoriniai metai", YearPart::whole},
    {"metu eigoje", YearPart::whole},
    {"metu begyje", YearPart::whole},
    {"metu laikotarpiu", YearPart::whole},
    {"kart* per metus", YearPart::whole},
    {"kart* metuose", YearPart::whole},
    {"kas menesi", YearPart::month},
    {"kiekviena menesi", YearPart::month},
    {"kart* per menesi", YearPart::month},
    {"kas ketvirti", YearPart::quarter},
    {"kiekviena ketvirti", YearPart::quarter},
    {"kart* per ketvirti", YearPart::quarter},
    {"ketvirciais", YearPart::quarter},
    {"kas pusmeti", YearPart::half},
    {"kiekviena pusmeti", YearPart::half},
    {"kart* per pusmeti", YearPart::half},
    {"pusmeciais", YearPart::half},
};

/// A school year, without its years.
inline constexpr std::string_view school_year_phrases[] = {
    "mokslo met*",
    "per mokslo met*",
    "visus mokslo met*",
    "per visus mokslo met*",
    "mokslo metu eigoje",
    "mokslo metu begyje",
    "m m",
    "m m eigoje",
};

}  // namespace gerove::intake
