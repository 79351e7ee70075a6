// Holding rules against a subject.
#pragma once

#include "law/assess/assessment_run.hpp"
#include "law/subjects/subject.hpp"

namespace gerove::law {

/// Holds all rules of an edition for its kind against a subject. Without edition, those that go by
/// dates.
void evaluate(AssessmentRun& run, RuleSubject kind, const Subject& subject, const Regime* regime);

/// Whether a row by dates is in force on a day; without day the latest one is, for want of a
/// better.
bool in_force_on(const InForce& force, const std::optional<Date>& day);

/// Whether a rule of an edition for its kind bounds a quantity of a subject.
bool is_bounded(AssessmentRun& run,
                RuleSubject kind,
                const Subject& subject,
                const Regime* regime,
                Quantity quantity);

/// Holds against a subject only those rules that bound a quantity.
void evaluate_bounds(AssessmentRun& run,
                     RuleSubject kind,
                     const Subject& subject,
                     const Regime* regime,
                     Quantity quantity);

}  // namespace gerove::law
