// Terms of law in a case: when they end and how they stand.
#pragma once

#include "law/evaluate.hpp"

namespace gerove::law {

/// Adds the deadlines of a row with a term, with the answers to open questions that would change
/// their state.
void read_terms(Bench& bench,
                const detail::ReadyRow& ready,
                const Subject& subject,
                const Regime* regime);

}  // namespace gerove::law
