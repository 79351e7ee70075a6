/// @file
/// The words of terms, folded (words.hpp).
#pragma once

#include <cstdint>
#include <string_view>

#include "gerove/calendar/weekday.hpp"
#include "gerove/core/term.hpp"

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
    {"rgp", 8},
    {"rugs", 9},
    {"rgs", 9},
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

/// Endings of the day that comes every week: "antradieniais".
inline constexpr std::string_view weekly_endings[] = {"iais"};

/// Roman numerals, lower case.
inline constexpr std::string_view roman_numbers[] = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

/// The last one, where an ordinal counts from the end.
inline constexpr int last_one = -1;

/// The beginning of an ordinal.
struct OrdinalStem {
  std::string_view stem{};  ///< folded
  int number{};             ///< which, or `last_one`
};

/// Ordinals without the ending, those in -as and those in -is.
inline constexpr OrdinalStem ordinal_stems[] = {
    {"pirm", 1}, {"antr", 2}, {"treci", 3}, {"ketvirt", 4}, {"penkt", 5}};
inline constexpr OrdinalStem soft_ordinal_stems[] = {{"paskutin", last_one}};

/// Endings of those in -as, both sexes and all cases that terms have.
inline constexpr std::string_view ordinal_endings[] = {"as",
                                                       "asis",
                                                       "a",
                                                       "oji",
                                                       "aji",
                                                       "aja",
                                                       "ajame",
                                                       "ojo",
                                                       "o",
                                                       "ame",
                                                       "oje",
                                                       "ojoje",
                                                       "os",
                                                       "osios",
                                                       "us",
                                                       "uosius",
                                                       "ais",
                                                       "aisiais"};

/// What may stand between a number and such an ending: "1-mąją", "2-ra", "3-čią", "6-tą".
inline constexpr std::string_view ordinal_joints[] = {"", "m", "r", "t", "c", "ci", "i"};

/// Endings of those in -is.
inline constexpr std::string_view soft_ordinal_endings[] = {
    "is", "ysis", "i", "iji", "io", "iojo", "iame", "e", "ioji", "iaja", "es", "iosios", "eje"};

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
inline constexpr std::string_view day_nouns[] = {"d", "diena", "dienos", "dienai", "dienomis"};

/// That noun behind one number may count days, "gegužės 3 dienos".
inline constexpr std::string_view counting_day_noun = "dienos";

/// Phrases for a whole year, without the year.
inline constexpr std::string_view whole_year_phrases[] = {
    "visus metus",
    "visi metai",
    "istisus metus",
    "per metus",
    "per visus metus",
    "per kalendorinius metus",
    "kalendoriniai metai",
    "kalendoriniais metais",
    "metu eigoje",
    "metu begyje",
    "metu laikotarpiu",
};

/// Words before and behind a part of the year that say all of it and add nothing.
inline constexpr std::string_view whole_before[] = {
    "per", "visa", "visus", "visi", "istisa", "istisus", "laikotarpiu", "laikotarpis"};
inline constexpr std::string_view whole_behind[] = {"eigoje", "begyje", "laikotarpiu", "metu"};

/// Words for the last day told being part of the term.
inline constexpr std::string_view inclusive_words[] = {"imtinai", "iskaitytinai"};

/// Words for the last day of a part of the year: "iki metų pabaigos".
inline constexpr std::string_view end_words[] = {"pabaigos", "galo"};

/// Words behind a month or another part of the year that say where in it.
inline constexpr std::string_view position_words[] = {"pradzia",
                                                      "pradzioje",
                                                      "vidurys",
                                                      "viduryje",
                                                      "viduri",
                                                      "vidury",
                                                      "pabaiga",
                                                      "pabaigoje",
                                                      "gale"};

/// Nouns behind an ordinal that name a part of a month.
inline constexpr std::string_view week_nouns[] = {"savaite",
                                                  "savaites",
                                                  "savaiteje",
                                                  "savaitemis",
                                                  "sav",
                                                  "dekada",
                                                  "dekados",
                                                  "dekadoje",
                                                  "dek",
                                                  "puse",
                                                  "puseje",
                                                  "puses"};

/// Years told from the plan's: this, the next, the last.
struct YearPhrase {
  std::string_view word{};  ///< folded, before "m." or "metų"
  int shift{};              ///< how many years later
};
inline constexpr YearPhrase year_phrases[] = {
    {"s", 0},
    {"siu", 0},
    {"siais", 0},
    {"einamuju", 0},
    {"kitu", 1},
    {"kitais", 1},
    {"ateinanciu", 1},
    {"ateinanciais", 1},
    {"praejusiu", -1},
    {"praejusiais", -1},
};

/// Endings of a year's number: "2025-ieji".
inline constexpr std::string_view year_endings[] = {
    "ieji", "ji", "uju", "ju", "uosius", "osius", "aisiais", "siais", "iesiems"};

/// Nouns that may stand between a label and its dates.
inline constexpr std::string_view label_nouns[] = {
    "trimestras", "etapas", "dalis", "srautas", "grupe", "pamaina"};

