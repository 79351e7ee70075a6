/// @file
/// Referrals, and what may be done with them, as tables.
#pragma once

#include <span>
#include <string>

#include "gerove/codes/institution.hpp"
#include "gerove/codes/procedure.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/referral/moves.hpp"
#include "gerove/referral/queues.hpp"
#include "gerove/tables/schema.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::tables {

/// One row for each referral on which somebody has to act.
inline constexpr auto referral_schema =
    schema("referrals",
           {"Siuntimai", "Referrals"},
           column<Date>("due", {"Iki", "Due"}),
           column<Word>("term_state", {"Terminas", "Term"}),
           column<std::string>("referral", {"Siuntimas", "Referral"}),
           column<ReferralKind>("kind", {"Rūšis", "Kind"}),
           column<std::string>("from", {"Iš", "From"}),
           column<std::string>("to", {"Kam", "To"}),
           column<referral::ReferralState>("state", {"Būsena", "State"}),
           column<Date>("since", {"Nuo", "Since"}),
           column<ReferralReason>("reason", {"Priežastis", "Reason"}),
           column<std::string>("institution", {"Turi veikti", "Has to act"}),
           column<referral::Ask>("ask", {"Ko prašoma", "What is asked"}),
           column<std::string>("rule", {"Taisyklė", "Rule"}),
           column<std::string>("basis", {"Terminą nustato", "Term set by"}),
           column<Date>("escalated", {"Perduota", "Escalated"}),
           column<Word>("next", {"Praleidus terminą", "After the missed term"}),
           column<InstitutionKind>("to_kind", {"Gavėjo rūšis", "Kind of receiver"}),
           column<std::string>("register_number", {"Registro numeris", "Register number"}),
           column<referral::ConsentStanding>("consent", {"Sutikimas", "Consent"}),
           column<Answer>("no_contact", {"Prašo nesikreipti", "Asks not to be contacted"}));
/// Each move that is allowed.
inline constexpr auto move_schema =
    schema("moves",
           {"Siuntimo veiksmai", "Moves of a referral"},
           column<referral::ReferralState>("state", {"Būsena", "State"}),
           column<ReferralEventKind>("event", {"Įvykis", "Event"}),
           column<referral::ReferralState>("to", {"Nauja būsena", "New state"}),
           column<referral::Maker>("by", {"Kas gali", "Who may"}),
           column<Answer>("reason", {"Priežastis", "Reason"}));

/// The table `referrals`. An id that is a personal code is not shown.
Table referrals(std::span<const referral::NextAction> actions,
                Language language,
                const StopCheck& stop = {});
/// The table `moves`.
Table moves(Language language);

}  // namespace gerove::tables
