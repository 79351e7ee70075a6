#include "gerove/tables/findings.hpp"

#include <utility>

namespace gerove::tables {

Word severity_word(Severity severity, Language language) {
  const Text word = label(severity);
  return {std::string(word.en), std::string(word.in(language))};
}

void add(const Finding& finding, FindingRows& rows) {
  rows.add(severity_word(finding.severity, rows.language()),
           finding.code,
           finding.source,
           finding.line,
           finding.column,
           finding.record,
           finding.path,
           finding.rule,
           finding.text,
           finding.place);
}

Table findings(std::span<const Finding> findings, Language language, const StopCheck& stop) {
  FindingRows rows(finding_schema, language, stop);
  for (const Finding& finding : findings) add(finding, rows);
  return std::move(rows).table();
}

}  // namespace gerove::tables
