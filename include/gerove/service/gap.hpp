/// @file
/// What is missing: needs found and not met, by service, place and age (poreikiai ir trūkstamos
/// paslaugos).
///
/// Counted are persons, one for each service that each of them needs:
/// - **Needs** of the assessments made in the period. Of several assessments of one child or family
///   the latest tells what became of a need; the others only stand behind the number. An anonymous
///   group counts with its size.
/// - **Referrals** for a service that were refused, returned or not done in the period because
///   there is no place or no specialist, or that wait for a place. One that tried to meet a need of
///   an assessment is not counted again: when the need names it, or it names the need (each also
///   through a referral that it sends again or is a part of), or when child or family and service
///   are the same. Of several referrals of one child or family the one that was decided last
///   counts, and counts nothing once help has started.
/// - What became of a need is what its state says; without a state, what its referrals say.
///
/// Services are of one kind when their catalogue codes are equal; unless both have one, when their
/// names have the same words (as in `match`). A referral takes the kind of the directory's service
/// that it names. The place is the assessment's, else the child's residence of that day; the age is
/// that of the day, and unknown when it may lie in two bands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gerove/codes/service_grant.hpp"
#include "gerove/core/budget.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/core/period.hpp"
#include "gerove/core/record_place.hpp"
#include "gerove/core/stop_check.hpp"
#include "gerove/domain/ids.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove::service {

/// Who is counted.
enum class Whom : std::uint8_t {
  child,   ///< a child, by name or not
  family,  ///< a family
  group,   ///< an anonymous group
};

/// What it is to a reader.
constexpr Text label(Whom whom) {
  switch (whom) {
    case Whom::child: return {"vaikai", "children"};
    case Whom::family: return {"šeimos", "families"};
    case Whom::group: return {"grupės", "groups"};
  }
  return {};
}

/// An age band in whole years, both ends in it. Without a beginning: the age is not known.
struct AgeBand {
  std::optional<std::uint32_t> from{};  ///< youngest
  std::optional<std::uint32_t> to{};    ///< oldest; open in the last band
  auto operator<=>(const AgeBand&) const = default;
};

/// What a cell is about.
struct GapKey {
  ServiceRoot root{};                ///< family of services
  std::string kind{};                ///< the service, in the words of one of the records
  std::string catalogue_code{};      ///< its catalogue code, if one of them has it
  MunicipalityId municipality_id{};  ///< where
  std::string eldership{};           ///< in which eldership (seniūnija)
  Whom whom{};                       ///< for whom
  AgeBand age{};                     ///< of which age
  auto operator<=>(const GapKey&) const = default;
};

/// Persons who need a service, and what became of it.
struct GapCell {
  GapKey key{};                   ///< what it is about
  std::uint64_t found{};          ///< persons who need it
  std::uint64_t met{};            ///< who have it
  std::uint64_t partly_met{};     ///< who have it in part
  std::uint64_t unmet{};          ///< who do not have it
  std::uint64_t waiting{};        ///< who wait
  std::uint64_t unknown{};        ///< of whom nobody says what became of it
  std::uint64_t no_place{};       ///< of those who lack it: for lack of a place
  std::uint64_t no_specialist{};  ///< of those: for lack of a specialist
  std::optional<std::uint32_t>
      longest_wait{};                  ///< of those: days from the need to the period's end
  std::vector<RecordPlace> sources{};  ///< what is behind it: `need_assessment.needs[0]`,
                                       ///< `referral.events[3]`; in the order of ids

  /// Persons who lack it, wholly or in part.
  std::uint64_t missing() const { return partly_met + unmet + waiting; }
};

/// The gaps of a period.
struct GapReport {
  Period period{};                   ///< of which time
  MunicipalityId municipality_id{};  ///< of which municipality; empty when of all in the records
  std::vector<GapCell> cells{};      ///< in the order of their keys; also those where nothing lacks
  /// - `gap.assessment.date_missing`, warning: not counted
  /// - `gap.group.size_missing`, warning: a group without size counts as one person
  /// - `gap.need.kind_missing`, warning: a need does not say of what
  /// - `gap.need.state_missing`, warning: neither state nor referral say what became of a need
  /// - `gap.duplicate`, warning: a second assessment or referral with the same id, not counted
  Findings findings{};
};

/// What to count.
struct GapQuery {
  Period period{};  ///< of which time; an open end bounds nothing
  /// When given, needs of other municipalities are left out; those that tell no municipality are
  /// taken for its own.
  MunicipalityId municipality_id{};
  /// Youngest ages of the bands in years, ascending; those below the first are in no band.
  std::vector<std::uint32_t> band_starts{0, 3, 7, 11, 15, 18};
  /// How many findings are listed; one more for each code counts the others.
  std::size_t most_findings = Budget{}.findings;
};

/// Whether gaps are counted from records of this kind: others need not be in the set.
bool concerns_gaps(const Record& record);

/// Counts what is missing in the records.
/// @param stop asked before each record
GapReport gaps(const RecordSet& records, const GapQuery& query, const StopCheck& stop = {});

}  // namespace gerove::service
