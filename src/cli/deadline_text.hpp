/// @file
/// Deadlines as the command line shows them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"
#include "gerove/law/assess.hpp"
#include "gerove/report/table.hpp"

namespace gerove::cli {

/// One line of `check`: `file: record path: deadline missed: title – by 2024-03-07 (VMVPĮ 12(13))
/// [PROC-DEC]`.
std::string missed_line(const law::FiledDeadline& filed, Language language);
/// A missed deadline as a row of the findings of `check` in CSV, without severity.
std::vector<report::Cell> missed_row(const law::FiledDeadline& filed, Language language);

/// Rows of deadlines, in their order.
report::Table deadlines_table(const Session& session,
                              const std::vector<law::FiledDeadline>& deadlines);
/// The open questions whose other answers the table marks; empty without any.
std::string footnotes(const Session& session, const std::vector<law::FiledDeadline>& deadlines);

/// All that is known of a deadline.
nlohmann::ordered_json deadline_json(const law::FiledDeadline& filed, Language language);
nlohmann::ordered_json deadlines_json(const std::vector<law::FiledDeadline>& deadlines,
                                      Language language);

}  // namespace gerove::cli
