/// @file
/// The nouns that the command counts.
#pragma once

#include "core/plural.hpp"

namespace gerove::cli {

inline constexpr Noun records_noun{{"įrašas", "įrašai", "įrašų"}, {"record", "records"}};
inline constexpr Noun errors_noun{{"klaida", "klaidos", "klaidų"}, {"error", "errors"}};
inline constexpr Noun warnings_noun{{"įspėjimas", "įspėjimai", "įspėjimų"},
                                    {"warning", "warnings"}};
inline constexpr Noun notes_noun{{"pastaba", "pastabos", "pastabų"}, {"note", "notes"}};
inline constexpr Noun deadlines_noun{{"terminas", "terminai", "terminų"},
                                     {"deadline", "deadlines"}};
inline constexpr Noun lost_noun{{"praleistas", "praleisti", "praleistų"}, {"missed", "missed"}};
inline constexpr Noun missed_noun{
    {"praleistas terminas", "praleisti terminai", "praleistų terminų"},
    {"missed deadline", "missed deadlines"}};

inline constexpr Noun services_noun{{"paslauga", "paslaugos", "paslaugų"}, {"service", "services"}};
inline constexpr Noun offers_noun{{"tinkama paslauga", "tinkamos paslaugos", "tinkamų paslaugų"},
                                  {"service that fits", "services that fit"}};
inline constexpr Noun near_misses_noun{{"beveik tinkama", "beveik tinkamos", "beveik tinkamų"},
                                       {"near miss", "near misses"}};

}  // namespace gerove::cli
