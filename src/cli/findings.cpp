#include "cli/findings.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/output.hpp"
#include "cli/words.hpp"

namespace gerove::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string place_of(const Finding& finding) {
  std::string place = finding.source;
  if (finding.line) place += (place.empty() ? "" : ":") + std::to_string(*finding.line);
  if (finding.line && finding.column) place += ':' + std::to_string(*finding.column);
  std::string inside = finding.record;
  if (!inside.empty() && !finding.path.empty()) inside += ' ';
  inside += finding.path;
  if (!place.empty() && !inside.empty()) place += ": ";
  return place + inside;
}

report::Cell text_cell(const std::string& text) {
  return text.empty() ? report::Cell{} : report::Cell{text};
}

report::Cell number_cell(const std::optional<std::uint64_t>& number) {
  return number ? report::Cell{static_cast<std::int64_t>(*number)} : report::Cell{};
}

std::uint64_t count(const Findings& findings, Severity severity) {
  return static_cast<std::uint64_t>(
      std::ranges::count(findings, severity, [](const Finding& f) { return f.severity; }));
}

}  // namespace

std::string finding_line(const Finding& finding, Language language) {
  const std::string place = place_of(finding);
  return (place.empty() ? "" : place + ": ") + std::string(label(finding.severity).in(language)) +
         ": " + finding.text.in(language) + " [" + std::string(finding.code) + ']';
}

report::Table findings_rows(const Session& session, const Findings& findings) {
  report::Table table = make_table(session,
                                   {column(session, "severity", {"Svarba", "Severity"}),
                                    column(session, "code", {"Kodas", "Code"}),
                                    column(session, "file", {"Failas", "File"}),
                                    column(session, "line", {"Eilutė", "Line"}),
                                    column(session, "column", {"Stulpelis", "Column"}),
                                    column(session, "record", {"Įrašas", "Record"}),
                                    column(session, "path", {"Laukas", "Field"}),
                                    column(session, "rule", {"Taisyklė", "Rule"}),
                                    column(session, "text", {"Kas rasta", "What was found"})});
  for (const Finding& finding : findings) {
    table.rows.push_back({std::string(label(finding.severity).en),
                          std::string(finding.code),
                          text_cell(finding.source),
                          number_cell(finding.line),
                          number_cell(finding.column),
                          text_cell(finding.record),
                          text_cell(finding.path),
                          text_cell(finding.rule),
                          finding.text.in(session.language)});
  }
  return table;
}

Json findings_json(const Findings& findings, Language language) {
  return rows_json(findings_rows({.language = language}, findings));
}

std::string findings_summary(const Findings& findings, Language language) {
  return counted(count(findings, Severity::error), errors_noun, language) + ", " +
         counted(count(findings, Severity::warning), warnings_noun, language) + ", " +
         counted(count(findings, Severity::info), notes_noun, language);
}

void talk_findings(const Session& session, const Findings& findings) {
  if (session.format == Format::json) return;
  for (const Finding& finding : findings) put_error(finding_line(finding, session.language) + '\n');
}

void set_source(Findings& findings, const std::string& file) {
  for (Finding& finding : findings) {
    if (finding.source.empty()) finding.source = file;
  }
}

void set_source_if_one(Findings& findings, const std::vector<std::string>& files) {
  if (files.size() == 1) set_source(findings, files.front());
}

Exit exit_of(const Findings& findings) { return has_errors(findings) ? Exit::found : Exit::clean; }

}  // namespace gerove::cli
