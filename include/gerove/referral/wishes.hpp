/// @file
/// What those whom a referral is about agreed to and asked for: consent (sutikimas) and wishes not
/// to be contacted (prašymas nesikreipti), as they stand on a day.
///
/// Each person's last word counts: of several words of one person the one said last, of one day the
/// one listed last; one without a day counts as said before all others. One refusal or withdrawal
/// outweighs the consent of others. A referral needs consent when it says so, else when the service
/// that it asks for does; where neither says it, nobody can tell.
///
/// Consent is looked at when a referral is sent and when its service starts, and of open ones at
/// the end.
///
/// | finding | meaning |
/// |---|---|
/// | `referral.consent.missing` | needed, and not recorded on the day |
/// | `referral.consent.expired` | needed, and what was given had ended by then |
/// | `referral.consent.refused` | refused by then; an error where it is needed |
/// | `referral.consent.withdrawn` | withdrawn by then; an error where it is needed |
#pragma once

#include <cstdint>
#include <span>

#include "gerove/codes/procedure.hpp"
#include "gerove/core/date.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/domain/referral.hpp"
#include "gerove/domain/service.hpp"

namespace gerove::referral {

/// How consent to a referral stands; of several persons the greatest number counts.
enum class ConsentStanding : std::int32_t {
  unspecified = 0,  ///< nothing is recorded
  expired = 1,      ///< given, but its end has passed
  given = 2,        ///< given, and it holds
  refused = 3,      ///< refused
  withdrawn = 4,    ///< given once, and withdrawn
};

/// Names and labels of ConsentStanding.
inline constexpr CodeEntry consent_standing_codes[] = {
    {0, "CONSENT_STANDING_UNSPECIFIED", {"neįrašytas", "not recorded"}},
    {1, "CONSENT_STANDING_EXPIRED", {"pasibaigęs", "expired"}},
    {2, "CONSENT_STANDING_GIVEN", {"duotas", "given"}},
    {3, "CONSENT_STANDING_REFUSED", {"neduotas", "refused"}},
    {4, "CONSENT_STANDING_WITHDRAWN", {"atšauktas", "withdrawn"}},
};
/// The code list of ConsentStanding.
constexpr std::span<const CodeEntry> code_entries(ConsentStanding) {
  return consent_standing_codes;
}

/// How consent stands on a day; what was said later does not count.
ConsentStanding consent_on(const Referral& referral, Date day);

/// Whether a referral needs consent. @param service the one that it asks for, or null
Answer needs_consent(const Referral& referral, const Service* service);

/// The wish not to be contacted that holds on a day, or null; the first of several.
const NoContactWish* no_contact_on(const Referral& referral, Date day);

/// What is wrong with consent, with paths such as `referral.events[2]`.
Findings check_consent(const Referral& referral, const Service* service);

}  // namespace gerove::referral
