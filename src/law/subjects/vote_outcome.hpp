// What the votes on an agenda item give.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/compare_products.hpp"
#include "gerove/core/text.hpp"
#include "law/subjects/sitting_members.hpp"
#include "law/subjects/subject.hpp"
#include "law/table/conventions.hpp"

namespace gerove::law {

/// Votes as counted; where no counts are recorded, the votes of members are counted.
struct VoteCount {
  std::optional<std::int64_t> in_favour{};  ///< nothing: nobody counted
  std::int64_t against = 0;
  std::int64_t abstained = 0;
  std::int64_t unclear = 0;  ///< votes of members of which nobody knows what they were
  bool is_whole = false;     ///< abstentions are counted, too

  std::int64_t cast() const { return in_favour.value_or(0) + against + abstained + unclear; }
};

VoteCount count_votes(const Vote& vote);
/// How many members voted so by name.
std::int64_t votes_by_name(const Vote& vote, VoteChoice choice);

/// Whether more voted against than in favour, whatever is counted of what.
bool is_voted_down(const Vote& vote);

/// A majority as a share of votes.
struct WantedMajority {
  std::int64_t numerator = 1;
  std::int64_t denominator = 2;
  bool exceeds = true;  ///< more than the share, rather than just as much
  MajorityBase base{};  ///< of what; unspecified when nobody knows
  bool simple = true;   ///< more than half: tied votes are none, but the tie may be broken

  bool is_reached(std::int64_t votes, std::int64_t of) const {
    const auto order = compare_products(votes, denominator, of, numerator);
    return exceeds ? order > 0 : order >= 0;
  }
};

/// A majority that a body's rules state.
WantedMajority majority_of(const MajorityRule& rule, MajorityBase usual);

/// What votes give, and what is missing where that cannot be told.
struct Outcome {
  FactValue value{};
  Text lacking{};
};

/// The outcome of a vote. The value is vague where the records leave several outcomes open.
/// @param tie what becomes of tied votes
Outcome outcome_of(const AgendaItem& item,
                   const SittingMembers& members,
                   const WantedMajority& wanted,
                   TieRule tie);

}  // namespace gerove::law
