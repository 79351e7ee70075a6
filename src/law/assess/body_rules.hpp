// A body's own rules of procedure, where the law is silent.
#pragma once

#include "law/subjects/sitting_subjects.hpp"

namespace gerove::law {

/// Adds findings `law.body_rules` about a sitting that was held. `quorum_by_law`: the law has a
/// quorum of its own.
void check_body_rules(AssessmentRun& run,
                      const Sitting& sitting,
                      const Body& body,
                      bool quorum_by_law);

}  // namespace gerove::law
