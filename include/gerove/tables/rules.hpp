/// @file
/// The rules of law as a table.
#pragma once

#include "gerove/law/law.hpp"
#include "gerove/report/table.hpp"

namespace gerove::tables {

/// What is in force on a day, a row for each rule and each case in which it says something else:
/// rule, title, subject, edition, value, citation, status.
report::Table rules(const law::Law& law, Date day, Language language);

}  // namespace gerove::tables
