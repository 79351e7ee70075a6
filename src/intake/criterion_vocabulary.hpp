/// @file
/// The words of evaluation criteria, folded (words.hpp); '*' stands for any ending.
#pragma once

#include <string_view>

namespace gerove::intake {

/// What says that something is counted.
inline constexpr std::string_view count_words[] = {
    "skaicius", "skaiciai", "skaiciu", "kiekis", "sk", "vnt"};

/// What may stand before a number to reach, or between it and what is counted.
inline constexpr std::string_view target_words[] = {"ne",
                                                    "maziau",
                                                    "kaip",
                                                    "nei",
                                                    "bent",
                                                    "maziausiai",
                                                    "iki",
                                                    "apie",
                                                    "per",
                                                    "m",
                                                    "metus",
                                                    "nuo",
                                                    "is",
                                                    "viso",
                                                    "vnt"};

/// Verbs and verbal nouns of making or handing in a document.
inline constexpr std::string_view making_words[] = {
    "pareng*",   "rengti",  "rengimas", "pateik*",  "teik*",     "patvirt*", "tvirtin*",
    "atnaujin*", "isleis*", "isleid*",  "sudar*",   "surasy*",   "parasy*",  "paskelb*",
    "pasirasy*", "priim*",  "uzpildy*", "suderin*", "apsvarst*", "ikel*",    "publik*"};

/// Stems of documents.
inline constexpr std::string_view document_words[] = {
    "planas",      "plano",     "plana",       "planai",    "planu",   "planus",        "ataskait*",
    "lankstinuk*", "apras*",    "protokol*",   "atmintin*", "rastas",  "rasto",         "rasta",
    "rastai",      "rastu",     "rastus",      "program*",  "sutart*", "rekomendacij*", "pazym*",
    "leidin*",     "straipsn*", "informacij*", "pranesim*", "isakym*", "tvark*",        "sprendim*",
    "siulym*",     "pasiulym*", "anket*",      "apzvalg*",  "isvad*",  "metodik*",      "skrajut*",
    "plakat*",     "dokument*", "grafik*",     "sarasas",   "saraso",  "sarasa",        "sarasai",
    "bukl*"};

/// Verbs of holding something.
inline constexpr std::string_view holding_words[] = {
    "ivyk*", "vyk*", "organiz*", "suorganiz*", "sureng*", "praved*", "praves*", "ived*"};

/// Stems of things that are held.
inline constexpr std::string_view event_words[] = {"pasitarim*",
                                                   "susitikim*",
                                                   "posed*",
                                                   "rengin*",
                                                   "seminar*",
                                                   "mokym*",
                                                   "konferencij*",
                                                   "paskait*",
                                                   "diskusij*",
                                                   "akcij*",
                                                   "konkurs*",
                                                   "forum*",
                                                   "susirinkim*",
                                                   "uzsiemim*",
                                                   "konsultacij*",
                                                   "stovykl*",
                                                   "isvyk*",
                                                   "varzyb*",
                                                   "apskritas stalas"};

}  // namespace gerove::intake
