/// @file
/// The words of a citation that name issuer and act.
#pragma once

#include <optional>
#include <string_view>

#include "gerove/codes/act.hpp"
#include "gerove/codes/actor.hpp"
#include "intake/citation_text.hpp"
#include "intake/token_cursor.hpp"

namespace gerove::intake {

/// "Ąžuolyno rajono savivaldybės mero"
struct NamedIssuer {
  ActorKind kind{};          ///< what it is
  std::string_view words{};  ///< as written
  bool is_council{};         ///< decides by "sprendimas" of a council
};

/// "potvarkis", "Vaiko minimalios ir vidutinės priežiūros įstatymo", "VMVPĮ"
struct NamedAct {
  ActKind kind{};            ///< what it is if the issuer does not say more
  std::string_view words{};  ///< as written
  bool is_decision{};        ///< "sprendimas", of a council or another
  bool is_plural{};          ///< surely several acts
};

/// Takes the name of an issuer.
std::optional<NamedIssuer> take_issuer(const CitedText& text, TokenCursor& cursor);

/// Takes a word for an act, with a law's name before it.
std::optional<NamedAct> take_act(const CitedText& text, TokenCursor& cursor);

/// Takes the abbreviation of a law: "VMVPĮ", "CK".
std::optional<NamedAct> take_law_abbreviation(const CitedText& text, TokenCursor& cursor);

/// Whether an issuer's or act's name may begin with the next token.
bool may_begin_name(const CitedText& text, const TokenCursor& cursor);

}  // namespace gerove::intake
