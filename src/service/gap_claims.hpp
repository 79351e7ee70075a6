// Persons who need a service, before they are counted: from assessments and referrals.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/limited_findings.hpp"
#include "gerove/codes/need.hpp"
#include "gerove/codes/referral.hpp"
#include "gerove/service/gap.hpp"
#include "service/gap_kinds.hpp"

namespace gerove::service {

/// Whether something is missing, wholly or in part.
inline bool is_missing(NeedState state) {
  return state == NeedState::unmet || state == NeedState::waiting || state == NeedState::partly_met;
}

/// Somebody who needs a service.
struct Claim {
  std::string subject{};        ///< who; the same for one child or family
  NamedService service{};       ///< what
  Whom whom{};                  ///< child, family or group
  std::uint64_t persons{1};     ///< how many
  NeedState state{};            ///< what became of it
  ReferralReason why{};         ///< why it is missing
  std::optional<Date> since{};  ///< since when
  Date day{};                   ///< the day of which it tells
  bool assessed{};              ///< from an assessment, not from a referral
  MunicipalityId municipality_id{};
  std::string eldership{};
  AgeBand age{};
  std::vector<RecordPlace> sources{};
  Origin origin{};  ///< of the record that it was made from
};

/// What a referral came to by the end of the period.
struct ReferralOutcome {
  NeedState state{};  ///< unspecified: it says nothing about places
  ReferralReason why{};
  Date day{};                   ///< when that was decided
  std::optional<Date> begun{};  ///< the first event that has a moment
  std::size_t event{};
};

/// The event that decided a referral by a day, by moment and sequence. Nothing without a moment.
/// What was refused for lack of a place counts even where the history is not one that the table of
/// moves allows: institutions' old lists rarely say when a referral was delivered.
std::optional<ReferralOutcome> outcome_of(const Referral& referral, const std::optional<Date>& by);

/// All claims of the period, none twice; services are not yet sorted into kinds.
std::vector<Claim> claims_of(const RecordSet& records,
                             const GapQuery& query,
                             LimitedFindings& findings,
                             const StopCheck& stop);

}  // namespace gerove::service
