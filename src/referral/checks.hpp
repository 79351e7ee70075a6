// What is wrong with a referral beside its history, as the other records tell.
#pragma once

#include "gerove/referral/referrals.hpp"

namespace gerove::referral {

/// Findings about the referrals that one belongs to, the need that it is to meet, the kind of its
/// receiver, and consent. Circles are not looked for.
Findings check_beside_history(const Referral& referral,
                              const Referrals& all,
                              const RecordSet& records);

}  // namespace gerove::referral