/// What happens again, by the word for it.
struct RecurrenceUnitWord {
  std::string_view word{};  ///< folded; as a pattern
  RecurrenceUnit unit{};    ///< the unit
};
inline constexpr RecurrenceUnitWord recurrence_unit_words[] = {
    {"diena", RecurrenceUnit::day},          {"dienas", RecurrenceUnit::day},
    {"savaite", RecurrenceUnit::week},       {"savaites", RecurrenceUnit::week},
    {"savaiteje", RecurrenceUnit::week},     {"sav", RecurrenceUnit::week},
    {"menesi", RecurrenceUnit::month},       {"menesius", RecurrenceUnit::month},
    {"menuo", RecurrenceUnit::month},        {"ketvirtis", RecurrenceUnit::quarter},
    {"pusmetis", RecurrenceUnit::half_year}, {"metai", RecurrenceUnit::year},
    {"menesiu", RecurrenceUnit::month},      {"menesyje", RecurrenceUnit::month},
    {"men", RecurrenceUnit::month},          {"ketvirti", RecurrenceUnit::quarter},
    {"ketvirtyje", RecurrenceUnit::quarter}, {"ketv", RecurrenceUnit::quarter},
    {"pusmeti", RecurrenceUnit::half_year},  {"pusmetyje", RecurrenceUnit::half_year},
    {"pusm", RecurrenceUnit::half_year},     {"metus", RecurrenceUnit::year},
    {"metuose", RecurrenceUnit::year},       {"metu", RecurrenceUnit::year},
    {"metais", RecurrenceUnit::year}};

/// Numbers in words, in the accusative.
inline constexpr NumberWord number_words[] = {
    {"viena", 1},
    {"vienu", 1},
    {"du", 2},
    {"dvi", 2},
    {"dvejus", 2},
    {"tris", 3},
    {"trejus", 3},
    {"keturis", 4},
    {"keturias", 4},
    {"ketverius", 4},
    {"penkis", 5},
    {"penkias", 5},
    {"penkerius", 5},
    {"sesis", 6},
    {"sesias", 6},
};

/// What stands before a number of times.
struct BoundPhrase {
  std::string_view words{};  ///< folded, one or three words
  RecurrenceBound bound{};   ///< how the number is meant
};
inline constexpr BoundPhrase bound_phrases[] = {
    {"ne reciau kaip", RecurrenceBound::at_least},
    {"ne reciau nei", RecurrenceBound::at_least},
    {"ne reciau negu", RecurrenceBound::at_least},
    {"ne maziau kaip", RecurrenceBound::at_least},
    {"ne maziau nei", RecurrenceBound::at_least},
    {"ne maziau negu", RecurrenceBound::at_least},
    {"nereciau kaip", RecurrenceBound::at_least},
    {"nemaziau kaip", RecurrenceBound::at_least},
    {"bent", RecurrenceBound::at_least},
    {"maziausiai", RecurrenceBound::at_least},
    {"ne dazniau kaip", RecurrenceBound::at_most},
    {"ne dazniau nei", RecurrenceBound::at_most},
    {"ne dazniau negu", RecurrenceBound::at_most},
    {"ne daugiau kaip", RecurrenceBound::at_most},
    {"ne daugiau nei", RecurrenceBound::at_most},
    {"ne daugiau negu", RecurrenceBound::at_most},
};

/// Units of what passes before or after an event.
inline constexpr std::string_view delay_units[] = {
    "d", "dien*", "sav", "savait*", "men", "menes*", "val", "valand*"};

/// Words behind which the event stands; the first needs a length before it.
inline constexpr std::string_view event_prepositions[] = {"nuo",
                                                          "po",
                                                          "gavus",
                                                          "praejus",
                                                          "pasibaigus",
                                                          "ivykus",
                                                          "isigaliojus",
                                                          "priemus",
                                                          "uzregistravus"};

/// Words that speak of time, or of whether and when something is at all: in brackets they are no
/// mere remark. Patterns.
inline constexpr std::string_view time_patterns[] = {
    "met*",    "sav",     "savait*",  "dien*",     "d",       "men",     "menes*",
    "ketv*",   "pusm*",   "pavas*",   "vasar*",    "ruden*",  "ruduo",   "ziem*",
    "kaled*",  "velyk*",  "atostog*", "trimest*",  "arba",    "isskyr*", "be",
    "iki",     "nuo",     "kas",      "kiekvien*", "kart*",   "apie",    "perkel*",
    "atsauk*", "atidet*", "nukel*",   "pradz*",    "pabaig*", "vidur*",  "dekad*",
    "val",     "valand*", "kasmet*",  "kasdien*",  "prie*",   "po"};

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
    "m m begyje",
    "per m m",
    "visi m m",
    "visus m m",
    "per visus m m",
    "mokslo met* pradzi*",
    "mokslo met* pabaig*",
    "m m pradzi*",
    "m m pabaig*",
};

/// A half of the school year, without its years.
inline constexpr std::string_view school_half_phrases[] = {
    "mokslo met* * pusm*",
    "m m * pusm*",
};

}  // namespace gerove::intake
