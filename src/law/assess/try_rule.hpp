// A rule tried against a subject, step by step.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// Adds the trials of the rule that the run tries, one for each of its rows that may be in force.
void try_rule(AssessmentRun& run, const Subject& subject, const Regime* regime);

}  // namespace gerove::law
