// Votes that contradict one another, or who was there.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/sitting_members.hpp"

namespace gerove::law {

/// Adds errors `law.vote.contradiction` about the votes of a sitting, whatever its body's rules.
/// @param votes those with a vote in all the bodies that sat
void find_vote_contradictions(AssessmentRun& run, const SittingMembers& votes);

/// Adds one about an item that was adopted though more voted against than in favour.
void find_voted_down(AssessmentRun& run, const Sitting& sitting, std::size_t item);

}  // namespace gerove::law
