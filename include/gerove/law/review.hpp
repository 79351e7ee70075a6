/// @file
/// What can no longer, or not yet, be relied on in a table of law.
///
/// | code | meaning |
/// |---|---|
/// | `law.table.lapsed` | no row of a rule is in force on the day: nothing is held against it |
/// | `law.table.unreviewed` | nobody has read the text from which a row in force that day was taken
/// |
///
/// Rules that only note what the law says besides are never held against anything, and not told.
#pragma once

#include "gerove/core/date.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/law.hpp"

namespace gerove::law {

/// What is doubtful in a table on a day: warnings with the id of the rule and its place in the
/// table, `rules[3]` or `rules[3].rows[1]`. Editions that say themselves that they were not read
/// are not told: an assessment says so where they govern.
Findings review(const Law& law, Date day);

}  // namespace gerove::law
