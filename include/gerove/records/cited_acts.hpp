/// @file
/// From the citation of an act to its record.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "gerove/intake/citation.hpp"
#include "gerove/records/record_set.hpp"

namespace gerove {

/// What is known about the act that a citation means.
enum class CitedActState : std::uint8_t {
  found,      ///< one act has the number, the date and the issuer
  possible,   ///< one act may be it; citation or record lacks date or issuer, or tells it in part
  ambiguous,  ///< several acts may be it
  differs,    ///< acts with the number are of another date, issuer or kind
  missing,    ///< no act has the number
  no_number,  ///< the citation has no number, or a run of them: it names no one act
};

/// The label of a state.
constexpr Text label(CitedActState state) {
  switch (state) {
    case CitedActState::found: return {"rastas", "found"};
    case CitedActState::possible:
      return {"galbūt rastas: trūksta datos arba leidėjo", "possible: date or issuer is missing"};
    case CitedActState::ambiguous: return {"tinka keli aktai", "several acts fit"};
    case CitedActState::differs:
      return {"to paties numerio aktas kitos datos, leidėjo ar rūšies",
              "an act of that number has another date, issuer or kind"};
    case CitedActState::missing: return {"tokio numerio akto nėra", "no act has the number"};
    case CitedActState::no_number:
      return {"nenurodytas vieno akto numeris", "no number of one act is given"};
  }
  return {};
}

/// The act that a citation means.
struct CitedAct {
  CitedActState state{CitedActState::no_number};  ///< what is known
  /// the one act, those that may be it, or those that differ; owned by the set of records
  std::vector<const Act*> acts{};

  /// The act, if it is found.
  const Act* act() const { return state == CitedActState::found ? acts.front() : nullptr; }
};

/// The acts of a set of records, by number.
///
/// Numbers are not unique (they restart yearly, and each issuer has its own): an act is found by
/// issuer, number and date together. A council's decision and a law tell their issuer by their
/// kind. Letter case, spaces and kinds of dashes in a number don't matter.
class ActsByNumber {
 public:
  /// Indexes the acts of a set, which must outlive this.
  explicit ActsByNumber(const RecordSet& records);
  /// Records that are gone at once leave nothing to point to.
  explicit ActsByNumber(RecordSet&&) = delete;
  ActsByNumber(ActsByNumber&&) noexcept;  ///< leaves the other one fit only for destruction
  ActsByNumber& operator=(
      ActsByNumber&&) noexcept;  ///< leaves the other one fit only for destruction
  ~ActsByNumber();

  /// The act that a citation means.
  /// @param municipality where it is cited: acts of others are not meant; empty: of any
  CitedAct find(const intake::Citation& citation, const MunicipalityId& municipality) const;

  /// The act that approves a plan, as the plan's own lines cite it (`approving_citations`).
  CitedAct find_approval(const ActivityPlan& plan) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

/// Puts the id of the act that approves a plan into its approval, if it is found and the approval
/// names none; the date, too.
/// @return what is known about that act
CitedAct link_approval(ActivityPlan& plan, const ActsByNumber& acts);

}  // namespace gerove
