// What contradicts itself in a case file, whatever the edition of the law says.
#pragma once

#include "law/subjects/case_view.hpp"

namespace gerove::law {

/// Adds findings `law.dates.order`, `law.decision.without_request`, `law.measure.without_decision`,
/// `law.birth.missing`, `law.placement.twice` and `law.residence.twice`.
void find_contradictions(const CaseView& view);

}  // namespace gerove::law
