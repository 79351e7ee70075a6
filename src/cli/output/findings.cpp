#include "cli/output/findings.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

#include "cli/output/output.hpp"
#include "cli/output/words.hpp"
#include "gerove/tables/findings.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

void append(std::string& text, std::string_view between, const std::string& part) {
  if (!text.empty() && !part.empty()) text += between;
  text += part;
}

std::string place_of(const Finding& finding) {
  std::string place = finding.source;
  if (finding.line) append(place, ":", std::to_string(*finding.line));
  if (finding.line && finding.column) append(place, ":", std::to_string(*finding.column));
  append(place, ": ", finding.place);
  std::string inside = finding.record;
  append(inside, " ", finding.path);
  append(place, ": ", inside);
  return place;
}

std::uint64_t count(const Findings& findings, Severity severity) {
  std::uint64_t number = 0;
  for (const Finding& finding : findings) {
    if (finding.severity == severity) number += finding.count;
  }
  return number;
}

}  // namespace

std::string finding_line(const Finding& finding, Language language) {
  const std::string place = place_of(finding);
  std::string code(finding.code);
  append(code, " ", finding.rule);
  return (place.empty() ? "" : place + ": ") + std::string(label(finding.severity).in(language)) +
         ": " + finding.text.in(language) + " [" + code + ']';
}

Json findings_json(const Findings& findings, Language language) {
  return rows_json(tables::findings(findings, language));
}

std::string findings_summary(const Findings& findings, Language language) {
  return counted(count(findings, Severity::error), errors_noun, language) + ", " +
         counted(count(findings, Severity::warning), warnings_noun, language) + ", " +
         counted(count(findings, Severity::info), notes_noun, language);
}

void talk_findings(const Session& session, const Findings& findings) {
  if (session.format == Format::json) return;
  for (const Finding& finding : findings) put_error_line(finding_line(finding, session.language));
}

void set_source(Findings& findings, const std::string& file) {
  for (Finding& finding : findings) {
    if (finding.source.empty()) finding.source = file;
  }
}

Exit exit_of(const Findings& findings) { return has_errors(findings) ? Exit::found : Exit::clean; }

}  // namespace gerove::cli
