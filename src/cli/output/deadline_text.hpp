/// @file
/// Deadlines as the command line shows them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/tables/findings.hpp"
#include "gerove/tables/table.hpp"

namespace gerove::cli {

/// One line of `check`: `file: record path: deadline missed: title – by 2024-03-07 (VMVPĮ 12(13))
/// [PROC-DEC]`.
std::string missed_line(const law::FiledDeadline& filed, Language language);
/// Adds a missed deadline to the findings of `check` in CSV, without severity.
void add_missed(const law::FiledDeadline& filed, tables::FindingRows& rows);

/// Rows of deadlines, in their order.
tables::Table deadlines_table(const Session& session,
                              const std::vector<law::FiledDeadline>& deadlines);
/// The open questions whose other answers the table marks; empty without any.
std::string footnotes(const Session& session, const std::vector<law::FiledDeadline>& deadlines);

/// All that is known of each deadline: its row of the table `deadlines`, and what is not in that.
nlohmann::ordered_json deadlines_json(const std::vector<law::FiledDeadline>& deadlines,
                                      Language language);

}  // namespace gerove::cli
