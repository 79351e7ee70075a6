/// @file
/// The words of citations, folded; patterns as in words.hpp.
#pragma once

#include <string_view>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "gerove/intake/citation.hpp"

namespace gerove::intake {

/// A word for an act.
struct ActWord {
  std::string_view word{};  ///< as a pattern
  ActKind kind{};           ///< what it is if the issuer does not say more
  bool has_name = false;    ///< has a name before it and is cited by that: a law, regulations
};

/// All words for acts.
inline constexpr ActWord act_words[] = {
    {"potvark*", ActKind::order},
    {"isakym*", ActKind::order},
    {"sprendim*", ActKind::other},
    {"nutarim*", ActKind::other},
    {"dekret*", ActKind::other},
    {"nutartis", ActKind::ruling},
    {"nutarties", ActKind::ruling},
    {"nutarti*", ActKind::ruling},
    {"nutarty*", ActKind::ruling},
    {"nutarci*", ActKind::ruling},
    {"protokol*", ActKind::minutes},
    {"isvad*", ActKind::conclusion},
    {"rastas", ActKind::notice},
    {"rasto", ActKind::notice},
    {"rastui", ActKind::notice},
    {"rasta", ActKind::notice},
    {"rastu", ActKind::notice},
    {"raste", ActKind::notice},
    {"rastai", ActKind::notice},
    {"rastais", ActKind::notice},
    {"pranesim*", ActKind::notice},
    {"istatym*", ActKind::law, true},
    {"kodeks*", ActKind::law, true},
    {"konstitucij*", ActKind::law, true},
    {"nuostatai", ActKind::regulations, true},
    {"nuostatu", ActKind::regulations, true},
    {"nuostatams", ActKind::regulations, true},
    {"nuostatus", ActKind::regulations, true},
    {"nuostatais", ActKind::regulations, true},
    {"nuostatuose", ActKind::regulations, true},
    {"reglament*", ActKind::regulations, true},
    {"apras*", ActKind::regulations, true},
    {"taisykl*", ActKind::regulations, true},
};

/// Behind a word for an act, makes a draft of it.
inline constexpr std::string_view draft_word = "projekt*";

/// A word that names an organ, or an office within it: the last such word of a phrase decides.
struct IssuerWord {
  std::string_view word{};    ///< as a pattern
  ActorKind kind{};           ///< what it is
  std::string_view beside{};  ///< pattern of a word that must stand before it; empty: none need
};

/// All words for issuers; of one word the first row that fits counts.
inline constexpr IssuerWord issuer_words[] = {
    {"meras", ActorKind::mayor},
    {"mero", ActorKind::mayor},
    {"merui", ActorKind::mayor},
    {"mera", ActorKind::mayor},
    {"meru", ActorKind::mayor},
    {"mere", ActorKind::mayor},
    {"meres", ActorKind::mayor},
    {"merei", ActorKind::mayor},
    {"vicemer*", ActorKind::other},
    {"direktor*", ActorKind::administration_director, "administracij*"},
    {"direktor*", ActorKind::administration_director, "adm"},
    {"direktor*", ActorKind::other},
    {"administracij*", ActorKind::municipal_administration},
    {"adm", ActorKind::municipal_administration},
    {"taryb*", ActorKind::other},
    {"ministr*", ActorKind::minister},
    {"ministerij*", ActorKind::other},
    {"vyriausyb*", ActorKind::other},
    {"lrv", ActorKind::other},
    {"seimas", ActorKind::other},
    {"seimo", ActorKind::other},
    {"seimui", ActorKind::other},
    {"prezident*", ActorKind::other},
    {"vgk", ActorKind::school_commission, "mokykl*"},
    {"vgk", ActorKind::school_commission, "gimnazij*"},
    {"vgk", ActorKind::school_commission, "progimnazij*"},
    {"vgk", ActorKind::commission},
    {"komisij*", ActorKind::school_commission, "mokykl*"},
    {"komisij*", ActorKind::school_commission, "gimnazij*"},
    {"komisij*", ActorKind::school_commission, "progimnazij*"},
    {"komisij*", ActorKind::commission, "geroves"},
    {"komisij*", ActorKind::other},
    {"teism*", ActorKind::court},
    {"prokuror*", ActorKind::prosecutor},
    {"prokuratur*", ActorKind::prosecutor},
    {"pavaduotoj*", ActorKind::other},
    {"pirminink*", ActorKind::other},
    {"virsinink*", ActorKind::other},
    {"vadovas", ActorKind::other},
    {"vadovo", ActorKind::other},
    {"vadovui", ActorKind::other},
    {"vadovu", ActorKind::other},
    {"vadove", ActorKind::other},
    {"vadoves", ActorKind::other},
    {"vedej*", ActorKind::other},
    {"tarnyb*", ActorKind::other},
    {"agentur*", ActorKind::other},
};

/// Makes a "sprendimas" one of the council.
inline constexpr std::string_view council_word = "taryb*";

/// With what an issuer's or act's name may begin in small letters.
inline constexpr std::string_view first_words[] = {
    "savivaldyb*",
    "administracij*",
    "rajono",
    "miesto",
    "lietuvos",
    "respublikos",
    "lr",
    "vaiko",
    "sav",
    "mokykl*",
    "gimnazij*",
    "progimnazij*",
    "socialin*",
    "svietimo",
    "vyriausiojo",
    "apylink*",
    "apygard*",
};

/// Inside a name, though no genitives.
inline constexpr std::string_view joining_words[] = {
    "ir", "bei", "lr", "sav", "adm", "raj", "r", "m"};

/// Look like genitives and are none.
inline constexpr std::string_view no_genitives[] = {
    "nuo", "po", "savo", "sio", "to", "jo", "kurio"};

/// Words between issuer or date and the word for the act.
inline constexpr std::string_view act_attributes[] = {
    "posedzio", "protokolin*", "bendras*", "bendro", "bendru"};

/// A word for a level of provisions.
struct ProvisionWord {
  std::string_view word{};  ///< as a pattern
  ProvisionLevel level{};   ///< what it names
  bool is_short = false;    ///< means something else where no larger part stands before
};

/// All words for provisions.
inline constexpr ProvisionWord provision_words[] = {
    {"pried*", ProvisionLevel::annex},      {"skyri*", ProvisionLevel::chapter},
    {"sk", ProvisionLevel::chapter, true},  {"skirsn*", ProvisionLevel::section},
    {"straipsn*", ProvisionLevel::article}, {"str", ProvisionLevel::article},
    {"dalis", ProvisionLevel::part},        {"dalies", ProvisionLevel::part},
    {"daliai", ProvisionLevel::part},       {"dali", ProvisionLevel::part},
    {"dalimi", ProvisionLevel::part},       {"dalyje", ProvisionLevel::part},
    {"dalys", ProvisionLevel::part},        {"daliu", ProvisionLevel::part},
    {"dalims", ProvisionLevel::part},       {"dalimis", ProvisionLevel::part},
    {"dalyse", ProvisionLevel::part},       {"d", ProvisionLevel::part, true},
    {"papunk*", ProvisionLevel::subpoint},  {"pap", ProvisionLevel::subpoint, true},
    {"punkt*", ProvisionLevel::point},      {"p", ProvisionLevel::point, true},
};

/// Marks an act of the European Union, in brackets before its number.
inline constexpr std::string_view union_words[] = {"es", "eb", "eeb"};

/// Numbers of chapters.
inline constexpr std::string_view roman_number_letters = "ivxlc";

}  // namespace gerove::intake
