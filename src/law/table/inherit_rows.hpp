// What editions of the law take over from others: a table writes only what an edition changes.
#pragma once

#include "gerove/law/rule_table.hpp"

namespace gerove::law::detail {

/// Writes out what is inherited: the rows of a rule for an edition that none of them names are
/// those for the edition that it amends. Rows stay in their places.
void inherit_rows(LawTable& table);

/// Says of each rule that goes by edition, in front of its rows, that it is unknown for the unread
/// editions that none of them names.
void add_unread_rows(LawTable& table);

}  // namespace gerove::law::detail
