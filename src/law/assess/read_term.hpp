// Terms of law in a case: when they end and how they stand.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// Adds the deadlines of a row with a term, with the answers to open questions that would change
/// their state.
void read_terms(AssessmentRun& run,
                const detail::CompiledRow& compiled,
                const Subject& subject,
                const Regime* regime);

}  // namespace gerove::law
