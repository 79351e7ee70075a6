/// @file
/// Findings as the command line shows them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "gerove/core/finding.hpp"

namespace gerove::cli {

/// One line: `file:line:column: record path: severity: text [code]`, `[code RULE]` where the law is
/// involved.
std::string finding_line(const Finding& finding, Language language);
/// The rows of the table `findings`.
nlohmann::ordered_json findings_json(const Findings& findings, Language language);
/// `2 klaidos, 1 įspėjimas, 0 pastabų`.
std::string findings_summary(const Findings& findings, Language language);

/// Says the findings on standard error. Nothing is said when the format is JSON: there they are
/// part of the document.
void talk_findings(const Session& session, const Findings& findings);
/// Names the file in all findings that name none.
void set_source(Findings& findings, const std::string& file);
/// What findings mean for the exit.
Exit exit_of(const Findings& findings);

}  // namespace gerove::cli
