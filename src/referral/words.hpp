// Moves in words, for failures and findings.
#pragma once

#include <string>

#include "core/finding_kind.hpp"
#include "gerove/referral/moves.hpp"

namespace gerove::referral {

/// `būsena „atsisakyta“, veiksmas „priimtas“; leidžiama: „išsiųstas“, „atsiimtas“`.
OwnedText move_words(ReferralState state, ReferralEventKind event);
/// The same for who may make the move: `...; gali: gavėjas`.
OwnedText maker_words(const Move& move);
/// The same as names of codes: `REFERRAL_STATE_REFUSED REFERRAL_EVENT_KIND_ACCEPTED: ...`.
std::string move_names(ReferralState state, ReferralEventKind event);

}  // namespace gerove::referral
