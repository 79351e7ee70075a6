// A body's own rules of procedure, where the law is silent.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

/// What the law itself says of a body's sittings.
struct SaidByLaw {
  bool quorum = false;
  bool majority = false;
};

/// Adds findings `law.body_rules` about a sitting that was held: who was there, who voted how.
/// @param votes those with a vote in all the bodies that sat
void check_body_rules(AssessmentRun& run,
                      const Context& context,
                      const SittingMembers& members,
                      const SittingMembers& votes,
                      const SaidByLaw& law);

/// The same of its days: invitations, papers, a second sitting, how often the body sits.
void check_body_rule_terms(AssessmentRun& run,
                           const Context& context,
                           const Body& body,
                           const SittingMembers& members);

/// A finding that a body's own rules are not kept.
Finding body_rules_broken(const AssessmentRun& run, const Place& place, const Text& words);
/// A finding that nobody can tell whether they are, for want of something.
Finding body_rules_unclear(const AssessmentRun& run, const Place& place, const Text& lacking);

}  // namespace gerove::law
