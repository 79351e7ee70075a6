/// @file
/// Referrals, and what may be done with them, as tables.
#pragma once

#include <span>

#include "gerove/referral/queues.hpp"
#include "gerove/report/table.hpp"

namespace gerove::tables {

/// One row for each: due, term_state, referral, kind, from, to, state, since, reason, institution,
/// ask, rule, basis, escalated, next. An id that is a personal code is not shown.
report::Table referrals(std::span<const referral::NextAction> actions, Language language);
/// The table of moves: state, event, to, by, reason.
report::Table moves(Language language);

}  // namespace gerove::tables
