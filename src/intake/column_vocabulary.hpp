/// @file
/// Words that head the titles of columns, folded, in forms that may head one: "rodiklio" does not,
/// "rodiklis" and "rodikliai" do.
#pragma once

#include <string_view>

#include "intake/plan_columns.hpp"

namespace gerove::intake {

/// A word that tells what a column holds.
struct ColumnWord {
  std::string_view word{};  ///< a pattern as in words.hpp
  ColumnKind kind{};
};

/// Of two columns of one kind that with the earlier word here is the plan's.
inline constexpr ColumnWord column_words[] = {
    {"nr", ColumnKind::number},
    {"eil", ColumnKind::number},
    {"numeris", ColumnKind::number},

    {"tikslas", ColumnKind::goal},
    {"tikslai", ColumnKind::goal},
    {"prioritetas", ColumnKind::goal},
    {"prioritetai", ColumnKind::goal},
    {"kryptis", ColumnKind::goal},
    {"kryptys", ColumnKind::goal},
    {"sritis", ColumnKind::goal},
    {"sritys", ColumnKind::goal},

    {"uzdavinys", ColumnKind::task},
    {"uzdaviniai", ColumnKind::task},

    {"priemone", ColumnKind::measure},
    {"priemones", ColumnKind::measure},
    {"veiksmas", ColumnKind::measure},
    {"veiksmai", ColumnKind::measure},
    {"veikla", ColumnKind::measure},
    {"veiklos", ColumnKind::measure},
    {"renginys", ColumnKind::measure},
    {"renginiai", ColumnKind::measure},
    {"uzsiemimas", ColumnKind::measure},
    {"uzsiemimai", ColumnKind::measure},
    {"darbas", ColumnKind::measure},
    {"darbai", ColumnKind::measure},
    {"uzduotis", ColumnKind::measure},
    {"uzduotys", ColumnKind::measure},
    {"klausimas", ColumnKind::measure},
    {"klausimai", ColumnKind::measure},
    {"tema", ColumnKind::measure},
    {"temos", ColumnKind::measure},
    {"pavadinimas", ColumnKind::measure},
    {"pavadinimai", ColumnKind::measure},
    {"turinys", ColumnKind::measure},

    {"kriterijus", ColumnKind::criterion},
    {"kriterijai", ColumnKind::criterion},
    {"rodiklis", ColumnKind::criterion},
    {"rodikliai", ColumnKind::criterion},
    {"vertinimas", ColumnKind::criterion},
    {"rezultatas", ColumnKind::criterion},
    {"rezultatai", ColumnKind::criterion},
    {"produktas", ColumnKind::criterion},
    {"produktai", ColumnKind::criterion},

    {"vykdytojas", ColumnKind::responsible},
    {"vykdytojai", ColumnKind::responsible},
    {"vykdytoja", ColumnKind::responsible},
    {"igyvendintojas", ColumnKind::responsible},
    {"igyvendintojai", ColumnKind::responsible},
    {"organizatorius", ColumnKind::responsible},
    {"organizatoriai", ColumnKind::responsible},
    {"koordinatorius", ColumnKind::responsible},
    {"koordinatoriai", ColumnKind::responsible},
    {"rengejas", ColumnKind::responsible},
    {"rengejai", ColumnKind::responsible},
    {"institucija", ColumnKind::responsible},
    {"institucijos", ColumnKind::responsible},
    {"vykdo", ColumnKind::responsible},
    {"organizuoja", ColumnKind::responsible},

    {"terminas", ColumnKind::term},
    {"terminai", ColumnKind::term},
    {"data", ColumnKind::term},
    {"datos", ColumnKind::term},
    {"laikotarpis", ColumnKind::term},
    {"laikotarpiai", ColumnKind::term},
    {"menuo", ColumnKind::term},
    {"menesis", ColumnKind::term},
    {"menesiai", ColumnKind::term},
    {"ketvirtis", ColumnKind::term},
    {"diena", ColumnKind::term},
    {"dienos", ColumnKind::term},
    {"kada", ColumnKind::term},
    {"laikas", ColumnKind::term},
    {"valanda", ColumnKind::term},
    {"valandos", ColumnKind::term},
    {"pradzia", ColumnKind::term_start},
    {"pabaiga", ColumnKind::term_end},

    // Participants
    {"dalyviai", ColumnKind::kept},
    {"dalyvis", ColumnKind::kept},
    {"grupe", ColumnKind::kept},
    {"grupes", ColumnKind::kept},
    {"klase", ColumnKind::kept},
    {"klases", ColumnKind::kept},
    {"partneriai", ColumnKind::kept},
    {"partneris", ColumnKind::kept},
    {"kam", ColumnKind::kept},
    // Place
    {"vieta", ColumnKind::kept},
    {"vietos", ColumnKind::kept},
    // Periodicity
    {"periodiskumas", ColumnKind::kept},
    {"daznumas", ColumnKind::kept},
    {"daznis", ColumnKind::kept},
    // Money
    {"lesos", ColumnKind::kept},
    {"asignavimai", ColumnKind::kept},
    {"suma", ColumnKind::kept},
    {"eur", ColumnKind::kept},
    {"finansavimas", ColumnKind::kept},
    {"saltinis", ColumnKind::kept},
    {"saltiniai", ColumnKind::kept},
    {"biudzetas", ColumnKind::kept},
    {"islaidos", ColumnKind::kept},
    // Progress
    {"ivykdyta", ColumnKind::kept},
    {"ivykdymas", ColumnKind::kept},
    {"atlikta", ColumnKind::kept},
    {"zyma", ColumnKind::kept},
    {"zymos", ColumnKind::kept},
    // Remarks
    {"pastabos", ColumnKind::kept},
    {"pastaba", ColumnKind::kept},
    {"komentarai", ColumnKind::kept},
    {"komentaras", ColumnKind::kept},
};

/// Names of criteria: what is called "rodiklio pavadinimas" is a plan's measure only if no other
/// column is.
inline constexpr std::string_view criterion_genitives[] = {
    "rodiklio", "rodikliu", "kriterijaus", "kriteriju"};

/// Of what a purpose is told in a column of its own: "renginio tikslas" is no goal of the plan.
inline constexpr std::string_view measure_genitives[] = {
    "priemones", "veiksmo", "veiklos", "renginio", "uzsiemimo", "darbo", "temos"};

}  // namespace gerove::intake
